// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/reports.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// What was changed on the rows since they were read: the columns put together and the steps, each with what became of it and
/// a button that takes it back.
class StepsPanel : public QWidget {
    Q_OBJECT
public:
    explicit StepsPanel(QWidget* parent = nullptr);

    void setData(const core::api::Job::Data& data, const std::vector<core::api::StepReport>& reports);
    void retranslate();

Q_SIGNALS:
    /// The data settings without one of the steps or columns.
    void edited(const core::api::Job::Data& data, const QString& what);
    /// The user wants to put columns together.
    void templateWanted();
    /// The user wants the cleaned rows as a file.
    void saveWanted();

private:
    void clear();
    QPushButton* addRow(const QString& icon, const QString& text, const QString& fate, bool fits);

    core::api::Job::Data m_data;
    std::vector<core::api::StepReport> m_reports;
    QLabel* m_nothing = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_template = nullptr;
    QPushButton* m_save = nullptr;
};

}  // namespace ui
