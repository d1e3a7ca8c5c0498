// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace ui::theme {

enum class Mode { System, Light, Dark };

/// Colours by meaning; the values for light and dark stand in theme.cpp and nowhere else.
enum class Token {
    Window, Surface, Raised, Border, Divider, Text, Secondary, Disabled, Accent, OnAccent, Good, Warning, Bad,
    Training, Validation, Best,
};

/// Fusion, palette, the short style sheet; again on a change of mode or of the system's scheme.
void apply(Mode mode);
bool isDark();
QColor color(Token token);
/// Fonts by meaning: 18 pt page title, section heading, large figure, figures of equal width, model text.
enum class Font { Title, Heading, BigNumber, Tabular, Monospace };
QFont font(Font font);
/// 0.18 or 0.24: opacity of a band around a series.
double bandOpacity();
/// An icon of resources/icons in a palette colour, sharp at any scale. `name` without folder and suffix.
QIcon icon(const QString& name, Token token = Token::Text);
/// Whether the focus moved by keyboard: only then is it marked on large surfaces.
bool isKeyboardFocus(Qt::FocusReason reason);
/// Grid unit.
inline constexpr int Grid = 8;

}  // namespace ui::theme
