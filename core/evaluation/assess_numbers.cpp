// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/number_metrics.h"
#include "core/evaluation/row_goal.h"
#include "core/tasks/numbers.h"

namespace core::evaluation {
namespace {

std::vector<double> numbersOf(const data::Dataset& dataset, const std::vector<std::int64_t>& rows) {
    std::vector<double> numbers;
    for (const std::int64_t row : rows)
        numbers.push_back(tasks::numberOfRow(dataset, row));
    return numbers;
}

double meanOf(const std::vector<double>& numbers) {
    return weightedMean(numbers, std::vector<std::int32_t>(numbers.size(), 1));
}

RowAnswers answerWithNumbers(const Examination& examination, const std::vector<double>& truth, models::Model& model,
                             base::Progress& progress, const api::CancelToken& token) {
    const data::Dataset& dataset = examination.dataset;
    RowAnswers answers;
    std::vector<double> values, squares;
    forEachPortion(examination.rows, progress, token, [&](const std::vector<std::int64_t>& portion) {
        const auto numbers = tasks::predictNumbers(model, dataset, portion, examination.tokenizer, examination.run.job, token);
        for (std::size_t i = 0; i < portion.size(); ++i) {
            answers.predictions.push_back(tasks::numberPrediction(dataset, portion[i], numbers[i]));
            values.push_back(numbers[i]);
            squares.push_back(answers.predictions.back().loss);
        }
    });
    answers.figures = [values, squares, truth, order = RankCorrelation(values, truth)](std::span<const std::int32_t> times,
                                                                                       std::span<double> figures) {
        figures[0] = meanAbsoluteError(values, truth, times);
        figures[1] = explainedVariance(values, truth, times);
        figures[2] = order(times);
        figures[3] = weightedMean(squares, times);
    };
    return answers;
}

}  // namespace

void assessNumbers(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                   const api::CancelToken& token) {
    const std::vector<double> truth = numbersOf(examination.dataset, examination.rows);
    const std::vector<double> constant(truth.size(),
                                       meanOf(numbersOf(examination.dataset, examination.dataset.rows(api::Part::Train))));
    RowGoal goal;
    goal.metrics = {{"meanAbsoluteError", false}, {"r2", false}, {"spearman", false}, {"loss", false}};
    goal.baseline = {"constantError",
                     [&](std::span<const std::int32_t> times) { return meanAbsoluteError(constant, truth, times); }};
    goal.answer = [&](models::Model& model, base::Progress& progress) {
        return answerWithNumbers(examination, truth, model, progress, token);
    };
    assessRows(examination, goal, report, sink, token);
}

}  // namespace core::evaluation
