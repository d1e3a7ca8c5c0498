// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/training/optimizer.h"

namespace core::training {

/// Gradient descent with momentum and weight decay apart from the gradient (SGDW, Loshchilov & Hutter 2019). Remembers
/// "velocity".
class Sgd : public Optimizer {
public:
    Sgd(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options);

private:
    void update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) override;
};

}  // namespace core::training
