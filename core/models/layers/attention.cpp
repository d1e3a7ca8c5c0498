// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/attention.h"

#include <torch/version.h>

#include "core/models/layers/fused_attention.h"

namespace core::models {
namespace {

using torch::Tensor;

/// Low enough to vanish in softmax, and finite: a wholly closed row must not become NaN.
constexpr double closed = -1e30;

/// [B, T, H] → [B, heads, T, H / heads], a view.
Tensor splitHeads(const Tensor& x, std::int64_t heads) {
    return x.unflatten(-1, {heads, x.size(-1) / heads}).transpose(1, 2);
}

Tensor biasOf(const AttentionMask& mask, const Tensor& like) {
    Tensor open = mask.segments.unsqueeze(1).unsqueeze(-1).eq(mask.keys.unsqueeze(1).unsqueeze(1));  // [B, 1, T, T]
    if (mask.causal)
        open = open.tril();
    if (mask.window > 0)
        open = open.triu(1 - mask.window);
    return at::zeros(open.sizes(), like.options()).masked_fill_(open.logical_not(), closed);
}

/// For other types and devices: libtorch's own where it has one, else in single operations.
Tensor plainAttention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                      const AttentionMask& mask, const Dropout& dropout) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1)
    const Tensor mixed =
        at::scaled_dot_product_attention(splitHeads(query, heads), splitHeads(key, heads), splitHeads(value, heads), mask.bias,
                                         dropout.probability(), false, scale);  // [B, h, T, d]
    return mixed.transpose(1, 2).flatten(2);
#else
    const std::int64_t batch = query.size(0);
    const std::int64_t length = query.size(1);
    const Tensor q = splitHeads(query, heads).reshape({batch * heads, length, -1});                // [B·h, T, d]
    const Tensor k = splitHeads(key, heads).reshape({batch * heads, length, -1}).transpose(1, 2);  // [B·h, d, T]
    const Tensor v = splitHeads(value, heads).reshape({batch * heads, length, -1});
    const Tensor bias = mask.bias.expand({batch, heads, length, length}).reshape({batch * heads, length, length});
    const Tensor scores = at::baddbmm(bias, q, k, 1.0, scale);          // [B·h, T, T]
    const Tensor mixed = at::bmm(dropout(at::softmax(scores, -1)), v);  // [B·h, T, d]
    return mixed.view({batch, heads, length, -1}).transpose(1, 2).flatten(2);
#endif
}

}  // namespace

AttentionMask attentionMask(const ModelInput& input, bool causal, const Tensor& like, std::int64_t window) {
    const Tensor segments = input.segmentIds.defined() ? input.segmentIds : at::zeros_like(input.inputIds);
    AttentionMask mask{.causal = causal, .window = window, .segments = segments.to(torch::kInt).contiguous()};
    mask.keys = input.attentionMask.defined() ? mask.segments.masked_fill(input.attentionMask.eq(0), -1) : mask.segments;
    if (fusedAttentionApplies(like))
        mask.ranges = keyRanges(mask);
    else
        mask.bias = biasOf(mask, like);
    return mask;
}

Tensor sharedHeads(const Tensor& x, std::int64_t group) {
    return x.unsqueeze(3).expand({x.size(0), x.size(1), x.size(2), group, x.size(3)}).flatten(2);
}

Tensor attention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                 const AttentionMask& mask, const Dropout& dropout) {
    if (mask.ranges.defined())
        return fusedAttention(query, key, value, heads, scale, mask, dropout.probability());
    return plainAttention(query, key, value, heads, scale, mask, dropout);
}

}  // namespace core::models
