// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"

namespace core::models {

const Family& bartFamily();

/// What BART and its descendants do differently.
struct BartTraits {
    std::string_view modelType;
    bool learnedPositions = true;  ///< else sines and cosines (Vaswani et al. 2017), which no file needs to hold
    bool embeddingNorm = true;     ///< a norm of the embeddings
    bool normBefore = false;       ///< each part has its norm before it, and either side one behind all layers
    bool beginsWithLast = false;   ///< ModelShape::beginsWithLast
    bool mayBeApart = false;       ///< reader and writer may have a table of tokens each
};

/// The name of a tensor; base models lack the prefix.
std::string bartName(std::string_view name);
ModelShape bartShape(Config& config, const BartTraits& traits);
std::unique_ptr<Network> buildBart(Config& config, const BartTraits& traits);

/// A family of which `traits`, the names of its class and of its tensors are all that differs. The traits need a name of their
/// own, as with likeBert().
template <const BartTraits& traits>
Family likeBart(std::span<const FamilyHead> heads, std::string (*canonicalName)(std::string_view)) {
    return {traits.modelType,
            heads,
            encoderDecoderTasks,
            [](Config& config) { return bartShape(config, traits); },
            [](Config& config, Head, std::vector<std::string>) { return buildBart(config, traits); },
            canonicalName};
}

}  // namespace core::models
