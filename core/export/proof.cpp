// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/proof.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/cancel.h"
#include "core/evaluation/classify.h"
#include "core/base/progress.h"
#include "core/models/problem_type.h"
#include "core/tasks/task.h"

namespace core::exporting {
namespace {

constexpr std::int64_t batchTokens = 4096;   ///< padding counted
constexpr std::int64_t projectedRows = 256;  ///< hidden rows whose logits are in memory at a time

/// Ordinary sentences, other scripts, digits, marks and a character of four bytes.
constexpr const char* probes[] = {
    "The quick brown fox jumps over the lazy dog.",
    "Please send the signed contract to our office before Friday.",
    "Der Patient klagt seit drei Tagen über Kopfschmerzen und Übelkeit.",
    "Le locataire doit payer 1 250,00 € avant le 5 du mois.",
    "I WAS CHARGED TWICE!!! Order #48213, please refund.",
    "def area(r):\n    return 3.14159 * r ** 2",
    "今日はいい天気ですね。",
    "Спасибо за быстрый ответ 🙂",
    "a",
};

using Rows = std::vector<std::vector<std::int64_t>>;

Rows arbitraryRows(std::int64_t vocabulary, std::int64_t context) {
    Rows rows;
    for (const std::int64_t length : {std::int64_t{1}, std::int64_t{7}, std::int64_t{32}}) {
        rows.emplace_back();
        for (std::int64_t at = 0; at < (context > 0 ? std::min(length, context) : length); ++at)
            rows.back().push_back((at * 7919 + length) % vocabulary);
    }
    return rows;
}

Rows testRows(const Source& source, const tokenizers::Tokenizer& tokenizer, const api::CancelToken& token) {
    const tasks::Task& task = tasks::findTask(source.run->job.task);
    Rows rows;
    for (tasks::Example& example :
         task.examples(*source.dataset, api::Part::Test, tokenizer, source.run->job, source.model->labels(), token))
        if (!example.ids.empty())
            rows.push_back(std::move(example.ids));
    return rows;
}

/// One chunk of logits of both models, [N, V]: where the largest lie, and how far they are apart.
struct Chunk {
    torch::Tensor same;  ///< [N] bool
    double difference = 0;
};

Chunk compareLogits(const torch::Tensor& memory, const torch::Tensor& reopened) {
    return {memory.argmax(-1).eq(reopened.argmax(-1)), (memory - reopened).abs().max().item<double>()};
}

/// [B] bool: which texts are judged alike. A number is the same where a thousandth at most is between, and its difference is told
/// in relation to it: numbers may be large.
Chunk compareJudgements(const torch::Tensor& memory, const torch::Tensor& reopened, models::ProblemType problem) {
    Chunk chunk = compareLogits(memory, reopened);
    if (problem == models::ProblemType::SeveralLabels)
        chunk.same = memory.gt(0).eq(reopened.gt(0)).all(-1);
    if (problem == models::ProblemType::Number) {
        const torch::Tensor difference = ((memory - reopened).abs() / memory.abs().clamp_min(1)).view({-1});
        chunk.same = difference.le(1e-3);
        chunk.difference = difference.max().item<double>();
    }
    return chunk;
}

/// NaN stays the largest once it occurred: it must fail every bound.
double larger(double a, double b) {
    return std::isnan(a) || std::isnan(b) ? std::numeric_limits<double>::quiet_NaN() : std::max(a, b);
}

/// How much speaks for each token as the start and as the end of an answer: [2, B, T]; very little for padding.
torch::Tensor answersOf(models::Model& model, const models::ModelInput& input) {
    return model.logits(input).masked_fill(input.attentionMask.eq(0).unsqueeze(-1), -1e30).permute({2, 0, 1});
}

/// [B] bool: which rows have the same answer.
torch::Tensor compareBatch(models::Model& memory, models::Model& reopened, models::ProblemType problem,
                           const models::ModelInput& input, Proof& proof) {
    if (memory.head() == models::Head::SequenceClassification) {
        const Chunk chunk = compareJudgements(memory.logits(input), reopened.logits(input), problem);
        proof.largestDifference = larger(proof.largestDifference, chunk.difference);
        return chunk.same;
    }
    if (memory.head() == models::Head::QuestionAnswering) {
        // [2, B, T] → [2, B]: an answer is the tokens where it starts and ends.
        const Chunk chunk = compareLogits(answersOf(memory, input), answersOf(reopened, input));
        proof.largestDifference = larger(proof.largestDifference, chunk.difference);
        return chunk.same.all(0);
    }
    const torch::Tensor first = memory.hidden(input), second = reopened.hidden(input);
    const torch::Tensor real = input.attentionMask.view({-1}).nonzero().view({-1});
    const torch::Tensor firstRows = first.flatten(0, 1).index_select(0, real), secondRows = second.flatten(0, 1).index_select(0, real);
    torch::Tensor same = torch::ones_like(input.attentionMask, torch::kBool).view({-1});
    for (std::int64_t start = 0; start < real.size(0); start += projectedRows) {
        const std::int64_t end = std::min(start + projectedRows, real.size(0));
        const Chunk chunk = compareLogits(memory.project(firstRows.slice(0, start, end)), reopened.project(secondRows.slice(0, start, end)));
        proof.largestDifference = larger(proof.largestDifference, chunk.difference);
        same.index_put_({real.slice(0, start, end)}, chunk.same);
    }
    return same.view(input.attentionMask.sizes()).all(1);
}

void compareRows(models::Model& memory, models::Model& reopened, models::ProblemType problem, const Rows& rows, Proof& proof,
                 const api::EventSink& sink, const api::CancelToken& token) {
    const torch::NoGradGuard noGradient;
    base::Progress progress(sink, api::Stage::Verifying, static_cast<std::int64_t>(rows.size()));
    std::vector<const std::vector<std::int64_t>*> order;
    for (const auto& row : rows)
        order.push_back(&row);
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
    for (std::size_t start = 0, end = 0; start < order.size(); start = end) {
        base::stopIfCancelled(token);
        // Sorted by length: the last row of a batch is its longest.
        for (end = start + 1; end < order.size(); ++end)
            if (static_cast<std::int64_t>(order[end]->size() * (end + 1 - start)) > batchTokens)
                break;
        models::ModelInput input = evaluation::paddedInput(std::span(order).subspan(start, end - start), 0);
        if (memory.head() == models::Head::Seq2SeqLm)
            input.decoderInputIds = input.inputIds.remainder(memory.shape().outputs());  // any answer will do
        const torch::Tensor same = compareBatch(memory, reopened, problem, input, proof);
        proof.different += static_cast<std::int64_t>(end - start) - same.sum().item<std::int64_t>();
        progress.add(static_cast<std::int64_t>(end - start));
    }
}

}  // namespace

ProofTexts proofTexts(const Source& source, const tokenizers::Tokenizer* tokenizer, const api::CancelToken& token) {
    const models::ModelShape& shape = source.model->shape();
    if (!tokenizer)
        return {arbitraryRows(shape.vocabularySize, shape.contextLength), false};
    if (source.run && source.dataset)
        if (Rows rows = testRows(source, *tokenizer, token); !rows.empty())
            return {std::move(rows), true};
    Rows rows;
    for (const char* text : probes)
        if (const auto ids = tokenizer->encodeIds(text, {.maxLength = shape.contextLength}); !ids.empty())
            rows.emplace_back(ids.begin(), ids.end());
    return {std::move(rows), false};
}

Proof prove(const Source& source, models::Model& reopened, const tokenizers::Tokenizer* reopenedTokenizer,
            const api::EventSink& sink, const api::CancelToken& token) {
    reopened.setTraining(false);
    const ProofTexts texts = proofTexts(source, source.tokenizer.get(), token);
    const ProofTexts again = proofTexts(source, reopenedTokenizer, token);
    Proof proof;
    proof.texts = static_cast<std::int64_t>(texts.rows.size());
    proof.testRows = texts.testRows;
    if (texts.rows != again.rows || source.model->labels() != reopened.labels()) {
        proof.different = proof.texts;
        return proof;
    }
    compareRows(*source.model, reopened, models::problemTypeOfFolder(source.modelFolder), texts.rows, proof, sink, token);
    return proof;
}

}  // namespace core::exporting
