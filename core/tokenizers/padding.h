// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

struct PaddingOptions {
    Side side = Side::Right;      ///< where the padding stands
    std::int64_t multipleOf = 1;  ///< the common length is rounded up to a multiple of this
};

/// Brings a batch to one length, that of its longest member, with the tokenizer's padding token (id 0 where it has none).
void padBatch(std::vector<Encoding>& batch, const Tokenizer& tokenizer, const PaddingOptions& options = {});

}  // namespace core::tokenizers
