// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/products.h"

#include <torch/autograd.h>

#include "core/models/device.h"
#include "core/models/layers/elements.h"
#include "core/models/layers/given.h"

namespace core::models {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

bool isWidened(const Tensor& x) {
    return isShort(x) && !computesBFloat16(torch::kCPU);
}

class WidenedLinear : public torch::autograd::Function<WidenedLinear> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const Tensor& weight, const GivenTensor& bias) {
        context->save_for_backward({x, weight});
        context->saved_data["bias"] = bias.has_value();
        const Tensor full = bias ? at::addmm(inFull(*bias), inFull(asRows(x)), inFull(weight).t())
                                 : at::mm(inFull(asRows(x)), inFull(weight).t());
        std::vector<std::int64_t> sizes = x.sizes().vec();
        sizes.back() = weight.size(0);
        return inShort(full.view(sizes));  // no view itself: callers may add to it in place
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const LinearNeeds needs{context->needs_input_grad(0), context->needs_input_grad(1),
                                context->saved_data["bias"].toBool()};
        const LinearGradients all = linearGradients(gradients[0], saved[0], saved[1], needs);
        return {all.input, all.weight, all.bias};
    }
};

}  // namespace

Tensor linearMap(const Tensor& x, const Tensor& weight, const Tensor& bias) {
    if (isWidened(x))
        return WidenedLinear::apply(x, weight, givenIf(bias));
    return bias.defined() ? at::linear(x, weight, bias) : at::linear(x, weight);
}

LinearGradients linearGradients(const Tensor& gradient, const Tensor& x, const Tensor& weight, LinearNeeds needs) {
    const bool wide = isWidened(x);
    const auto full = [&](const Tensor& values) { return wide ? inFull(values) : values; };
    const auto result = [&](Tensor values) { return wide ? inShort(values) : values; };
    const Tensor rows = full(asRows(gradient));
    LinearGradients all;
    if (needs.input)
        all.input = result(at::mm(rows, full(weight))).view(x.sizes());
    // In the order in which the weight lies in memory, so that nothing is copied when it is added up.
    if (needs.weight)
        all.weight =
            weight.is_contiguous() ? result(at::mm(rows.t(), full(asRows(x)))) : result(at::mm(full(asRows(x)).t(), rows)).t();
    if (needs.bias)
        all.bias = result(rows.sum(0));
    return all;
}

Tensor product(const Tensor& a, const Tensor& b) {
    return isWidened(a) ? inShort(at::mm(inFull(a), inFull(b))) : at::mm(a, b);
}

void addProduct(const Tensor& sum, const Tensor& a, const Tensor& b) {
    if (isWidened(a))
        sum.add_(product(a, b));
    else
        sum.addmm_(a, b);
}

}  // namespace core::models
