// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/busy_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

/// Files are counted in bytes, everything else in rows, steps or tensors.
QString amount(const core::api::ProgressEvent& progress, std::int64_t value) {
    using core::api::Stage;
    const bool bytes = progress.stage == Stage::ReadingData || progress.stage == Stage::Downloading;
    return bytes ? format::bytes(value) : format::number(value);
}

QString wordsOf(const core::api::ProgressEvent& progress) {
    const QString stage = messages::stage(progress.stage);
    if (progress.total <= 0)
        return stage;
    if (progress.stage == core::api::Stage::CrossValidating)  // several trainings: there is nothing to count
        return BusyPanel::tr("%1: %2").arg(stage, format::percent(double(progress.done) / double(progress.total), 0));
    return BusyPanel::tr("%1: %2 of %3").arg(stage, amount(progress, progress.done), amount(progress, progress.total));
}

}  // namespace

BusyPanel::BusyPanel(QWidget* parent)
    : Card(parent), m_title(bodyLabel()), m_stage(secondaryLabel()), m_left(secondaryLabel()), m_bar(new QProgressBar),
      m_cancel(new QPushButton) {
    content()->addWidget(m_title);
    m_bar->setTextVisible(false);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * theme::Grid);
    middle->addWidget(m_bar, 1);
    middle->addWidget(m_cancel);
    content()->addLayout(middle);
    auto* row = new QHBoxLayout;
    row->addWidget(m_stage, 1);
    row->addWidget(m_left);
    m_left->setWordWrap(false);
    content()->addLayout(row);
    m_cancel->setText(tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        setCancelling();
        Q_EMIT cancelled();
    });
    start({});
}

void BusyPanel::start(const QString& title) {
    m_title->setText(title);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    m_stage->clear();
    m_left->clear();
    m_cancel->setEnabled(true);
}

void BusyPanel::take(const core::api::Event& event) {
    if (const auto* stage = std::get_if<core::api::StageEvent>(&event)) {
        m_stage->setText(messages::stage(stage->stage));
        m_left->clear();
        m_bar->setRange(0, 0);
    } else if (const auto* progress = std::get_if<core::api::ProgressEvent>(&event)) {
        showProgress(progress->done, progress->total, wordsOf(*progress), progress->secondsLeft);
    }
}

void BusyPanel::showProgress(std::int64_t done, std::int64_t total, const QString& words, double secondsLeft) {
    m_stage->setText(words);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
    m_left->setText(secondsLeft >= 0 ? tr("%1 left").arg(format::duration(secondsLeft)) : QString());
}

void BusyPanel::setCancellable(bool cancellable) {
    m_cancel->setVisible(cancellable);
}

void BusyPanel::setCancelling() {
    m_cancel->setEnabled(false);
    m_stage->setText(tr("Stopping after the current step"));
    m_left->clear();
    m_bar->setRange(0, 0);
}

void BusyPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    Card::changeEvent(event);
}

}  // namespace ui
