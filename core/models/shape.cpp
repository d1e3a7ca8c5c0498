// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/shape.h"

#include <algorithm>

namespace core::models {

namespace {

/// Rotary positions that are stretched or grow with the text reach beyond what the configuration calls its context.
std::int64_t reachOf(Config& config, std::int64_t context) {
    const std::string type =
        config.text({"rope_parameters.rope_type", "rope_scaling.rope_type", "rope_scaling.type"}, "default");
    if (type != "dynamic" && type != "yarn")
        return context;
    constexpr std::string_view original = "rope_parameters.original_max_position_embeddings",
                               older = "rope_scaling.original_max_position_embeddings";
    const auto trained = static_cast<double>(config.count({original, older}, ConfigLimits::positions, context));
    const double reach = trained * config.positive({"rope_parameters.factor", "rope_scaling.factor"}, 1);
    return std::max(context, static_cast<std::int64_t>(std::min(reach, static_cast<double>(ConfigLimits::positions))));
}

}  // namespace

ModelShape readShape(Config& config, std::string_view family, const ShapeKeys& keys) {
    ModelShape shape;
    shape.family = family;
    shape.layers = config.count({keys.layers}, ConfigLimits::layers);
    shape.hiddenSize = config.count({keys.hiddenSize}, ConfigLimits::hiddenSize);
    shape.heads = config.count({keys.heads}, ConfigLimits::heads);
    shape.contextLength = reachOf(config, config.count({keys.context}, ConfigLimits::positions));
    shape.vocabularySize = config.count({"vocab_size"}, ConfigLimits::vocabulary);
    return shape;
}

void checkHeads(Config& config, const ModelShape& shape, std::string_view key) {
    if (config.issues().empty() && shape.hiddenSize % shape.heads != 0)
        config.fault("model.heads-divide", key,
                     {{"hidden", std::to_string(shape.hiddenSize)}, {"heads", std::to_string(shape.heads)}});
}

}  // namespace core::models
