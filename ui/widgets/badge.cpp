// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/badge.h"

#include <QPainter>

#include "ui/theme.h"

namespace ui {
namespace {

constexpr int IconSize = 14, Padding = 8, Gap = 5;

theme::Token token(Badge::Tone tone) {
    switch (tone) {
    case Badge::Tone::Accent: return theme::Token::Accent;
    case Badge::Tone::Good: return theme::Token::Good;
    case Badge::Tone::Warning: return theme::Token::Warning;
    case Badge::Tone::Bad: return theme::Token::Bad;
    case Badge::Tone::Neutral: break;
    }
    return theme::Token::Secondary;
}

QString iconOf(Badge::Tone tone) {
    switch (tone) {
    case Badge::Tone::Good: return QStringLiteral("check");
    case Badge::Tone::Warning: return QStringLiteral("warning");
    case Badge::Tone::Bad: return QStringLiteral("error");
    case Badge::Tone::Accent: return QStringLiteral("info");
    case Badge::Tone::Neutral: break;
    }
    return QStringLiteral("dot");
}

}  // namespace

Badge::Badge(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Badge::Badge(Tone tone, const QString& text, QWidget* parent) : Badge(parent) {
    set(tone, text);
}

void Badge::set(Tone tone, const QString& text, const QString& icon) {
    m_tone = tone;
    m_text = text;
    m_icon = icon.isEmpty() ? iconOf(tone) : icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + IconSize + Gap + 2 * Padding, qMax(24, metrics.height() + 6)};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme::color(token(m_tone));
    QColor tint = colour;
    tint.setAlphaF(0.10F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    theme::icon(m_icon, token(m_tone)).paint(&painter, QRect(Padding, (height() - IconSize) / 2, IconSize, IconSize));
    painter.setPen(colour);
    painter.drawText(rect().adjusted(Padding + IconSize + Gap, 0, -Padding, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

Badge::Tone Badge::toneOf(core::api::Severity severity) {
    switch (severity) {
    case core::api::Severity::Error: return Tone::Bad;
    case core::api::Severity::Warning: return Tone::Warning;
    case core::api::Severity::Note: break;
    }
    return Tone::Accent;
}

}  // namespace ui
