// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/rate_dialog.h"

#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "core/api/project.h"
#include "core/api/session.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/live_plot_rates.h"

namespace ui {

using core::api::Outcome;
using core::api::RateSearch;

RateDialog::RateDialog(JobRunner& runner, core::api::Job job, QWidget* parent)
    : QDialog(parent), m_runner(runner), m_job(std::move(job)), m_stack(new QStackedWidget), m_busy(new BusyPanel),
      m_failed(new FailurePanel), m_plot(new LivePlotRates), m_sentence(bodyLabel()), m_take(new QPushButton),
      m_picture(new QPushButton(tr("Save the picture…"))), m_close(new QPushButton(tr("Close"))) {
    setWindowTitle(tr("How fast may it learn?"));
    resize(680, 500);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(theme::Grid);
    layout->addWidget(secondaryLabel(tr("The model is trained for a moment while the learning rate rises. Where the loss falls "
                                        "steeply the rate suits it; where "
                                        "the loss climbs again it is too fast. Nothing of this is kept.")));
    for (QWidget* page : {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_plot)})
        m_stack->addWidget(page);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_sentence);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_picture);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    layout->addLayout(buttons);
    makePrimary(m_take);
    m_take->setObjectName(QStringLiteral("take-rate"));
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken(m_suggested);
        accept();
    });
    connect(m_picture, &QPushButton::clicked, this, &RateDialog::savePicture);
    connect(m_close, &QPushButton::clicked, this, &RateDialog::reject);
    connect(m_busy, &BusyPanel::cancelled, this, &RateDialog::reject);
    connect(m_failed, &FailurePanel::retry, this, &RateDialog::start);
    connect(&m_runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (m_searching)
            m_busy->take(event);
    });
    connect(&m_runner, &JobRunner::finished, this, [this] {
        if (!m_searching && m_stack->currentWidget() == m_busy)
            start();
    });
    start();
}

/// At once, or as soon as other work has ended.
void RateDialog::start() {
    m_stack->setCurrentWidget(m_busy);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_take, m_picture, m_sentence})
        widget->setVisible(false);
    m_busy->start(m_runner.isBusy() ? tr("Waiting until other work has ended") : tr("Looking for a learning rate"));
    m_searching = m_runner.run<RateSearch>(
        JobKind::Check,
        [job = m_job](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.findLearningRate(job, sink, control.token());
        },
        [self = QPointer(this)](const Outcome<RateSearch>& outcome) {
            if (self)
                self->show(outcome);
        });
}

void RateDialog::show(const Outcome<RateSearch>& outcome) {
    m_searching = false;
    if (outcome.cancelled())
        return QDialog::reject();
    if (outcome.failed()) {
        m_failed->setFailure(tr("The search for a learning rate failed"), outcome.failure(), tr("Try again"));
        return m_stack->setCurrentWidget(m_failed);
    }
    m_suggested = outcome.value().suggested;
    m_plot->setSearch(outcome.value());
    m_stack->setCurrentWidget(m_plot);
    m_take->setVisible(m_suggested > 0);
    m_picture->setVisible(true);
    m_sentence->setVisible(true);
    m_take->setText(tr("Learn at %1").arg(format::scientific(m_suggested)));
    m_sentence->setText(
        m_suggested > 0
            ? tr("The loss falls fastest near %1; a training that shall change the model little takes a tenth of it.")
                  .arg(format::scientific(m_suggested))
            : tr("The loss hardly falls at any rate, so that the curve does not say which one suits. Are there enough "
                 "rows, and can they be told apart?"));
    m_take->setFocus();
}

void RateDialog::savePicture() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the picture"), QStringLiteral("learning-rate.png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = m_plot->png(2);
    const auto outcome = core::api::writeFile(path.toStdString(), std::string_view(bytes.constData(), std::size_t(bytes.size())));
    if (outcome.failed())
        m_sentence->setText(tr("The picture could not be saved: %1").arg(messages::failureText(outcome.failure())));
}

void RateDialog::reject() {
    if (!m_searching)
        return QDialog::reject();
    m_busy->setCancelling();
    m_runner.cancel();
}

}  // namespace ui
