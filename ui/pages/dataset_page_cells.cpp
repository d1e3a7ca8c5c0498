// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// How the dataset page changes cells that hold lists: in a dialog of their own, taken as steps like every other change.
#include <algorithm>
#include <set>

#include "core/api/data_edit.h"
#include "ui/cell_dialog.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_model.h"
#include "ui/step_words.h"

namespace ui {

using core::api::Role;

namespace {

int columnOf(const core::api::DatasetReport& report, Role role) {
    const auto found =
        std::find_if(report.columns.begin(), report.columns.end(), [role](const auto& column) { return column.role == role; });
    return found == report.columns.end() ? -1 : static_cast<int>(found - report.columns.begin());
}

/// The marks that a set uses: of each kind of name or term the beginning and what goes on with it.
QStringList tagsOf(const core::api::DatasetReport& report, const std::string& cell) {
    std::set<QString> tags;
    for (const auto& [type, rows] : report.labels) {
        tags.insert(QStringLiteral("B-") + QString::fromStdString(type));
        tags.insert(QStringLiteral("I-") + QString::fromStdString(type));
    }
    for (const std::string& tag : core::api::wordsOf(cell))
        tags.insert(QString::fromStdString(tag));
    tags.erase(QStringLiteral("O"));
    QStringList list{QStringLiteral("O")};
    for (const QString& tag : tags)
        list << tag;
    return list;
}

QStringList labelsOf(const core::api::DatasetReport& report) {
    QStringList labels;
    for (const auto& [label, rows] : report.labels)
        labels << QString::fromStdString(label);
    return labels;
}

std::optional<ListForm> formOf(const core::api::DatasetReport& report, std::int64_t index, int column) {
    const auto name = [&](int at) { return report.columns[static_cast<std::size_t>(at)].name; };
    const auto cell = [&](int at) { return report.table->cell(index, at); };
    switch (report.columns[static_cast<std::size_t>(column)].role) {
    case Role::Conversation:
        return conversationForm(name(column), cell(column));
    case Role::Chosen:
    case Role::Rejected: {
        auto form = conversationForm(name(column), cell(column));
        const int chosen = columnOf(report, Role::Chosen), rejected = columnOf(report, Role::Rejected);
        if (const int other = column == chosen ? rejected : chosen; form && other >= 0)
            sharePrompt(*form, name(column), cell(column), name(other), cell(other));
        return form;
    }
    case Role::Label:
        return labelsForm(name(column), cell(column), labelsOf(report));
    case Role::AnswerSpans:
        return answersForm(name(column), cell(column));
    case Role::Tokens:
    case Role::Tags: {
        const int tokens = columnOf(report, Role::Tokens), tags = columnOf(report, Role::Tags);
        if (tokens < 0 || tags < 0)
            return std::nullopt;
        return taggingForm(name(tokens), cell(tokens), name(tags), cell(tags), tagsOf(report, cell(tags)));
    }
    default:
        return std::nullopt;
    }
}

/// An edit for each cell that is another now.
std::vector<core::api::DataStep> editsOf(const core::api::RowTable& table, std::int64_t index, const core::api::Cells& cells) {
    std::vector<core::api::DataStep> steps;
    const std::vector<std::string> columns = table.columns();
    for (std::size_t column = 0; column < columns.size(); ++column)
        if (const auto cell = cells.find(columns[column]); cell != cells.end())
            if (const auto at = static_cast<std::int64_t>(column); table.cell(index, at) != cell->second)
                steps.push_back(core::api::editCell(table, index, at, cell->second));
    return steps;
}

}  // namespace

void DatasetPage::editList(std::int64_t index, int column) {
    if (!m_report->table || column >= static_cast<int>(m_report->columns.size()) || findChild<CellDialog*>())
        return;
    auto form = formOf(*m_report, index, column);
    if (!form)
        return;
    const auto tryCells = [report = m_report, task = m_context.project.job().task, index](const core::api::Cells& cells) {
        return core::api::tryCells(task, *report, index, cells);
    };
    auto* dialog = new CellDialog(std::move(*form), tryCells, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, report = m_report, index] {
        if (report == m_report)
            addSteps(editsOf(*report->table, index, dialog->cells()));
    });
    dialog->open();
}

void DatasetPage::addSteps(const std::vector<core::api::DataStep>& steps) {
    if (steps.empty())
        return;
    core::api::Job::Data data = m_context.project.job().data;
    data.steps.insert(data.steps.end(), steps.begin(), steps.end());
    push(data, ui::steps::text(steps.front()));
}

}  // namespace ui
