// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class IconLabel;

/// What stands where nothing is yet: what this is, what to do, and a button for it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    /// Empty button texts hide the buttons.
    void setTexts(const QString& title, const QString& sentence, const QString& button = {}, const QString& secondButton = {});
    QPushButton* button() const { return m_button; }
    QPushButton* secondButton() const { return m_second; }

Q_SIGNALS:
    void clicked();
    void secondClicked();

private:
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    QPushButton* m_button = nullptr;
    QPushButton* m_second = nullptr;
};

}  // namespace ui
