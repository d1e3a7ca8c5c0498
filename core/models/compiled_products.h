// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <ATen/Parallel.h>
#include <dlfcn.h>

namespace core::models {

/// oneDNN compiles a kernel for each shape of a product in bfloat16 and keeps the last 1024 of them, some 0.75 MB of addresses
/// each, which Linux fills with large pages in time; half as many are as fast. It must drop none while products run on several
/// threads: the description of a shape that it knows points to memory of whoever asked first, and what is compiled from that anew,
/// after the kernel was dropped, fails with std::bad_alloc (oneDNN 2.6). So it keeps them all, and this drops those beyond the last
/// 512; within at::parallel_for() it does nothing. Call it before the first product, and where no other thread computes.
/// libtorch's own store of descriptions must be as short as can be (LRU_CACHE_CAPACITY=1, see the launcher), since they outlive
/// the kernels.
inline void dropOldProducts() {
    constexpr int kept = 512, all = 1 << 30;
    using SetCapacity = int (*)(int);
    // Looked up at run time: libtorch may be without oneDNN.
    static const auto set = reinterpret_cast<SetCapacity>(dlsym(RTLD_DEFAULT, "dnnl_set_primitive_cache_capacity"));
    if (set == nullptr || at::in_parallel_region())
        return;
    set(kept);
    set(all);
}

}  // namespace core::models
