// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/rows_model.h"

#include <algorithm>
#include <limits>

#include "ui/cell_text.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/widgets/data_table.h"

namespace ui {

constexpr int ShownCharacters = 400, TipCharacters = 2000;

void RowsModel::setReport(const core::api::DatasetReport& report) {
    beginResetModel();
    m_table = report.table;
    m_filter.reset();
    m_columns.clear();
    if (m_table)
        for (const std::string& name : m_table->columns()) {
            const auto found = std::find_if(report.columns.begin(), report.columns.end(),
                                            [&](const auto& column) { return column.name == name; });
            if (found != report.columns.end()) {
                m_columns.push_back(*found);
            } else {
                m_columns.emplace_back();
                m_columns.back().name = name;
            }
        }
    endResetModel();
}

void RowsModel::clear() {
    setReport({});
}

void RowsModel::setFilter(std::vector<std::int64_t> indexes) {
    beginResetModel();
    m_filter = std::move(indexes);
    endResetModel();
}

void RowsModel::clearFilter() {
    beginResetModel();
    m_filter.reset();
    endResetModel();
}

std::int64_t RowsModel::tableIndex(int row) const {
    return m_filter ? m_filter->at(static_cast<std::size_t>(row)) : row;
}

std::string RowsModel::columnName(int column) const {
    const int own = column - FixedColumns;
    return own >= 0 && own < static_cast<int>(m_columns.size()) ? m_columns[static_cast<std::size_t>(own)].name : std::string();
}

int RowsModel::columnOf(core::api::Role role) const {
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [role](const auto& column) { return column.role == role; });
    return found == m_columns.end() ? -1 : FixedColumns + static_cast<int>(found - m_columns.begin());
}

bool RowsModel::holdsList(const QModelIndex& index) const {
    using core::api::Role;
    if (!index.isValid() || index.column() < FixedColumns)
        return false;
    const int column = index.column() - FixedColumns;
    switch (m_columns[static_cast<std::size_t>(column)].role) {
    case Role::AnswerSpans:
    case Role::Tokens:
    case Role::Tags: return true;
    case Role::Conversation:
    case Role::Chosen:
    case Role::Rejected: {  // or plain texts
        const std::string cell = m_table->cell(tableIndex(index.row()), column);
        return cell == "[]" || cell.starts_with("[{");
    }
    case Role::Label: {  // of several classes, or one as a text
        const std::string cell = m_table->cell(tableIndex(index.row()), column);
        return cell == "[]" || cell.starts_with("[\"");
    }
    default: return false;
    }
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool ours = index.isValid() && index.column() >= FixedColumns;
    return ours && !holdsList(index) ? flags | Qt::ItemIsEditable : flags;
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Q_EMIT edited(index.row(), index.column(), value.toString());
    return true;
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !m_table)
        return 0;
    const std::int64_t rows = m_filter ? static_cast<std::int64_t>(m_filter->size()) : m_table->rowCount();
    return static_cast<int>(std::min<std::int64_t>(rows, std::numeric_limits<int>::max()));
}

int RowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_table ? 0 : FixedColumns + static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_table)
        return {};
    const std::int64_t row = tableIndex(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return DataTable::numberAlignment();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::EditRole && role != DataTable::WholeRole)
        return {};
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == DataTable::WholeRole ? QVariant(format::number(m_table->place(row).row))
                                       : QVariant(messages::place(m_table->place(row)));
    if (index.column() == 1)
        return messages::part(m_table->part(row));
    const int column = index.column() - FixedColumns;
    const std::string cell = m_table->cell(row, column);
    if (role == Qt::EditRole || role == DataTable::WholeRole)
        return QString::fromStdString(cell);
    const core::api::Role use = m_columns[static_cast<std::size_t>(column)].role;
    return role == Qt::DisplayRole ? cellText(use, cell, ShownCharacters).simplified() : cellText(use, cell, TipCharacters);
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section < FixedColumns)
        return role == Qt::DisplayRole ? QVariant(section == 0 ? tr("Row") : tr("Part")) : QVariant();
    const core::api::ColumnReport& column = m_columns[static_cast<std::size_t>(section - FixedColumns)];
    switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(column.name);
    case RoleRole: return static_cast<int>(column.role);
    case Qt::ToolTipRole:
        return tr("%1: %2 (%3)\n%4 different values, %5 empty. Click to change what the column is for.")
            .arg(QString::fromStdString(column.name), messages::role(column.role),
                 column.detected ? tr("found by the program") : tr("chosen by you"), format::number(column.distinct),
                 format::number(column.empty));
    default: return {};
    }
}

}  // namespace ui
