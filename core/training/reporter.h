// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <cstdint>

#include "core/api/event.h"
#include "core/base/files.h"
#include "core/training/run_folder.h"

namespace core::training {

/// Sends events to the sink and writes them into the run's logs: points to metrics.jsonl, the rest to events.log.
class Reporter {
public:
    /// `keepMetrics` and `keepEvents` cut the logs to those lengths first (resume); negative: as they are.
    Reporter(const RunFolder& folder, api::EventSink sink, std::int64_t keepMetrics = -1, std::int64_t keepEvents = -1);

    void send(const api::Event& event);
    void warn(const api::Issue& issue);
    /// The point of one step. The sink gets some points a second at most, unless `last`; the log gets every `recordEvery`-th.
    void sendPoint(const api::TrainingPoint& point, double lossSum, std::int64_t targets, std::int64_t recordEvery, bool last);

    std::int64_t metricsBytes() const { return m_metrics.size(); }
    std::int64_t eventsBytes() const { return m_events.size(); }

private:
    /// Mean over the targets since the last point that went out.
    struct Mean {
        double sum = 0;
        std::int64_t count = 0;
        double take();
    };

    api::EventSink m_sink;
    base::LineLog m_metrics, m_events;
    Mean m_shown, m_recorded;
    std::chrono::steady_clock::time_point m_lastShown{};
};

}  // namespace core::training
