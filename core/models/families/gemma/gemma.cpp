// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gemma/gemma.h"

#include <array>
#include <cmath>

#include "core/models/families/llama/llama.h"

// Gemma (Gemma team 2024): Llama with 1 + weight in its norms, scaled embeddings and a GELU gate.

namespace core::models {
namespace {

constexpr std::string_view gemmaType = "gemma";
constexpr std::array<FamilyHead, 1> gemmaHeads = {{{Head::CausalLm, "GemmaForCausalLM"}}};

RotaryDecoderConfig gemmaSettings(Config& config) {
    return readGemma(config, gemmaType);
}

}  // namespace

RotaryDecoderConfig readGemma(Config& config, std::string_view type) {
    RotaryDecoderConfig read = readLlama(config, type);
    read.normForm = NormForm::OnePlusWeight;
    read.embeddingScale = std::sqrt(static_cast<double>(read.shape.hiddenSize));
    read.tied = config.flag({"tie_word_embeddings"}, true);
    if (!config.json().contains("head_dim")) {
        read.headSize = 256;
        read.scoreScale = 1.0 / 16;
    }
    read.activation = config.activation({"hidden_act"}, "gelu_pytorch_tanh");
    config.require("use_bidirectional_attention", false);
    return read;
}

RotaryDecoderConfig readGemma2(Config& config, std::string_view type, const Gemma2Standards& standards) {
    RotaryDecoderConfig read = readGemma(config, type);
    read.norms = RotaryDecoderConfig::Norms::BeforeAndAfter;
    read.activation = config.activation({"hidden_activation"}, "gelu_pytorch_tanh");
    read.scoreScale = 1 / std::sqrt(config.positive({"query_pre_attn_scalar"}, 256));
    const auto cap = [&](std::string_view key, double standard) {
        const auto found = config.json().find(key);
        if (found == config.json().end())
            return standard;
        return found->is_null() ? 0.0 : config.positive({key}, 1);
    };
    read.scoreCap = cap("attn_logit_softcapping", standards.scoreCap);
    read.logitCap = cap("final_logit_softcapping", standards.logitCap);
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, 4096);
    const auto pattern = static_cast<std::size_t>(
        config.optionalCount({"sliding_window_pattern", "_sliding_window_pattern"}, ConfigLimits::layers, standards.pattern));
    for (std::size_t layer = 0; layer < read.layers.size(); ++layer)
        read.layers[layer].window = (layer + 1) % pattern != 0 ? window : 0;
    readLayerTypes(config, window, read);
    return read;
}

const Family& gemmaFamily() {
    static const Family family = likeLlama<gemmaType, gemmaSettings>(gemmaHeads);
    return family;
}

}  // namespace core::models
