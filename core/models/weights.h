// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/api/cancel_token.h"
#include "core/models/family.h"
#include "core/models/weight_files.h"

namespace core::models {

/// Which tensor of the files belongs to which parameter. Names, types and shapes have been checked; no memory is taken.
struct WeightPlan {
    struct Source {
        ParameterSlot* slot;
        WeightFiles::Entry entry{};  ///< tensor is null: fresh
    };
    std::vector<Source> sources;
    std::vector<std::string> freshParameters, unusedTensors;
};

/// @param freshHead the head's parameters of another shape than asked for are made afresh too
/// @throws Error listing every "weights.missing" {tensor, shape}, "weights.shape" {tensor, shape, expected}, "weights.type"
/// {tensor, type}
WeightPlan planWeights(const Family& family, Network& network, const WeightFiles& files, bool freshHead);

/// How values are held.
struct Holding {
    api::BaseWeights base = api::BaseWeights::Full;  ///< of linear layers' matrices but those of heads
    torch::ScalarType type = torch::kFloat;          ///< of the rest, but what is drawn or belongs to a head: that is float32
};

/// Reads or draws every parameter, one by one, and holds it as it shall be.
/// @throws Error "weights.not-finite", "model.memory"; cancelled
void fillWeights(Network& network, const WeightPlan& plan, std::int64_t seed, const torch::Device& device,
                 const Holding& holding, const api::CancelToken& token);

/// How to read the plan's tensors again, of which no page stays in memory until then. Classes are left out: their rows may be
/// put into another order.
Rereads rereadable(const WeightPlan& plan, const std::shared_ptr<const WeightFiles>& files);

/// The values of a tensor as float32. @throws Error "weights.type" {tensor, type}, "weights.not-finite", "weights.checksum"
torch::Tensor readTensor(const base::StoredTensor& tensor, const std::string& file);

/// Draws every parameter as the configuration's initializer says.
void drawWeights(Network& network, std::int64_t seed, const torch::Device& device, api::BaseWeights held,
                 const api::CancelToken& token);

/// That the values of a slot take.
std::int64_t bytesOf(const ParameterSlot& slot, const Holding& holding);

}  // namespace core::models
