// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

/// Record number of a row over all files in order, from 1 (as Finding::Hit::row).
std::int64_t recordNumber(const data::Dataset& dataset, std::int64_t row);

/// Hands the tokens of each row's text (Role::Text, nothing added) to `use`, in order. They are found on several threads (0:
/// one for each core). @throws base::CancelledException
void forEachTokenized(const data::Dataset& dataset, const std::vector<std::int64_t>& rows,
                      const tokenizers::Tokenizer& tokenizer, std::int64_t threads, const api::CancelToken& token,
                      const std::function<void(std::int64_t row, const std::vector<tokenizers::Id>& ids)>& use);

/// The text cut where the tokenizer's limit of `maxLength` tokens cuts it: what the model sees, used as `use`, and the rest.
std::vector<api::PreviewPiece> cutPieces(const std::string& text, const tokenizers::Tokenizer& tokenizer,
                                         const tokenizers::EncodeOptions& options, api::PreviewPiece::Use use);

/// Byte position of a code point (UTF-8); the text's length if it has fewer.
std::size_t bytePosition(std::string_view utf8, std::int64_t codePoint);

}  // namespace core::tasks
