// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/families/bert/encoder.h"

namespace core::models {

const Family& robertaFamily();

/// RoBERTa's traits under the name of a model type; XLM-RoBERTa has the same.
constexpr EncoderTraits robertaLike(std::string_view modelType, EncoderSettings (*read)(Config&)) {
    return {.modelType = modelType,
            .prefix = "roberta.",
            .baseParts = {"embeddings.", "encoder.", "pooler."},
            .layer = bertLayerNames,
            .maskedDense = "lm_head.dense",
            .maskedNorm = "lm_head.layer_norm",
            .words = {.weight = "lm_head.decoder.weight", .bias = "lm_head.bias"},
            .pooler = "classifier.dense",
            .classifier = "classifier.out_proj",
            .countsRealTokens = true,
            .read = read};
}

EncoderSettings readRoberta(Config& config, std::string_view modelType);

}  // namespace core::models
