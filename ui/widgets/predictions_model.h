// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <vector>

#include "core/api/reports.h"

namespace ui {

/// The answers to the test rows.
class PredictionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Row, Input, Expected, Answer, Untouched, Confidence, Loss, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setPredictions(std::vector<core::api::Prediction> predictions);
    const core::api::Prediction& at(int row) const { return m_predictions[std::size_t(row)]; }
    bool isRight(int row) const { return at(row).expected == at(row).answer; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<core::api::Prediction> m_predictions;
};

/// Those that match a text, are wrong, or belong to a cell of the confusion matrix.
class PredictionsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PredictionsFilter(PredictionsModel* model, QObject* parent = nullptr);

    void setText(const QString& text);
    void setWrongOnly(bool wrongOnly);
    /// Empty: any.
    void setCategories(const QString& expected, const QString& answered);
    QString expected() const { return m_expected; }
    QString answered() const { return m_answered; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PredictionsModel* m_model;
    QString m_text, m_expected, m_answered;
    bool m_wrongOnly = false;
};

}  // namespace ui
