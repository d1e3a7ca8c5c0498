// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>

#include "core/data/checks/check.h"
#include "core/data/repair/text_change.h"

namespace core::data {

/// Changes what the model reads and writes in a table, cell by cell: texts, and the texts within conversations. Answers that
/// stand in a context move with it. Marked words stay as they are.
class TextSteps {
public:
    /// What to change in a text of a row.
    using Look = std::function<TextChanges(std::string_view text)>;

    TextSteps(DatasetTable& table, const CheckInput& input) : m_table(table), m_input(input) {}

    /// Whether the values that tools are called with are texts to change, too. They are read with their names ("phone: 0664…").
    enum class CallArguments { Leave, Change };

    /// The same for every text, up to `layers` times, as long as there is something to change. @returns the rows that changed
    std::int64_t changeAll(const Look& look, int layers = 1, CallArguments arguments = CallArguments::Leave);
    /// For one cell. @returns whether it changed
    bool changeCell(std::int64_t row, std::size_t column, const Look& look, CallArguments arguments = CallArguments::Leave);

private:
    bool changeText(std::int64_t row, std::size_t column, const Look& look);
    bool changeNested(std::int64_t row, std::size_t column, const Look& look, CallArguments arguments);
    void moveAnswers(std::int64_t row, std::string_view before, std::string_view after, const TextChanges& changes);

    DatasetTable& m_table;
    const CheckInput& m_input;
};

}  // namespace core::data
