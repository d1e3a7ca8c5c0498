// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/config.h"
#include "core/models/tensor.h"

namespace core::models {

/// Rotary position embeddings (Su et al. 2021): pairs of elements i and i + d/2 of each head are turned by position ·
/// frequency.
class Rotary {
public:
    /// What a configuration says of them, in the new spelling ("rope_parameters") or the old ("rope_theta", "rope_scaling").
    /// Types: default, linear (Chen et al. 2023), llama3 (the published Llama 3.1 rule). Faults are left in the configuration.
    /// @param size elements of a head
    Rotary(Config& config, std::int64_t size, double standardBase);

    /// Cosines and sines of a batch.
    struct Turns {
        torch::Tensor cosines, sines;  ///< [T or B, T, 1, d]
    };
    /// @param positions [T] or [B, T] int64
    Turns at(const torch::Tensor& positions) const;

private:
    torch::Tensor m_frequencies;  ///< [d / 2] float32
};

/// Turns every head of x [B, T, heads, d].
torch::Tensor turned(const torch::Tensor& x, const Rotary::Turns& turns);

}  // namespace core::models
