// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/loss_shaping.h"

namespace core::tasks {

using torch::Tensor;

Tensor balancedWeights(const std::vector<Example>& examples, std::size_t classes) {
    std::vector<double> counts(classes, 0);
    double rows = 0, present = 0;
    for (const Example& example : examples) {
        if (example.classIndex < 0)
            continue;
        double& count = counts[static_cast<std::size_t>(example.classIndex)];
        present += count == 0 ? 1 : 0;
        ++count;
        ++rows;
    }
    Tensor weights = at::ones({static_cast<std::int64_t>(classes)}, torch::kFloat);
    for (std::size_t index = 0; index < classes; ++index)
        if (counts[index] > 0)
            weights[static_cast<std::int64_t>(index)] = rows / (present * counts[index]);
    return weights;
}

Tensor shapedCrossEntropy(const Tensor& logits, const Tensor& labels, const LossShaping& shaping) {
    const Tensor known = labels.ge(0);
    const Tensor safe = labels.clamp_min(0);
    const Tensor logProbabilities = logits.log_softmax(1);
    const Tensor ofLabel = logProbabilities.gather(1, safe.unsqueeze(1)).squeeze(1);  // [B]
    Tensor loss = -(1 - shaping.labelSmoothing) * ofLabel - shaping.labelSmoothing * logProbabilities.mean(1);
    if (shaping.focalGamma > 0)
        loss = loss * (1 - ofLabel.exp()).clamp_min(0).pow(shaping.focalGamma);
    if (shaping.classWeights.defined())
        loss = loss * shaping.classWeights.to(logits.device()).index_select(0, safe);
    return loss.masked_fill(known.logical_not(), 0).sum();
}

Tensor divergence(const Tensor& first, const Tensor& second, const Tensor& labels) {
    const Tensor p = first.log_softmax(1), q = second.log_softmax(1);
    // Both directions together: Σ (p − q)(log p − log q).
    const Tensor rows = ((p.exp() - q.exp()) * (p - q)).sum(1) / 2;
    return rows.masked_fill(labels.lt(0), 0).sum();
}

namespace {

/// One draw from Beta(α, α).
double drawShare(double alpha, torch::Generator& generator) {
    const torch::Tensor draws = at::_standard_gamma(torch::full({2}, alpha, torch::kDouble), generator);
    const double sum = draws.sum().item<double>();
    return sum > 0 ? draws[0].item<double>() / sum : 1;  // a tiny α can give two zeros: then nothing is mixed
}

}  // namespace

RowMixture::RowMixture(models::Model& model, models::ModelInput& input, double alpha, torch::Generator& generator)
    : m_model(model) {
    if (alpha == 0)
        return;
    m_ownShare = drawShare(alpha, generator);
    m_partners = at::randperm(input.inputIds.size(0), generator, torch::kLong);
    if (input.attentionMask.defined())
        input.attentionMask = at::maximum(input.attentionMask, input.attentionMask.index_select(0, m_partners));
    m_model.mixRows(m_partners, m_ownShare);
}

torch::Tensor RowMixture::loss(const torch::Tensor& logits, const torch::Tensor& labels, const LossShaping& shaping) const {
    const torch::Tensor own = shapedCrossEntropy(logits, labels, shaping);
    if (!m_partners.defined())
        return own;
    const torch::Tensor other = labels.index_select(0, m_partners.to(labels.device()));
    return m_ownShare * own + (1 - m_ownShare) * shapedCrossEntropy(logits, other, shaping);
}

}  // namespace core::tasks
