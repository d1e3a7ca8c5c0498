// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/problem_type.h"

#include "core/models/config.h"

namespace core::models {
namespace {

constexpr ProblemType types[] = {ProblemType::OneLabel, ProblemType::SeveralLabels, ProblemType::Number};

}  // namespace

std::string_view problemTypeName(ProblemType type) {
    switch (type) {
    case ProblemType::SeveralLabels:
        return "multi_label_classification";
    case ProblemType::Number:
        return "regression";
    default:
        return "single_label_classification";
    }
}

ProblemType problemTypeOfFolder(const std::string& folder) {
    Config config(folder);
    const auto stated = config.json().find("problem_type");
    for (const ProblemType type : types)
        if (stated != config.json().end() && *stated == problemTypeName(type))
            return type;
    const bool one = config.labels().size() == 1;
    config.finish();
    return one ? ProblemType::Number : ProblemType::OneLabel;
}

}  // namespace core::models
