// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

/// Put before a function of plain loops: the compiler makes it once for each instruction set, and the best is chosen at
/// start-up.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define TUNEWRIGHT_VECTORIZED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define TUNEWRIGHT_VECTORIZED
#endif

#define TUNEWRIGHT_INLINE inline __attribute__((always_inline))
