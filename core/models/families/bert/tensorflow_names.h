// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

namespace core::models {

/// True for the name of a tensor in a BERT checkpoint of TensorFlow: "bert/encoder/layer_0/output/dense/kernel".
bool isBertTensorFlowName(std::string_view name);

/// Such a name → the name of our parameter: "bert.encoder.layer.0.output.dense.weight". Known are the names of the original
/// checkpoints (github.com/google-research/bert), and of those that the TensorFlow Model Garden saved as objects
/// ("encoder/layer_with_weights-4/_output_dense/kernel", "encoder/_transformer_layers/0/_output_dense/kernel").
std::string bertNameFromTensorFlow(std::string_view name);

}  // namespace core::models
