// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizers/sgd.h"

namespace core::training {

Sgd::Sgd(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options) : Optimizer(parameters, options) {
    for (Slot& slot : slots())
        slot.state = {{"velocity", torch::zeros_like(slot.value.detach())}};
}

void Sgd::update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) {
    for (Slot* slot : slots) {
        torch::Tensor& velocity = slot->state[0].second;
        velocity.mul_(m_options.momentum).add_(slot->gradient(), gradientScale);
        slot->value.mul_(keep(*slot, learningRate)).sub_(velocity, learningRate * slot->rateFactor);
    }
}

}  // namespace core::training
