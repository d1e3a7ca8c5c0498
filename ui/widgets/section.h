// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ui {

/// A heading, an optional sentence under it, and content.
class Section : public QWidget {
    Q_OBJECT
public:
    explicit Section(QWidget* parent = nullptr);
    Section(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& sentence = {});
    QVBoxLayout* content() const { return m_content; }
    /// A widget at the right end of the heading's line.
    void addAction(QWidget* widget);

private:
    QLabel* m_title = nullptr;
    QLabel* m_sentence = nullptr;
    class QHBoxLayout* m_head = nullptr;
    QVBoxLayout* m_content = nullptr;
};

}  // namespace ui
