// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <unistd.h>

#include <climits>
#include <cstdio>
#include <cstdlib>
#include <string>

// Sets what libraries read while they are loaded, then becomes the program beside it.

namespace {

constexpr int exitFailed = 3;

/// The folder of this file.
std::string ownFolder() {
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0 || length == static_cast<ssize_t>(sizeof path))
        return ".";
    const std::string whole(path, static_cast<std::size_t>(length));
    return whole.substr(0, whole.rfind('/'));
}

}  // namespace

int main(int, char** argv) {
    // libtorch's OpenMP threads wait by spinning unless told otherwise, and so take the cores from the threads of the BLAS.
    ::setenv("OMP_WAIT_POLICY", "passive", 0);
    // A model's numbers lie in large pages where the system gives them on request: fewer faults, fewer misses.
    ::setenv("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1", 0);
    // libtorch keeps descriptions of products in bfloat16 that outlive what they point to: see dropOldProducts().
    ::setenv("LRU_CACHE_CAPACITY", "1", 1);
    const std::string program = ownFolder() + "/tunewright-program";
    ::execv(program.c_str(), argv);
    std::perror(program.c_str());
    return exitFailed;
}
