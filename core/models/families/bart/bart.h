// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"

namespace core::models {

const Family& bartFamily();

/// What BART and Marian do differently.
struct BartTraits {
    std::string_view modelType;
    bool learnedPositions = true;  ///< else sines and cosines (Vaswani et al. 2017), which no file needs to hold
    bool embeddingNorm = true;     ///< a norm of the embeddings
};

ModelShape bartShape(Config& config, std::string_view modelType);
std::unique_ptr<Network> buildBart(Config& config, const BartTraits& traits);

/// A family of which `traits`, the names of its class and of its tensors are all that differs. The traits need a name of their
/// own, as with likeBert().
template <const BartTraits& traits>
Family likeBart(std::span<const FamilyHead> heads, std::string (*canonicalName)(std::string_view)) {
    return {traits.modelType,
            heads,
            encoderDecoderTasks,
            [](Config& config) { return bartShape(config, traits.modelType); },
            [](Config& config, Head, std::vector<std::string>) { return buildBart(config, traits); },
            canonicalName};
}

}  // namespace core::models
