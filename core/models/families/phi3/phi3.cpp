// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/phi3/phi3.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Phi-3 (Abdin et al. 2024): Llama with queries, keys and values stacked in one matrix, gate and up in another.

namespace core::models {
namespace {

constexpr std::string_view modelType = "phi3";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Phi3ForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readLlama(config, modelType);
    read.stacked = true;
    read.shape.rereadsBeyond = shortRopeLength(config);
    read.residualDropout = config.probability({"resid_pdrop"}, 0);
    read.embeddingDropout = config.probability({"embd_pdrop"}, 0);
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, 0);
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.window = window;
    return finishLlama(config, std::move(read));
}

}  // namespace

const Family& phi3Family() {
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
