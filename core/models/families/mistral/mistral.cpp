// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/mistral/mistral.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Mistral (Jiang et al. 2023): Llama whose layers see a window of tokens.

namespace core::models {
namespace {

constexpr std::string_view modelType = "mistral";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "MistralForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readLlama(config, modelType);
    const std::int64_t standard = config.json().contains("sliding_window") ? 0 : 4096;
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, standard);
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.window = window;
    return finishLlama(config, std::move(read));
}

}  // namespace

const Family& mistralFamily() {
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
