// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <memory>

#include "core/api/job.h"
#include "core/api/reports.h"
#include "ui/split_lock.h"

class QCheckBox;
class QPushButton;
class QSpinBox;
class QLabel;
class QStandardItemModel;

namespace ui {

class DataTable;
class PartSizeBox;
class SplitNotice;

/// Sizes of the parts, and how the categories and groups fall into them.
class SplitPanel : public QWidget {
    Q_OBJECT
public:
    explicit SplitPanel(QWidget* parent = nullptr);

    void setData(const core::api::Job::Data& data);
    void setReport(std::shared_ptr<const core::api::DatasetReport> report);
    /// Locked: sizes and how rows are cut cannot be changed; cross-validation, which cuts anew for itself, still can.
    void setLock(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now);
    void retranslate();

Q_SIGNALS:
    void unlockWanted(bool unlocked);
    /// The user changed shares or how the rows are cut: the data settings with the change.
    void edited(const core::api::Job::Data& data);

private:
    void emitEdited();
    void fillTable();
    void addRows(const QString& name, const std::map<std::string, std::array<std::int64_t, 3>>& values);

    core::api::Job::Data m_data;
    std::shared_ptr<const core::api::DatasetReport> m_report;  ///< null: none yet
    SplitNotice* m_notice = nullptr;
    QLabel* m_validationLabel = nullptr;
    QLabel* m_testLabel = nullptr;
    PartSizeBox* m_validation = nullptr;
    PartSizeBox* m_test = nullptr;
    QPushButton* m_another = nullptr;
    QLabel* m_foldsLabel = nullptr;
    QSpinBox* m_folds = nullptr;
    QCheckBox* m_stratified = nullptr;
    QCheckBox* m_byDate = nullptr;  ///< shown where there are dates
    QLabel* m_sizes = nullptr;
    DataTable* m_table = nullptr;
    QStandardItemModel* m_model = nullptr;
};

}  // namespace ui
