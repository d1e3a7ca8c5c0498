// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/roles.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <unordered_set>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

bool isPairTask(std::string_view task) {
    return task == "prompt-answer" || task == "text-to-text";
}

using api::Role;

constexpr std::int64_t sampleRows = 2000;
constexpr double leastConfidence = 0.3;

bool hasLetter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (u_isalpha(static_cast<UChar32>(nextCodePoint(text, at))))
            return true;
    return false;
}

double clamp(double value) {
    return std::clamp(value, 0.0, 1.0);
}

/// Long and different from row to row.
double textContents(const ColumnProfile& column) {
    if (column.letters < 0.5 || column.nested > 0.5)
        return 0;
    return clamp(column.words / 8) * clamp(0.2 + column.distinct);
}

/// Few different short values.
double labelContents(const ColumnProfile& column) {
    if (column.nested > 0.5 || column.words > 6 || column.values < 2)
        return 0;
    return clamp(1.2 - 2 * column.distinct) * clamp(1.5 - column.words / 4);
}

double confidence(const ColumnProfile& column, Role role) {
    if (column.cells == 0 || column.nested > 0.5)
        return 0;
    const double name = nameConfidence(column.name, role);
    switch (role) {
    case Role::Label:
        return name > 0 ? 0.75 * name + 0.25 * labelContents(column) : 0.6 * labelContents(column);
    case Role::Text:
    case Role::Prompt:
    case Role::Answer:
        if (column.letters < 0.5 && !(role == Role::Answer && name > 0))
            return 0;
        return name > 0 ? 0.75 * name + 0.25 * textContents(column) : role == Role::Text ? 0.6 * textContents(column) : 0;
    default:
        return 0;
    }
}

class Detection {
public:
    Detection(const std::vector<ColumnProfile>& columns, const std::map<std::string, Role>& given)
        : m_columns(columns), m_roles(columns.size()) {
        for (std::size_t index = 0; index < columns.size(); ++index)
            if (const auto found = given.find(columns[index].name); found != given.end())
                m_roles[index] = {found->second, false, 1};
    }

    bool has(Role role) const {
        return std::any_of(m_roles.begin(), m_roles.end(), [&](const ColumnRole& column) { return column.role == role; });
    }
    double best(Role role) const {
        double most = 0;
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            most = std::max(most, free(index) ? confidence(m_columns[index], role) : 0);
        return has(role) ? 1 : most;
    }
    /// Gives the role to the column that fits best, unless some column has it.
    void assign(Role role) {
        if (has(role))
            return;
        std::size_t chosen = m_columns.size();
        double most = leastConfidence;
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (const double sure = free(index) ? confidence(m_columns[index], role) : 0; sure > most) {
                chosen = index;
                most = sure;
            }
        if (chosen < m_columns.size())
            m_roles[chosen] = {role, true, most};
    }
    /// An instruction comes with an input of its own.
    void assignSecondPrompt() {
        const auto named = [&](std::size_t index, std::string_view name) { return folded(m_columns[index].name) == name; };
        for (std::size_t first = 0; first < m_columns.size(); ++first)
            for (std::size_t second = 0; second < m_columns.size(); ++second)
                if (m_roles[first].role == Role::Prompt && m_roles[first].detected && named(first, "instruction") &&
                    free(second) && named(second, "input") && m_columns[second].nested < 0.5)
                    m_roles[second] = {Role::Prompt, true, 0.9};
    }
    /// Without telling names: the first two columns of texts.
    void assignPairByContents() {
        if (has(Role::Prompt) && has(Role::Answer))
            return;
        for (const Role role : {Role::Prompt, Role::Answer}) {
            std::size_t index = 0;
            while (index < m_columns.size() && (!free(index) || textContents(m_columns[index]) < 0.4))
                ++index;
            if (!has(role) && index < m_columns.size())
                m_roles[index] = {role, true, 0.4};
        }
    }
    /// A task that needs classes takes short cells even where few of them repeat yet.
    void assignShortestLabel() {
        if (has(Role::Label))
            return;
        std::size_t shortest = m_columns.size();
        for (std::size_t index = 0; index < m_columns.size(); ++index) {
            const ColumnProfile& column = m_columns[index];
            if (free(index) && column.cells > 0 && column.nested < 0.5 && column.words <= 4 && column.distinct < 1 &&
                (shortest == m_columns.size() || column.distinct < m_columns[shortest].distinct))
                shortest = index;
        }
        if (shortest < m_columns.size())
            m_roles[shortest] = {Role::Label, true, 0.3};
    }
    /// A continued text may have any name: the longest column.
    void assignLongestText() {
        if (has(Role::Text))
            return;
        std::size_t longest = m_columns.size();
        for (std::size_t index = 0; index < m_columns.size(); ++index)
            if (free(index) && m_columns[index].letters >= 0.5 && m_columns[index].nested < 0.5 && m_columns[index].cells > 0 &&
                (longest == m_columns.size() || m_columns[index].words > m_columns[longest].words))
                longest = index;
        if (longest < m_columns.size())
            m_roles[longest] = {Role::Text, true, 0.3};
    }
    std::vector<ColumnRole> take() { return std::move(m_roles); }

private:
    bool free(std::size_t index) const { return m_roles[index].role == Role::Ignore && m_roles[index].detected; }

    const std::vector<ColumnProfile>& m_columns;
    std::vector<ColumnRole> m_roles;
};

}  // namespace

std::vector<ColumnProfile> profileColumns(const DatasetTable& table) {
    const std::int64_t rows = table.rowCount(), step = std::max<std::int64_t>(1, rows / sampleRows);
    std::vector<ColumnProfile> profiles;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        ColumnProfile profile;
        profile.name = table.columns()[column];
        std::unordered_set<std::uint64_t> values;
        std::int64_t sampled = 0, words = 0, letters = 0, nested = 0;
        for (std::int64_t row = 0; row < rows; row += step) {
            ++sampled;
            const std::string_view cell = trimmed(table.view(row, column).substr(0, 4096));
            if (cell.empty())
                continue;
            ++profile.cells;
            values.insert(hashBytes(cell));
            words += countWords(cell);
            letters += hasLetter(cell);
            nested += table.type(row, column) == CellType::Nested;
        }
        const auto cells = static_cast<double>(std::max<std::size_t>(1, profile.cells));
        profile.filled = static_cast<double>(profile.cells) / static_cast<double>(std::max<std::int64_t>(1, sampled));
        profile.values = values.size();
        profile.distinct = static_cast<double>(values.size()) / cells;
        profile.words = static_cast<double>(words) / cells;
        profile.letters = static_cast<double>(letters) / cells;
        profile.nested = static_cast<double>(nested) / cells;
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

std::span<const Role> requiredRoles(std::string_view task) {
    static constexpr Role classification[] = {Role::Text, Role::Label}, pair[] = {Role::Prompt, Role::Answer},
                          text[] = {Role::Text};
    if (task == "classification")
        return classification;
    if (isPairTask(task))
        return pair;
    return text;
}

std::vector<ColumnRole> detectRoles(const std::vector<ColumnProfile>& columns, const std::string& task,
                                    const std::map<std::string, Role>& given) {
    Detection detection(columns, given);
    const bool open = task.empty();
    const bool pair = isPairTask(task) || (open && detection.best(Role::Prompt) > 0.6 && detection.best(Role::Answer) > 0.6);
    if (pair) {
        detection.assign(Role::Answer);
        detection.assign(Role::Prompt);
        detection.assignSecondPrompt();
        if (!open)
            detection.assignPairByContents();
        return detection.take();
    }
    // A label by name first, so that a short text column does not take its place; then the text; then a label by contents.
    if ((task == "classification" || open) && detection.best(Role::Label) > 0.5)
        detection.assign(Role::Label);
    detection.assign(Role::Text);
    if (task == "classification" || open)
        detection.assign(Role::Label);
    detection.assignLongestText();
    if (task == "classification")
        detection.assignShortestLabel();
    return detection.take();
}

}  // namespace core::data
