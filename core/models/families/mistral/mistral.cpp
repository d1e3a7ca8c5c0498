// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/mistral/mistral.h"

#include <array>

#include "core/models/families/llama/llama.h"

// Mistral (Jiang et al. 2023): Llama whose layers look back a fixed number of tokens.

namespace core::models {
namespace {

constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "MistralForCausalLM"}}};

}  // namespace

constexpr LlamaTraits mistralTraits{.modelType = "mistral", .window = 4096};

const Family& mistralFamily() {
    static const Family family = likeLlama<mistralTraits>(heads);
    return family;
}

}  // namespace core::models
