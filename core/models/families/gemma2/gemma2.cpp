// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/gemma2/gemma2.h"

#include <array>

#include "core/models/families/gemma/gemma.h"
#include "core/models/families/llama/llama.h"

// Gemma 2 (Gemma team 2024): Gemma with capped scores and logits, norms on both sides, and a window in every other layer.

namespace core::models {
namespace {

constexpr std::string_view modelType = "gemma2";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Gemma2ForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    return finishLlama(config, readGemma2(config, modelType, {}));
}

}  // namespace

const Family& gemma2Family() {
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
