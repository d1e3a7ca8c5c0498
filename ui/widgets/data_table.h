// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QTableView>

namespace ui {

/// A table as every page has it: rows of 32 px, numbers to the right in figures of equal width, and a context menu that
/// copies the selection or writes the whole table as CSV, and offers the actions that the table was given. Models mark numbers by returning them as Qt::TextAlignmentRole.
class DataTable : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(QWidget* parent = nullptr);

    /// Name offered for the CSV file.
    void setExportName(const QString& name) { m_exportName = name; }
    /// What is copied and exported in place of what is shown, of models that show less than there is.
    static constexpr int WholeRole = Qt::UserRole + 100;
    /// The alignment that models return for numbers.
    static QVariant numberAlignment() { return int(Qt::AlignRight | Qt::AlignVCenter); }
    /// The selected cells, tabs between columns, header first if `withHeader`.
    QString selectionAsText(bool withHeader) const;
    /// The whole model as CSV (see core/api/csv.h).
    QByteArray toCsv() const;

public Q_SLOTS:
    void copySelection();
    void exportCsv();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QByteArray csvRows(int first, int last) const;
    void writeCsv(const QString& path);

    QString m_exportName;
};

}  // namespace ui
