// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizer.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/models/layers/elements.h"
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
    // Pieces of fixed length: the sum is the same for every number of threads.
    const std::int64_t pieces = (gradient.numel() + grain - 1) / grain;
    std::vector<double> sums(static_cast<std::size_t>(pieces));
    models::withElementOf(gradient, [&]<class Element>(Element) {
        const auto* const values = models::elementsOf<Element>(gradient);
        at::parallel_for(0, pieces, 1, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t piece = begin; piece < end; ++piece)
                sums[static_cast<std::size_t>(piece)] =
                    sumOfSquares(values + piece * grain, std::min(grain, gradient.numel() - piece * grain));
        });
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

void roundIntoParameter(const Optimizer::Slot& slot) {
    if (slot.parameter.is_same(slot.value))
        return;
    if (!models::isShort(slot.parameter)) {
        slot.parameter.copy_(slot.value);
        return;
    }
    constexpr std::int64_t grain = 1 << 16;
    const auto* const from = models::elementsOf<float>(slot.value);
    auto* const to = models::elementsOf<models::kernels::BFloat16>(slot.parameter);
    at::parallel_for(0, slot.value.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
        models::kernels::narrow(from + begin, to + begin, end - begin);
    });
}

}  // namespace

Optimizer::Optimizer(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options) : m_options(options) {
    for (const models::Parameter& parameter : parameters) {
        if (!parameter.value.requires_grad())
            continue;
        Slot& slot = m_slots.emplace_back();
        slot.name = parameter.name;
        slot.parameter = parameter.value;
        slot.value = parameter.master.defined() ? parameter.master : parameter.value;
        TORCH_CHECK(slot.value.is_contiguous() && slot.value.scalar_type() == torch::kFloat32, parameter.name);
        slot.decays = parameter.decays;
        slot.rateFactor = std::pow(options.layerDecay, static_cast<double>(parameter.depth));
        if (options.startPull > 0)
            slot.start = slot.value.detach().clone();
        if (options.averaging > 0)
            slot.average = slot.value.detach().clone();
    }
}

void Optimizer::step(double learningRate, double gradientScale) {
    const torch::NoGradGuard guard;
    ++m_steps;
    std::vector<Slot*> moving;
    for (Slot& slot : m_slots)
        if (slot.gradient().defined())
            moving.push_back(&slot);
    for (Slot* slot : moving)
        if (slot->start.defined())
            slot->value.lerp_(slot->start, std::min(1.0, learningRate * slot->rateFactor * m_options.startPull));
    update(moving, learningRate, gradientScale);
    for (Slot* slot : moving)
        roundIntoParameter(*slot);
    // The average of few steps would still be the beginning: it starts quickly.
    const auto taken = static_cast<double>(m_steps);
    const double weight = 1 - std::min(m_options.averaging, (1 + taken) / (10 + taken));
    for (Slot& slot : m_slots)
        if (slot.average.defined())
            slot.average.lerp_(slot.value, weight);
}

void Optimizer::clearGradients() {
    for (Slot& slot : m_slots)
        slot.parameter.mutable_grad() = torch::Tensor();
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
    publish();
}

void Optimizer::publish() {
    const torch::NoGradGuard guard;
    for (Slot& slot : m_slots)
        roundIntoParameter(slot);
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
    std::vector<torch::Tensor> elsewhere, ofRounded;
    for (const Optimizer::Slot& slot : slots) {
        const torch::Tensor& gradient = slot.gradient();
        if (!gradient.defined())
            continue;
        if (gradient.is_cpu())
            total += sumOnCpu(gradient);
        else if (gradient.scalar_type() == torch::kFloat)
            elsewhere.push_back(gradient);
        else
            ofRounded.push_back(gradient.norm(2, torch::kFloat));
    }
    std::vector<torch::Tensor> norms = elsewhere.empty() ? elsewhere : at::_foreach_norm(elsewhere);
    norms.insert(norms.end(), ofRounded.begin(), ofRounded.end());
    if (!norms.empty())
        total += at::stack(norms).to(torch::kFloat64).square().sum().item<double>();
    return std::sqrt(total);
}

double clipFactor(double norm, double limit) {
    return limit > 0 && norm > limit ? limit / norm : 1.0;
}

}  // namespace core::training
