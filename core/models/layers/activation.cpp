// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activation.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <array>

#include "core/models/kernels/activations.h"
#include "core/models/layers/elements.h"

namespace core::models {
namespace {

using kernels::Curve;
using torch::Tensor;

struct ActivationRow {
    std::string_view name;
    Activation function;
};

/// On the CPU, in one pass.
class FusedActivation : public torch::autograd::Function<FusedActivation> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, Curve curve) {
        const Tensor input = x.contiguous(), output = at::empty_like(input);
        context->save_for_backward({input});
        context->saved_data["curve"] = static_cast<std::int64_t>(curve);
        withElementOf(input, [&]<class Element>(Element) {
            forPieces(input.numel(), [&](std::int64_t first, std::int64_t count) {
                kernels::activate(curve, elementsOf<Element>(input) + first, elementsOf<Element>(output) + first, count);
            });
        });
        return output;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const Tensor input = context->get_saved_variables()[0];
        const auto curve = static_cast<Curve>(context->saved_data["curve"].toInt());
        const Tensor gradient = gradients[0].contiguous(), result = at::empty_like(input);
        withElementOf(input, [&]<class Element>(Element) {
            forPieces(input.numel(), [&](std::int64_t first, std::int64_t count) {
                kernels::activateBackward(curve, elementsOf<Element>(input) + first, elementsOf<Element>(gradient) + first,
                                          elementsOf<Element>(result) + first, count);
            });
        });
        return {result, Tensor()};
    }

private:
    template <class Work> static void forPieces(std::int64_t count, const Work& work) {
        at::parallel_for(0, count, 16'384, [&](std::int64_t first, std::int64_t last) { work(first, last - first); });
    }
};

// Where libtorch's own form of float32 is quick, it stays.

Tensor gelu(const Tensor& x) {
    return isShort(x) ? FusedActivation::apply(x, Curve::Gelu) : at::gelu(x);
}
Tensor geluTanh(const Tensor& x) {
    return kernelsApply(x) ? FusedActivation::apply(x, Curve::GeluTanh) : at::gelu(x, "tanh");
}
Tensor geluSigmoid(const Tensor& x) {
    return isShort(x) ? FusedActivation::apply(x, Curve::GeluSigmoid) : x * at::sigmoid(1.702 * x);
}
Tensor relu(const Tensor& x) {
    return isShort(x) ? FusedActivation::apply(x, Curve::Relu) : at::relu(x);
}
Tensor silu(const Tensor& x) {
    return isShort(x) ? FusedActivation::apply(x, Curve::Silu) : at::silu(x);
}
Tensor tanhOf(const Tensor& x) {
    return isShort(x) ? FusedActivation::apply(x, Curve::Tanh) : at::tanh(x);
}

constexpr std::array<ActivationRow, 9> rows = {{{"gelu", gelu},
                                                {"gelu_new", geluTanh},
                                                {"gelu_fast", geluTanh},
                                                {"gelu_pytorch_tanh", geluTanh},
                                                {"quick_gelu", geluSigmoid},
                                                {"relu", relu},
                                                {"silu", silu},
                                                {"swish", silu},
                                                {"tanh", tanhOf}}};

}  // namespace

Activation activationOfName(std::string_view name) {
    for (const ActivationRow& row : rows)
        if (row.name == name)
            return row.function;
    return nullptr;
}

}  // namespace core::models
