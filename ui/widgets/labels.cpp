// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QStyle>
#include <QVariant>

#include "ui/theme.h"

namespace ui {

QLabel* bodyLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* secondaryLabel(const QString& text, QWidget* parent) {
    QLabel* label = bodyLabel(text, parent);
    setTone(label, "secondary");
    return label;
}

QLabel* headingLabel(const QString& text, QWidget* parent) {
    QLabel* label = bodyLabel(text, parent);
    label->setFont(theme::font(theme::Font::Heading));
    return label;
}

QLabel* titleLabel(const QString& text, QWidget* parent) {
    QLabel* label = bodyLabel(text, parent);
    label->setFont(theme::font(theme::Font::Title));
    return label;
}

IconLabel::IconLabel(const QString& name, int size, QWidget* parent)
    : QWidget(parent), m_name(name), m_token(static_cast<int>(theme::Token::Secondary)) {
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& name) {
    m_name = name;
    update();
}

void IconLabel::setTone(int token) {
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    theme::icon(m_name, static_cast<theme::Token>(m_token)).paint(&painter, rect());
}

void setTone(QLabel* label, const char* tone) {
    label->setProperty("tone", QString::fromLatin1(tone));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

void makePrimary(QWidget* button) {
    button->setProperty("primary", true);
}

}  // namespace ui
