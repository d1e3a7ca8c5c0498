// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace ui {

/// A quiet rounded surface with a border that groups what belongs together.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_content = nullptr;
};

/// A card that can be chosen: one of a QButtonGroup. Accent border and tick when chosen; arrow keys and Space work as in
/// a group of radio buttons. Set the accessible name.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit ChoiceCard(QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool m_ring = false;  ///< the focus came by keyboard
    QVBoxLayout* m_content = nullptr;
};

}  // namespace ui
