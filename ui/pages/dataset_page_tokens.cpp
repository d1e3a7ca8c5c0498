// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// How the dataset page counts the tokens of all rows: of small sets by itself, of others when asked; after everything else that
// the page wants from the worker.
#include "core/api/session.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_model.h"
#include "ui/widgets/preview_pane.h"
#include "ui/widgets/token_counts_line.h"

namespace ui {
namespace {

constexpr std::int64_t CountedUnasked = 5'000;  // rows, which take about a second

}  // namespace

void DatasetPage::setupCounts() {
    connect(m_preview->counts(), &TokenCountsLine::wanted, this, [this] {
        m_countWanted = true;
        startWork();
    });
    connect(m_preview->counts(), &TokenCountsLine::cancelled, this, [this] {
        m_countWanted = false;
        pauseCount();
    });
    connect(&m_context.runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        const auto* progress = std::get_if<core::api::ProgressEvent>(&event);
        if (m_counting && progress)
            m_preview->counts()->setProgress(progress->done, progress->total);
    });
}

void DatasetPage::offerCount() {
    const core::api::Job& job = m_context.project.job();
    const CountKey key{m_report, job.task, job.model.path, job.training.maxLength};
    if (key == m_countKey)
        return;
    m_countKey = key;
    pauseCount();
    const bool possible = m_report->table && m_report->verdict != core::api::Verdict::NotReady && !job.model.path.empty();
    m_countWanted = possible && m_report->goodRows <= CountedUnasked;
    possible ? m_preview->counts()->offer() : m_preview->counts()->clear();
}

void DatasetPage::startCount() {
    if (!m_countWanted || m_context.runner.isBusy() || !isVisible())
        return;
    m_counting = m_context.runner.run<core::api::TokenCounts>(
        JobKind::Inspect,
        [job = m_context.project.job(), report = m_report](core::api::Session& session, const core::api::EventSink& sink,
                                                           const core::api::RunControl& control) {
            return session.countTokens(job, *report, sink, control.token());
        },
        [this, key = m_countKey](const core::api::Outcome<core::api::TokenCounts>& outcome) {
            m_counting = false;
            if (key == m_countKey)
                countDone(outcome);
        });
    if (m_counting)
        m_preview->counts()->setProgress(0, 0);
}

void DatasetPage::countDone(const core::api::Outcome<core::api::TokenCounts>& outcome) {
    if (outcome.cancelled()) {
        m_preview->counts()->offer();  // it goes on by itself if it only made way for something
        return;
    }
    m_countWanted = false;
    if (outcome.ok())
        m_preview->counts()->setCounts(outcome.value());
    else
        m_preview->counts()->setFailure(messages::failureText(outcome.failure()));
}

void DatasetPage::pauseCount() {
    if (m_counting)
        m_context.runner.cancel();
}

void DatasetPage::hideEvent(QHideEvent* event) {
    pauseCount();  // the next page may want the worker
    Page::hideEvent(event);
}

}  // namespace ui
