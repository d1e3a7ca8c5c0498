// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "core/data/checks/list.h"
#include "core/data/text_tools.h"
#include "core/data/value_columns.h"

namespace core::data {
namespace {

constexpr std::int64_t fewestTestRows = 20;  ///< a smaller test lacks something by chance
constexpr std::int64_t fewestOfClass = 10;
constexpr double manyNewWords = 0.25;  ///< of all words in the test
constexpr double noWordsAtAll = 0.6;   ///< more: the language writes no blanks between words, or it is another one
constexpr std::size_t wordBits = 24;

/// Rows of training and of test with a value.
using Sides = std::map<std::string, std::array<std::int64_t, 2>, std::less<>>;

class Coverage {
public:
    explicit Coverage(const CheckInput& input) : m_input(input) {}

    void run(std::vector<api::Finding>& findings) {
        if (countTest() < fewestTestRows)
            return;
        if (m_input.hasLabels())
            compareLabels();
        for (const ValueColumn& column : valueColumns(m_input))
            compareGroups(column);
        compareWords();
        m_new.finish(findings, {{"details", shortened(m_newDetails, 300)}});
        m_words.finish(findings, {{"percent", m_wordShare}});
        m_missing.finish(findings, {{"classes", shortened(m_missingDetails, 300)}});
    }

private:
    std::int64_t countTest() const {
        std::int64_t rows = 0;
        for (std::int64_t row = 0; row < m_input.rows(); ++row)
            rows += m_input.table.part(row) == api::Part::Test;
        return rows;
    }
    bool isTest(std::int64_t row) const { return m_input.table.part(row) == api::Part::Test; }
    bool isTraining(std::int64_t row) const { return m_input.table.part(row) == api::Part::Train; }
    void addNew(const std::string& column, const std::string& value, std::int64_t rows) {
        m_new.add({.column = column, .value = value});
        m_newDetails += (m_newDetails.empty() ? "" : "; ") + column + " = " + value + " (" + std::to_string(rows) + ")";
    }
    void compareLabels();
    void compareGroups(const ValueColumn& column);
    void compareWords();

    const CheckInput& m_input;
    FindingBuilder m_new{"coverage", api::Severity::Note}, m_missing{"missing_class", api::Severity::Note},
        m_words{"new_words", api::Severity::Note};
    std::string m_newDetails, m_missingDetails, m_wordShare;
};

void Coverage::compareLabels() {
    Sides sides;
    for (std::int64_t row = 0; row < m_input.rows(); ++row)
        if (isTest(row) || isTraining(row))
            for (const std::string& label : m_input.rawLabels(row))
                ++sides[std::string(trimmed(label))][isTest(row) ? 1 : 0];
    const std::string& column = m_input.columns[m_input.labelColumn].name;
    for (const auto& [label, rows] : sides) {
        if (rows[0] == 0)
            addNew(column, label, rows[1]);
        if (rows[1] > 0 || rows[0] < fewestOfClass)
            continue;  // tiny classes are told as such
        m_missing.add({.column = column, .value = label});
        m_missingDetails += (m_missingDetails.empty() ? "" : ", ") + label + " (" + std::to_string(rows[0]) + ")";
    }
}

void Coverage::compareGroups(const ValueColumn& column) {
    std::vector<std::array<std::int64_t, 2>> sides(column.values.size());
    for (std::int64_t row = 0; row < m_input.rows(); ++row)
        if (const int value = column.ofRow[static_cast<std::size_t>(row)]; value >= 0 && (isTest(row) || isTraining(row)))
            ++sides[static_cast<std::size_t>(value)][isTest(row) ? 1 : 0];
    for (std::size_t value = 0; value < sides.size(); ++value)
        if (sides[value][0] == 0 && sides[value][1] > 0)
            addNew(column.name, column.values[value], sides[value][1]);
}

void Coverage::compareWords() {
    // A bit for each word: of a million different words one in seventeen would be taken for known, too few to matter.
    std::vector<bool> known(std::size_t{1} << wordBits);
    std::string buffer;
    std::int64_t words = 0, fresh = 0;
    for (const bool test : {false, true})
        for (std::int64_t row = 0; row < m_input.rows(); ++row) {
            if (row % 1000 == 0)
                m_input.progress.stopIfCancelled();
            if (test ? !isTest(row) : !isTraining(row))
                continue;
            for (const std::uint64_t word : wordHashes(m_input.text(row, buffer))) {
                const std::size_t place = word >> (64 - wordBits);
                words += test;
                fresh += test && !known[place];
                if (!test)
                    known[place] = true;
            }
        }
    const double share = words == 0 ? 0 : static_cast<double>(fresh) / static_cast<double>(words);
    if (share < manyNewWords || share > noWordsAtAll || m_input.textColumns.empty())
        return;
    const std::string percent = std::to_string(std::lround(100 * share));
    m_words.add({.column = m_input.columns[m_input.textColumns.front()].name, .value = percent + " %"});
    m_wordShare = percent;
}

}  // namespace

void findUncovered(const CheckInput& input, std::vector<api::Finding>& findings) {
    Coverage(input).run(findings);
}

}  // namespace core::data
