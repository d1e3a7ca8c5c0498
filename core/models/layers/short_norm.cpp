// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/short_norm.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>

#include "core/models/layers/elements.h"

namespace core::models {
namespace {

using kernels::BFloat16;
using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Gradients of the weights are summed over pieces of the rows, as many for any number of threads.
constexpr std::int64_t pieces = 16;

class ShortNorm : public torch::autograd::Function<ShortNorm> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& given, const Tensor& weight,
                          const c10::optional<Tensor>& bias, const kernels::Norm& norm) {
        const Tensor x = given.contiguous(), y = at::empty_like(x);
        const std::int64_t size = x.size(-1), rows = x.numel() / size;
        const Tensor moments = at::empty({rows, 2}, torch::kFloat);
        const auto* const biases = bias ? elementsOf<BFloat16>(*bias) : nullptr;
        at::parallel_for(0, rows, 16, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t row = first; row < last; ++row) {
                const auto found = kernels::normRow(norm, elementsOf<BFloat16>(x) + row * size, elementsOf<BFloat16>(weight),
                                                    biases, elementsOf<BFloat16>(y) + row * size, size);
                elementsOf<float>(moments)[2 * row] = found.mean;
                elementsOf<float>(moments)[2 * row + 1] = found.scale;
            }
        });
        context->save_for_backward({x, weight, moments});
        context->saved_data["bias"] = bias.has_value();
        context->saved_data["centred"] = norm.centred;
        context->saved_data["offset"] = static_cast<double>(norm.offset);
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor &x = saved[0], &weight = saved[1], &moments = saved[2];
        const bool hasBias = context->saved_data["bias"].toBool();
        const kernels::Norm norm{.centred = context->saved_data["centred"].toBool(),
                                 .offset = static_cast<float>(context->saved_data["offset"].toDouble())};
        const Tensor gradient = gradients[0].contiguous(), ofInput = at::empty_like(x);
        const std::int64_t size = x.size(-1), rows = x.numel() / size, perPiece = (rows + pieces - 1) / pieces;
        const Tensor sums = at::zeros({2, pieces, size}, torch::kFloat);
        at::parallel_for(0, pieces, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t piece = first; piece < last; ++piece) {
                float* const weightSum = elementsOf<float>(sums) + piece * size;
                for (std::int64_t row = piece * perPiece; row < std::min((piece + 1) * perPiece, rows); ++row) {
                    const float* const found = elementsOf<float>(moments) + 2 * row;
                    kernels::normRowBackward(norm, {found[0], found[1]}, elementsOf<BFloat16>(x) + row * size,
                                             elementsOf<BFloat16>(weight), elementsOf<BFloat16>(gradient) + row * size,
                                             elementsOf<BFloat16>(ofInput) + row * size, weightSum,
                                             hasBias ? weightSum + pieces * size : nullptr, size);
                }
            }
        });
        const Tensor total = inShort(sums.sum(1));  // [2, size]
        return {ofInput, total[0], hasBias ? total[1] : Tensor(), Tensor()};
    }
};

}  // namespace

Tensor shortNorm(const Tensor& x, const Tensor& weight, const Tensor& bias, const kernels::Norm& norm) {
    return ShortNorm::apply(x, weight, bias.defined() ? c10::optional<Tensor>(bias) : c10::optional<Tensor>(), norm);
}

}  // namespace core::models
