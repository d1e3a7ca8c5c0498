// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/reports.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace ui {

class DataTable;

/// The findings of the check-up with their reason and remedy; beside them the places of the chosen one.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setFindings(const std::vector<core::api::Finding>& findings);
    void retranslate();

    /// "12 rows repeat an earlier row word for word."
    static QString text(const core::api::Finding& finding);
    static QString remedy(const core::api::Finding& finding);

Q_SIGNALS:
    /// The user wants to see the finding's rows in the table.
    void rowsWanted(const core::api::Finding& finding);

private:
    void addCard(int index, const core::api::Finding& finding);
    void choose(int index);

    std::vector<core::api::Finding> m_findings;
    int m_chosen = -1;
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QWidget* m_places = nullptr;
    QLabel* m_placesTitle = nullptr;
    DataTable* m_hits = nullptr;
    QStandardItemModel* m_hitModel = nullptr;
    QPushButton* m_show = nullptr;
};

}  // namespace ui
