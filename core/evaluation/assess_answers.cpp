// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/row_goal.h"
#include "core/tasks/answer_finding.h"
#include "core/tasks/rows.h"

namespace core::evaluation {
namespace {

RowAnswers answerWithTexts(const Examination& examination, models::Model& model, base::Progress& progress,
                           const api::CancelToken& token) {
    RowAnswers answers;
    std::vector<double> exact, f1;
    std::vector<RowLoss> losses;
    const tasks::NoAnswer noAnswer = tasks::noAnswerIn(examination.dataset);
    const std::int64_t maxLength = tasks::usableLength(examination.run.job, model.shape());
    forEachPortion(examination.rows, progress, token, [&](const std::vector<std::int64_t>& portion) {
        std::vector<tasks::QuestionRow> questions;
        for (const std::int64_t row : portion)
            questions.push_back(tasks::questionRow(examination.dataset, row));
        const auto found = tasks::findAnswers(model, examination.tokenizer, maxLength, questions, noAnswer, token);
        for (std::size_t i = 0; i < portion.size(); ++i) {
            answers.predictions.push_back(tasks::predictionOf(questions[i], found[i]));
            answers.predictions.back().row = tasks::recordNumber(examination.dataset, portion[i]);
            const tasks::AnswerScore score = tasks::scoreOf(questions[i], found[i]);
            exact.push_back(score.exactMatch);
            f1.push_back(score.f1);
            losses.push_back({found[i].lossSum, found[i].windows});
        }
    });
    answers.figures = [exact, f1, losses](std::span<const std::int32_t> times, std::span<double> values) {
        values[0] = weightedMean(f1, times);
        values[1] = weightedMean(exact, times);
        values[2] = meanLoss(losses, times);
    };
    return answers;
}

}  // namespace

void assessAnswers(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                   const api::CancelToken& token) {
    RowGoal goal;
    goal.metrics = {{"f1", true}, {"exactMatch", true}, {"loss", false}};
    goal.answer = [&](models::Model& model, base::Progress& progress) {
        return answerWithTexts(examination, model, progress, token);
    };
    assessRows(examination, goal, report, sink, token);
}

}  // namespace core::evaluation
