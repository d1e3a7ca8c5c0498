// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

/// The panel at the right: what this page is for, and what the focused control does.
class HelpPanel : public QWidget {
    Q_OBJECT
public:
    explicit HelpPanel(QWidget* parent = nullptr);

    void setPage(const QString& title, const QString& richText);
    /// Empty: back to the page's help alone.
    void setControl(const QString& title, const QString& text);
    void retranslate();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_pageTitle = nullptr;
    QLabel* m_page = nullptr;
    QLabel* m_controlTitle = nullptr;
    QLabel* m_control = nullptr;
    QToolButton* m_close = nullptr;
};

}  // namespace ui
