// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/elements.h"

#include <ATen/Parallel.h>

#ifndef INTRA_OP_PARALLEL
#error "Without OpenMP (-fopenmp) at::parallel_for runs on one thread."
#endif

namespace core::models {
namespace {

using kernels::BFloat16;
using torch::Tensor;

constexpr std::int64_t grain = 1 << 15;

bool isTransposed(const Tensor& x) {
    return x.dim() == 2 && !x.is_contiguous() && x.t().is_contiguous();
}

}  // namespace

Tensor inFull(const Tensor& x) {
    if (isTransposed(x))
        return inFull(x.t()).t();
    const Tensor input = x.contiguous();
    const Tensor output = at::empty(x.sizes(), torch::kFloat);
    const auto* const from = elementsOf<BFloat16>(input);
    auto* const to = elementsOf<float>(output);
    at::parallel_for(0, input.numel(), grain,
                     [&](std::int64_t first, std::int64_t last) { kernels::widen(from + first, to + first, last - first); });
    return output;
}

Tensor inShort(const Tensor& x) {
    if (isTransposed(x))
        return inShort(x.t()).t();
    const Tensor input = x.contiguous();
    const Tensor output = at::empty(x.sizes(), torch::kBFloat16);
    const auto* const from = elementsOf<float>(input);
    auto* const to = elementsOf<BFloat16>(output);
    at::parallel_for(0, input.numel(), grain,
                     [&](std::int64_t first, std::int64_t last) { kernels::narrow(from + first, to + first, last - first); });
    return output;
}

}  // namespace core::models
