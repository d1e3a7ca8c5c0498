// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/issue.h"

namespace ui {

/// A small rounded label of an icon and a word: never colour alone.
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Neutral, Accent, Good, Warning, Bad };

    explicit Badge(QWidget* parent = nullptr);
    Badge(Tone tone, const QString& text, QWidget* parent = nullptr);

    /// The icon follows the tone, or is `icon` (a name of theme::icon) where given.
    void set(Tone tone, const QString& text, const QString& icon = {});
    QString text() const { return m_text; }
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static Tone toneOf(core::api::Severity severity);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text, m_icon;
};

}  // namespace ui
