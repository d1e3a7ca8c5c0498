// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "core/api/job_fields.h"
#include "core/api/rate_search.h"
#include "core/api/reports.h"
#include "core/job/training_report_fields.h"

/// The fields of every report, each named once for JSON (see json_mapping.h).
namespace core::api {

inline const auto& enumNames(Severity) {
    static constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
    return names;
}
inline const auto& enumNames(Verdict) {
    static constexpr std::array<std::string_view, 3> names{"ready", "ready-with-warnings", "not-ready"};
    return names;
}
inline const auto& enumNames(Role) {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const Role role : allRoles())
            all.push_back(roleName(role));
        return all;
    }();
    return names;
}

template <class V> void describe(V& visit, Place& x) {
    visit("file", x.file);
    visit("row", x.row);
    visit("field", x.field);
}
template <class V> void describe(V& visit, Issue& x) {
    visit("severity", x.severity);
    visit("code", x.code);
    visit("place", x.place);
    visit("arguments", x.arguments);
}
template <class V> void describe(V& visit, ModelReport& x) {
    visit("path", x.path);
    visit("name", x.name);
    visit("family", x.family);
    visit("architecture", x.architecture);
    visit("parameters", x.parameters);
    visit("layers", x.layers);
    visit("hiddenSize", x.hiddenSize);
    visit("heads", x.heads);
    visit("contextLength", x.contextLength);
    visit("vocabularySize", x.vocabularySize);
    visit("bytesOnDisk", x.bytesOnDisk);
    visit("licence", x.licence);
    visit("languages", x.languages);
    visit("labels", x.labels);
    visit("starter", x.starter);
    visit("tasks", x.tasks);
    visit("issues", x.issues);
}
template <class V> void describe(V& visit, Finding::Hit& x) {
    visit("row", x.row);
    visit("start", x.start);
    visit("end", x.end);
    visit("partner", x.partner);
    visit("column", x.column);
    visit("value", x.value);
    visit("code", x.code);
    visit("arguments", x.arguments);
    visit("file", x.file);
    visit("line", x.line);
}
template <class V> void describe(V& visit, Finding& x) {
    visit("kind", x.kind);
    visit("severity", x.severity);
    visit("count", x.count);
    visit("arguments", x.arguments);
    visit("hits", x.hits);
}
template <class V> void describe(V& visit, ColumnReport& x) {
    visit("name", x.name);
    visit("role", x.role);
    visit("detected", x.detected);
    visit("confidence", x.confidence);
    visit("distinct", x.distinct);
    visit("empty", x.empty);
    visit("examples", x.examples);
}
template <class V> void describe(V& visit, FileReport& x) {
    visit("path", x.path);
    visit("format", x.format);
    visit("encoding", x.encoding);
    visit("hash", x.hash);
    visit("bytes", x.bytes);
    visit("rows", x.rows);
    visit("goodRows", x.goodRows);
    visit("details", x.details);
}
template <class V> void describe(V& visit, SplitReport& x) {
    visit("kind", x.kind);
    visit("groupColumn", x.groupColumn);
    visit("unitRows", x.unitRows);
    visit("testHalfWidth", x.testHalfWidth);
    visit("groups", x.groups);
}
template <class V> void describe(V& visit, StepReport& x) {
    visit("rows", x.rows);
    visit("fits", x.fits);
}
template <class V> void describe(V& visit, DatasetReport& x) {
    visit("verdict", x.verdict);
    visit("rows", x.rows);
    visit("goodRows", x.goodRows);
    visit("files", x.files);
    visit("columns", x.columns);
    visit("findings", x.findings);
    visit("labels", x.labels);
    visit("trainRows", x.trainRows);
    visit("validationRows", x.validationRows);
    visit("testRows", x.testRows);
    visit("labelsByPart", x.labelsByPart);
    visit("split", x.split);
    visit("steps", x.steps);
}
template <class V> void describe(V& visit, RateSearch::Point& x) {
    visit("learningRate", x.learningRate);
    visit("loss", x.loss);
}
template <class V> void describe(V& visit, RateSearch& x) {
    visit("points", x.points);
    visit("suggested", x.suggested);
    visit("diverged", x.diverged);
}
template <class V> void describe(V& visit, Estimate& x) {
    visit("memoryBytes", x.memoryBytes);
    visit("memoryAvailableBytes", x.memoryAvailableBytes);
    visit("diskBytes", x.diskBytes);
    visit("diskAvailableBytes", x.diskAvailableBytes);
    visit("seconds", x.seconds);
    visit("steps", x.steps);
    visit("tokensPerEpoch", x.tokensPerEpoch);
    visit("trainExamples", x.trainExamples);
    visit("issues", x.issues);
}
template <class V> void describe(V& visit, Measure& x) {
    visit("value", x.value);
    visit("low", x.low);
    visit("high", x.high);
    visit("count", x.count);
}
template <class V> void describe(V& visit, ClassScore& x) {
    visit("label", x.label);
    visit("precision", x.precision);
    visit("recall", x.recall);
    visit("f1", x.f1);
    visit("support", x.support);
}
template <class V> void describe(V& visit, Prediction& x) {
    visit("row", x.row);
    visit("input", x.input);
    visit("expected", x.expected);
    visit("answer", x.answer);
    visit("untouchedAnswer", x.untouchedAnswer);
    visit("confidence", x.confidence);
    visit("loss", x.loss);
    visit("scores", x.scores);
}
template <class V> void describe(V& visit, AssessmentReport& x) {
    visit("task", x.task);
    visit("testRows", x.testRows);
    visit("tuned", x.tuned);
    visit("untouched", x.untouched);
    visit("difference", x.difference);
    visit("untouchedFreshHead", x.untouchedFreshHead);
    visit("conclusion", x.conclusion);
    visit("labels", x.labels);
    visit("classes", x.classes);
    visit("confusion", x.confusion);
    visit("folds", x.folds);
    visit("issues", x.issues);
    visit("predictions", x.predictions);
}
template <class V> void describe(V& visit, ExportReport& x) {
    visit("format", x.format);
    visit("path", x.path);
    visit("bytes", x.bytes);
    visit("files", x.files);
    visit("verifiedRows", x.verifiedRows);
    visit("largestDifference", x.largestDifference);
    visit("identicalAnswers", x.identicalAnswers);
}

}  // namespace core::api
