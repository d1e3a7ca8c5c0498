// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/tasks/preference.h"

#include <cmath>

#include "core/base/cancel.h"
#include "core/base/parallel.h"
#include "core/tasks/builtin_tasks.h"
#include "core/tasks/chat_examples.h"
#include "core/tasks/chat_task.h"
#include "core/tasks/chunked_cross_entropy.h"
#include "core/tasks/language_model.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

using api::Role;

/// Where the numbers of a pair stand in Example::targets.
enum Number : std::size_t { ReferenceGap, Beta, Doubt, Numbers };

constexpr std::size_t readTogether = 4;  // pairs

/// What both answers begin with is what was said before: nobody prefers it.
void leaveCommonBeginning(base::Json& chosen, base::Json& rejected) {
    for (std::size_t i = 0; i < std::min(chosen.size(), rejected.size()) && chosen[i] == rejected[i]; ++i)
        chosen[i]["weight"] = rejected[i]["weight"] = 0;
}

struct Pair {
    data::Conversation chosen, rejected;
};

/// What was said before the answers, where it stands in columns of its own.
data::Conversation beginningOf(const data::Dataset& dataset, std::int64_t row) {
    data::Conversation before{base::Json::array(), nullptr};
    if (const std::string cell = dataset.text(row, Role::Conversation); !cell.empty())
        before = data::conversationOf(cell);
    if (const std::string system = dataset.text(row, Role::System); !system.empty())
        before.messages.insert(before.messages.begin(), {{"role", "system"}, {"content", system}});
    if (const std::string prompt = dataset.text(row, Role::Prompt); !prompt.empty() && before.messages.empty())
        before.messages.push_back({{"role", "user"}, {"content", prompt}});
    return before;
}

/// Answers that are whole conversations stand for themselves.
base::Json answered(const base::Json& before, const std::string& cell) {
    base::Json answer = data::conversationOf(cell).messages;
    if (!answer.empty() && answer.front().value("role", "") != "assistant")
        return answer;
    base::Json whole = before;
    whole.insert(whole.end(), answer.begin(), answer.end());
    return whole;
}

Pair pairOf(const data::Dataset& dataset, std::int64_t row) {
    const data::Conversation before = beginningOf(dataset, row);
    Pair pair{{answered(before.messages, dataset.text(row, Role::Chosen)), before.tools},
              {answered(before.messages, dataset.text(row, Role::Rejected)), before.tools}};
    leaveCommonBeginning(pair.chosen.messages, pair.rejected.messages);
    return pair;
}

/// An answer is compared whole, with the tools that it calls.
constexpr api::ToolTurns comparedTurns = api::ToolTurns::Calls;

bool isLearned(const Example& example) {
    return std::any_of(example.labels.begin(), example.labels.end(), [](std::int64_t label) { return label >= 0; });
}

/// Log-probability of the learned tokens of each row [2B], without gradient.
torch::Tensor rowChances(models::Model& model, const torch::Tensor& hidden, const Batch& batch, const LearnedTokens& tokens) {
    const torch::NoGradGuard guard;
    const torch::Tensor losses = rowCrossEntropy(model, hidden.detach(), tokens.ids).to(torch::kFloat).cpu();
    const torch::Tensor rows = tokens.positions.div(batch.labels.size(1), "floor");
    return torch::zeros({batch.labels.size(0)}).index_add(0, rows, losses.neg());
}

/// By how much each pair's gap [B] is wider than the untouched model's, from the rows' chances [2B].
torch::Tensor marginsOf(const torch::Tensor& chances, const Batch& batch) {
    const auto pairs = chances.chunk(2);
    return pairs[0] - pairs[1] - batch.targets.slice(0, 0, pairs[0].size(0)).select(1, ReferenceGap);
}

torch::Tensor columnOf(const Batch& batch, Number number) {
    return batch.targets.slice(0, 0, batch.targets.size(0) / 2).select(1, number);
}

/// Learns to find one answer likelier than another, against the untouched model (DPO). What that says is asked once, before
/// anything learns, so that no second model is kept.
class Preference final : public ChatTask, private Comparison {
public:
    const api::TaskInfo& info() const override {
        static const api::TaskInfo info{"preference",
                                        {Role::Chosen, Role::Rejected},
                                        {Role::Prompt, Role::Conversation, Role::System, Role::Tools},
                                        "preferenceAccuracy",
                                        true};
        return info;
    }

    std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                  const api::Job& job, const std::vector<std::string>&,
                                  const api::CancelToken& token) const override {
        const ChatFormat format(job.model.path, tokenizer, comparedTurns);
        const std::vector<std::int64_t> rows = dataset.rows(part);
        auto result = base::mapInParallel(rows.size(), job.training.threads, token, [&](std::size_t i) {
            const std::int64_t number = recordNumber(dataset, rows[i]);
            const Pair pair = pairOf(dataset, rows[i]);
            const auto one = [&](const data::Conversation& conversation) {
                return chatExample(format, writeRow(format, conversation, number), job.training.maxLength);
            };
            Example example = one(pair.chosen);
            example.row = number;
            example.rejected = {one(pair.rejected)};
            example.targets = {0, static_cast<float>(job.training.preferenceBeta),
                               static_cast<float>(job.training.preferenceDoubt)};
            return example;
        });
        std::erase_if(result, [](const Example& each) { return !isLearned(each) || !isLearned(each.rejected.front()); });
        return result;
    }

    const Comparison* comparison() const override { return this; }

    std::vector<float> ask(models::Model& untouched, const std::vector<Example>& examples,
                           const tokenizers::Tokenizer& tokenizer, base::Progress& progress,
                           const api::CancelToken& token) const override {
        std::vector<float> gaps;
        for (const PairChances& chances : pairChances(untouched, examples, tokenizer, progress, token))
            gaps.push_back(static_cast<float>(chances.gap()));
        return gaps;
    }

    void keep(float answer, Example& example) const override { example.targets[ReferenceGap] = answer; }

    /// The better answers [0, B), then the worse ones [B, 2B).
    Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const override {
        std::vector<const Example*> rows = examples;
        for (const Example* example : examples)
            rows.push_back(&example->rejected.front());
        return collateDecoder(*this, rows, tokenizer);
    }

    Loss loss(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const LearnedTokens tokens = nextTokens(batch);
        const torch::Tensor hidden = hiddenOf(model, batch.input, tokens);
        const torch::Tensor margins = marginsOf(rowChances(model, hidden, batch, tokens), batch);
        const torch::Tensor beta = columnOf(batch, Beta), doubt = columnOf(batch, Doubt);
        const torch::Tensor losses = -(1 - doubt) * at::log_sigmoid(beta * margins) - doubt * at::log_sigmoid(-beta * margins);
        // The gradient towards each token's loss: −d/dmargin where the answer is liked more, +d/dmargin where less.
        const torch::Tensor slope = beta * (at::sigmoid(beta * margins) - (1 - doubt));
        const torch::Tensor weights =
            at::cat({-slope, slope}).index_select(0, tokens.positions.div(batch.labels.size(1), "floor"));
        const torch::Tensor carrier = chunkedCrossEntropy(model, hidden, tokens.ids, 0, weights);
        return {carrier + (losses.sum().to(carrier.options()) - carrier).detach(), margins.size(0)};
    }

    Score score(models::Model& model, const Batch& batch, torch::Generator&) const override {
        const torch::NoGradGuard guard;
        const LearnedTokens tokens = nextTokens(batch);
        const torch::Tensor chances = rowChances(model, hiddenOf(model, batch.input, tokens), batch, tokens);
        const torch::Tensor margins = marginsOf(chances, batch);
        const auto pairs = chances.chunk(2);
        Score score;
        score.count = margins.size(0);
        score.lossSum = -at::log_sigmoid(columnOf(batch, Beta) * margins).sum().item<double>();
        score.right = pairs[0].gt(pairs[1]).sum().item<std::int64_t>();
        score.marginSum = margins.sum().item<double>();
        return score;
    }

    std::map<std::string, double> metrics(const Score& total) const override {
        const double count = std::max(static_cast<double>(total.count), 1.0);
        return {{"preferenceAccuracy", static_cast<double>(total.right) / count},
                {"preferenceMargin", total.marginSum / count}};
    }

    /// The better answer, then the worse one.
    std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                           const tokenizers::Tokenizer& tokenizer, const api::Job& job) const override {
        const ChatFormat format(job.model.path, tokenizer, comparedTurns);
        const Pair pair = pairOf(dataset, row);
        const auto one = [&](const data::Conversation& conversation) {
            return chatPieces(format, writeRow(format, conversation, recordNumber(dataset, row)), job.training.maxLength);
        };
        std::vector<api::PreviewPiece> pieces = one(pair.chosen);
        pieces.push_back({"\n\n", api::PreviewPiece::Use::ReadOnly});
        for (api::PreviewPiece& piece : one(pair.rejected))
            pieces.push_back(std::move(piece));
        return pieces;
    }

protected:
    data::Conversation conversation(const data::Dataset& dataset, std::int64_t row) const override {
        return pairOf(dataset, row).chosen;
    }
};

}  // namespace

std::vector<PairChances> pairChances(models::Model& model, const std::vector<Example>& examples,
                                     const tokenizers::Tokenizer& tokenizer, base::Progress& progress,
                                     const api::CancelToken& token) {
    const torch::NoGradGuard guard;
    std::vector<PairChances> result;
    for (std::size_t start = 0; start < examples.size(); start += readTogether) {
        base::stopIfCancelled(token);
        std::vector<const Example*> portion;
        for (std::size_t i = start; i < std::min(examples.size(), start + readTogether); ++i)
            portion.push_back(&examples[i]);
        const Batch batch = preferenceTask().collate(portion, tokenizer);
        const LearnedTokens tokens = nextTokens(batch);
        const torch::Tensor chances = rowChances(model, hiddenOf(model, batch.input, tokens), batch, tokens);
        const auto pairs = chances.chunk(2);
        for (std::size_t i = 0; i < portion.size(); ++i)
            result.push_back(
                {pairs[0][static_cast<std::int64_t>(i)].item<double>(), pairs[1][static_cast<std::int64_t>(i)].item<double>()});
        progress.add(static_cast<std::int64_t>(portion.size()));
    }
    return result;
}

double preferenceLoss(double margin, double beta) {
    const double x = beta * margin;
    return x > 0 ? std::log1p(std::exp(-x)) : std::log1p(std::exp(x)) - x;
}

double betaOf(const Example& example) {
    return example.targets.at(Beta);
}

const Task& preferenceTask() {
    static const Preference task;
    return task;
}

}  // namespace core::tasks
