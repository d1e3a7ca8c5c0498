// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/api/reports.h"

/// What an assessment says, in words. Pure functions.
namespace ui::assessment {

/// The metrics of a report in the order in which they are shown, the most telling first.
std::vector<std::string> metrics(const core::api::AssessmentReport& report);
QString metricName(const std::string& metric);  ///< plain words: "Right answers"
QString metricTerm(const std::string& metric);  ///< the field's term: "accuracy"
QString metricHelp(const std::string& metric);
/// "91.2 %", "3.41"
QString figure(const std::string& metric, double value);
/// "+12.0 points", "−0.52"
QString difference(const std::string& metric, double value);
/// "85.0 % to 96.3 %"; empty where there is no interval
QString interval(const std::string& metric, const core::api::Measure& measure);

/// "The adapted model is better than the untouched one."
QString headline(const core::api::AssessmentReport& report);
/// The figures behind the headline: "91.2 % right instead of 12.5 %: …"
QString evidence(const core::api::AssessmentReport& report);
/// "Cross-validation, 5 trainings …"; empty without one.
QString foldsWords(const core::api::AssessmentReport& report);
/// How the model learned: "Numbers while learning: short (bfloat16). …"; empty where the run did not record it.
QString learnedWords(const core::api::TrainingReport& report);
/// For the rail: "91.2 % right"
QString shortWords(const core::api::AssessmentReport& report);

}  // namespace ui::assessment
