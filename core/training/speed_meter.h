// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::training {

/// Moving averages of speed, for the figures on screen. What comes first finds everything cold (memory, the disk), takes longer
/// than what follows, and says little about it.
class SpeedMeter {
public:
    /// @param length StepSums::length: steps of long texts take longer than steps of short ones
    void addStep(std::int64_t tokens, std::int64_t length, double seconds);
    /// @param pass seconds of the evaluation itself; `whole`: with what goes with it, saving the best model and examples
    void addEvaluation(double pass, double whole) { m_evaluations.add(m_evaluations.value < 0 ? pass : whole); }
    void addCheckpoint(double seconds) { m_checkpoints.add(seconds); }

    double tokensPerSecond() const;
    /// @param length of all steps to come, in the unit of addStep
    /// Negative until some steps were seen.
    double secondsLeft(double length, std::int64_t evaluations, std::int64_t checkpoints) const;

private:
    /// A mean in which the last one counts as much as all before it.
    struct Mean {
        void add(double seconds) { value = value < 0 ? seconds : (value + seconds) / 2; }
        double times(std::int64_t count) const { return value < 0 ? 0 : static_cast<double>(count) * value; }
        double value = -1;
    };

    bool m_begun = false;
    double m_tokens = 0, m_length = 0, m_seconds = 0, m_steps = 0;  ///< fading sums
    Mean m_evaluations, m_checkpoints;
};

}  // namespace core::training
