// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/footer.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <algorithm>

#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {
namespace {

void setPrimaryLook(QPushButton* button, bool primary) {
    button->setProperty("primary", primary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

}  // namespace

Footer::Footer(QWidget* parent)
    : QWidget(parent), m_back(new QPushButton), m_missing(new QPushButton), m_primary(new QPushButton),
      m_next(new QPushButton) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 12, 3 * theme::Grid, 12);
    layout->setSpacing(theme::Grid);
    layout->addWidget(m_back);
    layout->addStretch();
    layout->addWidget(m_missing);
    layout->addWidget(m_primary);
    layout->addWidget(m_next);
    m_back->setIcon(theme::icon(QStringLiteral("chevron-left")));
    m_missing->setFlat(true);
    m_missing->setProperty("flat", true);
    m_missing->setIcon(theme::icon(QStringLiteral("warning"), theme::Token::Warning));
    m_missing->setObjectName(QStringLiteral("missing"));
    m_primary->setObjectName(QStringLiteral("primary"));
    m_next->setObjectName(QStringLiteral("next"));
    m_back->setObjectName(QStringLiteral("back"));
    connect(m_back, &QPushButton::clicked, this, &Footer::back);
    connect(m_primary, &QPushButton::clicked, this, &Footer::primary);
    connect(m_next, &QPushButton::clicked, this, &Footer::next);
    connect(m_missing, &QPushButton::clicked, this, &Footer::showMissing);
    retranslate();
}

void Footer::setBack(bool visible) {
    m_back->setVisible(visible);
}

void Footer::setPrimary(const QString& text, bool enabled) {
    m_primary->setText(text);
    m_primary->setVisible(!text.isEmpty());
    m_primary->setEnabled(enabled);
    setPrimaryLook(m_primary, true);
    setPrimaryLook(m_next, text.isEmpty());
}

void Footer::setNext(bool visible, const QString& reason) {
    m_next->setVisible(visible);
    m_next->setEnabled(reason.isEmpty());
    m_next->setToolTip(reason);
    m_next->setAccessibleDescription(reason);
}

void Footer::setIssues(const std::vector<core::api::Issue>& issues) {
    m_errors.clear();
    std::copy_if(issues.begin(), issues.end(), std::back_inserter(m_errors),
                 [](const core::api::Issue& issue) { return issue.severity == core::api::Severity::Error; });
    m_missing->setVisible(!m_errors.empty());
    if (m_errors.empty())
        return;
    const QString text = m_errors.size() == 1 ? messages::text(m_errors.front())
                                              : tr("%n thing(s) still missing", nullptr, int(m_errors.size()));
    m_missing->setText(fontMetrics().elidedText(text, Qt::ElideRight, 480));
    m_missing->setAccessibleName(text);
    m_missing->setToolTip(m_errors.size() == 1 ? messages::remedy(m_errors.front()) : QString());
}

void Footer::showMissing() {
    if (m_errors.size() == 1) {
        Q_EMIT jump(m_errors.front());
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const core::api::Issue& issue : m_errors)
        menu->addAction(theme::icon(QStringLiteral("error"), theme::Token::Bad), messages::text(issue), this,
                        [this, issue] { Q_EMIT jump(issue); });
    menu->popup(m_missing->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void Footer::retranslate() {
    m_back->setText(tr("Back"));
    m_next->setText(tr("Next"));
}

void Footer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surface));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Token::Border));
}

}  // namespace ui
