// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/data/progress.h"
#include "core/data/rows.h"
#include "core/tokenizers/tokenizer.h"

namespace core::data {

/// True for a table of one text, read from a plain text or a document.
bool isTextTable(const FileTable& table);

/// The rows of a text, put together and cut so that each has at most `tokens` tokens, those that the tokenizer adds among them.
/// Rows stay whole where they fit; longer ones are cut at the end of a line, a sentence or a word. The new rows count from 1,
/// with the line that each begins on. Reports as many steps as the file has bytes, behind those of reading it.
/// @throws base::CancelledException
FileTable inTokenWindows(FileTable table, const tokenizers::Tokenizer& tokenizer, std::int64_t tokens, Progress& progress);

}  // namespace core::data
