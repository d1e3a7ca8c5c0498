// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <cstdint>

#include "core/api/event.h"

namespace core::base {

/// Tells a sink how far a stage is, at most ten times a second and at its end, with the time left as the pace so far says.
class Progress {
public:
    Progress(const api::EventSink& sink, api::Stage stage, std::int64_t total);

    void add(std::int64_t done);

private:
    using Clock = std::chrono::steady_clock;

    const api::EventSink& m_sink;
    api::Stage m_stage;
    std::int64_t m_total, m_done = 0;
    Clock::time_point m_started = Clock::now();
    Clock::time_point m_told;
};

}  // namespace core::base
