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

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        return lossOf(model.logits(batch.input), batch);
    }

    /// Right is a window whose likeliest first and last token are those of the answer.
    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::NoGradGuard noGradient;
        const torch::Tensor logits = model.logits(batch.input);  // [B, T, 2]
        Score score;
        score.lossSum = lossOf(logits, batch).sum.item<double>();
        score.count = score.expected = batch.labels.size(0);
        score.right = visible(logits, batch).argmax(1).cpu().eq(batch.labels).all(1).sum().item<std::int64_t>();
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        return {
            {"exactMatch", total.expected > 0 ? static_cast<double>(total.right) / static_cast<double>(total.expected) : 0}};
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
        std::vector<QuestionRow> questions;
        for (const std::int64_t row : rows)
            questions.push_back(questionRow(dataset, row));
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
    /// [B, T, 2] with very little for padding, which is no place for an answer.
    static torch::Tensor visible(const torch::Tensor& logits, const Batch& batch) {
        if (!batch.input.attentionMask.defined())
            return logits;
        return logits.masked_fill(batch.input.attentionMask.eq(0).unsqueeze(-1).to(logits.device()), -1e30);
    }

    static Loss lossOf(const torch::Tensor& logits, const Batch& batch) {
        const torch::Tensor labels = batch.labels.to(logits.device());
        torch::Tensor sum;
        for (const std::int64_t side : {0, 1}) {
            const torch::Tensor loss =
                at::cross_entropy_loss(logits.select(-1, side), labels.select(1, side), {}, at::Reduction::Sum, -100) / 2;
            sum = sum.defined() ? sum + loss : loss;
        }
        return {sum, batch.labels.size(0)};
    }
};

}  // namespace

const Task& questionAnsweringTask() {
    static const QuestionAnswering task;
    return task;
}

}  // namespace core::tasks
