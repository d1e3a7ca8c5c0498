// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/tensor.h"

namespace core::models {

/// What is done to the tokens' vectors while a model learns, before anything else is done with them.
struct EmbeddingChange {
    bool active = false;     ///< training mode
    double noise = 0;        ///< α: uniform noise of at most α / √(T·H) on every number (NEFTune, Jain et al. 2023)
    torch::Tensor partners;  ///< [B] int64: the row that each row is mixed with (mixup, Zhang et al. 2018); undefined: none
    double ownShare = 1;     ///< λ: share of the row itself

    /// @param vectors [B, T, H] @returns the same shape
    torch::Tensor apply(const torch::Tensor& vectors) const;
};

}  // namespace core::models
