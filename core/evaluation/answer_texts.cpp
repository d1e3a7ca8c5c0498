// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/answer_texts.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/evaluation/classify.h"
#include "core/tasks/answer_finding.h"
#include "core/tasks/word_tagging.h"

namespace core::evaluation {
namespace {

/// What a model without a job is shown at a time: more than this is cut into windows.
std::int64_t windowLength(const models::Model& model) {
    constexpr std::int64_t usual = 384;
    const std::int64_t context = model.shape().contextLength;
    return context > 0 ? std::min(usual, context) : usual;
}

std::vector<api::TextAnswer> mark(models::Model& model, const tokenizers::Tokenizer& tokenizer,
                                  const std::vector<std::string>& texts, const api::CancelToken& token) {
    std::vector<tasks::TaggedText> tagged;
    for (const std::string& text : texts) {
        tagged.emplace_back();
        tagged.back().text = tasks::findWords(text);
    }
    tasks::tagWords(model, tokenizer, windowLength(model), tagged, token);
    std::vector<api::TextAnswer> answers;
    for (const tasks::TaggedText& text : tagged) {
        api::TextAnswer answer{tasks::predictionOf(text), {}, {}};
        const auto& words = text.text.words;
        for (const tasks::Entity& entity : tasks::entitiesOf(text.answered))
            answer.passages.push_back({entity.type, words[static_cast<std::size_t>(entity.begin)].first,
                                       words[static_cast<std::size_t>(entity.end) - 1].second,
                                       tasks::confidenceOf(text, entity)});
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<api::TextAnswer> search(models::Model& model, const tokenizers::Tokenizer& tokenizer,
                                    const api::PredictRequest& request, const api::CancelToken& token) {
    if (request.questions.size() != request.texts.size())
        throw base::Error("predict.questions-needed");
    std::vector<tasks::QuestionRow> rows;
    for (std::size_t i = 0; i < request.texts.size(); ++i)
        rows.push_back({request.questions[i], request.texts[i], {}});
    const auto found = tasks::findAnswers(model, tokenizer, windowLength(model), rows, tasks::NoAnswer::Possible, token);
    std::vector<api::TextAnswer> answers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        api::TextAnswer answer{tasks::predictionOf(rows[i], found[i]), rows[i].question, {}};
        answer.input = rows[i].context;
        answer.expected.clear();
        answer.loss = 0;
        for (const tasks::AnswerPiece& piece : found[i].pieces)
            answer.passages.push_back({{}, piece.begin, piece.end, piece.confidence});
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace

std::vector<api::TextAnswer> answerTexts(const std::string& folder, const api::PredictRequest& request,
                                         const api::CancelToken& token) {
    const auto model = models::loadModel(folder, {.head = models::headOfFolder(folder)}, token);
    const auto tokenizer = tokenizers::openTokenizer(folder);
    model->setTraining(false);
    if (model->head() == models::Head::TokenClassification)
        return mark(*model, *tokenizer, request.texts, token);
    if (model->head() == models::Head::QuestionAnswering)
        return search(*model, *tokenizer, request, token);
    std::vector<api::TextAnswer> answers;
    for (api::Prediction& prediction : classify(*model, *tokenizer, request.texts, token, models::problemTypeOfFolder(folder)))
        answers.push_back({std::move(prediction), {}, {}});
    return answers;
}

}  // namespace core::evaluation
