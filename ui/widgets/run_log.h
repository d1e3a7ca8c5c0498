// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>
#include <deque>

#include "core/api/event.h"
#include "ui/widgets/data_table.h"

namespace ui {

/// What happened in a run, newest last. Keeps the newest 5,000 lines.
class RunLogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, What, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// @param time of the event; invalid: not known (an earlier run)
    void add(const core::api::Event& event, const QDateTime& time);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QDateTime time;
        QString icon, text;
    };
    void append(Line line);

    std::deque<Line> m_lines;
    std::string m_diagnosis;  ///< the last one, told once
};

class RunLog : public DataTable {
    Q_OBJECT
public:
    explicit RunLog(QWidget* parent = nullptr);

    void add(const core::api::Event& event, const QDateTime& time);
    void clear();
    void retranslate();

private:
    RunLogModel* m_model;
};

}  // namespace ui
