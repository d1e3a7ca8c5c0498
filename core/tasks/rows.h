// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

/// Record number of a row over all files in order, from 1 (as Finding::Hit::row).
std::int64_t recordNumber(const data::Dataset& dataset, std::int64_t row);

/// The text cut where the tokenizer's limit of `maxLength` tokens cuts it: what the model sees, used as `use`, and the rest.
std::vector<api::PreviewPiece> cutPieces(const std::string& text, const tokenizers::Tokenizer& tokenizer,
                                         const tokenizers::EncodeOptions& options, api::PreviewPiece::Use use);

/// Byte position of a code point (UTF-8); the text's length if it has fewer.
std::size_t bytePosition(std::string_view utf8, std::int64_t codePoint);

}  // namespace core::tasks
