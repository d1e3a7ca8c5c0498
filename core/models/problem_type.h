// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/models/model.h"

namespace core::models {

/// What the outputs of a sequence classification head are: config.json calls it problem_type.
enum class ProblemType {
    OneLabel,       ///< one of the classes: softmax
    SeveralLabels,  ///< each class by itself: sigmoid
    Number          ///< a value
};

/// As transformers names it: "single_label_classification", "multi_label_classification", "regression".
std::string_view problemTypeName(ProblemType type);

/// As the folder's configuration says. Where it says nothing, a head with one output gives a number, as in transformers.
/// @throws base::Error as Config
ProblemType problemTypeOfFolder(const std::string& folder);

/// saveModel() of what was trained for this type.
void saveModelOfType(const Model& model, ProblemType problem, const std::string& sourceFolder, const std::string& folder,
                     StorageType type, const api::CancelToken& token);

}  // namespace core::models
