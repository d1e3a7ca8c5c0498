// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/shape.h"

#include "core/models/layers/rotary_scaling.h"

namespace core::models {

ModelShape readShape(Config& config, std::string_view family, const ShapeKeys& keys) {
    ModelShape shape;
    shape.family = family;
    shape.layers = config.count({keys.layers}, ConfigLimits::layers);
    shape.hiddenSize = config.count({keys.hiddenSize}, ConfigLimits::hiddenSize);
    shape.heads = config.count({keys.heads}, ConfigLimits::heads);
    shape.contextLength = rotaryReach(config, config.count({keys.context}, ConfigLimits::positions));
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    return shape;
}

void checkHeads(Config& config, const ModelShape& shape, std::string_view key) {
    if (config.issues().empty() && shape.hiddenSize % shape.heads != 0)
        config.fault("model.heads-divide", key,
                     {{"hidden", std::to_string(shape.hiddenSize)}, {"heads", std::to_string(shape.heads)}});
}

}  // namespace core::models
