// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/training/adamw_kernel.h"
#include "core/training/optimizer.h"

namespace core::training {

/// AdamW (Loshchilov & Hutter 2019) in one pass over memory. Remembers "first" and "second", the running means of the gradient
/// and of its square.
class AdamW : public Optimizer {
public:
    AdamW(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options);

private:
    void update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) override;
};

/// The numbers of the step number `steps` for parameters that keep that share of themselves.
AdamWFactors adamWFactors(const OptimizerOptions& options, std::int64_t steps, double learningRate, double gradientScale,
                          double keep);

}  // namespace core::training
