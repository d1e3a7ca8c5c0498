// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/language_model.h"

#include "core/models/adapters/as_it_was.h"
#include "core/tasks/chunked_cross_entropy.h"
#include "core/tasks/loss_shaping.h"

namespace core::tasks {

LearnedTokens nextTokens(const Batch& batch) {
    torch::Tensor targets = torch::full_like(batch.labels, -100);
    targets.slice(1, 0, -1).copy_(batch.labels.slice(1, 1));
    targets = targets.view({-1});
    const torch::Tensor positions = targets.ne(-100).nonzero().view({-1});
    return {positions, targets.index_select(0, positions)};
}

torch::Tensor hiddenOf(models::Model& model, const models::ModelInput& input, const LearnedTokens& tokens) {
    return model.hidden(input).flatten(0, 1).index_select(0, tokens.positions.to(model.device()));
}

Loss tokenLoss(models::Model& model, const models::ModelInput& input, const LearnedTokens& tokens, const LossShaping* shaping) {
    const std::int64_t count = tokens.ids.size(0);
    if (count == 0)
        return {};
    const torch::Tensor hidden = hiddenOf(model, input, tokens);
    if (!shaping || !shaping->untouched || !torch::GradMode::is_enabled())
        return {chunkedCrossEntropy(model, hidden, tokens.ids), count};
    torch::Tensor before;
    {
        const torch::NoGradGuard guard;
        const models::AsItWas untouched(*shaping->untouched);
        before = hiddenOf(*shaping->untouched, input, tokens);
    }
    return {pulledCrossEntropy(model, hidden, tokens.ids, {*shaping->untouched, before, shaping->untouchedPull}), count};
}

Loss nextTokenLoss(models::Model& model, const Batch& batch) {
    return tokenLoss(model, batch.input, nextTokens(batch), batch.shaping);
}

Batch collateDecoder(const Task& task, const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) {
    Batch batch = task.Task::collate(examples, tokenizer);
    batch.input.attentionMask = torch::Tensor();
    return batch;
}

double exampleLoss(models::Model& model, const Example& example, const Task& task, const tokenizers::Tokenizer& tokenizer) {
    torch::NoGradGuard noGradient;
    const Loss loss = nextTokenLoss(model, collateDecoder(task, {&example}, tokenizer));
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
