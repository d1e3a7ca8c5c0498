// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/activated_input.h"

#include <torch/autograd.h>

#include <algorithm>

#include "core/models/layers/elements.h"

namespace core::models {
namespace {

using torch::Tensor;

constexpr std::int64_t elementsAtOnce = 1 << 20;

Tensor rowsIf(const Tensor& values) {
    return values.defined() ? asRows(values) : Tensor();
}

/// Some of the rows as a leaf of their own.
Tensor leafOf(const Tensor& rows, std::int64_t first, std::int64_t count) {
    return rows.defined() ? rows.narrow(0, first, count).detach().requires_grad_() : Tensor();
}

}  // namespace

Tensor ActivatedInput::values() const {
    const Tensor active = activation ? activation(x) : x;
    return factor.defined() ? active * factor : active;
}

ActivatedInput::Gradients ActivatedInput::gradients(const Tensor& ofValues) const {
    if (!activation && !factor.defined())
        return {ofValues, Tensor()};
    const Gradients result{ofValues, factor.defined() ? at::empty_like(factor) : Tensor()};
    const Tensor xs = asRows(x), factors = rowsIf(factor), gradient = asRows(result.x), ofFactor = rowsIf(result.factor);
    const std::int64_t rows = gradient.size(0), step = std::max<std::int64_t>(elementsAtOnce / gradient.size(1), 1);
    for (std::int64_t first = 0; first < rows; first += step) {
        const std::int64_t count = std::min(step, rows - first);
        const ActivatedInput part{activation, leafOf(xs, first, count), leafOf(factors, first, count)};
        Tensor again;
        {
            const at::AutoGradMode records(true);
            again = part.values();
        }
        const Tensor into = gradient.narrow(0, first, count);
        const auto leaves = part.factor.defined() ? std::vector<Tensor>{part.x, part.factor} : std::vector<Tensor>{part.x};
        const std::vector<Tensor> found = torch::autograd::grad({again}, leaves, {into});
        into.copy_(found[0]);
        if (part.factor.defined())
            ofFactor.narrow(0, first, count).copy_(found[1]);
    }
    return result;
}

}  // namespace core::models
