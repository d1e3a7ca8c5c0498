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

constexpr std::string_view modelType = "gemma3_text";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Gemma3ForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readGemma2(config, modelType, {.pattern = 6, .scoreCap = 0, .logitCap = 0});
    read.queryKeyNorm = RotaryDecoderConfig::QueryKeyNorm::EachHead;
    read.rotaries.emplace_back(config, read.headSize,
                               RotaryKeys{.group = "rope_parameters.full_attention", .standardBase = 1'000'000});
    read.rotaries.emplace_back(
        config, read.headSize,
        RotaryKeys{.group = "rope_parameters.sliding_attention", .base = "rope_local_base_freq", .scaled = false});
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.rotary = layer.window > 0 ? 1 : 0;
    config.finish();
    return buildRotaryDecoder(read);
}

}  // namespace

const Family& gemma3Family() {
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
