// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/tasks/task.h"

namespace core::tasks {

/// Documents, one behind the other, as examples of `maxLength` tokens that are all learned from. Where documents meet in a
/// window each is a segment of its own, so that attention does not cross from one to the next.
std::vector<Example> textWindows(const std::vector<std::vector<std::int64_t>>& documents, std::int64_t maxLength);

}  // namespace core::tasks
