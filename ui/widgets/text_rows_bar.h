// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/job.h"
#include "core/api/reports.h"

class QLabel;

namespace ui {

class FieldEditor;

/// Asks what of plain texts and documents becomes a row; hidden while there are none.
class TextRowsBar : public QWidget {
    Q_OBJECT
public:
    explicit TextRowsBar(QWidget* parent = nullptr);

    /// @param reports of the files, as far as they are known
    void setData(const core::api::Job& job, const std::vector<core::api::FileReport>& reports);
    void retranslate();

Q_SIGNALS:
    void edited(const core::api::Job::Data& data);

private:
    void showWindow();

    core::api::Job m_job;
    QLabel* m_label = nullptr;
    FieldEditor* m_rows = nullptr;
    FieldEditor* m_tokens = nullptr;
};

}  // namespace ui
