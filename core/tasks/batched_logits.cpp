// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/batched_logits.h"

#include <algorithm>
#include <numeric>

#include "core/base/cancel.h"
#include "core/tasks/builtin_tasks.h"

namespace core::tasks {
namespace {

constexpr std::size_t batchRows = 32;

void forEachRow(const ModelOutput& output, const Task& task, const std::vector<Example>& examples,
                const tokenizers::Tokenizer& tokenizer, const api::CancelToken& token, const UseLogits& use) {
    const torch::NoGradGuard noGradient;
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return examples[a].ids.size() < examples[b].ids.size(); });
    for (std::size_t start = 0; start < order.size(); start += batchRows) {
        base::stopIfCancelled(token);
        const std::size_t end = std::min(start + batchRows, order.size());
        std::vector<const Example*> members;
        for (std::size_t at = start; at < end; ++at)
            members.push_back(&examples[order[at]]);
        const torch::Tensor rows = output(task.collate(members, tokenizer).input).to(torch::kCPU, torch::kFloat32).contiguous();
        for (std::size_t at = start; at < end; ++at)
            use(order[at], rows[static_cast<std::int64_t>(at - start)]);
    }
}

}  // namespace

void forEachLogits(models::Model& model, const Task& task, const std::vector<Example>& examples,
                   const tokenizers::Tokenizer& tokenizer, const api::CancelToken& token, const UseLogits& use) {
    const auto logits = [&](const models::ModelInput& input) { return model.logits(input); };
    forEachRow(logits, task, examples, tokenizer, token, use);
}

void forEachOutput(const ModelOutput& output, const std::vector<Example>& examples, const tokenizers::Tokenizer& tokenizer,
                   const api::CancelToken& token, const UseLogits& use) {
    forEachRow(output, classificationTask(), examples, tokenizer, token, use);
}

}  // namespace core::tasks
