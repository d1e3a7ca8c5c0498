// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "core/api/reports.h"

namespace ui {

/// The rows of a dataset, read only when they are shown: the first columns are the row's number and part. May be narrowed to
/// some rows.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int FixedColumns = 2;       ///< number, part
    static constexpr int RoleRole = Qt::UserRole;  ///< header data: core::api::Role as int; invalid for the fixed columns

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const core::api::DatasetReport& report);
    void clear();
    /// Shows only these indexes of the table, in this order.
    void setFilter(std::vector<std::int64_t> indexes);
    void clearFilter();
    bool isFiltered() const { return m_filter.has_value(); }
    /// The index into DatasetReport::table of a row of this model.
    std::int64_t tableIndex(int row) const;
    /// The name of a column of this model; empty for the fixed ones.
    std::string columnName(int column) const;
    /// The first column of this model with that role, or -1.
    int columnOf(core::api::Role role) const;

    /// Whether the cell holds a list, which is changed item by item.
    bool holdsList(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Changes nothing here: whoever keeps the rows hears of it by edited().
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(int row, int column, const QString& text);

private:
    std::shared_ptr<const core::api::RowTable> m_table;
    std::vector<core::api::ColumnReport> m_columns;  ///< in the table's order
    std::optional<std::vector<std::int64_t>> m_filter;
};

}  // namespace ui
