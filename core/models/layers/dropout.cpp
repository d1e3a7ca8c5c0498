// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/dropout.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <torch/autograd.h>

#include <algorithm>
#include <bit>
#include <mutex>

#include "core/models/layers/elements.h"

namespace core::models {
namespace {

using torch::Tensor;

constexpr std::int64_t rowElements = 1024;

thread_local at::Generator ownGenerator;

/// Keeps a seed for backward in place of a mask.
class SeededDropout : public torch::autograd::Function<SeededDropout> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, double probability) {
        const kernels::DropoutPattern pattern = drawPattern(probability);
        context->saved_data["seed"] = std::bit_cast<std::int64_t>(pattern.seed);
        context->saved_data["probability"] = probability;
        return applyPattern(x, pattern);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const kernels::DropoutPattern pattern{std::bit_cast<std::uint64_t>(context->saved_data["seed"].toInt()),
                                              static_cast<float>(context->saved_data["probability"].toDouble())};
        return {applyPattern(gradients[0], pattern), Tensor()};
    }
};

void applyPatternInto(const Tensor& output, const Tensor& input, const kernels::DropoutPattern& pattern) {
    const std::int64_t count = input.numel();
    withElementOf(input, [&]<class Element>(Element) {
        const auto* const from = elementsOf<Element>(input);
        auto* const to = elementsOf<Element>(output);
        at::parallel_for(0, (count + rowElements - 1) / rowElements, 16, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t row = first; row < last; ++row) {
                const std::int64_t start = row * rowElements;
                kernels::dropoutRow(from + start, to + start, std::min(rowElements, count - start),
                                    static_cast<std::uint64_t>(row), pattern);
            }
        });
    });
}

}  // namespace

Tensor applyPattern(const Tensor& x, const kernels::DropoutPattern& pattern) {
    const Tensor input = x.contiguous();
    Tensor output = at::empty_like(input);
    applyPatternInto(output, input, pattern);
    return output;
}

void applyPatternTo(const Tensor& x, const kernels::DropoutPattern& pattern) {
    applyPatternInto(x, x, pattern);
}

OwnPatterns::OwnPatterns(std::uint64_t seed) {
    ownGenerator = at::make_generator<at::CPUGeneratorImpl>(seed);
}

OwnPatterns::~OwnPatterns() {
    ownGenerator = {};
}

kernels::DropoutPattern drawPattern(double probability) {
    at::Generator generator = ownGenerator.defined() ? ownGenerator : at::detail::getDefaultCPUGenerator();
    const std::scoped_lock lock(generator.mutex());
    return {at::check_generator<at::CPUGeneratorImpl>(generator)->random64(), static_cast<float>(probability)};
}

Tensor Dropout::operator()(const Tensor& x) const {
    const double p = probability();
    if (p <= 0)
        return x;
    if (kernelsApply(x))
        return SeededDropout::apply(x, p);
    return at::dropout(x, p, true);
}

}  // namespace core::models
