// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/olmo2/olmo2.h"

#include <array>

#include "core/models/families/llama/llama.h"

// OLMo 2 (OLMo team 2025): Llama with the norms behind attention and feed-forward part, and over all queries and keys.

namespace core::models {
namespace {

constexpr std::string_view olmo2Type = "olmo2";
constexpr std::array<FamilyHead, 1> olmo2Heads = {{{Head::CausalLm, "Olmo2ForCausalLM"}}};

RotaryDecoderConfig olmo2Settings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, olmo2Type);
    read.norms = RotaryDecoderConfig::Norms::After;
    read.queryKeyNorm = RotaryDecoderConfig::QueryKeyNorm::AllHeads;
    return read;
}

}  // namespace

const Family& olmo2Family() {
    static const Family family = likeLlama<olmo2Type, olmo2Settings>(olmo2Heads);
    return family;
}

}  // namespace core::models
