// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"
#include "core/data/checks/mail_parts.h"
#include "core/data/checks/row_scan.h"
#include "core/data/checks/sentence_end.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t shownBytes = 40;

void lookInColumn(const CheckInput& input, std::size_t column, FindingBuilder& builder) {
    TextEnds ends;
    std::vector<std::pair<std::int64_t, TextEnd>> unfinished;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = textOfCell(input, row, column, buffer);
        const TextEnd end = textEnd(text.substr(0, mailPartBegin(text)));
        ends.add(end);
        if (end == TextEnd::Unfinished || end == TextEnd::Unmarked)
            unfinished.emplace_back(row, end);
        input.progress.row();
    }
    for (const auto& [row, how] : unfinished) {
        if (!ends.isOdd(how))
            continue;
        std::string_view end = trimmed(textOfCell(input, row, column, buffer));
        if (const std::size_t blank = end.size() > shownBytes ? end.find(' ', end.size() - shownBytes) : std::string_view::npos;
            blank != std::string_view::npos)
            end = end.substr(blank + 1);
        builder.add(input.table.hit(row)).value = shortened(end);
    }
}

}  // namespace

/// Texts that stop within a sentence, in a set whose texts end with a mark.
void findTruncatedTexts(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "token-classification" || input.task == "chat" || input.task == "causal-lm" || input.task == "masked-lm")
        return;
    FindingBuilder builder("truncated_text", api::Severity::Warning);
    for (const std::size_t column : input.textColumns)
        lookInColumn(input, column, builder);
    builder.sortByRow();
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
