// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/language_model.h"

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
    return {chunkedCrossEntropy(model, hidden.index_select(0, learned.to(model.device())), targets.index_select(0, learned)),
            count};
}

Batch collateDecoder(const Task& task, const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) {
    Batch batch = task.Task::collate(examples, tokenizer);
    batch.input.attentionMask = torch::Tensor();
    return batch;
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
