// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/reports.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class DataTable;
class PredictionsFilter;
class PredictionsModel;

/// The answers to the test rows with search and filters, the worst first, and the whole text of the chosen one.
class PredictionsView : public QWidget {
    Q_OBJECT
public:
    explicit PredictionsView(QWidget* parent = nullptr);

    void setReport(const core::api::AssessmentReport& report);
    /// The rows of one cell of the confusion matrix; empty: any.
    void showCategories(const QString& expected, const QString& answered);
    /// The rows in which a text stands.
    void searchFor(const QString& text);
    int shownCount() const;
    void retranslate();

private:
    void setupLayout();
    void showCount();
    void showDetail();

    PredictionsModel* m_model;
    PredictionsFilter* m_filter;
    QLineEdit* m_search;
    QCheckBox* m_wrongOnly;
    QPushButton* m_categories;  ///< says which cell is shown; a click shows all again
    QLabel* m_count;
    DataTable* m_table;
    QPlainTextEdit* m_detail;
};

}  // namespace ui
