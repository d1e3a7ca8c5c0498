// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/mistral/mistral.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Mistral (Jiang et al. 2023): Llama whose layers see a window of tokens.

namespace core::models {
namespace {

constexpr std::string_view mistralType = "mistral";
constexpr std::array<FamilyHead, 1> mistralHeads = {{{Head::CausalLm, "MistralForCausalLM"}}};

ModelShape mistralShape(Config& config) {
    return readShape(config, mistralType);
}

std::unique_ptr<Network> buildMistral(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readLlama(config, mistralType);
    const std::int64_t standard = config.json().contains("sliding_window") ? 0 : 4096;
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, standard);
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.window = window;
    return finishLlama(config, std::move(read));
}

}  // namespace

const Family& mistralFamily() {
    static const Family family{mistralType, mistralHeads, decoderTasks, mistralShape, buildMistral, llamaName};
    return family;
}

}  // namespace core::models
