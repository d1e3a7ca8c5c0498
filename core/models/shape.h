// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

#include "core/models/config.h"
#include "core/models/model.h"

namespace core::models {

/// How a family's configuration calls the size of its model.
struct ShapeKeys {
    std::string_view layers = "num_hidden_layers", hiddenSize = "hidden_size", heads = "num_attention_heads",
                     context = "max_position_embeddings";
};

/// The size of a model. Faults are left in the configuration.
ModelShape readShape(Config& config, std::string_view family, const ShapeKeys& keys = {});

/// A fault unless the heads divide the hidden size. @param key of the number of heads
void checkHeads(Config& config, const ModelShape& shape, std::string_view key = "num_attention_heads");

}  // namespace core::models
