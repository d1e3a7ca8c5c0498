// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/low_rank.h"

#include <torch/autograd.h>

#include <bit>
#include <utility>

#include "core/models/layers/elements.h"
#include "core/models/layers/given.h"
#include "core/models/layers/products.h"

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// W + s·B·A in the type of W, which is float32 where a quantised matrix was unpacked.
Tensor sumWith(const LowRank& change, const Tensor& weight) {
    return at::addmm(weight, change.up.to(weight.scalar_type()), change.down.to(weight.scalar_type()), 1, change.scale);
}

/// A frozen map and how it is changed.
struct ChangedMap : torch::CustomClassHolder {
    ChangedMap(LinearMap given, Activation activation, double scale, double gaps)
        : map(std::move(given)), activation(activation), scale(scale), probability(gaps) {}

    LinearMap map;
    Activation activation;
    double scale, probability;
};

using Changed = c10::intrusive_ptr<ChangedMap>;

/// input · Wᵀ + b + s · dropout(input) · Aᵀ · Bᵀ in one go: both products end up in the same memory, and the scale is that of
/// the few numbers between A and B. Keeps what the activation was of, which other layers keep too, and a seed: not the gaps,
/// and not the input with them.
class LowRankLinear : public torch::autograd::Function<LowRankLinear> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const GivenTensor& factor, const Tensor& down,
                          const Tensor& up, const GivenTensor& bias, const Changed& changed) {
        const ActivatedInput input{changed->activation, x, factor.value_or(Tensor())};
        const Tensor values = input.values();
        const kernels::DropoutPattern pattern =
            changed->probability > 0 ? drawPattern(changed->probability) : kernels::DropoutPattern{};
        const Tensor output = changed->map(values, bias.value_or(Tensor()));
        const Tensor inner = linearMap(asRows(withGaps(values, input, pattern)), down).mul_(changed->scale);  // [N, r]
        addProduct(asRows(output), inner, up.t());
        context->saved_data["seed"] = std::bit_cast<std::int64_t>(pattern.seed);
        context->saved_data["changed"] = c10::IValue::make_capsule(changed);
        context->saved_data["biasLearns"] = bias.has_value() && bias->requires_grad();
        context->save_for_backward({x, factor.value_or(Tensor()), down, up, inner});
        return output;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const auto capsule = context->saved_data["changed"].toCapsule();
        const auto& changed = static_cast<const ChangedMap&>(*capsule);
        const Tensor &down = saved[2], &up = saved[3];
        const kernels::DropoutPattern pattern{std::bit_cast<std::uint64_t>(context->saved_data["seed"].toInt()),
                                              static_cast<float>(changed.probability)};
        const ActivatedInput input{changed.activation, saved[0], saved[1]};
        const Tensor gradient = asRows(gradients[0]);
        const Tensor inner = product(gradient, up).mul_(changed.scale);  // [N, r]
        const Tensor ofUp = product(gradient.t(), saved[4]);
        const Tensor ofDown = product(inner.t(), asRows(withGaps(input.values(), input, pattern)));
        const Tensor ofBias = context->saved_data["biasLearns"].toBool() ? gradient.sum(0) : Tensor();
        if (!context->needs_input_grad(0))
            return {Tensor(), Tensor(), ofDown, ofUp, ofBias, Tensor()};
        const Tensor ofValues = product(inner, down);
        if (pattern.probability > 0)
            applyPatternTo(ofValues, pattern);
        changed.map.addInputGradient(ofValues, gradient);
        const ActivatedInput::Gradients through = input.gradients(ofValues.view(input.x.sizes()));
        return {through.x, through.factor, ofDown, ofUp, ofBias, Tensor()};
    }

private:
    /// The values of the input, in their own memory unless they are the input itself.
    static Tensor withGaps(const Tensor& values, const ActivatedInput& input, const kernels::DropoutPattern& pattern) {
        if (pattern.probability <= 0)
            return values;
        if (values.is_same(input.x) || !values.is_contiguous())
            return applyPattern(values, pattern);
        applyPatternTo(values, pattern);
        return values;
    }
};

/// input · (W + s·B·A) + b.
Tensor changedLinear(const LowRank& change, const ActivatedInput& input, const LinearMap& weight, const Tensor& bias) {
    if (kernelsApply(input.x))
        return LowRankLinear::apply(
            input.x, givenIf(input.factor), change.down, change.up, givenIf(bias),
            c10::make_intrusive<ChangedMap>(weight, input.activation, change.scale, change.dropout.probability()));
    const Tensor x = input.values();
    return weight(x, bias).add_(linearMap(linearMap(change.dropout(x), change.down), change.up), change.scale);
}

}  // namespace

Tensor LowRank::operator()(const ActivatedInput& input, const LinearMap& weight, const Tensor& bias) const {
    if (!magnitude.defined())
        return changedLinear(*this, input, weight, bias);
    const Tensor direction = changedLinear(*this, input, weight, {});
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
