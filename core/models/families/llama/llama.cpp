// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/llama/llama.h"

#include <algorithm>
#include <array>
#include <cmath>

// Llama (Touvron et al. 2023; Llama 3: Grattafiori et al. 2024): a decoder with rotary positions, a root-mean-square norm
// before each part, gated feed-forward parts, and queries that share keys and values in groups.

namespace core::models {
namespace {

constexpr std::string_view llamaType = "llama";
constexpr std::array<FamilyHead, 1> llamaHeads = {{{Head::CausalLm, "LlamaForCausalLM"}}};

RotaryDecoderConfig llamaSettings(Config& config) {
    return readLlama(config, llamaType);
}

}  // namespace

RotaryDecoderConfig readLlama(Config& config, std::string_view type) {
    RotaryDecoderConfig read;
    read.shape = readShape(config, type);
    read.innerSize = config.count({"intermediate_size"}, ConfigLimits::hiddenSize);
    read.keyHeads = config.optionalCount({"num_key_value_heads"}, ConfigLimits::heads, read.shape.heads);
    read.headSize = config.optionalCount({"head_dim"}, ConfigLimits::hiddenSize,
                                         std::max<std::int64_t>(1, read.shape.hiddenSize / read.shape.heads));
    if (config.issues().empty() && read.shape.heads % read.keyHeads != 0)
        config.fault("model.heads-divide", "num_key_value_heads",
                     {{"hidden", std::to_string(read.shape.heads)}, {"heads", std::to_string(read.keyHeads)}});
    read.padding = config.optionalCount({"pad_token_id"}, read.shape.vocabularySize - 1, -1, -1);
    read.epsilon = config.positive({"rms_norm_eps"}, 1e-6);
    read.initializerRange = config.positive({"initializer_range"}, 0.02);
    read.attentionDropout = config.probability({"attention_dropout"}, 0);
    read.inputBias = read.outputBias = biasIf(config.flag({"attention_bias"}, false));
    read.mlpBias = biasIf(config.flag({"mlp_bias"}, false));
    read.tied = config.flag({"tie_word_embeddings"}, false);
    read.scoreScale = 1 / std::sqrt(static_cast<double>(read.headSize));
    read.activation = config.activation({"hidden_act"}, "silu");
    read.layers.resize(static_cast<std::size_t>(read.shape.layers));
    return read;
}

void readLayerTypes(Config& config, std::int64_t window, RotaryDecoderConfig& read) {
    const std::vector<std::string> types = config.texts("layer_types");
    for (std::size_t layer = 0; layer < std::min(types.size(), read.layers.size()); ++layer)
        read.layers[layer].window = types[layer] == "sliding_attention" ? window : 0;
}

std::unique_ptr<Network> finishLlama(Config& config, RotaryDecoderConfig read) {
    if (read.rotaries.empty())
        read.rotaries.emplace_back(config, read.headSize);
    config.finish();
    return buildRotaryDecoder(read);
}

std::string llamaName(std::string_view name) {
    if (name.ends_with("rotary_emb.inv_freq"))
        return {};
    for (const std::string_view part : {"embed_tokens.", "layers.", "norm."})
        if (name.starts_with(part))
            return "model." + std::string(name);
    return std::string(name);
}

const Family& llamaFamily() {
    static const Family family = likeLlama<llamaType, llamaSettings>(llamaHeads);
    return family;
}

}  // namespace core::models
