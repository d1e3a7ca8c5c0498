// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <cstdint>

#include "core/api/event.h"
#include "core/base/cancel.h"

namespace core::data {

/// Reports how far a stage is, some times a second, and looks at the cancel token every 1,000 steps.
class Progress {
public:
    Progress(const api::EventSink& sink, const api::CancelToken& token) : m_sink(sink), m_token(token) {}

    /// Enters a stage of `total` steps (0: not known).
    void begin(api::Stage stage, std::int64_t total) {
        m_stage = stage;
        m_total = total;
        m_done = m_base = 0;
        base::stopIfCancelled(m_token);
        send(api::StageEvent{stage});
    }
    /// Steps that row(done) does not count from now on (the files before this one).
    void startAt(std::int64_t steps) { m_base = steps; }

    /// One row done; `done` is what is done of this file where steps are bytes.
    /// @throws base::CancelledException
    void row(std::int64_t done = -1) {
        m_done = done >= 0 ? m_base + done : m_done + 1;
        if (++m_rows % 1000 == 0)
            report();
    }

    const api::CancelToken& token() const { return m_token; }
    /// @throws base::CancelledException
    void stopIfCancelled() const { base::stopIfCancelled(m_token); }

private:
    using Clock = std::chrono::steady_clock;

    void report() {
        base::stopIfCancelled(m_token);
        const auto now = Clock::now();
        if (now - m_sent < std::chrono::milliseconds(200))
            return;
        m_sent = now;
        send(api::ProgressEvent{m_stage, m_done, m_total});
    }
    void send(const api::Event& event) const {
        if (m_sink)
            m_sink(event);
    }

    const api::EventSink& m_sink;
    const api::CancelToken& m_token;
    api::Stage m_stage = api::Stage::ReadingData;
    std::int64_t m_total = 0, m_done = 0, m_base = 0, m_rows = 0;
    Clock::time_point m_sent = Clock::now();
};

}  // namespace core::data
