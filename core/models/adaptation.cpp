// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/adaptation.h"

#include <algorithm>
#include <functional>

#include "core/base/error.h"
#include "core/models/adapters/adapter.h"
#include "core/models/adapters/targets.h"
#include "core/models/depth.h"
#include "core/models/network.h"

namespace core::models {
namespace {

using IsLearned = std::function<bool(std::size_t index, const ParameterSlot& slot)>;

/// Lets the slots learn for which that is true, and no others. @returns how many do
std::size_t letLearn(Network& network, const IsLearned& isLearned) {
    std::size_t count = 0, index = 0;
    for (ParameterSlot& slot : network.set().slots()) {
        const bool learns = slot.learned && isLearned(index, slot);
        ++index;
        if (slot.isTied())
            continue;
        slot.value.set_requires_grad(learns);
        count += learns ? 1 : 0;
    }
    return count;
}

/// What learns by every method: what was made up, and a head for the goal's own classes or answers.
bool mustLearn(const Network& network, const ParameterSlot& slot, const std::vector<std::string>& fresh) {
    const bool ownHead = hasLabels(network.head()) || network.head() == Head::QuestionAnswering;
    return (slot.mayBeFresh && ownHead) || std::ranges::find(fresh, slot.name) != fresh.end();
}

void addLowRank(Network& network, const Adaptation& adaptation, const std::vector<std::string>& fresh) {
    AdapterConfig config = adaptation.adapter;
    chooseTargets(network.set().slots(), adaptation.targets, config);
    for (const ParameterSlot& slot : network.set().slots()) {
        const std::string module = moduleName(slot.name);
        const bool whole = slot.learned && mustLearn(network, slot, fresh);
        if (whole && std::ranges::find(config.saved, module) == config.saved.end())
            config.saved.push_back(module);
    }
    addAdapter(network, config, adaptation.seed);
}

}  // namespace

void adapt(Network& network, const Adaptation& adaptation, const std::vector<std::string>& fresh) {
    switch (adaptation.method) {
    case api::Method::Full:
        return;
    case api::Method::LastLayers: {
        const std::vector<std::int64_t> depths = depthsOf(network.set().slots());
        letLearn(network, [&](std::size_t index, const ParameterSlot& slot) {
            return depths[index] < adaptation.lastLayers || mustLearn(network, slot, fresh);
        });
        return;
    }
    case api::Method::Head:
        if (letLearn(network, [&](std::size_t, const ParameterSlot& slot) { return mustLearn(network, slot, fresh); }) == 0)
            throw base::Error("training.head-only", {}, {.field = "training.method"});
        return;
    case api::Method::LowRank:
        addLowRank(network, adaptation, fresh);
        return;
    }
}

}  // namespace core::models
