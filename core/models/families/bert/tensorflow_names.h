// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::models {

/// True for the name of a tensor in one of the original BERT checkpoints: "bert/encoder/layer_0/output/dense/kernel".
bool isBertTensorFlowName(std::string_view name);

/// Such a name → the name of our parameter: "bert.encoder.layer.0.output.dense.weight".
std::string bertNameFromTensorFlow(std::string_view name);

}  // namespace core::models
