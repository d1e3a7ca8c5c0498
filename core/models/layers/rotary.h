// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/models/config.h"
#include "core/models/layers/rotary_scaling.h"
#include "core/models/tensor.h"

namespace core::models {

/// Where a configuration keeps what it says of rotary positions, and what holds where it is silent.
struct RotaryKeys {
    std::string_view group = "rope_parameters";  ///< object of the new spelling
    std::string_view base = "rope_theta";        ///< old spelling
    double standardBase = 10'000;
    double standardShare = 1;  ///< of each head that is turned
    bool scaled = true;        ///< the old spelling's "rope_scaling" applies
};

/// Rotary position embeddings (Su et al. 2021): pairs of elements i and i + d/2 of each head's first d elements are turned by
/// position · frequency.
class Rotary {
public:
    /// Types as in readScaling(). Faults are left in the configuration.
    /// @param headSize elements of a head
    Rotary(Config& config, std::int64_t headSize, const RotaryKeys& keys = {});

    /// Cosines and sines of a batch.
    struct Turns {
        torch::Tensor cosines, sines;  ///< [T or B, T, 1, d]; undefined: nothing is turned
    };
    /// @param positions [T] or [B, T] int64; the largest says how long the text is, where that matters
    Turns at(const torch::Tensor& positions) const;

private:
    RotaryFrequencies m_frequencies;
};

/// Turns the first d elements of every head of x [B, T, heads, at least d].
torch::Tensor turned(const torch::Tensor& x, const Rotary::Turns& turns);

}  // namespace core::models
