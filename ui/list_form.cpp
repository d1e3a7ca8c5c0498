// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/list_form.h"

#include <QCoreApplication>
#include <algorithm>

namespace ui {
namespace {

using core::api::Cells;

QString say(const char* words) {
    return QCoreApplication::translate("cells", words);
}

std::string textOf(const QVariant& value) {
    return value.toString().toStdString();
}

Cells writeTurns(const std::string& column, const QList<QVariantList>& rows) {
    std::vector<core::api::Turn> turns;
    for (const QVariantList& row : rows)
        turns.push_back({textOf(row[0]), textOf(row[1]), row.size() > 2 ? textOf(row[2]) : std::string()});
    return {{column, core::api::turnsCell(turns)}};
}

Cells writeTags(const std::string& tokenColumn, const std::string& tagColumn, const QList<QVariantList>& rows) {
    std::vector<std::string> tokens, tags;
    for (const QVariantList& row : rows) {
        tokens.push_back(textOf(row[0]));
        tags.push_back(textOf(row[1]));
    }
    return {{tokenColumn, core::api::wordsCell(tokens)}, {tagColumn, core::api::wordsCell(tags)}};
}

Cells writeAnswers(const std::string& column, const QList<QVariantList>& rows) {
    std::vector<core::api::PlacedAnswer> answers;
    for (const QVariantList& row : rows)
        answers.push_back({textOf(row[0]), row[1].toLongLong()});
    return {{column, core::api::answersCell(answers)}};
}

/// Where the first answer stands.
std::ptrdiff_t promptLength(const std::vector<core::api::Turn>& turns) {
    const auto answer = std::find_if(turns.begin(), turns.end(), [](const auto& turn) { return turn.role == "assistant"; });
    return answer - turns.begin();
}

/// The other conversation, behind what comes before the first answer of this one.
std::string withPromptOf(const std::vector<core::api::Turn>& turns, const std::vector<core::api::Turn>& other) {
    std::vector<core::api::Turn> whole(turns.begin(), turns.begin() + promptLength(turns));
    whole.insert(whole.end(), other.begin() + promptLength(other), other.end());
    return core::api::turnsCell(whole);
}

Cells writeLabels(const std::string& column, const QList<QVariantList>& rows) {
    std::vector<std::string> labels;
    for (const QVariantList& row : rows)
        labels.push_back(textOf(row[0]));
    return {{column, core::api::wordsCell(labels)}};
}

}  // namespace

std::optional<ListForm> conversationForm(const std::string& column, const std::string& cell) {
    const auto turns = core::api::turnsOf(cell);
    if (!turns)
        return std::nullopt;
    ListForm form;
    form.title = say(QT_TRANSLATE_NOOP("cells", "Change a conversation"));
    form.help =
        say(QT_TRANSLATE_NOOP("cells", "A row for each turn: who speaks, and what is said. Double click to change one."));
    form.headings = {say(QT_TRANSLATE_NOOP("cells", "Speaker (role)")), say(QT_TRANSLATE_NOOP("cells", "Text"))};
    form.choices = {QStringLiteral("system"), QStringLiteral("user"), QStringLiteral("assistant"), QStringLiteral("tool")};
    form.choiceColumn = 0;
    form.textColumn = 1;
    form.fresh = {QStringLiteral("user"), QString()};
    const bool more = std::any_of(turns->begin(), turns->end(), [](const auto& turn) { return !turn.rest.empty(); });
    if (more) {
        form.headings << say(QT_TRANSLATE_NOOP("cells", "What else is kept with it"));
        form.fixedColumn = 2;
        form.fresh << QString();
    }
    for (const core::api::Turn& turn : *turns) {
        QVariantList row{QString::fromStdString(turn.role), QString::fromStdString(turn.text)};
        if (more)
            row << QString::fromStdString(turn.rest);
        form.rows << row;
    }
    form.write = [column](const QList<QVariantList>& rows) { return writeTurns(column, rows); };
    return form;
}

void sharePrompt(ListForm& form, const std::string& column, const std::string& cell, const std::string& otherColumn,
                 const std::string& otherCell) {
    const auto turns = core::api::turnsOf(cell), other = core::api::turnsOf(otherCell);
    if (!turns || !other)
        return;
    const auto count = promptLength(*turns);
    if (count != promptLength(*other) || !std::equal(turns->begin(), turns->begin() + count, other->begin()))
        return;
    form.help += QLatin1Char(' ') + say(QT_TRANSLATE_NOOP("cells", "What comes before the first answer is the same for the better "
                                                                   "and the worse one, and is changed in both."));
    form.write = [write = form.write, column, otherColumn, other = *other](const QList<QVariantList>& rows) {
        Cells cells = write(rows);
        if (const auto now = core::api::turnsOf(cells.at(column)))
            cells[otherColumn] = withPromptOf(*now, other);
        return cells;
    };
}

ListForm labelsForm(const std::string& column, const std::string& cell, const QStringList& labels) {
    ListForm form;
    form.title = say(QT_TRANSLATE_NOOP("cells", "Change the classes"));
    form.help = say(QT_TRANSLATE_NOOP("cells", "A row for each class that fits. Double click to choose another one or to write a new "
                                               "one. No row: none fits."));
    form.headings = {say(QT_TRANSLATE_NOOP("cells", "Class (label)"))};
    form.choices = labels;
    form.choiceColumn = 0;
    form.fresh = {QString()};
    for (const std::string& label : core::api::wordsOf(cell))
        form.rows << QVariantList{QString::fromStdString(label)};
    form.write = [column](const QList<QVariantList>& rows) { return writeLabels(column, rows); };
    return form;
}

ListForm taggingForm(const std::string& tokenColumn, const std::string& tokens, const std::string& tagColumn,
                     const std::string& tagCell, const QStringList& tags) {
    ListForm form;
    form.title = say(QT_TRANSLATE_NOOP("cells", "Change marked words"));
    form.help =
        say(QT_TRANSLATE_NOOP("cells", "A row for each word with its mark: B- begins a name or term, I- goes on with it, O is "
                                       "none. Double click to change one."));
    form.headings = {say(QT_TRANSLATE_NOOP("cells", "Word (token)")), say(QT_TRANSLATE_NOOP("cells", "Mark (tag)"))};
    form.choices = tags;
    form.choiceColumn = 1;
    form.fresh = {QString(), QStringLiteral("O")};
    const auto words = core::api::wordsOf(tokens), marks = core::api::wordsOf(tagCell);
    for (std::size_t index = 0; index < words.size(); ++index)
        form.rows << QVariantList{QString::fromStdString(words[index]),
                                  index < marks.size() ? QString::fromStdString(marks[index]) : QStringLiteral("O")};
    form.write = [tokenColumn, tagColumn](const QList<QVariantList>& rows) { return writeTags(tokenColumn, tagColumn, rows); };
    return form;
}

ListForm answersForm(const std::string& column, const std::string& cell) {
    ListForm form;
    form.title = say(QT_TRANSLATE_NOOP("cells", "Change the answers"));
    form.help = say(QT_TRANSLATE_NOOP(
        "cells", "A row for each answer, word for word as it stands in the text, and at which character of the "
                 "text it begins, counted from 0; −1 finds the place. No row: the text has no answer."));
    form.headings = {say(QT_TRANSLATE_NOOP("cells", "Answer")), say(QT_TRANSLATE_NOOP("cells", "Begins at (start)"))};
    form.fresh = {QString(), -1};
    for (const core::api::PlacedAnswer& answer : core::api::answersOf(cell))
        form.rows << QVariantList{QString::fromStdString(answer.text), static_cast<int>(answer.start)};
    form.write = [column](const QList<QVariantList>& rows) { return writeAnswers(column, rows); };
    return form;
}

}  // namespace ui
