// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/download_dialog.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"
#include "ui/preferences.h"
#include "ui/secret_store.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

using core::api::DownloadReport;
using core::api::Outcome;

const QString TokenName = QStringLiteral("hub-token");

}  // namespace

DownloadDialog::DownloadDialog(JobRunner& runner, QWidget* parent) : QDialog(parent), m_runner(runner) {
    setWindowTitle(tr("Download a model"));
    resize(680, 520);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(theme::Grid);
    setupInput(layout);
    setupResult(layout);
    connect(&m_runner, &JobRunner::eventArrived, this, [this](const core::api::Event& event) {
        if (m_state == State::Busy && !m_waiting)
            m_busy->take(event);
    });
    secrets::read(TokenName, this, [this](const QString& token) {
        if (token.isEmpty() || m_token->isModified())
            return;
        m_token->setText(token);
        m_remember->setChecked(true);
    });
    showState(State::Asking);
}

void DownloadDialog::setupInput(QVBoxLayout* layout) {
    auto* nameLabel = new QLabel(tr("&Model: its name on the hub, or the address of its page"));
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("owner/name"));
    m_name->setObjectName(QStringLiteral("download-name"));
    nameLabel->setBuddy(m_name);
    m_look = new QPushButton(theme::icon(QStringLiteral("search")), tr("Look it up"));
    m_look->setObjectName(QStringLiteral("download-look"));
    m_look->setToolTip(tr("Asks the hub which files the model has and how large they are; nothing is fetched yet."));
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_look);
    auto* tokenLabel = new QLabel(tr("&Access token, only for models that need one"));
    m_token = new QLineEdit;
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("Most models need none"));
    tokenLabel->setBuddy(m_token);
    m_remember = new QCheckBox(tr("&Keep it in this computer's keyring"));
    layout->addWidget(nameLabel);
    layout->addLayout(row);
    layout->addSpacing(theme::Grid);
    layout->addWidget(tokenLabel);
    layout->addWidget(m_token);
    layout->addWidget(m_remember);
    connect(m_look, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { showState(State::Asking); });
}

void DownloadDialog::setupResult(QVBoxLayout* layout) {
    m_busy = new BusyPanel;
    m_failed = new FailurePanel;
    m_summary = bodyLabel();
    m_notes = bodyLabel();
    setTone(m_notes, "warning");
    m_files = new QTableWidget(0, 3);
    m_files->setHorizontalHeaderLabels({tr("File"), tr("Size"), tr("On this computer")});
    m_files->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_files->verticalHeader()->hide();
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setShowGrid(false);
    m_files->setAccessibleName(tr("Files of the model"));
    m_download = new QPushButton(theme::icon(QStringLiteral("download")), tr("Download"));
    m_download->setObjectName(QStringLiteral("download-start"));
    makePrimary(m_download);
    m_close = new QPushButton(tr("Close"));
    layout->addSpacing(theme::Grid);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_busy, m_failed, m_summary, m_notes})
        layout->addWidget(widget);
    layout->addWidget(m_files, 1);
    layout->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_download);
    layout->addLayout(buttons);
    connect(m_download, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_close, &QPushButton::clicked, this, &DownloadDialog::reject);
    connect(m_busy, &BusyPanel::cancelled, this, &DownloadDialog::stop);
    connect(&m_runner, &JobRunner::finished, this, &DownloadDialog::startWhenFree);
    connect(m_failed, &FailurePanel::retry, this, [this] { start(true); });
}

void DownloadDialog::start(bool listOnly) {
    if (m_name->text().trimmed().isEmpty())
        return;
    m_waiting = core::api::DownloadRequest{.model = m_name->text().trimmed().toStdString(),
                                           .revision = {},
                                           .listOnly = listOnly,
                                           .hub = Preferences().hubAddress().toStdString(),
                                           .token = m_token->text().trimmed().toStdString()};
    m_busy->start(m_runner.isBusy() ? tr("Waiting until other work has ended")
                  : listOnly        ? tr("Asking the hub")
                                    : tr("Downloading %1").arg(m_name->text().trimmed()));
    showState(State::Busy);
    if (!listOnly)
        keepToken();
    startWhenFree();
}

void DownloadDialog::startWhenFree() {
    if (!m_waiting || m_runner.isBusy())
        return;
    const core::api::DownloadRequest request = *std::exchange(m_waiting, std::nullopt);
    m_runner.run<DownloadReport>(
        JobKind::Inspect,
        [request](core::api::Session& session, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return session.download(request, sink, control.token());
        },
        [self = QPointer(this), listOnly = request.listOnly](const Outcome<DownloadReport>& outcome) {
            if (self)
                self->take(listOnly, outcome);
        });
}

/// What waits is dropped; what runs is cancelled, other work is left alone.
void DownloadDialog::stop() {
    if (m_waiting) {
        m_waiting.reset();
        return showState(State::Asking);
    }
    m_runner.cancel();
}

void DownloadDialog::take(bool listOnly, const Outcome<DownloadReport>& outcome) {
    if (m_closing)
        return QDialog::reject();
    if (outcome.failed()) {
        m_failed->setFailure(listOnly ? tr("The model could not be looked up") : tr("The model could not be downloaded"),
                             outcome.failure(), tr("Try again"));
        return showState(State::Failed);
    }
    if (outcome.cancelled())
        return showState(State::Asking);
    if (listOnly)
        return showList(outcome.value());
    Q_EMIT downloaded(QString::fromStdString(outcome.value().folder));
    accept();
}

void DownloadDialog::showList(const DownloadReport& report) {
    m_files->setRowCount(static_cast<int>(report.files.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const DownloadReport::File& file = report.files[static_cast<std::size_t>(row)];
        m_files->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(file.name)));
        auto* size = new QTableWidgetItem(format::bytes(file.bytes));
        size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_files->setItem(row, 1, size);
        m_files->setItem(row, 2, new QTableWidgetItem(file.present ? tr("yes") : QString()));
    }
    m_summary->setText(
        report.missingBytes == 0             ? tr("All %1 of it are on this computer already.").arg(format::bytes(report.bytes))
        : report.missingBytes < report.bytes ? tr("%1 to download; the rest of its %2 is on this computer already.")
                                                   .arg(format::bytes(report.missingBytes), format::bytes(report.bytes))
                                             : tr("%1 to download.").arg(format::bytes(report.bytes)));
    QStringList notes;
    for (const core::api::Issue& issue : report.issues)
        notes << messages::line(issue);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    showState(State::Listed);
    m_download->setFocus();
}

void DownloadDialog::showState(State state) {
    m_state = state;
    m_busy->setVisible(state == State::Busy);
    m_failed->setVisible(state == State::Failed);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_summary, m_files})
        widget->setVisible(state == State::Listed);
    m_notes->setVisible(state == State::Listed && !m_notes->text().isEmpty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_token, m_remember})
        widget->setEnabled(state != State::Busy);
    const bool named = !m_name->text().trimmed().isEmpty();
    m_look->setEnabled(named && state != State::Busy);
    m_look->setDefault(state != State::Listed);
    m_download->setEnabled(state == State::Listed);
    m_download->setDefault(state == State::Listed);
}

void DownloadDialog::keepToken() {
    if (m_remember->isChecked() || m_token->isModified())
        secrets::write(TokenName, m_remember->isChecked() ? m_token->text().trimmed() : QString(), this, [](bool) {});
}

void DownloadDialog::reject() {
    if (m_state != State::Busy || m_waiting)
        return QDialog::reject();
    m_closing = true;
    m_busy->setCancelling();
    m_runner.cancel();
}

}  // namespace ui
