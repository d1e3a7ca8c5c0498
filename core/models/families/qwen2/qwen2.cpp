// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen2/qwen2.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Qwen2 and Qwen2.5 (Yang et al. 2024): Llama with biases on queries, keys and values alone.

namespace core::models {
namespace {

constexpr std::string_view qwen2Type = "qwen2";
constexpr std::array<FamilyHead, 1> qwen2Heads = {{{Head::CausalLm, "Qwen2ForCausalLM"}}};

RotaryDecoderConfig qwen2Settings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, qwen2Type);
    read.inputBias = Bias::With;
    read.outputBias = Bias::Without;
    readQwenWindows(config, read);
    return read;
}

}  // namespace

void readQwenWindows(Config& config, RotaryDecoderConfig& read) {
    if (!config.flag({"use_sliding_window"}, false))
        return;
    const std::int64_t standard = config.json().contains("sliding_window") ? 0 : 4096;
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, standard);
    const auto full = static_cast<std::size_t>(config.optionalCount({"max_window_layers"}, ConfigLimits::layers, 28, 0));
    for (std::size_t layer = full; layer < read.layers.size(); ++layer)
        read.layers[layer].window = window;
    readLayerTypes(config, window, read);
}

const Family& qwen2Family() {
    static const Family family = likeLlama<qwen2Type, qwen2Settings>(qwen2Heads);
    return family;
}

}  // namespace core::models
