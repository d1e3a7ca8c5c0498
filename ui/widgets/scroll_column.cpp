// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/scroll_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/theme.h"

namespace ui {

constexpr int ColumnWidth = 1080;

ScrollColumn::ScrollColumn(QWidget* parent) : QScrollArea(parent) {
    auto* whole = new QWidget;
    auto* column = new QWidget;
    column->setMaximumWidth(ColumnWidth);
    m_content = new QVBoxLayout(column);
    m_content->setContentsMargins(0, 0, 0, 2 * theme::Grid);
    m_content->setSpacing(3 * theme::Grid);
    auto* layout = new QHBoxLayout(whole);
    layout->setContentsMargins(3 * theme::Grid, 0, 3 * theme::Grid, 0);
    layout->addWidget(column, 1);
    layout->addStretch(0);
    setWidget(whole);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    whole->setAutoFillBackground(false);
}

}  // namespace ui
