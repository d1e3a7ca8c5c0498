// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/class_counts.h"
#include "core/evaluation/examination.h"

namespace core::evaluation {

/// A model's answers to the rows of an examination, ready to be judged over and over.
struct RowAnswers {
    std::vector<api::Prediction> predictions;  ///< in the order of the rows
    Resampled figures;                         ///< a value for every metric of the goal; NaN where there is none
    std::vector<RowCounts> counts;             ///< of each row, where the goal has classes
};

/// How a goal is judged whose test rows are all answered.
struct RowGoal {
    struct Metric {
        const char* name;
        bool isShare;  ///< between 0 and 1
    };
    /// What any useful model must beat: an answer that never changes, judged by the main metric.
    struct Baseline {
        const char* name;
        std::function<double(std::span<const std::int32_t> times)> figure;
    };
    std::vector<Metric> metrics;
    std::vector<std::string> classes;
    std::optional<Baseline> baseline;
    std::function<RowAnswers(models::Model&, base::Progress&)> answer;
    /// The untouched model answers before the tuned one, which is judged by that, even where its own answers are not wanted.
    bool untouchedFirst = false;
};

/// Lets both models answer and fills the report: figures, differences and classes with intervals over rows, and the conclusion
/// that the main metric of the task allows. @throws base::CancelledException
void assessRows(const Examination& examination, const RowGoal& goal, api::AssessmentReport& report, const api::EventSink& sink,
                const api::CancelToken& token);

/// Rows in portions, so that no more than these are in memory as tensors.
void forEachPortion(const std::vector<std::int64_t>& rows, base::Progress& progress, const api::CancelToken& token,
                    const std::function<void(const std::vector<std::int64_t>& portion)>& use);

/// The figure of rows that each have a value: its mean.
double weightedMean(std::span<const double> values, std::span<const std::int32_t> times);

}  // namespace core::evaluation
