// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ui {

/// Theme, language, model folders, model hub, threads. Every change is kept and applied at once; there is nothing to confirm.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(QWidget* parent = nullptr);

Q_SIGNALS:
    void modelFoldersChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setupControls();
    void retranslate();
    void addFolder();
    void removeFolder();
    void storeFolders();

    QLabel* m_themeLabel = nullptr;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_threadsLabel = nullptr;
    QLabel* m_threadsHint = nullptr;
    QLabel* m_foldersLabel = nullptr;
    QLabel* m_foldersHint = nullptr;
    QLabel* m_hubLabel = nullptr;
    QLabel* m_hubHint = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QSpinBox* m_threads = nullptr;
    QLineEdit* m_hub = nullptr;
    QListWidget* m_folders = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_close = nullptr;
};

}  // namespace ui
