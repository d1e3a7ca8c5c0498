// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/fused_norm.h"

#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/models/layers/elements.h"
#include "core/models/layers/given.h"

namespace core::models {
namespace {

using kernels::Norm;
using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Gradients of the weights are summed over pieces of the rows, as many for any number of threads.
constexpr std::int64_t pieces = 16;

struct Rows {
    explicit Rows(const Tensor& x) : size(x.size(-1)), count(x.numel() / size) {}
    std::int64_t size, count;
};

template <class Element> const Element* elementsIf(const Tensor& x) {
    return x.defined() ? elementsOf<Element>(x) : nullptr;
}

/// True if normalised values can be found from what came out: (y − bias) / weight is off by 2⁻²⁴ · (1 + |bias / weight|).
bool outputSuffices(const Norm& norm, const Tensor& weight, const Tensor& bias) {
    if (weight.scalar_type() != torch::kFloat)
        return false;
    constexpr float mostShift = 32, leastWeight = 1e-6F;
    const float* const weights = elementsOf<float>(weight);
    const float* const biases = elementsIf<float>(bias);
    for (std::int64_t i = 0; i < weight.numel(); ++i) {
        const float factor = std::abs(norm.offset + weights[i]);
        if (!(factor >= leastWeight) || (biases && !(std::abs(biases[i]) <= mostShift * factor)))
            return false;
    }
    return true;
}

template <class Element>
void normalize(const Norm& norm, const Tensor& x, const Tensor& weight, const Tensor& bias, const Tensor& y,
               const Tensor& moments) {
    const Rows rows(x);
    at::parallel_for(0, rows.count, 16, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const std::int64_t at = row * rows.size;
            const auto found = kernels::normRow(norm, elementsOf<Element>(x) + at, elementsOf<Element>(weight),
                                                elementsIf<Element>(bias), elementsOf<Element>(y) + at, rows.size);
            elementsOf<float>(moments)[2 * row] = found.mean;
            elementsOf<float>(moments)[2 * row + 1] = found.scale;
        }
    });
}

/// What backward works with.
struct NormState {
    Norm norm;
    bool output;  ///< `values` came out; else they went in
    Tensor values, weight, bias, moments;
    bool weightLearns, biasLearns;
};

/// The normalised values of a row.
template <class Element> void findNormal(const NormState& kept, std::int64_t row, std::int64_t size, float* normal) {
    const float* const found = elementsOf<float>(kept.moments) + 2 * row;
    if (kept.output)
        kernels::normalFromOutput(kept.norm, elementsOf<float>(kept.values) + row * size, elementsOf<float>(kept.weight),
                                  elementsIf<float>(kept.bias), normal, size);
    else
        kernels::normalFromInput({found[0], found[1]}, elementsOf<Element>(kept.values) + row * size, normal, size);
}

/// @param sums [2, pieces, size]: towards weight and bias, added to
template <class Element>
void backwardOfRows(const NormState& kept, const Tensor& gradient, const Tensor& ofInput, const Tensor& sums) {
    const Rows rows(kept.values);
    const std::int64_t perPiece = (rows.count + pieces - 1) / pieces;
    at::parallel_for(0, pieces, 1, [&](std::int64_t first, std::int64_t last) {
        std::vector<float> normal(static_cast<std::size_t>(rows.size));
        for (std::int64_t piece = first; piece < last; ++piece) {
            float* const weightSum = elementsOf<float>(sums) + piece * rows.size;
            const kernels::NormSums into{kept.weightLearns ? weightSum : nullptr,
                                         kept.biasLearns ? weightSum + pieces * rows.size : nullptr};
            for (std::int64_t row = piece * perPiece; row < std::min((piece + 1) * perPiece, rows.count); ++row) {
                findNormal<Element>(kept, row, rows.size, normal.data());
                kernels::normRowBackward(kept.norm, elementsOf<float>(kept.moments)[2 * row + 1], normal.data(),
                                         elementsOf<Element>(kept.weight), elementsOf<Element>(gradient) + row * rows.size,
                                         elementsOf<Element>(ofInput) + row * rows.size, into, rows.size);
            }
        }
    });
}

class FusedNorm : public torch::autograd::Function<FusedNorm> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& given, const Tensor& weight, const GivenTensor& givenBias,
                          const Norm& norm) {
        const Tensor x = given.contiguous(), y = at::empty_like(x), bias = givenBias.value_or(Tensor());
        const Tensor moments = at::empty({Rows(x).count, 2}, torch::kFloat);
        withElementOf(x, [&]<class Element>(Element) { normalize<Element>(norm, x, weight, bias, y, moments); });
        const bool output = outputSuffices(norm, weight, bias);
        context->save_for_backward({output ? y : x, weight, bias, moments});
        context->saved_data["output"] = output;
        context->saved_data["centred"] = norm.centred;
        context->saved_data["offset"] = static_cast<double>(norm.offset);
        return y;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const NormState kept{{.centred = context->saved_data["centred"].toBool(),
                              .offset = static_cast<float>(context->saved_data["offset"].toDouble())},
                             context->saved_data["output"].toBool(),
                             saved[0],
                             saved[1],
                             saved[2],
                             saved[3],
                             context->needs_input_grad(1),
                             saved[2].defined() && context->needs_input_grad(2)};
        const Tensor gradient = gradients[0].contiguous(), ofInput = at::empty_like(kept.values);
        const Tensor sums = at::zeros({2, pieces, ofInput.size(-1)}, torch::kFloat);
        withElementOf(kept.values, [&]<class Element>(Element) { backwardOfRows<Element>(kept, gradient, ofInput, sums); });
        if (!kept.weightLearns && !kept.biasLearns)
            return {ofInput, Tensor(), Tensor(), Tensor()};
        const Tensor total = sums.sum(1).to(kept.weight.scalar_type());  // [2, size]
        return {ofInput, kept.weightLearns ? total[0] : Tensor(), kept.biasLearns ? total[1] : Tensor(), Tensor()};
    }
};

}  // namespace

bool normIsFused(const Tensor& x, const Tensor& weight) {
    return kernelsApply(x) && weight.scalar_type() == x.scalar_type() && weight.is_contiguous();
}

Tensor fusedNorm(const Tensor& x, const Tensor& weight, const Tensor& bias, const Norm& norm) {
    return FusedNorm::apply(x, weight, givenIf(bias), norm);
}

}  // namespace core::models
