// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/state_json.h"

#include <cmath>

#include "core/job/json_mapping.h"
#include "core/job/training_report_fields.h"

namespace core::training {

using base::Json;

namespace {

/// JSON has no word for numbers that are not finite: null stands for them.
Json number(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

double readNumber(const Json& value) {
    return value.is_null() ? std::nan("") : value.get<double>();
}

}  // namespace

Json stateToJson(const TrainingState& state) {
    Json points = Json::array();
    for (const LossPoint& point : state.points)
        points.push_back({{"step", point.step},
                          {"trainingLoss", number(point.trainingLoss)},
                          {"validationLoss", number(point.validationLoss)}});
    return {
        {"version", 1},
        {"step", state.step},
        {"extraSteps", state.extraSteps},
        {"epoch", state.cursor.epoch},
        {"batch", state.cursor.batch},
        {"evaluatedStep", state.evaluatedStep},
        {"skippedInRow", state.skippedInRow},
        {"bestLoss", state.stopping.bestLoss},
        {"bestStep", state.stopping.bestStep},
        {"withoutGain", state.stopping.withoutGain},
        {"gainReference", state.stopping.gainReference},
        {"bestScore", state.stopping.bestScore},
        {"scoreReference", state.stopping.scoreReference},
        {"points", points},
        {"lossSinceEvaluation", state.lossSinceEvaluation},
        {"targetsSinceEvaluation", state.targetsSinceEvaluation},
        {"bestSavedStep", state.bestSavedStep},
        {"learningRateFactor", state.learningRateFactor},
        {"seconds", state.seconds},
        {"stepSeconds", state.stepSeconds},
        {"tokens", state.tokens},
        {"defaultGenerator", state.defaultGenerator},
        {"taskGenerator", state.taskGenerator},
        {"metricsBytes", state.metricsBytes},
        {"eventsBytes", state.eventsBytes},
        {"unrecordedLoss", state.unrecordedLoss},
        {"unrecordedTargets", state.unrecordedTargets},
        {"general", job::json_mapping::write(state.general)},
        {"fingerprint", state.fingerprint},
    };
}

TrainingState stateFromJson(const Json& json) {
    TrainingState state;
    json.at("step").get_to(state.step);
    state.extraSteps = json.value("extraSteps", std::int64_t{0});  // checkpoints of older versions have none
    json.at("epoch").get_to(state.cursor.epoch);
    json.at("batch").get_to(state.cursor.batch);
    json.at("evaluatedStep").get_to(state.evaluatedStep);
    json.at("skippedInRow").get_to(state.skippedInRow);
    json.at("bestLoss").get_to(state.stopping.bestLoss);
    json.at("bestStep").get_to(state.stopping.bestStep);
    json.at("withoutGain").get_to(state.stopping.withoutGain);
    json.at("gainReference").get_to(state.stopping.gainReference);
    state.stopping.bestScore = json.value("bestScore", 0.0);
    state.stopping.scoreReference = json.value("scoreReference", 0.0);
    for (const Json& point : json.at("points"))
        state.points.push_back({point.at("step").get<std::int64_t>(), readNumber(point.at("trainingLoss")),
                                readNumber(point.at("validationLoss"))});
    json.at("lossSinceEvaluation").get_to(state.lossSinceEvaluation);
    json.at("targetsSinceEvaluation").get_to(state.targetsSinceEvaluation);
    json.at("bestSavedStep").get_to(state.bestSavedStep);
    json.at("learningRateFactor").get_to(state.learningRateFactor);
    json.at("seconds").get_to(state.seconds);
    json.at("stepSeconds").get_to(state.stepSeconds);
    json.at("tokens").get_to(state.tokens);
    json.at("defaultGenerator").get_to(state.defaultGenerator);
    json.at("taskGenerator").get_to(state.taskGenerator);
    json.at("metricsBytes").get_to(state.metricsBytes);
    json.at("eventsBytes").get_to(state.eventsBytes);
    state.unrecordedLoss = json.value("unrecordedLoss", 0.0);
    state.unrecordedTargets = json.value("unrecordedTargets", std::int64_t{0});
    job::json_mapping::read(json.at("general"), state.general);
    json.at("fingerprint").get_to(state.fingerprint);
    return state;
}

}  // namespace core::training
