// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"
#include "core/data/checks/list.h"
#include "core/data/checks/refusal.h"
#include "core/data/checks/row_scan.h"
#include "core/data/checks/sentence_end.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// What may be odd about the answers of one row: numbers of messages, from 1.
struct OddAnswers {
    std::vector<std::pair<std::size_t, TextEnd>> ends;
    std::vector<std::size_t> refusals;
};

void lookAt(std::string_view answer, std::size_t number, OddAnswers& odd) {
    odd.ends.emplace_back(number, textEnd(answer));
    if (isRefusal(answer))
        odd.refusals.push_back(number);
}

std::optional<OddAnswers> answersOf(const CheckInput& input, std::int64_t row) {
    OddAnswers odd;
    for (const std::size_t column : input.textColumns) {
        if (input.table.type(row, column) != CellType::Nested)
            continue;
        const base::Json messages = conversationOf(input.table.view(row, column)).messages;
        for (std::size_t index = 0; index < messages.size(); ++index)
            if (messages[index].value("role", std::string()) == "assistant")
                lookAt(messages[index].value("content", std::string()), index + 1, odd);
    }
    return odd;
}

}  // namespace

/// Answers that stop within a sentence where others end with a mark, and answers that refuse.
void findOddAnswers(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task != "chat")
        return;
    FindingBuilder refusals("refusal", api::Severity::Warning), truncated("truncated_answer", api::Severity::Warning);
    const auto all = scanRows(input, [&](std::int64_t row) { return answersOf(input, row); });
    TextEnds ends;
    for (const auto& [row, odd] : all)
        for (const auto& [number, end] : odd.ends)
            ends.add(end);
    for (const auto& [row, odd] : all) {
        if (!odd.refusals.empty())
            refusals.add(input.table.hit(row)).value = std::to_string(odd.refusals.front());
        const auto first =
            std::find_if(odd.ends.begin(), odd.ends.end(), [&](const auto& each) { return ends.isOdd(each.second); });
        if (first != odd.ends.end())
            truncated.add(input.table.hit(row)).value = std::to_string(first->first);
    }
    for (FindingBuilder* builder : {&refusals, &truncated})
        if (!builder->empty())
            builder->finish(findings, {{"message", builder->finding().hits.front().value}});
}

}  // namespace core::data
