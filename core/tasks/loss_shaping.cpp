// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/loss_shaping.h"

namespace core::tasks {

using torch::Tensor;

Tensor balancedWeights(const std::vector<std::int64_t>& counts, double power) {
    const Tensor asked = torch::tensor(counts, torch::kDouble);
    const Tensor inverse = asked.pow(-power).masked_fill(asked.eq(0), 0);
    const Tensor weights = inverse * asked.sum() / (asked * inverse).sum();
    return weights.masked_fill(asked.eq(0), 1).to(torch::kFloat);
}

Tensor balancedPairs(const std::vector<std::int64_t>& counts, std::int64_t rows) {
    std::vector<Tensor> pairs;
    for (const std::int64_t count : counts)
        pairs.push_back(balancedWeights({rows - count, count}));
    return torch::stack(pairs, 1);
}

namespace {

/// Rows count (1 − p)^γ. A probability that rounds to 1 must leave a gradient: 0^γ has none for γ below 1.
Tensor focused(const Tensor& loss, const Tensor& complement, double gamma) {
    return gamma > 0 ? loss * complement.clamp_min(1e-7).pow(gamma) : loss;
}

}  // namespace

Tensor shapedCrossEntropy(const Tensor& logits, const Tensor& labels, const LossShaping& shaping) {
    const Tensor known = labels.ge(0);
    const Tensor safe = labels.clamp_min(0);
    const Tensor logProbabilities = logits.log_softmax(-1);
    const Tensor ofLabel = logProbabilities.gather(-1, safe.unsqueeze(-1)).squeeze(-1);  // [...]
    Tensor loss = -(1 - shaping.labelSmoothing) * ofLabel - shaping.labelSmoothing * logProbabilities.mean(-1);
    loss = focused(loss, 1 - ofLabel.exp(), shaping.focalGamma);
    if (shaping.classWeights.defined())
        loss = loss * shaping.classWeights.to(logits.device()).index({safe});
    return loss.masked_fill(known.logical_not(), 0).sum();
}

Tensor shapedBinaryCrossEntropy(const Tensor& logits, const Tensor& targets, const LossShaping& shaping) {
    const Tensor wanted = targets * (1 - shaping.labelSmoothing) + shaping.labelSmoothing / 2;
    Tensor loss = at::binary_cross_entropy_with_logits(logits, wanted, {}, {}, at::Reduction::None);
    loss = focused(loss, (logits * (1 - 2 * targets)).sigmoid(), shaping.focalGamma);
    if (shaping.classWeights.defined()) {
        const Tensor weights = shaping.classWeights.to(logits.device());
        loss = loss * (targets * weights[1] + (1 - targets) * weights[0]);
    }
    return loss.sum();
}

Tensor divergence(const Tensor& first, const Tensor& second, const Tensor& labels) {
    const Tensor p = first.log_softmax(-1), q = second.log_softmax(-1);
    // Both directions together: Σ (p − q)(log p − log q).
    const Tensor rows = ((p.exp() - q.exp()) * (p - q)).sum(-1) / 2;
    return rows.masked_fill(labels.lt(0), 0).sum();
}

Tensor binaryDivergence(const Tensor& first, const Tensor& second, const Tensor&) {
    // log p − log q of yes less that of no is the difference of the logits.
    return ((first.sigmoid() - second.sigmoid()) * (first - second)).sum() / 2;
}

namespace {

/// One draw from Beta(α, α).
double drawShare(double alpha, torch::Generator& generator) {
    const torch::Tensor draws = at::_standard_gamma(torch::full({2}, alpha, torch::kDouble), generator);
    const double sum = draws.sum().item<double>();
    return sum > 0 ? draws[0].item<double>() / sum : 1;  // a tiny α can give two zeros: then nothing is mixed
}

/// While it lives, the model reads each row of a training batch mixed with another one.
class RowMixture {
public:
    RowMixture(models::Model& model, models::ModelInput& input, double alpha, torch::Generator& generator) : m_model(model) {
        if (alpha == 0)
            return;
        m_ownShare = drawShare(alpha, generator);
        m_partners = at::randperm(input.inputIds.size(0), generator, torch::kLong);
        if (input.attentionMask.defined())
            input.attentionMask = at::maximum(input.attentionMask, input.attentionMask.index_select(0, m_partners));
        m_model.mixRows(m_partners, m_ownShare);
    }
    ~RowMixture() { m_model.mixRows({}, 1); }
    RowMixture(const RowMixture&) = delete;
    RowMixture& operator=(const RowMixture&) = delete;

    /// Of a mixture: that of what both rows want, in their shares.
    Tensor loss(const Tensor& logits, const Tensor& wanted, const Comparing& comparing, const LossShaping& shaping) const {
        const Tensor own = comparing.loss(logits, wanted, shaping);
        if (!m_partners.defined())
            return own;
        const Tensor other = wanted.index_select(0, m_partners.to(wanted.device()));
        return m_ownShare * own + (1 - m_ownShare) * comparing.loss(logits, other, shaping);
    }

private:
    models::Model& m_model;
    Tensor m_partners;  ///< [B]; undefined: nothing is mixed
    double m_ownShare = 1;
};

}  // namespace

Tensor shapedLoss(models::Model& model, const Batch& batch, const Tensor& wanted, const Comparing& comparing,
                  torch::Generator& generator) {
    const LossShaping& shaping = *batch.shaping;
    models::ModelInput input = batch.input;
    const RowMixture mixture(model, input, shaping.mixup, generator);
    const Tensor logits = model.logits(input);
    const Tensor loss = mixture.loss(logits, wanted, comparing, shaping);
    if (shaping.consistency == 0)
        return loss;
    const Tensor again = model.logits(input);  // other gaps
    const Tensor both = (loss + mixture.loss(again, wanted, comparing, shaping)) / 2;
    return both + shaping.consistency * comparing.divergence(logits, again, wanted);
}

}  // namespace core::tasks
