// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <string_view>

#include "core/api/event.h"
#include "core/job/report_fields.h"

/// The fields of every event, each named once for JSON (see json_mapping.h).
namespace core::api {

inline const auto& enumNames(Stage) {
    static constexpr std::array<std::string_view, 11> names{
        "loading-model", "reading-data", "checking",    "tokenizing",       "training",        "assessing",
        "exporting",     "verifying",    "downloading", "cross-validating", "asking-untouched"};
    return names;
}

template <class V>
void describe(V& visit, StageEvent& x) {
    visit("stage", x.stage);
}
template <class V>
void describe(V& visit, ProgressEvent& x) {
    visit("stage", x.stage);
    visit("done", x.done);
    visit("total", x.total);
    visit("secondsLeft", x.secondsLeft);
}
template <class V>
void describe(V& visit, TrainingPoint& x) {
    visit("step", x.step);
    visit("totalSteps", x.totalSteps);
    visit("epoch", x.epoch);
    visit("trainingLoss", x.trainingLoss);
    visit("learningRate", x.learningRate);
    visit("gradientNorm", x.gradientNorm);
    visit("tokensPerSecond", x.tokensPerSecond);
    visit("secondsLeft", x.secondsLeft);
    visit("memoryBytes", x.memoryBytes);
    visit("seconds", x.seconds);
    visit("systemLoad", x.systemLoad);
}
template <class V>
void describe(V& visit, EvaluationPoint& x) {
    visit("step", x.step);
    visit("validationLoss", x.validationLoss);
    visit("metrics", x.metrics);
    visit("count", x.count);
    visit("best", x.best);
}
template <class V>
void describe(V& visit, Sample& x) {
    visit("input", x.input);
    visit("expected", x.expected);
    visit("answer", x.answer);
    visit("loss", x.loss);
    visit("kind", x.kind);
}
template <class V>
void describe(V& visit, SamplesEvent& x) {
    visit("step", x.step);
    visit("samples", x.samples);
}
template <class V>
void describe(V& visit, CheckpointSaved& x) {
    visit("step", x.step);
    visit("path", x.path);
    visit("best", x.best);
}
template <class V>
void describe(V& visit, DiagnosisEvent& x) {
    visit("code", x.code);
    visit("arguments", x.arguments);
}
template <class V>
void describe(V& visit, IssueEvent& x) {
    visit("issue", x.issue);
}
template <class V>
void describe(V& visit, PausedEvent& x) {
    visit("paused", x.paused);
}
template <class V> void describe(V& visit, NoteEvent& x) {
    visit("step", x.step);
    visit("text", x.text);
}

}  // namespace core::api
