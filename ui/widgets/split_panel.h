// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <memory>

#include "core/api/job.h"
#include "core/api/reports.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QStandardItemModel;

namespace ui {

class DataTable;

/// Shares of the parts, and how the categories fall into them.
class SplitPanel : public QWidget {
    Q_OBJECT
public:
    explicit SplitPanel(QWidget* parent = nullptr);

    void setData(const core::api::Job::Data& data);
    void setReport(std::shared_ptr<const core::api::DatasetReport> report);
    void retranslate();

Q_SIGNALS:
    /// The user changed shares or how the rows are cut: the data settings with the change.
    void edited(const core::api::Job::Data& data);

private:
    void emitEdited();
    void fillTable();

    core::api::Job::Data m_data;
    std::shared_ptr<const core::api::DatasetReport> m_report;  ///< null: none yet
    QLabel* m_validationLabel = nullptr;
    QLabel* m_testLabel = nullptr;
    QDoubleSpinBox* m_validation = nullptr;
    QDoubleSpinBox* m_test = nullptr;
    QCheckBox* m_stratified = nullptr;
    QCheckBox* m_byDate = nullptr;  ///< shown where there are dates
    QLabel* m_sizes = nullptr;
    DataTable* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
};

}  // namespace ui
