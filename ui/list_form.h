// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QStringList>
#include <QVariantList>
#include <functional>
#include <string>

#include "core/api/cell_content.h"

namespace ui {

/// How a cell that holds a list is shown and written back: a table with a row for each item.
struct ListForm {
    QString title, help;
    QStringList headings;      ///< of the columns
    QList<QVariantList> rows;  ///< a value for each column
    QVariantList fresh;        ///< a new row
    int choiceColumn = -1;     ///< where one of `choices` is chosen, or something else written
    QStringList choices;
    int textColumn = -1;   ///< long texts of several lines
    int fixedColumn = -1;  ///< shown, not changed
    std::function<core::api::Cells(const QList<QVariantList>&)> write;
};

/// A conversation: a row for each turn, with who speaks and what is said. Nothing where the cell is a plain text.
std::optional<ListForm> conversationForm(const std::string& column, const std::string& cell);
/// What two answers of a preference have in common, the turns before the first answer, is changed in the other one, too; where they
/// differ there, the other is left alone.
void sharePrompt(ListForm& form, const std::string& column, const std::string& cell, const std::string& otherColumn,
                 const std::string& otherCell);
/// The classes of a row. `labels`: those to choose from.
ListForm labelsForm(const std::string& column, const std::string& cell, const QStringList& labels);
/// Words and the mark of each. `tags`: those to choose from.
ListForm taggingForm(const std::string& tokenColumn, const std::string& tokens, const std::string& tagColumn,
                     const std::string& tagCell, const QStringList& tags);
/// Answers and where each stands in the text.
ListForm answersForm(const std::string& column, const std::string& cell);

}  // namespace ui
