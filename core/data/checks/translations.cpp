// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <unordered_set>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr double oddRatio = 5;           ///< languages need up to about twice as many characters for the same
constexpr std::int64_t longEnough = 40;  ///< code points of the longer side; "Yes." may well become a sentence
constexpr double sameWords = 0.7;        ///< share of the target's words that are in the source; names are in both
constexpr std::size_t fewestWords = 3;

double ratioOf(std::string_view source, std::string_view target) {
    const auto a = static_cast<double>(countCodePoints(trimmed(source))),
               b = static_cast<double>(countCodePoints(trimmed(target)));
    return std::max(a, b) < static_cast<double>(longEnough) ? 1 : std::max(a, b) / std::max(1.0, std::min(a, b));
}

bool looksUntranslated(std::string_view source, std::string_view target) {
    const auto wanted = wordHashes(target), words = wordHashes(source);
    const std::unordered_set<std::uint64_t> known(words.begin(), words.end());
    const auto same = std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t word) { return known.contains(word); });
    return wanted.size() >= fewestWords && static_cast<double>(same) >= sameWords * static_cast<double>(wanted.size());
}

}  // namespace

/// Looks at files whose lines are translations of each other; elsewhere an answer may have any length and words.
void findOddTranslations(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder lengths("length_ratio", api::Severity::Warning), untranslated("untranslated", api::Severity::Warning);
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        input.progress.row();
        const FileTable& file = input.table.files()[input.table.fileOf(row)].table;
        if (file.report.format != "parallel" || input.textColumns.size() != 2)
            continue;
        const std::string_view source = input.table.view(row, input.textColumns[0]),
                               target = input.table.view(row, input.textColumns[1]);
        if (ratioOf(source, target) >= oddRatio)
            lengths.add(input.table.hit(row));
        else if (looksUntranslated(source, target))
            untranslated.add(input.table.hit(row));
    }
    lengths.finish(findings);
    untranslated.finish(findings);
}

}  // namespace core::data
