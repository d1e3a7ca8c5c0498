// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/failure_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

QWidget* issueWidget(const core::api::Issue& issue) {
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Grid / 2);
    QLabel* message = bodyLabel(messages::text(issue));
    message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(message);
    if (const QString place = messages::place(issue.place); !place.isEmpty())
        layout->addWidget(secondaryLabel(place));
    if (const QString remedy = messages::remedy(issue); !remedy.isEmpty())
        layout->addWidget(secondaryLabel(remedy));
    return widget;
}

}  // namespace

FailurePanel::FailurePanel(QWidget* parent)
    : Card(parent), m_title(headingLabel()), m_issues(new QVBoxLayout), m_fold(new QToolButton), m_details(new QPlainTextEdit),
      m_retry(new QPushButton) {
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::Grid);
    auto* icon = new IconLabel(QStringLiteral("error"), 24);
    icon->setTone(static_cast<int>(theme::Token::Bad));
    head->addWidget(icon);
    head->addWidget(m_title, 1);
    content()->addLayout(head);
    m_issues->setSpacing(2 * theme::Grid);
    content()->addLayout(m_issues);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIcon(theme::icon(QStringLiteral("chevron-right"), theme::Token::Secondary));
    m_details->setReadOnly(true);
    m_details->setFont(theme::font(theme::Font::Monospace));
    m_details->setMaximumHeight(160);
    m_details->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_retry);
    row->addWidget(m_fold);
    row->addStretch();
    content()->addLayout(row);
    content()->addWidget(m_details);
    connect(m_fold, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setIcon(
            theme::icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme::Token::Secondary));
    });
    connect(m_retry, &QPushButton::clicked, this, &FailurePanel::retry);
}

void FailurePanel::setFailure(const QString& title, const core::api::Failure& failure, const QString& retryText) {
    m_titleText = title;
    m_failure = failure;
    m_retry->setText(retryText);
    m_retry->setVisible(!retryText.isEmpty());
    fill();
}

void FailurePanel::fill() {
    m_title->setText(m_titleText);
    while (QLayoutItem* item = m_issues->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList words{m_titleText};
    for (const core::api::Issue& issue : m_failure.issues) {
        m_issues->addWidget(issueWidget(issue));
        words << messages::text(issue) << messages::remedy(issue);
    }
    m_fold->setText(tr("Technical details"));
    m_fold->setVisible(!m_failure.detail.empty());
    m_details->setPlainText(QString::fromStdString(m_failure.detail));
    m_details->setAccessibleName(tr("Technical details"));
    m_details->setVisible(m_fold->isChecked() && !m_failure.detail.empty());
    setAccessibleName(words.join(QLatin1Char(' ')));
}

void FailurePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}

}  // namespace ui
