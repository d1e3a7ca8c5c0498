// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/api/data_step.h"
#include "core/api/issue.h"

namespace core::api {

/// How a cell is shown among words; a list or an object comes as the texts in it.
using ShowCell = std::function<std::string(std::string_view)>;

/// A step in words: an issue whose message says what it does ("Left out: exact copies"). Standard for `show`: shortened to one
/// line.
Issue stepWords(const DataStep& step, const ShowCell& show = {});

}  // namespace core::api
