// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen3/qwen3.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Qwen3 (Yang et al. 2025): Llama whose heads normalize their queries and keys.

namespace core::models {
namespace {

constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Qwen3ForCausalLM"}}};

}  // namespace

constexpr LlamaTraits qwen3Traits{.modelType = "qwen3", .queryKeyNorm = true, .windowNeedsSwitch = true};

const Family& qwen3Family() {
    static const Family family = likeLlama<qwen3Traits>(heads);
    return family;
}

}  // namespace core::models
