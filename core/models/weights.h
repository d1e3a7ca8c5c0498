// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

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

/// Reads (as float32) or draws every parameter, and quantises those of linear layers' matrices one by one where `held` says so.
/// @throws Error "weights.not-finite", "model.memory"; cancelled
void fillWeights(Network& network, const WeightPlan& plan, std::int64_t seed, const torch::Device& device,
                 api::BaseWeights held, const api::CancelToken& token);

/// The values of a tensor as float32. @throws Error "weights.type" {tensor, type}, "weights.not-finite", "weights.checksum"
torch::Tensor readTensor(const base::StoredTensor& tensor, const std::string& file);

/// Draws every parameter as the configuration's initializer says.
void drawWeights(Network& network, std::int64_t seed, const torch::Device& device, api::BaseWeights held,
                 const api::CancelToken& token);

/// That the values of a slot take.
std::int64_t bytesOf(const ParameterSlot& slot, api::BaseWeights held);

}  // namespace core::models
