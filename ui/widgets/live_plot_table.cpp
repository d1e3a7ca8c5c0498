// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/live_plot_table.h"

#include "ui/format.h"
#include "ui/widgets/data_table.h"

namespace ui {

LivePlotTable::LivePlotTable(const PlotData& data, QObject* parent)
    : QAbstractTableModel(parent), m_data(data), m_generation(data.generation()) {
    update();
}

void LivePlotTable::update() {
    const int rows = int(m_data.rows().size());
    if (m_generation != m_data.generation() || rows < m_rows) {
        beginResetModel();
        m_generation = m_data.generation();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (m_rows > 0)  // an evaluation may have joined the last step
        Q_EMIT dataChanged(index(m_rows - 1, 0), index(m_rows - 1, ColumnCount - 1));
    if (rows == m_rows)
        return;
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
}

int LivePlotTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int LivePlotTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LivePlotTable::data(const QModelIndex& index, int role) const {
    // Between two updates the points may already be other ones.
    if (!index.isValid() || index.row() >= int(m_data.rows().size()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return DataTable::numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    const PlotData::Row& row = m_data.rows()[index.row()];
    if (index.column() == Step)
        return format::number(qint64(m_data.stepOf(row)));
    if (index.column() == Validation)
        return row.evaluation < 0 ? QString() : format::real(m_data.evaluations()[row.evaluation].loss, 4);
    if (row.training < 0)
        return index.column() == Epoch ? format::real(m_data.evaluations()[row.evaluation].epoch, 2) : QString();
    const PlotData::Training& point = m_data.training()[row.training];
    switch (index.column()) {
    case Epoch: return format::real(point.epoch, 2);
    case Training: return format::real(point.loss, 4);
    case Smoothed: return format::real(point.smoothed, 4);
    default: return format::scientific(point.learningRate);
    }
}

QVariant LivePlotTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return DataTable::numberAlignment();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step: return tr("Step");
    case Epoch: return tr("Epoch");
    case Training: return tr("Training loss");
    case Smoothed: return tr("Smoothed");
    case LearningRate: return tr("Learning rate");
    default: return tr("Validation loss");
    }
}

}  // namespace ui
