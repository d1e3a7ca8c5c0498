// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>

#include "ui/list_form.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

/// Changes a cell that holds a list, item by item. What could not be used is told and not taken.
class CellDialog : public QDialog {
    Q_OBJECT
public:
    /// Told what would be written; gives the cells as they would be read, or says why the row could not be used.
    using Try = std::function<core::api::Outcome<core::api::Cells>(const core::api::Cells&)>;

    CellDialog(ListForm form, Try tryCells, QWidget* parent = nullptr);

    /// What to write, once it was accepted.
    const core::api::Cells& cells() const { return m_cells; }
    QTableWidget* table() const { return m_table; }
    void accept() override;

private:
    void setupTable();
    void append(const QVariantList& values, int row);
    void addRow();
    void removeRows();
    QList<QVariantList> rows() const;

    ListForm m_form;
    Try m_try;
    core::api::Cells m_cells;
    QTableWidget* m_table = nullptr;
    QLabel* m_fault = nullptr;
};

}  // namespace ui
