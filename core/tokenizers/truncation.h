// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// Numbers of tokens of the texts of a pair.
struct PairLengths {
    std::size_t first, second;
};

/// [begin, end) in tokens.
struct TokenRange {
    std::size_t begin, end;
};

/// What is left of a pair that may have `most` tokens, as the tokenizers library shares them out: of the longer text first,
/// then of both alike.
/// @throws base::Error "tokenizer.no-room" if nothing would be left of the only text that may be cut
PairLengths truncatedLengths(PairLengths lengths, std::size_t most, Truncation truncation);

/// The tokens that are left of `count` when one end is cut down to `most`.
TokenRange keptRange(std::size_t count, std::size_t most, Side cutSide);

/// Ranges of `size` tokens that cover `count` tokens, neighbours having `overlap` (less than `size`) in common; from the other
/// end where the left side is cut. The last may be shorter. One empty range if there are no tokens.
std::vector<TokenRange> windowRanges(std::size_t count, std::size_t size, std::size_t overlap, Side cutSide);

/// Leaves these tokens alone in every vector that is filled.
void keepTokens(Encoding& encoding, TokenRange range);

}  // namespace core::tokenizers
