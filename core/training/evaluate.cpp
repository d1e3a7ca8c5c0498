// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/evaluate.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/cancel.h"
#include "core/models/layers/blas_threads.h"
#include "core/training/shards.h"

namespace core::training {
namespace {

constexpr std::uint64_t evaluationSeed = 20181011;
// A validation pass must not take longer than the training between two; the count of targets is told with each point.
constexpr std::int64_t evaluationExamples = 2000;
constexpr double tokensAtOnce = 1 << 16;      // of several batches, so that many threads do not take much memory
constexpr double evaluationTokens = 1 << 16;  // of language models, whose every token counts

api::EvaluationPoint pointOf(const tasks::Task& task, const tasks::Score& total) {
    api::EvaluationPoint point;
    point.count = total.count;
    point.validationLoss = total.count > 0 ? total.lossSum / static_cast<double>(total.count) : 0.0;
    if (!total.classes.empty()) {
        const auto hits = std::count_if(total.classes.begin(), total.classes.end(),
                                        [](const auto& pair) { return pair.first == pair.second; });
        point.metrics["accuracy"] = static_cast<double>(hits) / static_cast<double>(total.classes.size());
        point.metrics["macroF1"] = macroF1(total.classes);
    } else {
        point.metrics = task.metrics(total);
    }
    return point;
}

void addScore(tasks::Score& total, const tasks::Score& score) {
    total.lossSum += score.lossSum;
    total.count += score.count;
    total.classes.insert(total.classes.end(), score.classes.begin(), score.classes.end());
    total.expected += score.expected;
    total.answered += score.answered;
    total.right += score.right;
    total.errorSum += score.errorSum;
    total.f1Sum += score.f1Sum;
    total.marginSum += score.marginSum;
}

/// Tokens of a batch on average.
double meanBatchTokens(const BatchList& batches) {
    std::size_t tokens = 0;
    for (const auto& batch : batches)
        for (const tasks::Example* example : batch)
            tokens += example->ids.size();
    return static_cast<double>(tokens) / static_cast<double>(std::max<std::size_t>(batches.size(), 1));
}

/// Validation rows, as many as the batches hold examples of.
std::vector<std::int64_t> judgedRows(const Setup& setup, const BatchList& batches) {
    const std::vector<std::int64_t> rows = setup.dataset.rows(api::Part::Validation);
    std::size_t examples = 0;
    for (const auto& batch : batches)
        examples += batch.size();
    const std::size_t taken = (rows.size() * examples + setup.validation.size() - 1) / setup.validation.size();
    std::vector<std::int64_t> chosen;
    for (std::size_t i = 0; i < taken; ++i)
        chosen.push_back(rows[i * rows.size() / taken]);
    return chosen;
}

}  // namespace

std::int64_t evaluationLimit(models::Head head, double meanTokens) {
    if (head == models::Head::SequenceClassification)
        return evaluationExamples;
    return std::clamp<std::int64_t>(std::llround(evaluationTokens / std::max(meanTokens, 1.0)), 32, evaluationExamples);
}

double macroF1(const std::vector<std::pair<std::int64_t, std::int64_t>>& classes) {
    struct Counts {
        double hits = 0, expected = 0, predicted = 0;
    };
    std::map<std::int64_t, Counts> counts;
    for (const auto& [expected, predicted] : classes) {
        counts[expected].expected += 1;
        counts[predicted].predicted += 1;
        if (expected == predicted)
            counts[expected].hits += 1;
    }
    double sum = 0;
    double present = 0;
    for (const auto& [index, count] : counts) {
        if (count.expected == 0)
            continue;
        sum += 2 * count.hits / (count.expected + count.predicted);
        present += 1;
    }
    return present > 0 ? sum / present : 0.0;
}

api::EvaluationPoint evaluate(models::Model& model, const tasks::Task& task, const tokenizers::Tokenizer& tokenizer,
                              const BatchList& batches, const api::CancelToken& token) {
    model.setTraining(false);
    const double tokens = meanBatchTokens(batches), threads = at::get_num_threads();
    const bool each = threads * tokens <= tokensAtOnce && isWorkForEach(model.device(), {tokens, model.shape().hiddenSize});
    const std::size_t atOnce = each ? static_cast<std::size_t>(threads) : 1;
    const models::OneBlasThread alone(each);
    std::vector<tasks::Score> scores(batches.size());
    const auto judge = [&](std::size_t batch) {
        const torch::NoGradGuard noGradient;
        // What a batch draws does not depend on which thread comes to it when.
        torch::Generator generator = at::detail::createCPUGenerator(evaluationSeed + batch);
        scores[batch] = task.score(model, task.collate(batches[batch], tokenizer), generator);
    };
    for (std::size_t next = 0; next < batches.size(); next += atOnce) {
        base::stopIfCancelled(token);
        const std::size_t end = std::min(next + atOnce, batches.size());
        at::parallel_for(static_cast<std::int64_t>(next), static_cast<std::int64_t>(end), 1,
                         [&](std::int64_t first, std::int64_t last) {
                             for (std::int64_t batch = first; batch < last; ++batch)
                                 judge(static_cast<std::size_t>(batch));
                         });
    }
    tasks::Score total;
    for (const tasks::Score& score : scores)
        addScore(total, score);
    return pointOf(task, total);
}

api::EvaluationPoint evaluate(const Setup& setup, const BatchList& batches, const api::CancelToken& token) {
    setup.model->setTraining(false);
    const auto score = batches.empty() ? std::nullopt
                                       : setup.task->scoreRows(*setup.model, setup.dataset, judgedRows(setup, batches),
                                                               *setup.tokenizer, setup.job, token);
    return score ? pointOf(*setup.task, *score) : evaluate(*setup.model, *setup.task, *setup.tokenizer, batches, token);
}

}  // namespace core::training
