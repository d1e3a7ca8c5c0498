// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/evaluate.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <map>

#include "core/base/cancel.h"

namespace core::training {
namespace {

constexpr std::uint64_t evaluationSeed = 20181011;

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
    torch::Generator generator = at::detail::createCPUGenerator(evaluationSeed);
    tasks::Score total;
    model.setTraining(false);
    for (const auto& examples : batches) {
        base::stopIfCancelled(token);
        const tasks::Score score = task.score(model, task.collate(examples, tokenizer), generator);
        total.lossSum += score.lossSum;
        total.count += score.count;
        total.classes.insert(total.classes.end(), score.classes.begin(), score.classes.end());
        total.expected += score.expected;
        total.answered += score.answered;
        total.right += score.right;
        total.errorSum += score.errorSum;
        total.marginSum += score.marginSum;
    }
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
