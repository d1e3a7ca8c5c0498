// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QHeaderView>

namespace ui {

/// The header of the row table: the column's name and under it a chip that says what the column is for. A click asks for
/// another.
class RoleHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RoleHeader(QWidget* parent = nullptr);

Q_SIGNALS:
    void roleMenuWanted(int section, const QPoint& globalPosition);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    QSize sizeHint() const override;
};

}  // namespace ui
