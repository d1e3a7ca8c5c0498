// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>

#include "core/api/outcome.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Name and folder of a new project. Stays open until the folder could be made.
class NewProjectDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewProjectDialog(QWidget* parent = nullptr);

    void showFailure(const core::api::Failure& failure);

Q_SIGNALS:
    void confirmed(const QString& folder, const QString& name);

private:
    void browse();
    void update();

    QLineEdit* m_name = nullptr;
    QLineEdit* m_folder = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_create = nullptr;
    bool m_folderTouched = false;  ///< the user chose the folder: the name no longer changes it
};

}  // namespace ui
