// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "core/data/checks/list.h"
#include "core/data/checks/row_scan.h"
#include "core/data/text_language.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t fewestSureRows = 20;  ///< with a known language: below, a majority says nothing
constexpr double realShare = 0.1;           ///< a language with that share of the rows belongs to the set
constexpr double usualWords = 0.5;          ///< share of words in a row that the rest of the set uses, from which it belongs
constexpr std::int64_t vocabularyRows = 20000;

using Guesses = std::vector<std::pair<std::int64_t, LanguageGuess>>;

/// What the rows' cells of one column are written in.
class ColumnLanguages {
public:
    ColumnLanguages(const CheckInput& input, std::size_t column) : m_input(input), m_column(column) {
        m_guesses = scanRows(input, [&](std::int64_t row) -> std::optional<LanguageGuess> {
            LanguageGuess guess = guessLanguage(text(row));
            return guess.code.empty() ? std::nullopt : std::optional(std::move(guess));
        });
        for (const auto& [row, guess] : m_guesses)
            if (guess.sure)
                ++m_counts[guess.code];
        for (const auto& [code, count] : m_counts)
            m_sure += count;
        for (const auto& [code, count] : m_counts)
            if (static_cast<double>(count) >= realShare * static_cast<double>(m_sure))
                m_real.emplace(count, code);
    }

    /// Code and number of rows of each language with a real share.
    const std::multimap<std::size_t, std::string>& real() const { return m_real; }
    std::size_t sureRows() const { return m_sure; }

    /// Adds the rows in another language. @returns how many there are of each
    std::map<std::string, std::size_t> report(FindingBuilder& builder) {
        std::map<std::string, std::size_t> foreign;
        if (m_sure < fewestSureRows || m_real.empty())
            return foreign;
        countWords();
        for (const auto& [row, guess] : m_guesses)
            if (guess.sure && isForeign(row, guess)) {
                builder.add(m_input.table.hit(row)).value = languageName(guess.code);
                ++foreign[languageName(guess.code)];
            }
        return foreign;
    }

private:
    std::string_view text(std::int64_t row) const {
        thread_local std::string buffer;
        return textOfCell(m_input, row, m_column, buffer);
    }

    bool isReal(const std::string& code) const {
        return std::any_of(m_real.begin(), m_real.end(), [&](const auto& each) { return each.second == code; });
    }

    /// In how many rows of the set's own languages each word stands.
    void countWords() {
        const std::int64_t step = std::max<std::int64_t>(1, static_cast<std::int64_t>(m_guesses.size()) / vocabularyRows);
        for (std::size_t at = 0; at < m_guesses.size(); at += static_cast<std::size_t>(step)) {
            if (!isReal(m_guesses[at].second.code))
                continue;
            ++m_vocabularyRows;
            const auto words = wordHashes(text(m_guesses[at].first).substr(0, 2000));
            for (const std::uint64_t word : std::unordered_set<std::uint64_t>(words.begin(), words.end()))
                ++m_rowsWithWord[word];
        }
    }

    bool isForeign(std::int64_t row, const LanguageGuess& guess) const {
        if (isReal(guess.code))
            return false;
        for (const auto& [count, code] : m_real)
            if (littleWordShare(text(row), code) > std::max(0.1, littleWordShare(text(row), guess.code)))
                return false;
        const auto words = wordHashes(text(row).substr(0, 2000));
        const std::uint32_t often = std::max<std::uint32_t>(2, static_cast<std::uint32_t>(m_vocabularyRows / 1000));
        const auto usual = std::count_if(words.begin(), words.end(), [&](std::uint64_t word) {
            const auto found = m_rowsWithWord.find(word);
            return found != m_rowsWithWord.end() && found->second >= often;
        });
        return !words.empty() && static_cast<double>(usual) < usualWords * static_cast<double>(words.size());
    }

    const CheckInput& m_input;
    std::size_t m_column;
    Guesses m_guesses;
    std::map<std::string, std::size_t> m_counts;
    std::multimap<std::size_t, std::string> m_real;
    std::size_t m_sure = 0;
    std::int64_t m_vocabularyRows = 0;
    std::unordered_map<std::uint64_t, std::uint32_t> m_rowsWithWord;
};

/// "English (61 %), German (39 %)", the commonest first.
std::string sharesOf(const ColumnLanguages& languages) {
    std::string shares;
    for (auto each = languages.real().rbegin(); each != languages.real().rend(); ++each) {
        const double percent = 100.0 * static_cast<double>(each->first) / static_cast<double>(languages.sureRows());
        shares +=
            (shares.empty() ? "" : ", ") + languageName(each->second) + " (" + std::to_string(std::lround(percent)) + " %)";
    }
    return shares;
}

/// "French, Spanish, …": up to three, the commonest first.
std::string commonest(const std::map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string names;
    for (std::size_t at = 0; at < std::min<std::size_t>(order.size(), 3); ++at)
        names += (at == 0 ? "" : ", ") + order[at].first;
    return names + (order.size() > 3 ? ", …" : "");
}

}  // namespace

/// Rows in another language than the others of their column, and a note where a column has several languages.
void findLanguages(const CheckInput& input, std::vector<api::Finding>& findings) {
    if (input.task == "token-classification")
        return;
    FindingBuilder wrong("wrong_language", api::Severity::Warning), several("several_languages", api::Severity::Note);
    std::string usual, shares;
    std::map<std::string, std::size_t> foreign;
    for (const std::size_t column : input.textColumns) {
        ColumnLanguages languages(input, column);
        // A column of questions and one of their translations: what is told is told of the first that has such rows.
        const auto found = languages.report(wrong);
        if (languages.real().empty())
            continue;
        if (!found.empty() && foreign.empty()) {
            foreign = found;
            usual = languageName(languages.real().rbegin()->second);
        }
        if (languages.real().size() > 1 && languages.sureRows() >= fewestSureRows) {
            api::Finding::Hit& hit = several.add({.column = input.table.columns()[column]});
            hit.value = sharesOf(languages);
            shares = shares.empty() ? hit.value : shares;
        }
    }
    wrong.sortByRow();
    if (!wrong.empty())
        wrong.finish(findings, {{"usual", usual}, {"languages", commonest(foreign)}});
    if (!several.empty())
        several.finish(findings, {{"languages", shares}, {"column", several.finding().hits.front().column}});
}

}  // namespace core::data
