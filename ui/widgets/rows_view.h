// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <atomic>
#include <memory>

#include "core/api/reports.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace ui {

class CellDelegate;
class DataTable;
class RowsModel;

/// The rows of a dataset: searched, narrowed to those of a finding, changed and left out. What the user wants done comes out as
/// steps; the table shows them when the rows have been read anew.
class RowsView : public QWidget {
    Q_OBJECT
public:
    explicit RowsView(QWidget* parent = nullptr);

    /// Keeps to the current row where it is still there.
    void setReport(std::shared_ptr<const core::api::DatasetReport> report);
    void showRowsOf(const core::api::Finding& finding);
    void showAll();
    void retranslate();

    RowsModel* model() const { return m_model; }
    DataTable* table() const { return m_table; }
    QLineEdit* search() const { return m_search; }
    /// The index into the report's table of the current row, or -1.
    std::int64_t currentIndex() const;

Q_SIGNALS:
    void currentRowChanged();
    void roleMenuWanted(const std::string& column, const QPoint& globalPosition);
    void stepWanted(const core::api::DataStep& step);
    /// A cell that holds a list is to be changed: its row (an index into the report's table) and column there.
    void listEditWanted(std::int64_t index, int column);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void setupTable();
    void editCell(const QModelIndex& cell);
    void startSearch();
    void narrow(const std::vector<std::int64_t>& indexes, const QString& text);
    void takeEdit(int row, int column, const QString& text);
    void leaveOutSelection();
    void replaceEverywhere();
    void updateActions();

    std::shared_ptr<const core::api::DatasetReport> m_report;
    std::shared_ptr<std::atomic<bool>> m_stopSearch;  ///< of the search that runs
    RowsModel* m_model = nullptr;
    DataTable* m_table = nullptr;
    CellDelegate* m_delegate = nullptr;
    QLineEdit* m_search = nullptr;
    QTimer* m_searchSoon = nullptr;
    QLabel* m_told = nullptr;
    QPushButton* m_all = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_leaveOut = nullptr;
    QAction* m_replace = nullptr;
};

}  // namespace ui
