// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Moving averages of speed, for the figures on screen.
class SpeedMeter {
public:
    void addStep(std::int64_t tokens, double seconds);
    void addEvaluation(double seconds) { m_evaluationSeconds = seconds; }

    double tokensPerSecond() const;
    /// Negative until some steps were seen.
    double secondsLeft(std::int64_t steps, std::int64_t evaluations) const;

private:
    double m_tokens = 0, m_seconds = 0, m_steps = 0;  ///< fading sums
    double m_evaluationSeconds = 0;
};

}  // namespace core::training
