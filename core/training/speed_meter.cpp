// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/speed_meter.h"

#include <algorithm>
#include <utility>

namespace core::training {
namespace {

constexpr double stepsNeeded = 1.5;  ///< to say anything

}  // namespace

void SpeedMeter::addStep(std::int64_t tokens, std::int64_t length, double seconds) {
    constexpr double fade = 0.97, mostSlower = 4;
    if (!std::exchange(m_begun, true))
        return;
    // The program was stopped meanwhile, or the machine was busy: that says nothing of the steps to come, unless it stays so.
    if (m_steps >= stepsNeeded && m_length > 0 && m_seconds > 0)
        seconds = std::min(seconds, mostSlower * static_cast<double>(length) * m_seconds / m_length);
    m_tokens = fade * m_tokens + static_cast<double>(tokens);
    m_length = fade * m_length + static_cast<double>(length);
    m_seconds = fade * m_seconds + seconds;
    m_steps = fade * m_steps + 1;
}

double SpeedMeter::tokensPerSecond() const {
    return m_seconds > 0 ? m_tokens / m_seconds : 0.0;
}

double SpeedMeter::secondsLeft(double length, std::int64_t evaluations, std::int64_t checkpoints) const {
    if (m_steps < stepsNeeded || m_length <= 0)
        return -1;
    return length * m_seconds / m_length + m_evaluations.times(evaluations) + m_checkpoints.times(checkpoints);
}

}  // namespace core::training
