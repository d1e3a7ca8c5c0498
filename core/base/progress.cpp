// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/progress.h"

namespace core::base {

Progress::Progress(const api::EventSink& sink, api::Stage stage, std::int64_t total)
    : m_sink(sink), m_stage(stage), m_total(total) {
    if (!m_sink)
        return;
    m_sink(api::StageEvent{stage});
    m_sink(api::ProgressEvent{stage, 0, total, -1});
}

void Progress::add(std::int64_t done) {
    m_done += done;
    const Clock::time_point now = Clock::now();
    if (!m_sink || (m_done < m_total && now - m_told < std::chrono::milliseconds(100)))
        return;
    m_told = now;
    const double seconds = std::chrono::duration<double>(now - m_started).count();
    const double left = m_done > 0 ? seconds / static_cast<double>(m_done) * static_cast<double>(m_total - m_done) : -1;
    m_sink(api::ProgressEvent{m_stage, m_done, m_total, left});
}

}  // namespace core::base
