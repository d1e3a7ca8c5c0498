// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activated_linear.h"

#include <torch/autograd.h>

#include <bit>

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// A tensor that may be missing, as autograd wants it.
using Given = c10::optional<Tensor>;

Given given(const Tensor& values) {
    return values.defined() ? Given(values) : Given();
}

Tensor intoLinear(Activation activation, const Tensor& x, const Tensor& factor) {
    return factor.defined() ? activation(x) * factor : activation(x);
}

/// A leaf of its own with the same values.
Tensor leafOf(const Tensor& values) {
    return values.defined() ? values.detach().requires_grad_() : Tensor();
}

class ActivatedLinear : public torch::autograd::Function<ActivatedLinear> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Given& givenFactor, const Tensor& weight,
                          const Given& bias, Activation activation) {
        const Tensor factor = givenFactor.value_or(Tensor());
        context->save_for_backward({x, factor, weight});
        context->saved_data["activation"] = std::bit_cast<std::int64_t>(activation);
        context->saved_data["bias"] = bias.has_value();
        return linearMap(intoLinear(activation, x, factor), weight, bias.value_or(Tensor()));
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const auto activation = std::bit_cast<Activation>(context->saved_data["activation"].toInt());
        const Tensor x = leafOf(saved[0]), factor = leafOf(saved[1]);
        Tensor again;
        {
            const at::AutoGradMode records(true);
            again = intoLinear(activation, x, factor);
        }
        const LinearGradients all =
            linearGradients(gradients[0], again.detach(), saved[2], {.bias = context->saved_data["bias"].toBool()});
        const variable_list leaves = factor.defined() ? variable_list{x, factor} : variable_list{x};
        const variable_list inner = torch::autograd::grad({again}, leaves, {all.input});
        return {inner[0], factor.defined() ? inner[1] : Tensor(), all.weight, all.bias, Tensor()};
    }
};

}  // namespace

Tensor activatedLinear(const Linear& linear, Activation activation, const Tensor& x, const Tensor& factor,
                       const std::optional<Dropout>& dropout) {
    if (dropout && dropout->probability() > 0)
        return linear((*dropout)(intoLinear(activation, x, factor)));
    const ParameterSlot& weight = linear.weight();
    const bool learns =
        at::GradMode::is_enabled() && x.requires_grad() && weight.value.defined() && weight.value.requires_grad();
    if (!learns || weight.lowRank || weight.quantised)
        return linear(intoLinear(activation, x, factor));
    return ActivatedLinear::apply(x, given(factor), LinearMap(weight).values(), given(linear.biasValue()), activation);
}

}  // namespace core::models
