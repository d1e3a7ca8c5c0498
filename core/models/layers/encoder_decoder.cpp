// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/encoder_decoder.h"

namespace core::models {

torch::Tensor EncoderDecoder::hidden(const ModelInput& given) {
    const ModelInput input = accept(given);
    const torch::Tensor& like = tokens().weight();
    Encoded encoded{{}, crossMask(input.decoderInputIds, input.inputIds, input.attentionMask, like)};
    if (lengthOf(input.cache) == 0) {
        ModelInput source = input;
        source.cache = nullptr;
        encoded.states = encode(tokens()(input.inputIds), attentionMask(source, false, like));
    }
    const ModelInput answer{.inputIds = input.decoderInputIds, .cache = input.cache};
    return decode(writtenTokens()(answer.inputIds), attentionMask(answer, true, like), encoded);
}

}  // namespace core::models
