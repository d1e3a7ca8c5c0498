// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <optional>

#include "core/models/kernels/kernels.h"
#include "core/models/tensor.h"

namespace core::models {

/// What all dropout layers of a model obey.
struct DropoutSettings {
    bool active = false;                ///< training mode
    std::optional<double> probability;  ///< in place of every layer's own
};

/// A pattern whose seed is the next number of torch's default CPU generator, or of this thread's OwnPatterns.
kernels::DropoutPattern drawPattern(double probability);

/// While it lives, patterns that this thread draws follow from `seed`, whatever other threads draw meanwhile.
class OwnPatterns {
public:
    explicit OwnPatterns(std::uint64_t seed);
    ~OwnPatterns();
    OwnPatterns(const OwnPatterns&) = delete;
    OwnPatterns& operator=(const OwnPatterns&) = delete;
};

/// x with the pattern's gaps, the rest made larger: float32 or bfloat16 on the CPU, no gradient. The same pattern gives the
/// same gaps.
torch::Tensor applyPattern(const torch::Tensor& x, const kernels::DropoutPattern& pattern);
/// The same in x's own memory, which must be contiguous.
void applyPatternTo(const torch::Tensor& x, const kernels::DropoutPattern& pattern);

/// Dropout (Srivastava et al. 2014). Draws from torch's default generator.
class Dropout {
public:
    Dropout(const DropoutSettings& settings, double probability) : m_settings(settings), m_probability(probability) {}

    /// The probability in force: 0 outside training.
    double probability() const { return m_settings.active ? m_settings.probability.value_or(m_probability) : 0.0; }

    torch::Tensor operator()(const torch::Tensor& x) const;

private:
    const DropoutSettings& m_settings;
    double m_probability;
};

}  // namespace core::models
