// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::training {

struct AdamWOptions {
    double beta1 = 0.9, beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0.01;  ///< of parameters that decay
};

/// AdamW (Loshchilov & Hutter 2019) over float32 parameters in one pass over memory. Parameters without a gradient stay.
class AdamW {
public:
    /// One parameter with its running means of the gradient and of its square.
    struct Slot {
        std::string name;
        torch::Tensor value, first, second;
        bool decays = true;
    };

    AdamW(const std::vector<models::Parameter>& parameters, const AdamWOptions& options);

    /// One step. Every gradient is multiplied by `gradientScale` first (mean over targets, clipping).
    void step(double learningRate, double gradientScale);
    /// Forgets the gradients and gives their memory back.
    void clearGradients();

    std::vector<Slot>& slots() { return m_slots; }
    const std::vector<Slot>& slots() const { return m_slots; }
    std::int64_t steps() const { return m_steps; }
    void setSteps(std::int64_t steps) { m_steps = steps; }

private:
    AdamWOptions m_options;
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

/// L2 norm over all gradients of the slots. NaN or infinity if any gradient is.
double gradientNorm(const std::vector<AdamW::Slot>& slots);

/// Factor that brings gradients of that norm to at most `limit`; 1 where `limit` is 0.
double clipFactor(double norm, double limit);

}  // namespace core::training
