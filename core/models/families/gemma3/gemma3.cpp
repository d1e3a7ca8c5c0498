// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gemma3/gemma3.h"

#include <array>

#include "core/models/families/gemma/gemma.h"
#include "core/models/families/llama/llama.h"

// Gemma 3 (Gemma team 2025), the text model: Gemma 2 with normalized queries and keys in place of the caps, five layers with
// a window to each without, and rotary positions of another base in those.

namespace core::models {
namespace {

constexpr std::string_view gemma3Type = "gemma3_text";
constexpr std::array<FamilyHead, 1> gemma3Heads = {{{Head::CausalLm, "Gemma3ForCausalLM"}}};

RotaryDecoderConfig gemma3Settings(Config& config) {
    RotaryDecoderConfig read = readGemma2(config, gemma3Type, {.pattern = 6, .scoreCap = 0, .logitCap = 0});
    read.queryKeyNorm = RotaryDecoderConfig::QueryKeyNorm::EachHead;
    read.rotaries.emplace_back(config, read.headSize,
                               RotaryKeys{.group = "rope_parameters.full_attention", .standardBase = 1'000'000});
    read.rotaries.emplace_back(
        config, read.headSize,
        RotaryKeys{.group = "rope_parameters.sliding_attention", .base = "rope_local_base_freq", .scaled = false});
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.rotary = layer.window > 0 ? 1 : 0;
    return read;
}

}  // namespace

const Family& gemma3Family() {
    static const Family family = likeLlama<gemma3Type, gemma3Settings>(gemma3Heads);
    return family;
}

}  // namespace core::models
