// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/api/job.h"
#include "core/models/model.h"
#include "core/models/tensor.h"

namespace core::training {

struct OptimizerOptions {
    double beta1 = 0.9, beta2 = 0.999;
    double epsilon = 1e-8;
    double momentum = 0.9;
    double weightDecay = 0.01;  ///< of parameters that decay, apart from the gradient (Loshchilov & Hutter 2019)
    double layerDecay = 1;      ///< factor of the learning rate from each layer to the one below it (Howard & Ruder 2018)
    double startPull = 0;       ///< weight decay towards the values at the beginning (L2-SP, Li et al. 2018)
    double averaging = 0;       ///< decay of a moving average of the values; 0: none
};

/// Changes parameters along their gradients; those of less than float32 by their masters, from which they are rounded anew.
/// Parameters without a gradient stay.
class Optimizer {
public:
    using State = std::vector<std::pair<std::string, torch::Tensor>>;

    /// One parameter with whatever the method remembers of it.
    struct Slot {
        std::string name;
        torch::Tensor value;      ///< float32: the parameter or its master
        torch::Tensor parameter;  ///< what the model computes with; the same where it is float32
        State state;
        bool decays = true;
        double rateFactor = 1;  ///< of the learning rate
        torch::Tensor start;    ///< the value at the beginning, where it is pulled back to; else undefined
        torch::Tensor average;  ///< the moving average, where there is one

        /// Of the type of the parameter; undefined: none.
        const torch::Tensor& gradient() const { return parameter.grad(); }
    };

    virtual ~Optimizer() = default;
    Optimizer(const Optimizer&) = delete;
    Optimizer& operator=(const Optimizer&) = delete;

    /// One step. Every gradient is multiplied by `gradientScale` first (mean over targets, clipping).
    void step(double learningRate, double gradientScale);
    /// Forgets the gradients and gives their memory back.
    void clearGradients();

    std::vector<Slot>& slots() { return m_slots; }
    const std::vector<Slot>& slots() const { return m_slots; }
    std::int64_t steps() const { return m_steps; }
    void setSteps(std::int64_t steps) { m_steps = steps; }

    /// Exchanges the values with their moving averages, if there are any.
    void swapAverages();
    /// Rounds the values into their parameters. To be called when values were changed from outside.
    void publish();

protected:
    Optimizer(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options);

    /// The step of the slots that have a gradient. steps() counts this one already.
    virtual void update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) = 0;

    /// 1 − rate · decay of a slot.
    double keep(const Slot& slot, double learningRate) const;

    OptimizerOptions m_options;

private:
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

/// While it lives, the parameters hold their moving averages.
class AveragedWeights {
public:
    explicit AveragedWeights(Optimizer& optimizer) : m_optimizer(optimizer) { m_optimizer.swapAverages(); }
    ~AveragedWeights() { m_optimizer.swapAverages(); }
    AveragedWeights(const AveragedWeights&) = delete;
    AveragedWeights& operator=(const AveragedWeights&) = delete;

private:
    Optimizer& m_optimizer;
};

/// The optimizer of a job for these parameters.
std::unique_ptr<Optimizer> makeOptimizer(const std::vector<models::Parameter>& parameters, const api::Job::Training& training);

/// L2 norm over all gradients of the slots. NaN or infinity if any gradient is.
double gradientNorm(const std::vector<Optimizer::Slot>& slots);

/// Factor that brings gradients of that norm to at most `limit`; 1 where `limit` is 0.
double clipFactor(double norm, double limit);

}  // namespace core::training
