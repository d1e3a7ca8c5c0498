// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/tasks/task.h"

namespace core::tasks {

/// The number that a row should get; NaN if its cell holds none.
double numberOfRow(const data::Dataset& dataset, std::int64_t row);

/// A number as an answer: with six digits.
std::string numberText(double value);
/// The answer to a row; its loss is the square of the error.
api::Prediction numberPrediction(const data::Dataset& dataset, std::int64_t row, double value);

/// The answers to the texts of some rows (indices into the dataset).
std::vector<double> predictNumbers(models::Model& model, const data::Dataset& dataset, const std::vector<std::int64_t>& rows,
                                   const tokenizers::Tokenizer& tokenizer, const api::Job& job, const api::CancelToken& token);

}  // namespace core::tasks
