// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::api {

/// What a model takes from the rows of a data set, in tokens. For goals with an encoder both its and the decoder's; of a
/// preference both answers. Long texts that are read in windows count each window.
struct TokenCounts {
    std::int64_t rows = 0;         ///< looked at: all good rows
    std::int64_t cutRows = 0;      ///< rows that lose something to the length limit
    std::int64_t learnedFrom = 0;  ///< tokens that the model is to predict, or whose mark it is to give
    std::int64_t readOnly = 0;
    std::int64_t cutOff = 0;

    bool operator==(const TokenCounts&) const = default;
};

}  // namespace core::api
