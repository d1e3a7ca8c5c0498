// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/help_panel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme.h"
#include "ui/widgets/labels.h"

namespace ui {

HelpPanel::HelpPanel(QWidget* parent)
    : QWidget(parent), m_pageTitle(headingLabel()), m_page(bodyLabel()), m_controlTitle(headingLabel()), m_control(bodyLabel()),
      m_close(new QToolButton) {
    setFixedWidth(264);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, theme::Grid, 0, 0);
    auto* head = new QHBoxLayout;
    head->addStretch();
    head->addWidget(m_close);
    head->setContentsMargins(0, 0, theme::Grid, 0);
    layout->addLayout(head);
    m_close->setAutoRaise(true);
    m_close->setIcon(theme::icon(QStringLiteral("close"), theme::Token::Secondary));
    connect(m_close, &QToolButton::clicked, this, &HelpPanel::closed);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(2 * theme::Grid, 0, 2 * theme::Grid, 2 * theme::Grid);
    column->setSpacing(theme::Grid);
    m_page->setTextFormat(Qt::RichText);
    column->addWidget(m_controlTitle);
    column->addWidget(m_control);
    column->addSpacing(theme::Grid);
    column->addWidget(m_pageTitle);
    column->addWidget(m_page);
    column->addStretch();
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    setControl({}, {});
    retranslate();
}

void HelpPanel::setPage(const QString& title, const QString& richText) {
    m_pageTitle->setText(title);
    m_page->setText(richText);
}

void HelpPanel::setControl(const QString& title, const QString& text) {
    m_controlTitle->setText(title);
    m_control->setText(text);
    m_controlTitle->setVisible(!text.isEmpty() && !title.isEmpty());
    m_control->setVisible(!text.isEmpty());
}

void HelpPanel::retranslate() {
    setAccessibleName(tr("Help"));
    m_close->setAccessibleName(tr("Close the help panel"));
    m_close->setToolTip(tr("Close the help panel (F1)"));
}

void HelpPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Token::Surface));
    painter.fillRect(QRect(0, 0, 1, height()), theme::color(theme::Token::Border));
}

}  // namespace ui
