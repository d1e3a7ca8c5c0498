// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizer.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/training/adamw_kernel.h"
#include "core/training/optimizers/adafactor.h"
#include "core/training/optimizers/adamw.h"
#include "core/training/optimizers/adamw_8bit.h"
#include "core/training/optimizers/sgd.h"

namespace core::training {
namespace {

double sumOnCpu(const torch::Tensor& given) {
    constexpr std::int64_t grain = 1 << 16;
    const torch::Tensor gradient = given.contiguous();
    const auto* values = gradient.data_ptr<float>();
    // Pieces of fixed length: the sum is the same for every number of threads.
    const std::int64_t pieces = (gradient.numel() + grain - 1) / grain;
    std::vector<double> sums(static_cast<std::size_t>(pieces));
    at::parallel_for(0, pieces, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t piece = begin; piece < end; ++piece)
            sums[static_cast<std::size_t>(piece)] =
                sumOfSquares(values + piece * grain, std::min(grain, gradient.numel() - piece * grain));
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

}  // namespace

Optimizer::Optimizer(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options) : m_options(options) {
    for (const models::Parameter& parameter : parameters) {
        if (!parameter.value.requires_grad())
            continue;
        TORCH_CHECK(parameter.value.is_contiguous() && parameter.value.scalar_type() == torch::kFloat32, parameter.name);
        Slot& slot = m_slots.emplace_back();
        slot.name = parameter.name;
        slot.value = parameter.value;
        slot.decays = parameter.decays;
        slot.rateFactor = std::pow(options.layerDecay, static_cast<double>(parameter.depth));
        if (options.startPull > 0)
            slot.start = parameter.value.detach().clone();
        if (options.averaging > 0)
            slot.average = parameter.value.detach().clone();
    }
}

void Optimizer::step(double learningRate, double gradientScale) {
    const torch::NoGradGuard guard;
    ++m_steps;
    std::vector<Slot*> moving;
    for (Slot& slot : m_slots)
        if (slot.value.grad().defined())
            moving.push_back(&slot);
    for (Slot* slot : moving)
        if (slot->start.defined())
            slot->value.lerp_(slot->start, std::min(1.0, learningRate * slot->rateFactor * m_options.startPull));
    update(moving, learningRate, gradientScale);
    // The average of few steps would still be the beginning: it starts quickly.
    const auto taken = static_cast<double>(m_steps);
    const double weight = 1 - std::min(m_options.averaging, (1 + taken) / (10 + taken));
    for (Slot& slot : m_slots)
        if (slot.average.defined())
            slot.average.lerp_(slot.value, weight);
}

void Optimizer::clearGradients() {
    for (Slot& slot : m_slots)
        slot.value.mutable_grad() = torch::Tensor();
}

void Optimizer::swapAverages() {
    const torch::NoGradGuard guard;
    for (Slot& slot : m_slots) {
        if (!slot.average.defined())
            continue;
        const torch::Tensor value = slot.value.clone();
        slot.value.copy_(slot.average);
        slot.average.copy_(value);
    }
}

double Optimizer::keep(const Slot& slot, double learningRate) const {
    return slot.decays ? 1 - learningRate * slot.rateFactor * m_options.weightDecay : 1.0;
}

std::unique_ptr<Optimizer> makeOptimizer(const std::vector<models::Parameter>& parameters, const api::Job::Training& training) {
    const OptimizerOptions options{.momentum = training.momentum,
                                   .weightDecay = training.weightDecay,
                                   .layerDecay = training.layerDecay,
                                   .startPull = training.startPull,
                                   .averaging = training.averaging};
    switch (training.optimizer) {
    case api::Optimizer::AdamW:
        break;
    case api::Optimizer::AdamW8Bit:
        return std::make_unique<AdamW8Bit>(parameters, options);
    case api::Optimizer::Adafactor:
        return std::make_unique<Adafactor>(parameters, options);
    case api::Optimizer::Sgd:
        return std::make_unique<Sgd>(parameters, options);
    }
    return std::make_unique<AdamW>(parameters, options);
}

double gradientNorm(const std::vector<Optimizer::Slot>& slots) {
    double total = 0;
    std::vector<torch::Tensor> elsewhere;
    for (const Optimizer::Slot& slot : slots) {
        if (!slot.value.grad().defined())
            continue;
        if (slot.value.is_cpu())
            total += sumOnCpu(slot.value.grad());
        else
            elsewhere.push_back(slot.value.grad());
    }
    if (!elsewhere.empty())
        total += at::stack(at::_foreach_norm(elsewhere)).to(torch::kFloat64).square().sum().item<double>();
    return std::sqrt(total);
}

double clipFactor(double norm, double limit) {
    return limit > 0 && norm > limit ? limit / norm : 1.0;
}

}  // namespace core::training
