// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/continuation.h"

#include <algorithm>
#include <cmath>

#include "core/base/cancel.h"
#include "core/models/layers/key_value_cache.h"

namespace core::tasks {
namespace {

/// The logits of the token behind a growing sequence.
class NextToken {
public:
    /// @param source what the encoder reads, of a model that has one
    NextToken(models::Model& model, std::vector<std::int64_t> source) : m_model(model), m_source(std::move(source)) {}

    /// [V] float32. @param ids those of the last call and what came behind
    torch::Tensor operator()(const std::vector<std::int64_t>& ids) {
        const auto all = static_cast<std::int64_t>(ids.size());
        const std::int64_t context = m_model.shape().contextLength;
        const bool fits = context <= 0 || all <= context;
        if (m_model.shape().rereads(m_seen, all)) {
            m_cache = {};
            m_seen = 0;
        }
        const std::int64_t first = fits ? m_seen : all - context;
        models::ModelInput input;
        (m_source.empty() ? input.inputIds : input.decoderInputIds) = rowOf({ids.begin() + first, ids.end()});
        if (!m_source.empty())
            input.inputIds = rowOf(m_source);
        input.cache = fits ? &m_cache : nullptr;
        m_seen = all;
        const torch::Tensor last = m_model.hidden(input).select(1, -1);
        return m_model.project(last).view({-1}).to(torch::kCPU, torch::kFloat32).contiguous();
    }

private:
    /// [1, T]
    static torch::Tensor rowOf(const std::vector<std::int64_t>& ids) { return torch::tensor(ids, torch::kInt64).unsqueeze(0); }

    models::Model& m_model;
    std::vector<std::int64_t> m_source;
    models::KeyValueCache m_cache;
    std::int64_t m_seen = 0;
};

double probabilityOf(std::span<const float> logits, std::int64_t index) {
    double sum = 0;
    for (const float logit : logits)
        sum += std::exp(static_cast<double>(logit) - static_cast<double>(logits[static_cast<std::size_t>(index)]));
    return 1 / sum;
}

}  // namespace

std::vector<std::int64_t> continueTokens(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t maxNewTokens,
                                         std::optional<std::int64_t> end, const ChooseToken& choose, const OnToken& onToken,
                                         const api::CancelToken& token) {
    TORCH_CHECK(!prompt.empty(), "a continuation needs a token to begin with");
    const torch::NoGradGuard noGradient;
    const bool encodes = model.head() == models::Head::Seq2SeqLm;
    NextToken next(model, encodes ? prompt : std::vector<std::int64_t>());
    if (encodes)
        prompt.assign(1, model.shape().decoderStart);
    std::vector<std::int64_t> ids;
    while (static_cast<std::int64_t>(ids.size()) < maxNewTokens && (ids.empty() || ids.back() != end)) {
        base::stopIfCancelled(token);
        const bool last = static_cast<std::int64_t>(ids.size()) + 1 == maxNewTokens;
        if (const std::int64_t forced = model.shape().forcedEnd; last && forced >= 0) {
            ids.push_back(forced);
        } else {
            const torch::Tensor logits = next(prompt);
            ids.push_back(choose({logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel())}, prompt));
        }
        prompt.push_back(ids.back());
        if (onToken && !onToken(ids))
            break;
    }
    return ids;
}

Continuation continueGreedily(models::Model& model, std::vector<std::int64_t> prompt, std::int64_t end,
                              std::int64_t maxNewTokens, const api::CancelToken& token) {
    Continuation result;
    if (prompt.empty())
        return result;
    const auto choose = [&](std::span<const float> logits, std::span<const std::int64_t>) {
        const std::int64_t best = std::max_element(logits.begin(), logits.end()) - logits.begin();
        if (best != end)
            result.meanProbability += probabilityOf(logits, best);
        return best;
    };
    result.ids = continueTokens(model, std::move(prompt), maxNewTokens, end, choose, {}, token);
    if (!result.ids.empty() && result.ids.back() == end)
        result.ids.pop_back();
    if (!result.ids.empty())
        result.meanProbability /= static_cast<double>(result.ids.size());
    return result;
}

}  // namespace core::tasks
