// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/optimizers/adamw.h"

#include <ATen/Parallel.h>

#include <cmath>
#include <map>

#include "core/models/layers/elements.h"
#include "core/training/adamw_lists.h"

namespace core::training {
namespace {

void stepOnCpu(Optimizer::Slot& slot, const AdamWFactors& factors) {
    constexpr std::int64_t grain = 1 << 16;
    const torch::Tensor gradient = slot.gradient().contiguous();
    auto* value = slot.value.data_ptr<float>();
    auto* first = slot.state[0].second.data_ptr<float>();
    auto* second = slot.state[1].second.data_ptr<float>();
    models::withElementOf(gradient, [&]<class Element>(Element) {
        const auto* const g = models::elementsOf<Element>(gradient);
        at::parallel_for(0, slot.value.numel(), grain, [&](std::int64_t begin, std::int64_t end) {
            adamWStep(value + begin, first + begin, second + begin, g + begin, end - begin, factors);
        });
    });
}

}  // namespace

AdamWFactors adamWFactors(const OptimizerOptions& options, std::int64_t steps, double learningRate, double gradientScale,
                          double keep) {
    const double correction1 = 1 - std::pow(options.beta1, static_cast<double>(steps));
    const double correction2 = 1 - std::pow(options.beta2, static_cast<double>(steps));
    return {static_cast<float>(options.beta1),
            static_cast<float>(options.beta2),
            static_cast<float>(options.epsilon),
            static_cast<float>(1 - options.beta1),
            static_cast<float>(1 - options.beta2),
            static_cast<float>(gradientScale),
            static_cast<float>(learningRate / correction1),
            static_cast<float>(1 / std::sqrt(correction2)),
            static_cast<float>(keep)};
}

AdamW::AdamW(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options)
    : Optimizer(parameters, options) {
    for (Slot& slot : slots())
        slot.state = {{"first", torch::zeros_like(slot.value.detach())}, {"second", torch::zeros_like(slot.value.detach())}};
}

void AdamW::update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) {
    std::map<std::pair<double, double>, AdamWLists> elsewhere;  // by rate and what is kept
    for (Slot* slot : slots) {
        const double rate = learningRate * slot->rateFactor;
        if (slot->value.is_cpu())
            stepOnCpu(*slot, adamWFactors(m_options, steps(), rate, gradientScale, keep(*slot, learningRate)));
        else
            elsewhere[{rate, keep(*slot, learningRate)}].add(slot->value, slot->state[0].second, slot->state[1].second,
                                                             slot->gradient());
    }
    for (const auto& [numbers, lists] : elsewhere)
        adamWStepInLists(lists, adamWFactors(m_options, steps(), numbers.first, gradientScale, numbers.second));
}

}  // namespace core::training
