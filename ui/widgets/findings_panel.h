// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <memory>

#include "core/api/reports.h"

class QButtonGroup;
class QHBoxLayout;
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

    /// Findings may be large: they are shared, not copied.
    void setReport(std::shared_ptr<const core::api::DatasetReport> report);
    void retranslate();

    /// "12 rows repeat an earlier row word for word."
    static QString text(const core::api::Finding& finding);
    static QString remedy(const core::api::Finding& finding);

Q_SIGNALS:
    /// The user wants to see the finding's rows in the table.
    void rowsWanted(const std::string& kind);
    /// The user wants this remedy.
    void stepWanted(const core::api::DataStep& step);

private:
    void addCard(int index, const core::api::Finding& finding);
    void choose(int index);
    void offerRemedies(const core::api::Finding* finding);

    const core::api::Finding& finding(int index) const { return m_report->findings[m_order[static_cast<std::size_t>(index)]]; }

    std::shared_ptr<const core::api::DatasetReport> m_report;
    std::vector<std::size_t> m_order;  ///< of the findings, gravest first
    int m_chosen = -1;
    std::string m_chosenKind;  ///< to choose the same one in the next report
    QButtonGroup* m_group = nullptr;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    QWidget* m_places = nullptr;
    QLabel* m_placesTitle = nullptr;
    DataTable* m_hits = nullptr;
    QStandardItemModel* m_hitModel = nullptr;
    QPushButton* m_show = nullptr;
    QHBoxLayout* m_remedies = nullptr;
};

}  // namespace ui
