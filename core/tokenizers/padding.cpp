// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/padding.h"

#include <algorithm>

namespace core::tokenizers {

void padBatch(std::vector<Encoding>& batch, const Tokenizer& tokenizer, const PaddingOptions& options) {
    std::size_t length = 0;
    for (const Encoding& encoding : batch)
        length = std::max(length, encoding.ids.size());
    const auto step = static_cast<std::size_t>(std::max<std::int64_t>(options.multipleOf, 1));
    length = (length + step - 1) / step * step;
    const Id id = tokenizer.specialIds().padding.value_or(0);
    for (Encoding& encoding : batch) {
        const std::size_t missing = length - encoding.ids.size();
        const auto fill = [&](auto& list, auto value) {
            list.insert(options.side == Side::Left ? list.begin() : list.end(), missing, value);
        };
        fill(encoding.ids, id);
        fill(encoding.offsets, std::pair<std::int64_t, std::int64_t>(0, 0));
        fill(encoding.tokens, tokenizer.token(id));
        fill(encoding.typeIds, std::int32_t{0});
        fill(encoding.sequenceIds, std::int8_t{-1});
        fill(encoding.special, std::uint8_t{1});
        fill(encoding.attentionMask, std::uint8_t{0});
    }
}

}  // namespace core::tokenizers
