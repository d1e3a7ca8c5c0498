// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/bert/tensorflow_names.h"

#include <algorithm>
#include <utility>

namespace core::models {
namespace {

/// What parts of a name are called here.
constexpr std::pair<std::string_view, std::string_view> parts[] = {
    {"kernel", "weight"}, {"gamma", "weight"}, {"beta", "bias"}, {"output_weights", "weight"}, {"output_bias", "bias"}};

}  // namespace

bool isBertTensorFlowName(std::string_view name) {
    return name.find('/') != std::string_view::npos || name == "output_weights" || name == "output_bias";
}

std::string bertNameFromTensorFlow(std::string_view name) {
    constexpr std::string_view layer = "layer_";
    // A fine-tuned classifier stands outside of every scope.
    std::string known = name.find('/') == std::string_view::npos ? "classifier" : "";
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        std::string_view part = name.substr(at, end - at);
        at = end + 1;
        if (!known.empty())
            known += '.';
        if (part.starts_with(layer)) {
            known += "layer.";
            part.remove_prefix(layer.size());
        }
        const auto found = std::ranges::find(parts, part, &std::pair<std::string_view, std::string_view>::first);
        known += found == std::end(parts) ? part : found->second;
    }
    if (known.ends_with("_embeddings"))
        known += ".weight";
    return known;
}

}  // namespace core::models
