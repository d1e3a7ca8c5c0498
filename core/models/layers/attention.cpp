// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/attention.h"

#include <torch/version.h>

#include <utility>

#include "core/models/layers/elements.h"
#include "core/models/layers/fused_attention.h"
#include "core/models/layers/key_value_cache.h"

namespace core::models {
namespace {

using torch::Tensor;

/// Low enough to vanish in softmax, and finite: a wholly closed row must not become NaN.
constexpr double closed = -1e30;

/// [B, T, H] → [B, heads, T, H / heads], a view.
Tensor splitHeads(const Tensor& x, std::int64_t heads) {
    return x.unflatten(-1, {heads, x.size(-1) / heads}).transpose(1, 2);
}

/// 0 where a query may look, else `closed`: [B, 1, T, S].
Tensor biasOf(const AttentionMask& mask, const Tensor& like) {
    const std::int64_t past = mask.keys.size(1) - mask.segments.size(1);
    Tensor open = mask.segments.unsqueeze(1).unsqueeze(-1).eq(mask.keys.unsqueeze(1).unsqueeze(1));
    if (mask.causal)
        open = open.tril(past);
    else if (mask.window > 0)
        open = open.tril(past + mask.window - 1);
    if (mask.window > 0)
        open = open.triu(past + 1 - mask.window);
    return at::zeros(open.sizes(), like.options()).masked_fill_(open.logical_not(), closed);
}

/// Keys or values that each serve `group` queries next to each other: [B, S, heads · d] → [B, S, heads · group · d].
Tensor sharedHeads(const Tensor& x, std::int64_t heads, std::int64_t group) {
    if (group == 1)
        return x;
    const Tensor split = x.unflatten(-1, {heads, x.size(-1) / heads}).unsqueeze(3);
    return split.expand({split.size(0), split.size(1), heads, group, split.size(4)}).flatten(2);
}

/// Where neither the fused form nor libtorch's own applies: in single operations. Heads are split already.
Tensor attentionInSteps(const Tensor& query, const Tensor& key, const Tensor& value, double scale, const Tensor& maskBias,
                        const Dropout& dropout, const ScoreTerms& terms) {
    const std::int64_t batch = query.size(0), heads = query.size(1), length = query.size(2), keys = key.size(2);
    const Tensor q = query.reshape({batch * heads, length, -1});              // [B·h, T, d]
    const Tensor k = key.reshape({batch * heads, keys, -1}).transpose(1, 2);  // [B·h, d, S]
    const Tensor v = value.reshape({batch * heads, keys, -1});                // [B·h, S, d]
    const Tensor bias = maskBias.expand({batch, heads, length, keys}).reshape({batch * heads, length, keys});
    Tensor scores;  // [B·h, T, S]
    if (terms.cap > 0)
        scores = terms.cap * at::tanh(at::bmm(q, k) * (scale / terms.cap)) + bias;
    else
        scores = at::baddbmm(bias, q, k, 1.0, scale);
    return at::bmm(dropout(at::softmax(scores, -1)), v).view({batch, heads, length, -1});
}

/// For other types and devices, and for scores with terms of their own.
Tensor plainAttention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                      const AttentionMask& mask, const Dropout& dropout, const ScoreTerms& terms) {
    Tensor bias = mask.bias.defined() ? mask.bias.to(query.scalar_type()) : biasOf(mask, query);
    if (terms.bias.defined())
        bias = bias + terms.bias;
    const Tensor q = splitHeads(query, heads), k = splitHeads(key, heads), v = splitHeads(value, heads);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1)
    // On the CPU its gaps come from the generator that all threads share, where each may have numbers of its own (OwnPatterns).
    if (terms.cap == 0 && !(query.is_cpu() && dropout.probability() > 0))
        return at::scaled_dot_product_attention(q, k, v, bias, dropout.probability(), false, scale).transpose(1, 2).flatten(2);
#endif
    return attentionInSteps(q, k, v, scale, bias, dropout, terms).transpose(1, 2).flatten(2);
}

}  // namespace

AttentionMask attentionMask(const ModelInput& input, bool causal, const Tensor& like, std::int64_t window) {
    const std::int64_t past = lengthOf(input.cache);
    const Tensor segments = input.segmentIds.defined() ? input.segmentIds : at::zeros_like(input.inputIds);
    AttentionMask mask{
        .causal = causal, .window = window, .segments = segments.to(torch::kInt).contiguous(), .cache = input.cache};
    mask.keys = past == 0 ? mask.segments : at::zeros({segments.size(0), past + segments.size(1)}, mask.segments.options());
    if (input.attentionMask.defined())
        mask.keys = mask.keys.masked_fill(input.attentionMask.eq(0), -1);
    if (past == 0 && fusedAttentionApplies(like))
        mask.ranges = keyRanges(mask);
    else
        mask.bias = biasOf(mask, like);
    return mask;
}

AttentionMask crossMask(const Tensor& queryIds, const Tensor& keyIds, const Tensor& keyMask, const Tensor& like) {
    AttentionMask mask;
    mask.segments = at::zeros_like(queryIds, torch::kInt);
    mask.keys = at::zeros_like(keyIds, torch::kInt);
    if (keyMask.defined())
        mask.keys = mask.keys.masked_fill(keyMask.eq(0), -1);
    mask.bias = biasOf(mask, like);
    return mask;
}

const AttentionMask& WindowMasks::at(std::int64_t window) {
    const auto found = m_masks.find(window);
    return found != m_masks.end() ? found->second
                                  : m_masks.emplace(window, attentionMask(m_input, true, m_like, window)).first->second;
}

Tensor attention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                 const AttentionMask& mask, const Dropout& dropout, const ScoreTerms& terms) {
    const auto [allKeys, allValues] = mask.cache ? mask.cache->extended(key, value) : std::pair(key, value);
    const std::int64_t group = query.size(-1) / key.size(-1);
    const Tensor keys = sharedHeads(allKeys, heads / group, group), values = sharedHeads(allValues, heads / group, group);
    if (mask.ranges.defined() && terms.cap == 0 && !terms.bias.defined())
        return fusedAttention(query, keys, values, heads, scale, mask, dropout.probability());
    const Tensor bias = terms.bias.defined() ? widened(terms.bias) : terms.bias;
    return plainAttention(widened(query), widened(keys), widened(values), heads, scale, mask, dropout, {bias, terms.cap})
        .to(query.scalar_type());
}

}  // namespace core::models
