// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>

#include "core/training/optimizer.h"

namespace core::training {

/// AdamW whose running means take a byte each: block-wise dynamic quantisation (Dettmers et al. 2022), blocks of 256 values
/// with their greatest magnitude beside them. Small parameters keep theirs in full. Remembers "first", "firstScales", "second"
/// and "secondScales".
class AdamW8Bit : public Optimizer {
public:
    AdamW8Bit(const std::vector<models::Parameter>& parameters, const OptimizerOptions& options);

private:
    void update(const std::vector<Slot*>& slots, double learningRate, double gradientScale) override;
};

/// The 256 values, ascending, that a byte stands for, from −1 (or 0) to 1: a power of ten and a linear fraction.
std::span<const float> dynamicCodes(bool withSign);
/// The index of the code nearest to a value from −1 to 1.
std::uint8_t nearestCode(std::span<const float> codes, float value);

}  // namespace core::training
