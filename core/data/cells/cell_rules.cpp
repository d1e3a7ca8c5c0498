// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cells/cell_rule.h"

namespace core::data {

std::vector<std::unique_ptr<CellRule>> cellRules(std::string_view task, const RowCells& cells) {
    std::vector<std::unique_ptr<CellRule>> rules;
    if (task == "token-classification")
        rules.push_back(tagRule(cells));
    if (task == "question-answering")
        rules.push_back(answerRule());
    if (task == "multi-label")
        rules.push_back(severalLabelsRule(cells));
    if (task == "regression")
        rules.push_back(numberRule());
    if (task == "preference")
        rules.push_back(preferenceRule(cells));
    if (cells.hasColumn(api::Role::Conversation))
        rules.push_back(conversationRule(task == "chat", cells));
    return rules;
}

}  // namespace core::data
