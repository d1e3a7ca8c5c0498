// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/reporter.h"

#include <utility>

#include "core/api/report_json.h"

namespace core::training {

Reporter::Reporter(const RunFolder& folder, api::EventSink sink, std::int64_t keepMetrics, std::int64_t keepEvents,
                   std::int64_t firstStep)
    : m_sink(std::move(sink)), m_metrics(folder.metricsFile(), keepMetrics), m_events(folder.eventsFile(), keepEvents),
      m_curves(folder.curvesFolder(), firstStep) {}

void Reporter::record(const api::TrainingPoint& point) {
    m_curves.add(point.step, "training/loss", point.trainingLoss);
    m_curves.add(point.step, "training/learningRate", point.learningRate);
    m_curves.add(point.step, "training/gradientNorm", point.gradientNorm);
    m_curves.add(point.step, "training/tokensPerSecond", point.tokensPerSecond);
}

void Reporter::record(const api::EvaluationPoint& point) {
    m_curves.add(point.step, "validation/loss", point.validationLoss);
    for (const auto& [name, value] : point.metrics)
        m_curves.add(point.step, "validation/" + name, value);
    m_curves.flush();
}

void Reporter::send(const api::Event& event) {
    const bool metric =
        std::holds_alternative<api::TrainingPoint>(event) || std::holds_alternative<api::EvaluationPoint>(event);
    (metric ? m_metrics : m_events).append(api::toJson(event));
    if (const auto* evaluation = std::get_if<api::EvaluationPoint>(&event))
        record(*evaluation);
    if (m_sink)
        m_sink(event);
}

void Reporter::warn(const api::Issue& issue) {
    send(api::IssueEvent{issue});
}

double Reporter::Mean::take() {
    const double mean = count > 0 ? sum / static_cast<double>(count) : 0.0;
    *this = {};
    return mean;
}

void Reporter::sendPoint(const api::TrainingPoint& point, double lossSum, std::int64_t targets, std::int64_t recordEvery,
                         bool last) {
    for (Mean* mean : {&m_shown, &m_recorded}) {
        mean->sum += lossSum;
        mean->count += targets;
    }
    api::TrainingPoint copy = point;
    if (m_recorded.count > 0 && (point.step % recordEvery == 0 || last)) {
        copy.trainingLoss = m_recorded.take();
        m_metrics.append(api::toJson(api::Event(copy)));
        record(copy);
    }
    const auto now = std::chrono::steady_clock::now();
    if (m_shown.count == 0 || (!last && now - m_lastShown < std::chrono::milliseconds(200)))
        return;
    m_lastShown = now;
    copy.trainingLoss = m_shown.take();
    if (m_sink)
        m_sink(copy);
}

}  // namespace core::training
