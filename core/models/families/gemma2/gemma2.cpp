// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gemma2/gemma2.h"

#include <array>

#include "core/models/families/gemma/gemma.h"
#include "core/models/families/llama/llama.h"

// Gemma 2 (Gemma team 2024): Gemma with capped scores and logits, norms on both sides, and a window in every other layer.

namespace core::models {
namespace {

constexpr std::string_view gemma2Type = "gemma2";
constexpr std::array<FamilyHead, 1> gemma2Heads = {{{Head::CausalLm, "Gemma2ForCausalLM"}}};

RotaryDecoderConfig gemma2Settings(Config& config) {
    return readGemma2(config, gemma2Type, {});
}

}  // namespace

const Family& gemma2Family() {
    static const Family family = likeLlama<gemma2Type, gemma2Settings>(gemma2Heads);
    return family;
}

}  // namespace core::models
