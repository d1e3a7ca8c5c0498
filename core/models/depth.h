// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/models/layers/parameters.h"

namespace core::models {

/// Where a parameter stands in a stack of layers: "model.layers.3.mlp.up_proj.weight" → {"model.layers", 3}.
struct LayerPlace {
    std::string stack;
    std::int64_t index = 0;
};

/// None for a parameter outside of the layers. The first number in the name counts.
std::optional<LayerPlace> layerOf(const std::string& name);

/// For each slot the number of layers between it and the output: 0 for the last layer and what follows it, the number of layers
/// for what stands before the first.
std::vector<std::int64_t> depthsOf(const std::deque<ParameterSlot>& slots);

}  // namespace core::models
