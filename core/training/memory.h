// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Memory of this process that is in RAM now; 0 where the system does not say.
std::int64_t residentBytes();
/// The most that it ever was.
std::int64_t peakResidentBytes();
/// Memory of this program without a window, data or a model (measured).
inline constexpr std::int64_t programBytes = 214 << 20;
/// What this process holds beside that and beside what it would use again: its window, its data.
std::int64_t heldBeyondProgram();
/// What this process may hold in all without swapping: its own memory, and what the machine can still give.
std::int64_t availableBytes();

}  // namespace core::training
