// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/checks/list.h"
#include "core/data/checks/row_scan.h"
#include "core/data/checks/sentence_end.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::int64_t fewestTexts = 20;  ///< that say how texts end in this set
constexpr std::size_t shownBytes = 40;

void lookInColumn(const CheckInput& input, std::size_t column, FindingBuilder& builder) {
    std::int64_t finished = 0;
    std::vector<std::int64_t> unfinished;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const TextEnd end = textEnd(textOfCell(input, row, column, buffer));
        finished += end == TextEnd::Finished;
        if (end == TextEnd::Unfinished)
            unfinished.push_back(row);
        input.progress.row();
    }
    const auto judged = finished + static_cast<std::int64_t>(unfinished.size());
    if (judged < fewestTexts || static_cast<double>(finished) < usuallyFinished * static_cast<double>(judged))
        return;
    for (const std::int64_t row : unfinished) {
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
