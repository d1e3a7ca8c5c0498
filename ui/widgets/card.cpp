// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/card.h"

#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace ui {
namespace {

constexpr double Radius = 8;

QVBoxLayout* makeContent(QWidget* card) {
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid);
    layout->setSpacing(theme::Grid);
    return layout;
}

void paintCard(QWidget* card, const QColor& border, double width) {
    QPainter painter(card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(theme::color(card->isEnabled() ? theme::Token::Surface : theme::Token::Window));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(card->rect()).adjusted(inset, inset, -inset, -inset), Radius, Radius);
}

}  // namespace

Card::Card(QWidget* parent) : QFrame(parent), m_content(makeContent(this)) {}

void Card::paintEvent(QPaintEvent*) {
    paintCard(this, theme::color(theme::Token::Border), 1);
}

ChoiceCard::ChoiceCard(QWidget* parent) : QAbstractButton(parent), m_content(makeContent(this)) {
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);  // a button would refuse to be narrower than its words
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    const bool strong = isChecked();
    const auto border = strong                        ? theme::Token::Accent
                        : underMouse() && isEnabled() ? theme::Token::Secondary
                                                      : theme::Token::Border;
    paintCard(this, theme::color(border), strong ? 2 : 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() && m_ring) {
        painter.setPen(QPen(theme::color(theme::Token::Accent), 1, Qt::DotLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), Radius - 3, Radius - 3);
    }
    if (strong)
        theme::icon(QStringLiteral("check"), theme::Token::Accent).paint(&painter, QRect(width() - 32, 8, 20, 20));
}

void ChoiceCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceCard::focusInEvent(QFocusEvent* event) {
    m_ring = theme::isKeyboardFocus(event->reason());
    QAbstractButton::focusInEvent(event);
}

void ChoiceCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace ui
