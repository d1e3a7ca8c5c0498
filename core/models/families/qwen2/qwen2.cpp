// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen2/qwen2.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Qwen2 and Qwen2.5 (Yang et al. 2024): Llama with a bias on queries, keys and values.

namespace core::models {
namespace {

constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Qwen2ForCausalLM"}}};

}  // namespace

constexpr LlamaTraits qwen2Traits{.modelType = "qwen2", .queryKeyBias = true, .windowNeedsSwitch = true};

const Family& qwen2Family() {
    static const Family family = likeLlama<qwen2Traits>(heads);
    return family;
}

}  // namespace core::models
