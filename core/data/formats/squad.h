// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

#include "core/data/progress.h"
#include "core/data/rows.h"
#include "core/data/source.h"

namespace core::data {

/// True if the JSON text is one object that holds data[].paragraphs[].qas[].
bool isSquad(std::string_view text);

/// Columns id, title, context, question, answers: a row for each question. An empty list of answers: none by design.
/// @throws base::Error "data.squad-no-list", "data.squad-no-questions", "data.json-cut", "data.json-broken-item"
FileTable readSquad(const Source& source, Progress& progress);

}  // namespace core::data
