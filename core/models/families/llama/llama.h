// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"

namespace core::models {

const Family& llamaFamily();

/// What the descendants of Llama do otherwise.
struct LlamaTraits {
    std::string_view modelType;
    bool queryKeyBias = false;       ///< queries, keys and values always have a bias, whatever the configuration says
    bool queryKeyNorm = false;       ///< each head's queries and keys are normalized
    std::int64_t window = 0;         ///< tokens that a layer looks back where the configuration is silent; 0: all
    bool windowNeedsSwitch = false;  ///< "sliding_window" counts only with "use_sliding_window", from "max_window_layers" on
};

ModelShape llamaShape(Config& config, const LlamaTraits& traits);
std::unique_ptr<Network> buildLlama(Config& config, const LlamaTraits& traits);
std::string llamaName(std::string_view name);

inline constexpr std::string_view llamaTasks[] = {"causal-lm", "prompt-answer"};

/// A family of which `traits` is all that differs. They need a name of their own: GCC 14 takes those of one name in the unnamed
/// namespaces of two files for the same.
template <const LlamaTraits& traits> Family likeLlama(std::span<const FamilyHead> heads) {
    return {traits.modelType,
            heads,
            llamaTasks,
            [](Config& config) { return llamaShape(config, traits); },
            [](Config& config, Head, std::vector<std::string>) { return buildLlama(config, traits); },
            llamaName};
}

}  // namespace core::models
