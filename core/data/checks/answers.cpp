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

constexpr std::int64_t fewestAnswers = 20;  ///< that say how answers end in this set

/// What is odd about the answers of one row.
struct OddAnswers {
    std::int64_t finished = 0;
    std::vector<std::size_t> unfinished, refusals;  ///< numbers of messages from 1
};

void lookAt(std::string_view answer, std::size_t number, OddAnswers& odd) {
    const TextEnd end = textEnd(answer);
    odd.finished += end == TextEnd::Finished;
    if (end == TextEnd::Unfinished)
        odd.unfinished.push_back(number);
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
    std::int64_t finished = 0, unfinished = 0;
    for (const auto& [row, odd] : scanRows(input, [&](std::int64_t each) { return answersOf(input, each); })) {
        finished += odd.finished;
        unfinished += static_cast<std::int64_t>(odd.unfinished.size());
        if (!odd.refusals.empty())
            refusals.add(input.table.hit(row)).value = std::to_string(odd.refusals.front());
        if (!odd.unfinished.empty())
            truncated.add(input.table.hit(row)).value = std::to_string(odd.unfinished.front());
    }
    if (!refusals.empty())
        refusals.finish(findings, {{"message", refusals.finding().hits.front().value}});
    const auto judged = static_cast<double>(finished + unfinished);
    if (!truncated.empty() && finished + unfinished >= fewestAnswers &&
        static_cast<double>(finished) >= usuallyFinished * judged)
        truncated.finish(findings, {{"message", truncated.finding().hits.front().value}});
}

}  // namespace core::data
