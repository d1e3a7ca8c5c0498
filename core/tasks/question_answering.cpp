// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/tasks/answer_finding.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/rows.h"
#include "core/tasks/text_examples.h"

namespace core::tasks {
namespace {

using api::Role;
using Use = api::PreviewPiece::Use;

/// Finds the answer to a question in a text: learns at which token it starts and at which it ends (Devlin et al. 2018, section
/// 4.2), both at the window's first token where the answer is not there (section 4.3).
class QuestionAnswering final : public Task {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{
            "question-answering", {Role::Question, Role::Context, Role::AnswerSpans}, {}, "f1", true};
        return info;
    }
    models::Head head() const override { return models::Head::QuestionAnswering; }
    std::vector<std::string> labels(const data::Dataset&) const override { return {}; }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        return windowExamples(dataset, part, job, token, [&](std::int64_t index) {
            const QuestionRow row = questionRow(dataset, index);
            return answerExamples(row, answerWindows(row, tokenizer, job.training.maxLength));
        });
    }

    /// The mean over the windows of a batch, those without the answer among them (see answerExamples), of both cross entropies
    /// over all tokens.
    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::Tensor logits = model.logits(batch.input);  // [B, T, 2]
        const torch::Tensor labels = batch.labels.to(logits.device());
        const auto sideLoss = [&](std::int64_t side) {
            return at::cross_entropy_loss(logits.select(-1, side), labels.select(1, side), {}, at::Reduction::Sum, -100);
        };
        return {(sideLoss(0) + sideLoss(1)) / 2, batch.labels.size(0)};
    }

    /// Right is an answer that equals one of those known.
    std::optional<Score> scoreRows(models::Model& model, const data::Dataset& dataset, const std::vector<std::int64_t>& rows,
                                   const tokenizers::Tokenizer& tokenizer, const api::Job& job,
                                   const api::CancelToken& token) const override {
        const std::vector<QuestionRow> questions = questionsOf(dataset, rows);
        const auto answers =
            findAnswers(model, tokenizer, usableLength(job, model.shape()), questions, noAnswerIn(dataset), token);
        Score score;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const AnswerScore answer = scoreOf(questions[i], answers[i]);
            score.lossSum += answers[i].lossSum;
            score.count += answers[i].windows;
            score.expected += 1;
            score.right += answer.exactMatch > 0 ? 1 : 0;
            score.f1Sum += answer.f1;
        }
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        const double rows = static_cast<double>(std::max<std::int64_t>(total.expected, 1));
        return {{"f1", total.f1Sum / rows}, {"exactMatch", static_cast<double>(total.right) / rows}};
    }

    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer&,
                                           const api::Job&) const override {
        const QuestionRow shown = questionRow(dataset, row);
        std::vector<api::PreviewPiece> pieces = {{shown.question + "\n\n", Use::ReadOnly}};
        if (shown.answers.empty()) {
            pieces.push_back({shown.context, Use::ReadOnly});
            return pieces;
        }
        const std::size_t begin = bytePosition(shown.context, shown.answers.front().start);
        const std::size_t end = std::min(begin + shown.answers.front().text.size(), shown.context.size());
        pieces.push_back({shown.context.substr(0, begin), Use::ReadOnly});
        pieces.push_back({shown.context.substr(begin, end - begin), Use::LearnedFrom});
        pieces.push_back({shown.context.substr(end), Use::ReadOnly});
        return pieces;
    }

    std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                         const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                         const api::Job& job, const api::CancelToken& token) const override {
        const std::vector<QuestionRow> questions = questionsOf(dataset, rows);
        const auto answers =
            findAnswers(model, tokenizer, usableLength(job, model.shape()), questions, noAnswerIn(dataset), token);
        std::vector<api::Prediction> result;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            result.push_back(predictionOf(questions[i], answers[i]));
            result.back().row = recordNumber(dataset, rows[i]);
        }
        return result;
    }

private:
    static std::vector<QuestionRow> questionsOf(const data::Dataset& dataset, const std::vector<std::int64_t>& rows) {
        std::vector<QuestionRow> questions;
        for (const std::int64_t row : rows)
            questions.push_back(questionRow(dataset, row));
        return questions;
    }
};

}  // namespace

const Task& questionAnsweringTask() {
    static const QuestionAnswering task;
    return task;
}

}  // namespace core::tasks
