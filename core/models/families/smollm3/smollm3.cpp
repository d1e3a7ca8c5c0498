// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/smollm3/smollm3.h"

#include <array>

#include "core/models/families/llama/llama.h"

// SmolLM3 (Hugging Face 2025): Llama without positions in some layers (Yang et al. 2025, "RoPE to NoPE and back again").

namespace core::models {
namespace {

constexpr std::string_view smollm3Type = "smollm3";
constexpr std::array<FamilyHead, 1> smollm3Heads = {{{Head::CausalLm, "SmolLM3ForCausalLM"}}};

/// "no_rope_layers" holds 1 where a layer does have positions; without it every `interval`-th layer has none.
void readPositions(Config& config, RotaryDecoderConfig& read) {
    const std::vector<std::int64_t> has = config.counts("no_rope_layers", 1);
    const auto interval = static_cast<std::size_t>(config.count({"no_rope_layer_interval"}, ConfigLimits::layers, 4));
    for (std::size_t layer = 0; layer < read.layers.size(); ++layer) {
        const bool placed = layer < has.size() ? has[layer] == 1 : (layer + 1) % interval != 0;
        read.layers[layer].rotary = placed ? 0 : -1;
    }
}

RotaryDecoderConfig smollm3Settings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, smollm3Type);
    read.tied = config.flag({"tie_word_embeddings"}, true);
    readPositions(config, read);
    if (config.flag({"use_sliding_window"}, false))
        readLayerTypes(config, config.optionalCount({"sliding_window"}, ConfigLimits::positions, 0), read);
    return read;
}

}  // namespace

const Family& smollm3Family() {
    static const Family family = likeLlama<smollm3Type, smollm3Settings>(smollm3Heads);
    return family;
}

}  // namespace core::models
