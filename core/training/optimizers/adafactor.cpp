// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizers/adafactor.h"

#include <algorithm>
#include <cmath>

namespace core::training {
namespace {

using torch::Tensor;

constexpr double smallest = 1e-30;  // added to squares
constexpr double greatestStep = 1;  // root mean square of a change before the learning rate
constexpr double decayExponent = -0.8;

/// The gradient divided by the root of what is remembered of its squares.
Tensor normalised(Optimizer::State& state, const Tensor& gradient, double decay) {
    const Tensor squares = gradient.square().add_(smallest);
    if (state.size() == 1)
        return gradient * state[0].second.mul_(decay).add_(squares, 1 - decay).rsqrt();
    Tensor& rows = state[0].second.mul_(decay).add_(squares.mean(-1), 1 - decay);
    Tensor& columns = state[1].second.mul_(decay).add_(squares.mean(-2), 1 - decay);
    const Tensor rowFactor = (rows / rows.mean(-1, true)).rsqrt().unsqueeze(-1);
    return gradient * rowFactor * columns.rsqrt().unsqueeze(-2);
}

}  // namespace

Adafactor::Adafactor(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options)
    : Optimizer(parameters, options) {
    for (Slot& slot : slots()) {
        const Tensor value = slot.value.detach();
        if (value.dim() < 2)
            slot.state = {{"second", torch::zeros_like(value)}};
        else
            slot.state = {{"rows", torch::zeros_like(value.select(-1, 0))},
                          {"columns", torch::zeros_like(value.select(-2, 0))}};
    }
}

void Adafactor::update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) {
    const double decay = 1 - std::pow(static_cast<double>(steps()), decayExponent);
    for (Slot* slot : slots) {
        const Tensor change = normalised(slot->state, slot->gradient().to(torch::kFloat) * gradientScale, decay);
        const double size = change.square().mean().sqrt().item<double>();
        const double rate = learningRate * slot->rateFactor / std::max(1.0, size / greatestStep);
        slot->value.mul_(keep(*slot, learningRate)).sub_(change, rate);
    }
}

}  // namespace core::training
