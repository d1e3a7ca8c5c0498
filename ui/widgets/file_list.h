// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/reports.h"
#include "ui/widgets/card.h"

namespace ui {

/// The files of a dataset: name, what was found in each, the sheet of a workbook, which part its rows go to, and a button to take it out.
class FileList : public Card {
    Q_OBJECT
public:
    explicit FileList(QWidget* parent = nullptr);

    /// @param reports of the same files where they are known (matched by path)
    void setFiles(const std::vector<core::api::DataFile>& files, const std::vector<core::api::FileReport>& reports);
    /// Locked: the part that a file's rows go to cannot be changed, because a run used the split.
    void setPartsLocked(bool locked);

Q_SIGNALS:
    void partChosen(int file, core::api::Part part);
    void sheetChosen(int file, const QString& sheet);  ///< empty: none in particular
    void removeWanted(int file);

private:
    QWidget* makeRow(int index, const core::api::DataFile& file, const core::api::FileReport* report);

    /// A box for the sheet of a workbook; null where there is nothing to choose.
    QWidget* makeSheetBox(int index, const core::api::DataFile& file, const core::api::FileReport* report);

    void lockPart(class QComboBox* part) const;

    bool m_partsLocked = false;
    QStringList m_shown;  ///< all words of the rows as they stand
    class QVBoxLayout* m_rows = nullptr;
    class QScrollArea* m_scroll = nullptr;
};

}  // namespace ui
