// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QAbstractTableModel>
#include <QWidget>
#include <vector>

#include "core/api/event.h"

class QComboBox;
class QPlainTextEdit;

namespace ui {

class DataTable;

/// The newest samples of a run; an answer that is not the one of the time before is marked.
class SamplesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Input, Expected, Answer, Loss, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSamples(qint64 step, const std::vector<core::api::Sample>& samples);
    void clear();
    void setKind(const QString& kind);  ///< "best", "worst", "random"; empty: all
    const core::api::Sample* at(int row) const;
    bool hasChanged(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString kindName(const std::string& kind);

private:
    struct Row {
        core::api::Sample sample;
        bool changed;
    };
    void filter();

    std::vector<Row> m_all;
    std::vector<std::size_t> m_shown;
    QString m_kind;
    qint64 m_step = -1;  ///< of the samples; negative: none yet
};

/// Validation examples with the model's present answers: a table, and the whole text of the chosen one beside it.
class SamplesView : public QWidget {
    Q_OBJECT
public:
    explicit SamplesView(QWidget* parent = nullptr);

    void setSamples(const core::api::SamplesEvent& event);
    void clear();
    void retranslate();

private:
    void showDetail();

    SamplesModel* m_model;
    QComboBox* m_kind;
    DataTable* m_table;
    QPlainTextEdit* m_detail;
};

}  // namespace ui
