// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::models {

/// From now on large tensors come from a BlockCache and everything else from a heap that keeps what is freed. Call before the
/// first tensor and before there are threads; a second call does nothing.
void keepTensorMemory();

/// Bytes that are kept though nothing uses them, so that the next tensors need not ask the system; 0 where that is not known.
std::int64_t keptForLater();

/// Gives all memory that is not in use back to the system.
void returnTensorMemory();

}  // namespace core::models
