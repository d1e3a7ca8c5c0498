// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen2/qwen2.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Qwen2 and Qwen2.5 (Yang et al. 2024): Llama with biases on queries, keys and values alone.

namespace core::models {
namespace {

constexpr std::string_view modelType = "qwen2";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Qwen2ForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readLlama(config, modelType);
    read.inputBias = Bias::With;
    read.outputBias = Bias::Without;
    readQwenWindows(config, read);
    return finishLlama(config, std::move(read));
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
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
