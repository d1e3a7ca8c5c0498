// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/config.h"
#include "core/models/layers/linear.h"
#include "core/models/layers/rms_norm.h"
#include "core/models/layers/rotary.h"
#include "core/models/network.h"

namespace core::models {

/// A decoder with rotary positions, root-mean-square norms, gated feed-forward parts and queries that share keys and values in
/// groups: what Llama and its descendants have in common, and what they choose between. Standards are Llama's.
struct RotaryDecoderConfig {
    enum class Norms {
        Before,  ///< of what goes into attention and feed-forward part
        After,   ///< of what comes out of them
        BeforeAndAfter,
    };
    enum class QueryKeyNorm {
        None,
        EachHead,
        AllHeads,  ///< over the heads side by side
    };
    struct Layer {
        std::int64_t window = 0;  ///< how many tokens it sees; 0: all
        int rotary = 0;           ///< index in `rotaries`; negative: no positions
    };

    ModelShape shape;
    std::int64_t innerSize = 0, keyHeads = 0, headSize = 0, padding = -1;
    double epsilon = 1e-6, initializerRange = 0.02;
    double attentionDropout = 0, residualDropout = 0, embeddingDropout = 0;
    Bias inputBias = Bias::Without;  ///< of queries, keys and values
    Bias outputBias = Bias::Without, mlpBias = Bias::Without;
    bool stacked = false;  ///< queries, keys and values in one matrix, gate and up in another
    bool tied = false;
    Norms norms = Norms::Before;
    NormForm normForm = NormForm::Weight;
    QueryKeyNorm queryKeyNorm = QueryKeyNorm::None;
    double embeddingScale = 1, scoreScale = 1;
    double scoreCap = 0, logitCap = 0;  ///< cap · tanh(x / cap); 0: none
    Activation activation = nullptr;
    std::vector<Layer> layers;
    std::vector<Rotary> rotaries;
};

/// Parameters are named as in Llama's checkpoints.
std::unique_ptr<Network> buildRotaryDecoder(const RotaryDecoderConfig& config);

}  // namespace core::models
