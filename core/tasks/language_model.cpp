// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/language_model.h"

#include <algorithm>

#include "core/base/cancel.h"
#include "core/tasks/chunked_cross_entropy.h"

namespace core::tasks {

Loss nextTokenLoss(models::Model& model, const Batch& batch) {
    const std::int64_t rows = batch.labels.size(0);
    torch::Tensor targets = torch::full_like(batch.labels, -100);
    targets.slice(1, 0, -1).copy_(batch.labels.slice(1, 1));
    targets = targets.view({-1});
    const torch::Tensor learned = targets.ne(-100).nonzero().view({-1});
    const std::int64_t count = learned.size(0);
    if (count == 0)
        return {};
    torch::Tensor hidden = model.hidden(batch.input);
    hidden = hidden.reshape({rows * hidden.size(1), hidden.size(2)});
    return {chunkedCrossEntropy(model, hidden.index_select(0, learned), targets.index_select(0, learned)), count};
}

Batch collateDecoder(const Task& task, const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) {
    Batch batch = task.Task::collate(examples, tokenizer);
    batch.input.attentionMask = torch::Tensor();
    return batch;
}

Continuation continueGreedily(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t end,
                              std::int64_t maxNewTokens, const api::CancelToken& token) {
    torch::NoGradGuard noGradient;
    Continuation result;
    const auto context = static_cast<std::size_t>(std::max<std::int64_t>(model.shape().contextLength, 1));
    for (std::int64_t i = 0; i < maxNewTokens && !prompt.empty(); ++i) {
        base::stopIfCancelled(token);
        if (prompt.size() > context)
            prompt.erase(prompt.begin(), prompt.end() - static_cast<std::ptrdiff_t>(context));
        models::ModelInput input;
        input.inputIds = torch::tensor(prompt, torch::kInt64).unsqueeze(0);
        const torch::Tensor logits = model.project(model.hidden(input).select(1, -1)).view({-1});
        const auto best = logits.argmax().item<std::int64_t>();
        if (best == end)
            break;
        result.meanProbability += logits.softmax(0)[best].item<double>();
        result.ids.push_back(best);
        prompt.push_back(best);
    }
    if (!result.ids.empty())
        result.meanProbability /= static_cast<double>(result.ids.size());
    return result;
}

double exampleLoss(models::Model& model, const Example& example, const Task& task, const tokenizers::Tokenizer& tokenizer) {
    torch::NoGradGuard noGradient;
    const Loss loss = nextTokenLoss(model, task.collate({&example}, tokenizer));
    return loss.count > 0 ? loss.sum.item<double>() / static_cast<double>(loss.count) : 0.0;
}

std::int64_t endToken(const tokenizers::Tokenizer& tokenizer) {
    const tokenizers::SpecialIds& special = tokenizer.specialIds();
    return special.eos.value_or(special.separator.value_or(-1));
}

std::vector<std::int64_t> widen(const std::vector<tokenizers::Id>& ids) {
    return {ids.begin(), ids.end()};
}

std::string decodeIds(const tokenizers::Tokenizer& tokenizer, const std::vector<std::int64_t>& ids) {
    const std::vector<tokenizers::Id> narrow(ids.begin(), ids.end());
    return tokenizer.decode(narrow);
}

}  // namespace core::tasks
