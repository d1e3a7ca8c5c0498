// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Edits a cell of the row table: texts of several lines in a box of their own (Ctrl+Enter or leaving it takes the text, Esc
/// does not), classes by choosing one or writing a new one.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The classes that are offered, and the column of the model that holds them; -1: none does.
    void setLabels(const QStringList& labels, int column);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QStringList m_labels;
    int m_labelColumn = -1;
};

}  // namespace ui
