// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>

namespace core::evaluation {

std::string processorName();  ///< with the number of its cores
std::string blasName();       ///< of the library that computes matrix products; empty if it does not say
std::string libtorchVersion();

/// Gives freed memory back and begins a new peak. @returns false where the system cannot do that.
bool restartPeakMemory();

}  // namespace core::evaluation
