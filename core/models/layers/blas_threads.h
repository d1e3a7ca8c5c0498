// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

namespace core::models {

/// How many threads OpenBLAS may take for a product: it keeps a pool of its own, beside libtorch's. Does nothing with another
/// BLAS. No product may be under way.
void setBlasThreads(int count);

/// While this lives, where wanted, a product stays on the thread that asks for it, so that several threads may ask at once.
class OneBlasThread {
public:
    explicit OneBlasThread(bool wanted);
    ~OneBlasThread();
    OneBlasThread(const OneBlasThread&) = delete;
    OneBlasThread& operator=(const OneBlasThread&) = delete;

private:
    int m_before = 0;  ///< 0: nothing was changed
};

}  // namespace core::models
