// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <chrono>
#include <cstdint>

#include "core/api/event.h"
#include "core/base/files.h"
#include "core/training/event_file.h"
#include "core/training/run_folder.h"

namespace core::training {

/// Sends events to the sink and writes them into the run's logs: points to metrics.jsonl and tensorboard/, the rest to
/// events.log.
class Reporter {
public:
    /// `keepMetrics` and `keepEvents` cut the logs to those lengths first (resume); negative: as they are.
    /// `firstStep`: what the curves hold of it and behind it is no longer so.
    Reporter(const RunFolder& folder, api::EventSink sink, std::int64_t keepMetrics = -1, std::int64_t keepEvents = -1,
             std::int64_t firstStep = 0);

    void send(const api::Event& event);
    void warn(const api::Issue& issue);
    /// The point of one step. The sink gets some points a second at most, unless `last`; the log gets every `recordEvery`-th.
    void sendPoint(const api::TrainingPoint& point, double lossSum, std::int64_t targets, std::int64_t recordEvery, bool last);

    std::int64_t metricsBytes() const { return m_metrics.size(); }
    std::int64_t eventsBytes() const { return m_events.size(); }

    /// Loss over the targets since the last point that went out.
    struct Mean {
        double sum = 0;
        std::int64_t count = 0;
        double take();
    };
    /// What the next line of the log will tell beside its own step: a run that is resumed tells it too.
    const Mean& unrecorded() const { return m_recorded; }
    void setUnrecorded(const Mean& mean) { m_recorded = mean; }

private:
    api::EventSink m_sink;
    void record(const api::TrainingPoint& point);
    void record(const api::EvaluationPoint& point);

    base::LineLog m_metrics, m_events;
    EventFile m_curves;
    Mean m_shown, m_recorded;
    std::chrono::steady_clock::time_point m_lastShown{};
};

}  // namespace core::training
