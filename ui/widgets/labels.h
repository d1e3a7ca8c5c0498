// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QLabel>

namespace ui {

/// Labels that follow the theme: the style sheet colours them by their "tone", a change of font reaches them.

QLabel* bodyLabel(const QString& text = {}, QWidget* parent = nullptr);       ///< wraps
QLabel* secondaryLabel(const QString& text = {}, QWidget* parent = nullptr);  ///< wraps, grey
QLabel* headingLabel(const QString& text = {}, QWidget* parent = nullptr);
QLabel* titleLabel(const QString& text = {}, QWidget* parent = nullptr);
/// A square label with an icon in a palette colour; drawn anew when the theme changes.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString& name, int size = 20, QWidget* parent = nullptr);
    void setIcon(const QString& name);
    void setTone(int token);  ///< a theme::Token

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_token;
};

/// "secondary", "good", "warning", "bad", "disabled" or empty; see theme.cpp.
void setTone(QLabel* label, const char* tone);
/// The one button of a page that is meant first.
void makePrimary(QWidget* button);

}  // namespace ui
