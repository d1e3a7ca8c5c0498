// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/reports.h"
#include "ui/widgets/data_table.h"

class QStandardItemModel;

namespace ui {

/// The scores of an assessment with their 95 % intervals: of the whole, tuned beside untouched, or of each class.
class ScoresTable : public DataTable {
    Q_OBJECT
public:
    enum class Content { Whole, Classes };

    explicit ScoresTable(Content content, QWidget* parent = nullptr);

    void setReport(const core::api::AssessmentReport& report);
    /// Height that shows every row without scrolling.
    int wholeHeight() const;

Q_SIGNALS:
    void classChosen(const QString& label);  ///< double click or Enter

private:
    void fillWhole(const core::api::AssessmentReport& report);
    void addConstant(const core::api::AssessmentReport& report, const std::string& metric, const QString& name);
    void fillClasses(const core::api::AssessmentReport& report);

    Content m_content;
    QStandardItemModel* m_model;
};

}  // namespace ui
