// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/kernels/bfloat16.h"
#include "core/models/tensor.h"

namespace core::models {

/// Whether the kernels of our own work on it: float32 or bfloat16 on the CPU.
inline bool kernelsApply(const torch::Tensor& x) {
    return x.is_cpu() && (x.scalar_type() == torch::kFloat || x.scalar_type() == torch::kBFloat16);
}

/// bfloat16 on the CPU, where libtorch's own elementwise forms are slow.
inline bool isShort(const torch::Tensor& x) {
    return x.is_cpu() && x.scalar_type() == torch::kBFloat16;
}

/// The numbers of a tensor of that type.
template <class Element> Element* elementsOf(const torch::Tensor& x) {
    return static_cast<Element*>(x.data_ptr());
}

/// Calls work(Element()) with the element type of a tensor to which the kernels apply.
template <class Work> void withElementOf(const torch::Tensor& x, const Work& work) {
    if (x.scalar_type() == torch::kBFloat16)
        work(kernels::BFloat16());
    else
        work(float());
}

/// [..., n] → [N, n], a view where that can be.
inline torch::Tensor asRows(const torch::Tensor& x) {
    return x.reshape({-1, x.size(-1)});
}

/// A tensor isShort() in float32, others as they are: for operations that are slow or missing in bfloat16 there.
inline torch::Tensor widened(const torch::Tensor& x) {
    return isShort(x) ? x.to(torch::kFloat) : x;
}

/// bfloat16 on any device as float32, others as they are: for sums, and for what must not be rounded.
inline torch::Tensor atLeastFloat(const torch::Tensor& x) {
    return x.scalar_type() == torch::kBFloat16 ? x.to(torch::kFloat) : x;
}

/// A tensor isShort() in float32, and such a one rounded. Transposed matrices stay transposed. No gradient.
torch::Tensor inFull(const torch::Tensor& x);
torch::Tensor inShort(const torch::Tensor& x);

}  // namespace core::models
