// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

/// A page's content in one scrolled column, at most 1,080 wide.
class ScrollColumn : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollColumn(QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }

private:
    QVBoxLayout* m_content = nullptr;
};

}  // namespace ui
