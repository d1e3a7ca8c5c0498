// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/api/reports.h"

namespace core::training {

/// Training rows that tokenizers are tried on.
struct TextSample {
    static constexpr std::size_t mostRows = 200;

    std::vector<std::vector<std::string>> rows;  ///< the texts of each
    std::int64_t words = 0;
};

/// Spread evenly over the training rows; empty without data.
TextSample sampleTexts(const std::optional<api::DatasetReport>& data);

/// What a tokenizer makes of a sample.
struct TokenSample {
    std::int64_t tokens = 0, unknown = 0;
    std::int64_t longest = 1;  ///< row
    std::int64_t cut = 0;      ///< rows of more tokens than the limit
};

/// @throws base::Error if there is no tokenizer that can be read
TokenSample tokenized(const TextSample& sample, const std::string& tokenizerFolder, std::int64_t limit);

}  // namespace core::training
