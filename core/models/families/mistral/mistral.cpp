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

RotaryDecoderConfig mistralSettings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, mistralType);
    const std::int64_t standard = config.json().contains("sliding_window") ? 0 : 4096;
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, standard);
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.window = window;
    return read;
}

}  // namespace

const Family& mistralFamily() {
    static const Family family = likeLlama<mistralType, mistralSettings>(mistralHeads);
    return family;
}

}  // namespace core::models
