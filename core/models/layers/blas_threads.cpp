// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/blas_threads.h"

#include <dlfcn.h>

namespace core::models {
namespace {

// Looked up at run time: another BLAS may be installed.
using SetThreads = void (*)(int);
using GetThreads = int (*)();

}  // namespace

void setBlasThreads(int count) {
    static const auto set = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (set)
        set(count);
}

OneBlasThread::OneBlasThread(bool wanted) {
    static const auto get = reinterpret_cast<GetThreads>(dlsym(RTLD_DEFAULT, "openblas_get_num_threads"));
    const int before = wanted && get ? get() : 1;
    if (before <= 1)
        return;
    m_before = before;
    setBlasThreads(1);
}

OneBlasThread::~OneBlasThread() {
    if (m_before > 0)
        setBlasThreads(m_before);
}

}  // namespace core::models
