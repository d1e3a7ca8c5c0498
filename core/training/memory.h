// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Memory of this process that is in RAM now; 0 where the system does not say.
std::int64_t residentBytes();
/// The most that it ever was.
std::int64_t peakResidentBytes();
/// What the machine can still give without swapping.
std::int64_t availableBytes();

}  // namespace core::training
