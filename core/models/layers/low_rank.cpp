// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/low_rank.h"

#include <torch/autograd.h>

#include <bit>

#include "core/models/layers/elements.h"
#include "core/models/layers/products.h"

namespace core::models {
namespace {

using torch::Tensor;

/// W + s·B·A in the type of W, which is float32 where a quantised matrix was unpacked.
Tensor sumWith(const LowRank& change, const Tensor& weight) {
    return at::addmm(weight, change.up.to(weight.scalar_type()), change.down.to(weight.scalar_type()), 1, change.scale);
}

Tensor rows(const Tensor& x) {
    return x.reshape({-1, x.size(-1)});
}

/// B·A·dropout(x). Keeps x, which other layers keep too, and a seed: not the gaps, and not x with them.
class LowRankPath : public torch::autograd::Function<LowRankPath> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, const Tensor& down, const Tensor& up,
                          double probability) {
        const kernels::DropoutPattern pattern = probability > 0 ? drawPattern(probability) : kernels::DropoutPattern{};
        const Tensor inner = linearMap(withGaps(x, pattern, probability), down);  // [..., r]
        context->saved_data["seed"] = std::bit_cast<std::int64_t>(pattern.seed);
        context->saved_data["probability"] = probability;
        context->save_for_backward({x, down, up, inner});
        return linearMap(inner, up);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor &x = saved[0], &down = saved[1], &up = saved[2];
        const double probability = context->saved_data["probability"].toDouble();
        const kernels::DropoutPattern pattern{std::bit_cast<std::uint64_t>(context->saved_data["seed"].toInt()),
                                              static_cast<float>(probability)};
        const Tensor gradient = rows(gradients[0]);
        const Tensor inner = product(gradient, up);  // [N, r]
        const Tensor ofUp = product(gradient.t(), rows(saved[3]));
        const Tensor ofDown = product(inner.t(), rows(withGaps(x, pattern, probability)));
        Tensor ofInput;
        if (context->needs_input_grad(0))
            ofInput = withGaps(product(inner, down).view(x.sizes()), pattern, probability);
        return {ofInput, ofDown, ofUp, Tensor()};
    }

private:
    static Tensor withGaps(const Tensor& x, const kernels::DropoutPattern& pattern, double probability) {
        return probability > 0 ? applyPattern(x, pattern) : x;
    }
};

Tensor lowRankPath(const LowRank& change, const Tensor& x) {
    const double probability = change.dropout.probability();
    if (kernelsApply(x))
        return LowRankPath::apply(x, change.down, change.up, probability);
    return linearMap(linearMap(change.dropout(x), change.down), change.up);
}

}  // namespace

Tensor LowRank::operator()(const Tensor& x, const LinearMap& weight, const Tensor& bias) const {
    const Tensor change = lowRankPath(*this, x);
    if (!magnitude.defined())
        return weight(x, bias).add_(change, scale);
    const Tensor direction = weight(x, {}).add_(change, scale);
    const Tensor stretched = (direction * (magnitude / norms(weight.values()))).to(direction.scalar_type());
    return bias.defined() ? stretched + bias : stretched;
}

Tensor LowRank::norms(const Tensor& weight) const {
    const torch::NoGradGuard guard;
    return sumWith(*this, weight).norm(2, 1, false, magnitude.scalar_type());
}

Tensor LowRank::merged(const Tensor& weight) const {
    const torch::NoGradGuard guard;
    const Tensor sum = sumWith(*this, weight);
    return magnitude.defined() ? sum * (magnitude / sum.norm(2, 1)).unsqueeze(1) : sum;
}

}  // namespace core::models
