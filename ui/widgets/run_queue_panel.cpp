// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/run_queue_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/field_words.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/run_queue_model.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

using core::api::QueueState;

constexpr int RowHeight = 32, ReasonHeight = 24, ShownRows = 2;

int heightOf(const core::api::QueuedRun& run) {
    return run.reasons.empty() ? RowHeight : RowHeight + ReasonHeight;
}

/// Every reason with what to do about it.
QString reasonText(const core::api::QueuedRun& run) {
    return messages::failureText({core::api::Fault::Program, run.reasons, {}});
}

QString stateWords(QueueState state) {
    switch (state) {
    case QueueState::Waiting:
        return RunQueuePanel::tr("waits");
    case QueueState::Running:
        return RunQueuePanel::tr("is learning");
    case QueueState::Finished:
        return RunQueuePanel::tr("finished");
    case QueueState::Failed:
        return RunQueuePanel::tr("failed");
    case QueueState::Interrupted:
        return RunQueuePanel::tr("interrupted");
    }
    return {};
}

QString stateIcon(QueueState state) {
    switch (state) {
    case QueueState::Waiting:
        return QStringLiteral("clock");
    case QueueState::Running:
        return QStringLiteral("play");
    case QueueState::Finished:
        return QStringLiteral("check");
    case QueueState::Failed:
        return QStringLiteral("error");
    case QueueState::Interrupted:
        return QStringLiteral("warning");
    }
    return {};
}

/// What tells one variant of a job from another.
QString factsOf(const core::api::Job& job) {
    const core::api::Job::Training& training = job.training;
    return QStringList{messages::task(job.task),
                       RunQueuePanel::tr("passes: %1").arg(format::passes(training.epochs)),
                       RunQueuePanel::tr("learning rate %1").arg(format::scientific(training.learningRate)),
                       RunQueuePanel::tr("batch of %1").arg(format::number(training.batchSize))}
        .join(QStringLiteral(" · "));
}

}  // namespace

RunQueuePanel::RunQueuePanel(RunQueueModel& model, QWidget* parent)
    : Card(parent), m_model(model), m_title(bodyLabel()), m_add(new QPushButton), m_go(new QPushButton),
      m_rows(new QVBoxLayout), m_scroll(new QScrollArea) {
    content()->setContentsMargins(12, theme::Grid / 2, 12, theme::Grid / 2);
    content()->setSpacing(0);
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_add->setObjectName(QStringLiteral("addToQueue"));
    m_add->setIcon(theme::icon(QStringLiteral("plus")));
    m_go->setObjectName(QStringLiteral("runQueue"));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Grid);
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    head->addWidget(m_go);
    content()->addLayout(head);
    auto* inner = new QWidget;
    inner->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    content()->addWidget(m_scroll);
    connect(m_add, &QPushButton::clicked, this, &RunQueuePanel::addWanted);
    connect(m_go, &QPushButton::clicked, this, [this] { m_going ? Q_EMIT holdWanted() : Q_EMIT goWanted(); });
    connect(&m_model, &RunQueueModel::changed, this, &RunQueuePanel::retranslate);
    retranslate();
}

void RunQueuePanel::setState(bool going, bool busy, bool addable) {
    if (going == m_going && busy == m_busy && addable == m_addable)
        return;
    m_going = going;
    m_busy = busy;
    m_addable = addable;
    retranslate();
}

void RunQueuePanel::retranslate() {
    const int waiting = m_model.waiting();
    if (waiting == 0)
        m_title->setText(tr("Queue: no run waits"));
    else if (m_going)
        m_title->setText(tr("Queue: %n run(s) to come, one after another", nullptr, waiting));
    else
        m_title->setText(tr("Queue: %n run(s) waiting", nullptr, waiting));
    m_add->setText(tr("Add to queue"));
    m_add->setToolTip(m_busy ? tr("A run with the present settings begins when this one has ended.")
                             : tr("Keeps the present settings for a run; change them and add another variant."));
    m_add->setEnabled(m_addable && !m_model.isFull());
    m_go->setText(m_going ? tr("Hold the queue") : tr("Run the queue"));
    m_go->setIcon(theme::icon(m_going ? QStringLiteral("pause") : QStringLiteral("play")));
    m_go->setToolTip(m_going
                         ? tr("The run that goes on ends as planned; no other begins.")
                         : tr("The waiting runs begin one after another, each in a folder of its own. One that fails does not "
                              "stop the others."));
    m_go->setVisible(waiting > 0);
    for (QPushButton* button : {m_add, m_go})
        button->setWhatsThis(button->toolTip());
    showRows();
}

void RunQueuePanel::showRows() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();  // a row may have sent the signal that leads here
        delete item;
    }
    const core::api::RunQueue& runs = m_model.runs();
    int height = 0;
    for (std::size_t row = 0; row < runs.size(); ++row) {
        m_rows->addWidget(makeRow(int(row), runs[row]));
        if (row < ShownRows)
            height += heightOf(runs[row]);
    }
    m_rows->addStretch();
    m_scroll->setFixedHeight(height);
    m_scroll->setVisible(!runs.empty());
}

QToolButton* RunQueuePanel::makeButton(const QString& icon, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(theme::icon(icon, theme::Token::Secondary));
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

QWidget* RunQueuePanel::makeRow(int row, const core::api::QueuedRun& run) {
    const QString number = format::number(row + 1);
    auto* widget = new QWidget;
    widget->setFixedHeight(heightOf(run));
    auto* lines = new QVBoxLayout(widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(theme::Grid);
    lines->addLayout(layout, 1);
    if (!run.reasons.empty())
        lines->addLayout(makeReason(number, run));
    layout->addWidget(new IconLabel(stateIcon(run.state)));
    QLabel* facts = bodyLabel(number + QStringLiteral(". ") + factsOf(run.job));
    facts->setWordWrap(false);
    facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    facts->setToolTip(facts->text());
    layout->addWidget(facts, 1);
    QLabel* state = secondaryLabel(stateWords(run.state));
    state->setObjectName(QStringLiteral("queueState%1").arg(row + 1));
    state->setWordWrap(false);
    if (!run.reasons.empty())
        state->setToolTip(reasonText(run));
    layout->addWidget(state);
    QToolButton* up = makeButton(QStringLiteral("chevron-up"), tr("Move run %1 up").arg(number), tr("Earlier"));
    QToolButton* down = makeButton(QStringLiteral("chevron-down"), tr("Move run %1 down").arg(number), tr("Later"));
    QToolButton* remove = makeButton(QStringLiteral("close"), tr("Take run %1 off the queue").arg(number),
                                     tr("Take it off this list. What was trained stays."));
    up->setEnabled(m_model.canMove(row, -1));
    down->setEnabled(m_model.canMove(row, +1));
    remove->setEnabled(run.state != QueueState::Running);
    for (QToolButton* button : {up, down, remove})
        layout->addWidget(button);
    connect(up, &QToolButton::clicked, this, [this, row] { m_model.move(row, -1); });
    connect(down, &QToolButton::clicked, this, [this, row] { m_model.move(row, +1); });
    connect(remove, &QToolButton::clicked, this, [this, row] { m_model.remove(row); });
    return widget;
}

/// Why it failed, in one line; all of it as the tip, and on the clipboard.
QLayout* RunQueuePanel::makeReason(const QString& number, const core::api::QueuedRun& run) {
    const QString all = reasonText(run);
    QLabel* reason = secondaryLabel(messages::text(run.reasons.front()));
    reason->setObjectName(QStringLiteral("queueReason") + number);
    reason->setWordWrap(false);
    reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    reason->setToolTip(all);
    setTone(reason, "bad");
    QToolButton* copy = makeButton(QStringLiteral("copy"), tr("Copy why run %1 failed").arg(number), tr("Copy the reason"));
    copy->setObjectName(QStringLiteral("copyReason") + number);
    connect(copy, &QToolButton::clicked, this, [all] { QApplication::clipboard()->setText(all); });
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::Grid);
    line->addWidget(reason, 1);
    line->addWidget(copy);
    return line;
}

}  // namespace ui
