// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/api/reports.h"
#include "ui/widgets/data_table.h"

namespace ui {

/// Counts of true category (rows) against answered category (columns).
class ConfusionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { ShareRole = Qt::UserRole, DiagonalRole };
    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const core::api::AssessmentReport& report);
    QString label(int index) const { return m_labels.value(index); }
    qint64 count(int truth, int answer) const { return m_counts[std::size_t(truth)][std::size_t(answer)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_labels;
    std::vector<std::vector<std::int64_t>> m_counts;
};

/// Which categories the model mixes up: counts, shaded by their share of the row; right answers framed. A click or Enter on a
/// cell asks for its rows.
class ConfusionMatrix : public DataTable {
    Q_OBJECT
public:
    explicit ConfusionMatrix(QWidget* parent = nullptr);

    void setReport(const core::api::AssessmentReport& report);
    ConfusionModel* counts() const { return m_model; }

Q_SIGNALS:
    void cellChosen(const QString& truth, const QString& answer);

private:
    ConfusionModel* m_model;
};

}  // namespace ui
