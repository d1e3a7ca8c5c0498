// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/model_details.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

#include "core/api/session.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/model_facts.h"

namespace ui {

using core::api::IntegrityReport;
using core::api::Outcome;

ModelDetails::ModelDetails(JobRunner& runner, QWidget* parent) : Card(parent), m_runner(runner) {
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(3 * theme::Grid);
    m_facts->setColumnStretch(1, 1);
    content()->addLayout(m_facts);
    m_verify = new QPushButton(theme::icon(QStringLiteral("check")), {});
    m_verify->setObjectName(QStringLiteral("verify-model"));
    content()->addWidget(m_verify, 0, Qt::AlignLeft);
    m_busy = new BusyPanel;
    m_busy->hide();
    content()->addWidget(m_busy);
    m_result = bodyLabel();
    m_result->setObjectName(QStringLiteral("verify-result"));
    m_result->hide();
    content()->addWidget(m_result);
    m_card = new QPlainTextEdit;
    m_card->setReadOnly(true);
    m_card->setFrameShape(QFrame::NoFrame);
    m_card->setFont(theme::font(theme::Font::Monospace));
    m_card->setFixedHeight(240);
    m_card->setTabChangesFocus(true);
    content()->addWidget(m_card);
    connect(m_verify, &QPushButton::clicked, this, &ModelDetails::verify);
    connect(m_busy, &BusyPanel::cancelled, this, [this] { m_runner.cancel(); });
    connect(&m_runner, &JobRunner::started, this, [this] { m_verify->setEnabled(false); });
    connect(&m_runner, &JobRunner::finished, this, [this] { m_verify->setEnabled(!m_runner.isBusy()); });
    connect(&m_runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        const auto* progress = std::get_if<core::api::ProgressEvent>(&event);
        if (m_verifying && progress)
            m_busy->showProgress(progress->done, progress->total,
                                 tr("%1 of %2 read").arg(format::bytes(progress->done), format::bytes(progress->total)));
    });
}

void ModelDetails::setModel(const core::api::ModelReport& model, const core::api::ModelAdvice* advice) {
    showFacts(m_facts, model, advice);
    m_card->setPlainText(QString::fromStdString(model.card));
    m_card->setVisible(!model.card.empty());
    if (model.path != m_path)
        m_result->hide();
    m_path = model.path;
}

void ModelDetails::verify() {
    if (m_runner.isBusy())
        return;
    m_verifying = true;
    m_result->hide();
    m_busy->start(tr("Reading every weight"));
    m_busy->show();
    m_runner.run<IntegrityReport>(
        JobKind::Inspect,
        [path = m_path](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.verifyModel(path, sink, control.token());
        },
        [self = QPointer(this), path = m_path](const Outcome<IntegrityReport>& outcome) {
            if (self)
                self->take(path, outcome);
        });
}

void ModelDetails::take(const std::string& path, const Outcome<IntegrityReport>& outcome) {
    m_verifying = false;
    m_busy->hide();
    if (path != m_path || outcome.cancelled())
        return;
    if (outcome.failed())
        return say(messages::failureText(outcome.failure()), "bad");
    const IntegrityReport& report = outcome.value();
    QStringList lines;
    for (const core::api::Issue& issue : report.issues)
        lines << messages::line(issue);
    if (!core::api::hasErrors(report.issues))
        lines.prepend(tr("The model is whole: all %1 values are numbers.").arg(format::number(report.values)));
    if (report.checksums > 0 && !core::api::hasErrors(report.issues))
        lines << tr("The files are those that the hub gave out.");
    say(lines.join(QLatin1Char('\n')), core::api::hasErrors(report.issues) ? "bad" : "good");
}

void ModelDetails::say(const QString& text, const char* tone) {
    m_result->setText(text);
    setTone(m_result, tone);
    m_result->show();
}

void ModelDetails::retranslate() {
    m_verify->setText(tr("Check the weights"));
    m_verify->setToolTip(tr("Reads the whole model: are its files as they were made, and are all weights numbers?"));
    m_card->setAccessibleName(tr("Model card"));
}

}  // namespace ui
