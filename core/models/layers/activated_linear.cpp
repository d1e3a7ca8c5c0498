// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activated_linear.h"

#include <torch/autograd.h>

#include <bit>

#include "core/models/layers/activated_input.h"
#include "core/models/layers/given.h"

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

class ActivatedLinear : public torch::autograd::Function<ActivatedLinear> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const GivenTensor& factor, const Tensor& weight,
                          const GivenTensor& bias, Activation activation) {
        const ActivatedInput input{activation, x, factor.value_or(Tensor())};
        context->save_for_backward({input.x, input.factor, weight});
        context->saved_data["activation"] = std::bit_cast<std::int64_t>(activation);
        context->saved_data["bias"] = bias.has_value();
        return linearMap(input.values(), weight, bias.value_or(Tensor()));
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const ActivatedInput input{std::bit_cast<Activation>(context->saved_data["activation"].toInt()), saved[0], saved[1]};
        const bool hasBias = context->saved_data["bias"].toBool();
        const LinearGradients learned =
            linearGradients(gradients[0], input.values(), saved[2], {.input = false, .bias = hasBias});
        const Tensor ofValues = linearGradients(gradients[0], input.x, saved[2], {.weight = false, .bias = false}).input;
        const ActivatedInput::Gradients through = input.gradients(ofValues);
        return {through.x, through.factor, learned.weight, learned.bias, Tensor()};
    }
};

}  // namespace

Tensor activatedLinear(const Linear& linear, Activation activation, const Tensor& x, const Tensor& factor,
                       const std::optional<Dropout>& dropout) {
    const ActivatedInput input{activation, x, factor};
    if (dropout && dropout->probability() > 0)
        return linear((*dropout)(input.values()));
    const ParameterSlot& weight = linear.weight();
    if (!at::GradMode::is_enabled() || !x.requires_grad())
        return linear(input.values());
    if (weight.lowRank)
        return (*weight.lowRank)(input, LinearMap(weight), linear.biasValue());
    if (weight.quantised || !weight.value.requires_grad())
        return linear(input.values());
    return ActivatedLinear::apply(x, givenIf(factor), LinearMap(weight).values(), givenIf(linear.biasValue()), activation);
}

}  // namespace core::models
