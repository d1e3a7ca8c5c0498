// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/models/tensor.h"
#include "core/tasks/task.h"

namespace core::tasks {

/// A category whose probability is above this is given.
inline constexpr double givenAbove = 0.5;

/// The categories of a row.
std::vector<std::string> labelsOfRow(const data::Dataset& dataset, std::int64_t row);

/// As a report shows it: in alphabetical order with commas between; "–" for none.
std::string labelList(std::vector<std::string> labels);

/// The answer to a text for logits [C]: the probability of every category, the likeliest first.
api::Prediction labelsPrediction(const torch::Tensor& logits, const std::vector<std::string>& labels);

}  // namespace core::tasks
