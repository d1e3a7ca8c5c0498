// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activation.h"

#include <array>

namespace core::models {
namespace {

using torch::Tensor;

struct ActivationRow {
    std::string_view name;
    Activation function;
};

Tensor gelu(const Tensor& x) { return at::gelu(x); }
Tensor geluTanh(const Tensor& x) { return at::gelu(x, "tanh"); }
Tensor geluSigmoid(const Tensor& x) { return x * at::sigmoid(1.702 * x); }
Tensor relu(const Tensor& x) { return at::relu(x); }
Tensor silu(const Tensor& x) { return at::silu(x); }
Tensor tanhOf(const Tensor& x) { return at::tanh(x); }

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
