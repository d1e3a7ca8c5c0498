// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <set>

#include "core/data/cell_values.h"
#include "core/evaluation/row_goal.h"
#include "core/tasks/rows.h"
#include "core/tasks/word_tagging.h"

namespace core::evaluation {
namespace {

using tasks::Entity;

/// The types of names in the rows to learn from and to test by.
std::vector<std::string> typesIn(const data::Dataset& dataset) {
    std::set<std::string> types;
    for (const api::Part part : {api::Part::Train, api::Part::Test})
        for (const std::int64_t row : dataset.rows(part))
            for (const Entity& entity : tasks::entitiesOf(data::textsOf(dataset.text(row, api::Role::Tags))))
                types.insert(entity.type);
    return {types.begin(), types.end()};
}

std::vector<Entity> ofType(const std::vector<Entity>& entities, const std::string& type) {
    std::vector<Entity> chosen;
    for (const Entity& entity : entities)
        if (entity.type == type)
            chosen.push_back(entity);
    return chosen;
}

RowCounts markCounts(const tasks::TaggedText& text, const std::vector<std::string>& types) {
    const auto expected = tasks::entitiesOf(text.expected), answered = tasks::entitiesOf(text.answered);
    RowCounts counts;
    for (std::size_t index = 0; index < types.size(); ++index) {
        const auto truth = ofType(expected, types[index]), found = ofType(answered, types[index]);
        if (!truth.empty() || !found.empty())
            counts.push_back({index,
                              {tasks::equalEntities(truth, found), static_cast<std::int64_t>(truth.size()),
                               static_cast<std::int64_t>(found.size())}});
    }
    return counts;
}

RowAnswers answerWithMarkedWords(const Examination& examination, const std::vector<std::string>& types, models::Model& model,
                                 base::Progress& progress, const api::CancelToken& token) {
    const data::Dataset& dataset = examination.dataset;
    RowAnswers answers;
    std::vector<RowLoss> losses;
    const std::int64_t maxLength = tasks::usableLength(examination.run.job, model.shape());
    forEachPortion(examination.rows, progress, token, [&](const std::vector<std::int64_t>& portion) {
        std::vector<tasks::TaggedText> texts;
        for (const std::int64_t row : portion)
            texts.push_back(tasks::taggedRow(dataset, row));
        tasks::tagWords(model, examination.tokenizer, maxLength, texts, token);
        for (std::size_t i = 0; i < portion.size(); ++i) {
            answers.predictions.push_back(tasks::predictionOf(texts[i]));
            answers.predictions.back().row = tasks::recordNumber(dataset, portion[i]);
            answers.counts.push_back(markCounts(texts[i], types));
            losses.push_back({texts[i].lossSum, texts[i].lossCount});
        }
    });
    answers.figures = [counts = answers.counts, losses, classes = types.size()](std::span<const std::int32_t> times,
                                                                                std::span<double> values) {
        const ClassFigures all = microFigures(summedCounts(counts, classes, times));
        values[0] = all.f1;
        values[1] = all.precision;
        values[2] = all.recall;
        values[3] = meanLoss(losses, times);
    };
    return answers;
}

}  // namespace

void assessMarkedWords(const Examination& examination, api::AssessmentReport& report, const api::EventSink& sink,
                       const api::CancelToken& token) {
    RowGoal goal;
    goal.metrics = {{"f1", true}, {"precision", true}, {"recall", true}, {"loss", false}};
    goal.classes = typesIn(examination.dataset);
    goal.answer = [&](models::Model& model, base::Progress& progress) {
        return answerWithMarkedWords(examination, goal.classes, model, progress, token);
    };
    assessRows(examination, goal, report, sink, token);
}

}  // namespace core::evaluation
