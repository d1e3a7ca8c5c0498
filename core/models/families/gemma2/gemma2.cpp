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

ModelShape gemma2Shape(Config& config) {
    return readShape(config, gemma2Type);
}

std::unique_ptr<Network> buildGemma2(Config& config, Head, std::vector<std::string>) {
    return finishLlama(config, readGemma2(config, gemma2Type, {}));
}

}  // namespace

const Family& gemma2Family() {
    static const Family family{gemma2Type, gemma2Heads, decoderTasks, gemma2Shape, buildGemma2, llamaName};
    return family;
}

}  // namespace core::models
