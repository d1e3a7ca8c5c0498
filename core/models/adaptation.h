// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/job.h"
#include "core/models/adapters/config.h"

namespace core::models {

class Network;

/// Which part of a model learns.
struct Adaptation {
    api::Method method = api::Method::Full;
    std::int64_t lastLayers = 0;  ///< of Method::LastLayers
    AdapterConfig adapter;        ///< of Method::LowRank
    std::string targets;          ///< of Method::LowRank: see chooseTargets()
    std::int64_t seed = 1;        ///< of the low-rank matrices
    api::BaseWeights baseWeights = api::BaseWeights::Full;  ///< how the linear layers' matrices are held, beside an adapter
};

/// Lets only that part of a published network learn; `fresh` names what was made up and must learn in any case.
/// @throws Error "training.head-only" where nothing but a head would learn and there is none; "adapter.no-target" {targets}
void adapt(Network& network, const Adaptation& adaptation, const std::vector<std::string>& fresh);

}  // namespace core::models
