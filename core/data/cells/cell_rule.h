// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/data/cells/row_cells.h"

namespace core::data {

/// What the cells of some roles must hold. A new rule is a file in this folder and a line in cell_rules().
class CellRule {
public:
    virtual ~CellRule() = default;
    /// Brings the row's cells into the form that core/api/job.h describes; returns why the row cannot be used, if so.
    virtual std::optional<CellNote> apply(RowCells& cells) const = 0;
};

/// The rules for the cells of a task. They look at the whole table first where the form is a matter of all rows.
std::vector<std::unique_ptr<CellRule>> cellRules(std::string_view task, const RowCells& cells);

std::unique_ptr<CellRule> tagRule(const RowCells& cells);
std::unique_ptr<CellRule> answerRule();
std::unique_ptr<CellRule> severalLabelsRule(const RowCells& cells);
std::unique_ptr<CellRule> numberRule();
std::unique_ptr<CellRule> preferenceRule(const RowCells& cells);
/// `whole`: the row's only text, to be learned; else what was said before.
std::unique_ptr<CellRule> conversationRule(bool whole, const RowCells& cells);

}  // namespace core::data
