// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <set>

#include "core/evaluation/row_goal.h"
#include "core/tasks/label_sets.h"

namespace core::evaluation {
namespace {

std::vector<std::string> labelsIn(const data::Dataset& dataset) {
    std::set<std::string> labels;
    for (const api::Part part : {api::Part::Train, api::Part::Test})
        for (const std::int64_t row : dataset.rows(part))
            for (std::string& label : tasks::labelsOfRow(dataset, row))
                labels.insert(std::move(label));
    return {labels.begin(), labels.end()};
}

RowCounts labelCounts(const api::Prediction& prediction, const std::vector<std::string>& expected,
                      const std::vector<std::string>& labels) {
    std::set<std::string> given;
    for (const auto& [label, probability] : prediction.scores)
        if (probability > tasks::givenAbove)
            given.insert(label);
    RowCounts counts;
    for (std::size_t index = 0; index < labels.size(); ++index) {
        const bool wanted = std::find(expected.begin(), expected.end(), labels[index]) != expected.end();
        const bool answered = given.contains(labels[index]);
        if (wanted || answered)
            counts.push_back({index, {wanted && answered, wanted, answered}});
    }
    return counts;
}

RowAnswers answerWithLabelSets(const Examination& examination, const std::vector<std::string>& labels, models::Model& model,
                               base::Progress& progress, const api::CancelToken& token) {
    RowAnswers answers;
    std::vector<double> losses, exact;
    forEachPortion(examination.rows, progress, token, [&](const std::vector<std::int64_t>& portion) {
        auto predictions =
            examination.task.predict(model, examination.dataset, portion, examination.tokenizer, examination.run.job, token);
        for (std::size_t i = 0; i < portion.size(); ++i) {
            answers.counts.push_back(labelCounts(predictions[i], tasks::labelsOfRow(examination.dataset, portion[i]), labels));
            losses.push_back(predictions[i].loss);
            exact.push_back(predictions[i].answer == predictions[i].expected ? 1 : 0);
            answers.predictions.push_back(std::move(predictions[i]));
        }
    });
    answers.figures = [counts = answers.counts, losses, exact, classes = labels.size()](std::span<const std::int32_t> times,
                                                                                        std::span<double> values) {
        const auto sums = summedCounts(counts, classes, times);
        values[0] = microFigures(sums).f1;
        values[1] = macroF1(sums);
        values[2] = weightedMean(exact, times);
        values[3] = weightedMean(losses, times);
    };
    return answers;
}

}  // namespace

void assessLabelSets(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                     const api::CancelToken& token) {
    RowGoal goal;
    goal.metrics = {{"microF1", true}, {"macroF1", true}, {"exactMatch", true}, {"loss", false}};
    goal.classes = labelsIn(examination.dataset);
    goal.answer = [&](models::Model& model, base::Progress& progress) {
        return answerWithLabelSets(examination, goal.classes, model, progress, token);
    };
    assessRows(examination, goal, report, sink, token);
}

}  // namespace core::evaluation
