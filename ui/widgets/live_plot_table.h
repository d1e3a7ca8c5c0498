// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>

#include "ui/widgets/live_plot_data.h"

namespace ui {

/// The points of a plot as a table, one row per step, for those who read them better as figures.
class LivePlotTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Step, Epoch, Training, Smoothed, LearningRate, Validation, ColumnCount };

    /// @param data outlives this model
    explicit LivePlotTable(const PlotData& data, QObject* parent = nullptr);

    /// Takes over what came since the last call.
    void update();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const PlotData& m_data;
    int m_rows = 0;
    quint64 m_generation = 0;
};

}  // namespace ui
