// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <string_view>

#include "core/api/job_fields.h"
#include "core/api/training_report.h"

/// A training's report as JSON: see json_mapping.h.
namespace core::api {

inline const auto& enumNames(RunEnd) {
    static constexpr std::array<std::string_view, 4> names{"finished", "early-stopped", "stopped-and-kept", "time-up"};
    return names;
}
inline const auto& enumNames(Precision) {
    static const std::array<std::string_view, 3> names{precisionName(Precision::Auto), precisionName(Precision::Float32),
                                                       precisionName(Precision::BFloat16)};
    return names;
}
inline const auto& enumNames(BaseWeights) {
    static const std::array<std::string_view, 3> names{baseWeightsName(BaseWeights::Full), baseWeightsName(BaseWeights::Int8),
                                                       baseWeightsName(BaseWeights::NormalFloat4)};
    return names;
}
template <class V> void describe(V& visit, GeneralKnowledge& x) {
    visit("texts", x.texts);
    visit("sentences", x.sentences);
    visit("lossBefore", x.lossBefore);
    visit("lossAfter", x.lossAfter);
    visit("answersBefore", x.answersBefore);
    visit("answersAfter", x.answersAfter);
}
template <class V> void describe(V& visit, TrainingReport& x) {
    visit("end", x.end);
    visit("steps", x.steps);
    visit("bestStep", x.bestStep);
    visit("parameters", x.parameters);
    visit("trainedParameters", x.trainedParameters);
    visit("trainExamples", x.trainExamples);
    visit("bestValidationLoss", x.bestValidationLoss);
    visit("firstValidationLoss", x.firstValidationLoss);
    visit("bestF1", x.bestF1);
    visit("precision", x.precision);
    visit("baseWeights", x.baseWeights);
    visit("seconds", x.seconds);
    visit("tokensPerSecond", x.tokensPerSecond);
    visit("peakMemoryBytes", x.peakMemoryBytes);
    visit("bestCheckpoint", x.bestCheckpoint);
    visit("diagnosis", x.diagnosis);
    visit("diagnosisArguments", x.diagnosisArguments);
    visit("general", x.general);
}

}  // namespace core::api
