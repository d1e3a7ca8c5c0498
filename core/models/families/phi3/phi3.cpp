// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/phi3/phi3.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Phi-3 (Abdin et al. 2024): Llama with queries, keys and values stacked in one matrix, gate and up in another.

namespace core::models {
namespace {

constexpr std::string_view phi3Type = "phi3";
constexpr std::array<FamilyHead, 1> phi3Heads = {{{Head::CausalLm, "Phi3ForCausalLM"}}};

RotaryDecoderConfig phi3Settings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, phi3Type);
    read.stacked = true;
    read.shape.rereadsBeyond = shortRopeLength(config);
    read.residualDropout = config.probability({"resid_pdrop"}, 0);
    read.embeddingDropout = config.probability({"embd_pdrop"}, 0);
    const std::int64_t window = config.optionalCount({"sliding_window"}, ConfigLimits::positions, 0);
    for (RotaryDecoderConfig::Layer& layer : read.layers)
        layer.window = window;
    return read;
}

}  // namespace

const Family& phi3Family() {
    static const Family family = likeLlama<phi3Type, phi3Settings>(phi3Heads);
    return family;
}

}  // namespace core::models
