// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activation.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <array>

#include "core/models/kernels/kernels.h"

namespace core::models {
namespace {

using torch::Tensor;

struct ActivationRow {
    std::string_view name;
    Activation function;
};

/// float32 on the CPU, where libtorch 1.13's own form is slow.
class FusedGelu : public torch::autograd::Function<FusedGelu> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x) {
        const Tensor input = x.contiguous();
        context->save_for_backward({input});
        Tensor output = at::empty_like(input);
        forPieces(input.numel(), [&](std::int64_t first, std::int64_t count) {
            kernels::geluTanh(input.data_ptr<float>() + first, output.data_ptr<float>() + first, count);
        });
        return output;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const Tensor input = context->get_saved_variables()[0];
        const Tensor gradient = gradients[0].contiguous();
        Tensor result = at::empty_like(input);
        forPieces(input.numel(), [&](std::int64_t first, std::int64_t count) {
            kernels::geluTanhBackward(input.data_ptr<float>() + first, gradient.data_ptr<float>() + first,
                                      result.data_ptr<float>() + first, count);
        });
        return {result};
    }

private:
    template <class Work> static void forPieces(std::int64_t count, const Work& work) {
        at::parallel_for(0, count, 16'384, [&](std::int64_t first, std::int64_t last) { work(first, last - first); });
    }
};

Tensor gelu(const Tensor& x) {
    return at::gelu(x);
}
Tensor geluTanh(const Tensor& x) {
    return x.is_cpu() && x.scalar_type() == torch::kFloat ? FusedGelu::apply(x) : at::gelu(x, "tanh");
}
Tensor geluSigmoid(const Tensor& x) {
    return x * at::sigmoid(1.702 * x);
}
Tensor relu(const Tensor& x) {
    return at::relu(x);
}
Tensor silu(const Tensor& x) {
    return at::silu(x);
}
Tensor tanhOf(const Tensor& x) {
    return at::tanh(x);
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
