// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <map>

#include "core/data/checks/label_key.h"
#include "core/data/checks/list.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostSpellings = 2000;  ///< beyond, pairs are not compared letter by letter

/// One letter more, less, other, or two neighbours exchanged.
bool oneSlipApart(std::string_view a, std::string_view b) {
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    std::size_t begin = 0, end = 0;
    while (begin < a.size() && a[begin] == b[begin])
        ++begin;
    while (end < a.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const std::size_t restA = a.size() - begin - end, restB = b.size() - begin - end;
    return restB <= 1 || (restA == 2 && restB == 2 && a[begin] == b[begin + 1] && a[begin + 1] == b[begin]);
}

struct Spelling {
    std::string raw, key;
    std::int64_t count;
};

bool isWord(const std::string& key) {
    return key.size() >= 5 && key.find_first_of("0123456789") == std::string::npos;
}

}  // namespace

void findLabelVariants(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (!input.hasLabels())
        return;
    std::map<std::string, std::int64_t> counts;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        for (const std::string& raw : input.rawLabels(row))
            ++counts[raw];
        input.progress.row();
    }
    std::vector<Spelling> spellings;
    for (const auto& [raw, count] : counts)
        spellings.push_back({raw, labelKey(raw), count});
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const Spelling& a, const Spelling& b) { return a.count > b.count; });
    const std::string column = input.table.columns()[input.labelColumn];
    FindingBuilder builder("label_variant", api::Severity::Warning);
    std::string examples;
    std::map<std::string, std::size_t> firstOfKey;
    for (std::size_t index = 0; index < spellings.size(); ++index) {
        const Spelling& rare = spellings[index];
        const Spelling* usual = nullptr;
        if (const auto [first, fresh] = firstOfKey.emplace(rare.key, index); !fresh)
            usual = &spellings[first->second];
        for (std::size_t other = 0; usual == nullptr && other < index && spellings.size() <= mostSpellings && isWord(rare.key);
             ++other)
            if (spellings[other].count >= 5 * rare.count && isWord(spellings[other].key) &&
                oneSlipApart(rare.key, spellings[other].key))
                usual = &spellings[other];
        if (usual == nullptr)
            continue;
        builder.add({.column = column, .value = rare.raw, .arguments = {{"usual", usual->raw}}});
        examples += (examples.empty() ? "\"" : ", \"") + rare.raw + "\" = \"" + usual->raw + "\"";
    }
    builder.finish(findings, {{"column", column}, {"examples", shortened(examples, 300)}});
}

}  // namespace core::data
