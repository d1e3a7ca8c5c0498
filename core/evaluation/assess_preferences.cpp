// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/progress.h"
#include "core/evaluation/row_goal.h"
#include "core/tasks/preference.h"
#include "core/tasks/rows.h"

namespace core::evaluation {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// What both models are asked.
struct Pairs {
    std::vector<tasks::Example> examples;
    std::vector<double> gaps;  ///< how wide the gap is for the untouched model, which is asked first; empty until then
};

/// Mean over the rows that have a value: a pair whose answers do not fit into the model has none.
double meanOfKnown(const std::vector<double>& values, std::span<const std::int32_t> times) {
    double sum = 0, count = 0;
    for (std::size_t row = 0; row < values.size(); ++row)
        if (!std::isnan(values[row])) {
            sum += times[row] * values[row];
            count += times[row];
        }
    return count > 0 ? sum / count : unknown;
}

RowAnswers answerPairs(const Examination& examination, Pairs& pairs, models::Model& model, base::Progress& progress,
                       const api::CancelToken& token) {
    const bool isUntouched = pairs.gaps.empty();
    std::map<std::int64_t, std::size_t> places;
    for (std::size_t at = 0; at < examination.rows.size(); ++at)
        places[tasks::recordNumber(examination.dataset, examination.rows[at])] = at;
    std::vector<double> prefers(places.size(), unknown), margins = prefers, losses = prefers;
    const auto chances = tasks::pairChances(model, pairs.examples, examination.tokenizer, progress, token);
    for (std::size_t i = 0; i < chances.size(); ++i) {
        if (isUntouched)
            pairs.gaps.push_back(chances[i].gap());
        const std::size_t at = places.at(pairs.examples[i].row);
        prefers[at] = chances[i].gap() > 0 ? 1 : 0;
        margins[at] = chances[i].gap() - pairs.gaps[i];
        losses[at] = tasks::preferenceLoss(margins[at], tasks::betaOf(pairs.examples[i]));
    }
    RowAnswers answers;
    if (!isUntouched || examination.run.job.assess.compareUntouched)
        answers.predictions = examination.task.predict(model, examination.dataset, spreadRows(examination.rows),
                                                       examination.tokenizer, examination.run.job, token);
    answers.figures = [prefers, margins, losses](std::span<const std::int32_t> times, std::span<double> values) {
        values[0] = meanOfKnown(prefers, times);
        values[1] = meanOfKnown(margins, times);
        values[2] = meanOfKnown(losses, times);
    };
    return answers;
}

}  // namespace

void assessPreferences(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                       const api::CancelToken& token) {
    Pairs pairs{
        examination.task.examples(examination.dataset, api::Part::Test, examination.tokenizer, examination.run.job, {}, token),
        {}};
    RowGoal goal;
    goal.untouchedFirst = true;
    goal.metrics = {{"preferenceAccuracy", true}, {"preferenceMargin", false}, {"loss", false}};
    goal.answer = [&](models::Model& model, base::Progress& progress) {
        return answerPairs(examination, pairs, model, progress, token);
    };
    assessRows(examination, goal, report, sink, token);
}

}  // namespace core::evaluation
