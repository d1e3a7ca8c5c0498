// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>
#include <memory>

#include "core/api/reports.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// Asks how several columns become one text, and shows what the first row gives.
class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    explicit TemplateDialog(std::shared_ptr<const core::api::RowTable> table, QWidget* parent = nullptr);

    QString name() const;
    QString pattern() const;

private:
    void update();

    std::shared_ptr<const core::api::RowTable> m_table;
    QLineEdit* m_name = nullptr;
    QPlainTextEdit* m_pattern = nullptr;
    QLabel* m_example = nullptr;
    QPushButton* m_take = nullptr;
};

}  // namespace ui
