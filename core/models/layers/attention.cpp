// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/attention.h"

namespace core::models {
namespace {

using torch::Tensor;

/// Low enough to vanish in softmax, and finite: a wholly closed row must not become NaN.
constexpr double closed = -1e30;

/// [B, T, H] → [B, heads, T, H / heads], a view.
Tensor splitHeads(const Tensor& x, std::int64_t heads) {
    return x.unflatten(-1, {heads, x.size(-1) / heads}).transpose(1, 2);
}

}  // namespace

AttentionMask attentionMask(const ModelInput& input, bool causal, torch::ScalarType type) {
    const std::int64_t length = input.inputIds.size(1);
    Tensor open;  // [B or 1, 1, T, T] bool
    const auto add = [&open](const Tensor& part) { open = open.defined() ? open.logical_and(part) : part; };
    if (causal)
        add(at::ones({1, 1, length, length}, torch::kBool).tril());
    if (input.attentionMask.defined() && !input.attentionMask.all().item<bool>())
        add(input.attentionMask.to(torch::kBool).unsqueeze(1).unsqueeze(1));
    if (input.segmentIds.defined())
        add(input.segmentIds.unsqueeze(1).unsqueeze(-1).eq(input.segmentIds.unsqueeze(1).unsqueeze(1)));
    if (!open.defined())
        return {};
    return {at::zeros(open.sizes(), torch::TensorOptions(type)).masked_fill_(open.logical_not(), closed)};
}

Tensor attention(const Tensor& query, const Tensor& key, const Tensor& value, std::int64_t heads, double scale,
                 const AttentionMask& mask, const Dropout& dropout) {
    const std::int64_t batch = query.size(0);
    const std::int64_t length = query.size(1);
    const Tensor q = splitHeads(query, heads).reshape({batch * heads, length, -1});               // [B·h, T, d]
    const Tensor k = splitHeads(key, heads).reshape({batch * heads, length, -1}).transpose(1, 2);  // [B·h, d, T]
    const Tensor v = splitHeads(value, heads).reshape({batch * heads, length, -1});
    Tensor scores;                                                                                 // [B·h, T, T]
    if (mask.bias.defined()) {
        const Tensor bias = mask.bias.expand({batch, heads, length, length}).reshape({batch * heads, length, length});
        scores = at::baddbmm(bias, q, k, 1.0, scale);
    } else {
        scores = at::bmm(q, k).mul_(scale);
    }
    const Tensor mixed = at::bmm(dropout(at::softmax(scores, -1)), v);                             // [B·h, T, d]
    return mixed.view({batch, heads, length, -1}).transpose(1, 2).flatten(2);
}

}  // namespace core::models
