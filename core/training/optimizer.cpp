// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/optimizer.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/training/adamw_kernel.h"
#include "core/training/adamw_lists.h"

namespace core::training {
namespace {

constexpr std::int64_t grain = 1 << 16;

void stepOnCpu(AdamW::Slot& slot, const AdamWFactors& factors) {
    const torch::Tensor gradient = slot.value.grad().contiguous();
    auto* value = slot.value.data_ptr<float>();
    auto* first = slot.first.data_ptr<float>();
    auto* second = slot.second.data_ptr<float>();
    const auto* g = gradient.data_ptr<float>();
    at::parallel_for(0, slot.value.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
        adamWStep(value + begin, first + begin, second + begin, g + begin, end - begin, factors);
    });
}

double sumOnCpu(const torch::Tensor& given) {
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

AdamW::AdamW(const std::vector<models::Parameter>& parameters, const AdamWOptions& options) : m_options(options) {
    for (const models::Parameter& parameter : parameters) {
        if (!parameter.value.requires_grad())
            continue;
        TORCH_CHECK(parameter.value.is_contiguous() && parameter.value.scalar_type() == torch::kFloat32, parameter.name);
        m_slots.push_back({parameter.name, parameter.value, torch::zeros_like(parameter.value.detach()),
                           torch::zeros_like(parameter.value.detach()), parameter.decays});
    }
}

void AdamW::step(double learningRate, double gradientScale) {
    ++m_steps;
    const double correction1 = 1 - std::pow(m_options.beta1, static_cast<double>(m_steps));
    const double correction2 = 1 - std::pow(m_options.beta2, static_cast<double>(m_steps));
    AdamWLists decaying, staying;
    const auto factors = [&](bool decays) {
        return AdamWFactors{static_cast<float>(m_options.beta1),
                            static_cast<float>(m_options.beta2),
                            static_cast<float>(m_options.epsilon),
                            static_cast<float>(1 - m_options.beta1),
                            static_cast<float>(1 - m_options.beta2),
                            static_cast<float>(gradientScale),
                            static_cast<float>(learningRate / correction1),
                            static_cast<float>(1 / std::sqrt(correction2)),
                            static_cast<float>(decays ? 1 - learningRate * m_options.weightDecay : 1.0)};
    };
    for (Slot& slot : m_slots) {
        if (!slot.value.grad().defined())
            continue;
        if (slot.value.is_cpu())
            stepOnCpu(slot, factors(slot.decays));
        else
            (slot.decays ? decaying : staying).add(slot.value, slot.first, slot.second);
    }
    adamWStepInLists(decaying, factors(true));
    adamWStepInLists(staying, factors(false));
}

void AdamW::clearGradients() {
    for (Slot& slot : m_slots)
        slot.value.mutable_grad() = torch::Tensor();
}

double gradientNorm(const std::vector<AdamW::Slot>& slots) {
    double total = 0;
    std::vector<torch::Tensor> elsewhere;
    for (const AdamW::Slot& slot : slots) {
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
