// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <unordered_map>
#include <unordered_set>

#include "core/base/trim.h"
#include "core/data/checks/list.h"
#include "core/data/checks/mail_parts.h"
#include "core/data/checks/row_scan.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostLines = 6;     ///< of a head or a foot that may repeat
constexpr std::size_t fewestBytes = 20;  ///< of it
constexpr std::int64_t fewestWords = 4;
constexpr std::size_t fewestCopies = 4, mostCopies = 20;  ///< of one head or foot, by the size of the set

/// The heads and feet of a text, the longest first: [begin, end) in bytes.
std::vector<std::pair<std::size_t, std::size_t>> edgesOf(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    if (text.size() > longestLetter)
        return edges;
    const auto begins = lineBegins(text);
    const std::size_t most = begins.empty() ? 0 : std::min(mostLines, begins.size() - 1);
    const auto add = [&](std::size_t begin, std::size_t end) {
        const std::string_view edge = text.substr(begin, end - begin);
        if (edge.size() >= fewestBytes && countWords(edge) >= fewestWords)
            edges.emplace_back(begin, end);
    };
    for (std::size_t lines = most; lines > 0; --lines)
        add(begins[begins.size() - lines], text.size());
    for (std::size_t lines = most; lines > 0; --lines)
        add(0, begins[lines]);
    return edges;
}

/// Sentences and lines, without the marks at their ends.
std::vector<std::string_view> sentencesOf(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool end = at == text.size() || text[at] == '\n' ||
                         (text[at] == ' ' && at > 0 && std::string_view(".!?;").find(text[at - 1]) != std::string_view::npos);
        if (!end)
            continue;
        std::string_view sentence = base::trimmed(text.substr(begin, at - begin));
        sentence = sentence.substr(0, sentence.find_last_not_of(".!?;, ") + 1);
        if (!sentence.empty())
            sentences.push_back(sentence);
        begin = at + 1;
    }
    return sentences;
}

/// How often a head or a foot stands with different words beside it, and how often its longest sentence stands anywhere.
class EdgeCounts {
public:
    void addEdges(std::string_view text) {
        const auto edges = edgesOf(text);
        if (!edges.empty() && m_texts.insert(hashBytes(text)).second)
            for (const auto& [begin, end] : edges)
                ++m_edges[keyOf(text, begin, end)];
    }
    std::size_t count(std::string_view text, std::size_t begin, std::size_t end) const {
        const auto found = m_edges.find(keyOf(text, begin, end));
        return found == m_edges.end() ? 0 : found->second;
    }
    /// From here on, addSentences() counts that edge's sentence.
    void watch(std::string_view edge) { m_sentences.emplace(longestSentence(edge), 0); }
    bool watches() const { return !m_sentences.empty(); }
    void addSentences(std::string_view text) {
        for (const std::string_view sentence : sentencesOf(text.substr(0, longestLetter)))
            if (const auto found = m_sentences.find(hashBytes(folded(sentence))); found != m_sentences.end())
                ++found->second;
    }
    /// A sentence that comes back here and there is no boilerplate.
    bool isBoundToEdge(std::string_view text, std::size_t begin, std::size_t end) const {
        const auto found = m_sentences.find(longestSentence(text.substr(begin, end - begin)));
        return found != m_sentences.end() && 5 * count(text, begin, end) >= 4 * found->second;
    }

private:
    /// Heads and feet are told apart; capitals and white space are not.
    static std::uint64_t keyOf(std::string_view text, std::size_t begin, std::size_t end) {
        return hashBytes(folded(text.substr(begin, end - begin))) + (begin == 0 ? 1 : 0);
    }
    static std::uint64_t longestSentence(std::string_view edge) {
        const auto sentences = sentencesOf(edge);
        const auto longest =
            std::max_element(sentences.begin(), sentences.end(), [](auto a, auto b) { return a.size() < b.size(); });
        return longest == sentences.end() ? 0 : hashBytes(folded(*longest));
    }

    std::unordered_map<std::uint64_t, std::size_t> m_edges, m_sentences;
    std::unordered_set<std::uint64_t> m_texts;
};

/// What stands too often at the edges of a column's texts.
EdgeCounts countEdges(const CheckInput& input, std::size_t column, std::size_t copies) {
    EdgeCounts counts;
    std::string buffer;
    const auto forEach = [&](auto look) {
        for (std::int64_t row = 0; row < input.rows(); ++row)
            look(textOfCell(input, row, column, buffer));
    };
    forEach([&](std::string_view text) {
        if (text.find('\n') != std::string_view::npos)
            counts.addEdges(text);
        input.progress.row();
    });
    forEach([&](std::string_view text) {
        if (text.find('\n') != std::string_view::npos)
            for (const auto& [begin, end] : edgesOf(text))
                if (counts.count(text, begin, end) >= copies)
                    counts.watch(text.substr(begin, end - begin));
    });
    if (counts.watches())
        forEach([&](std::string_view text) { counts.addSentences(text); });
    return counts;
}

void lookInColumn(const CheckInput& input, std::size_t column, FindingBuilder& builder) {
    const std::size_t copies = std::clamp(static_cast<std::size_t>(input.rows()) / 500, fewestCopies, mostCopies);
    const EdgeCounts counts = countEdges(input, column, copies);
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = textOfCell(input, row, column, buffer);
        if (text.find('\n') == std::string_view::npos)
            continue;
        std::size_t begin = mailPartBegin(text), end = text.size();
        for (const auto& [edgeBegin, edgeEnd] : edgesOf(text))
            if (begin == std::string_view::npos && counts.count(text, edgeBegin, edgeEnd) >= copies &&
                counts.isBoundToEdge(text, edgeBegin, edgeEnd)) {
                begin = edgeBegin;
                end = edgeEnd;
            }
        if (begin == std::string_view::npos)
            continue;
        const std::string_view found = trimmed(text.substr(begin, end - begin));
        begin = static_cast<std::size_t>(found.data() - text.data());
        const std::int64_t start = countCodePoints(text.substr(0, begin));
        api::Finding::Hit& hit = addPlace(builder, input, row, start, start + countCodePoints(found));
        hit.column = input.columns[column].name;
        hit.value = shortened(found);
    }
}

}  // namespace

/// Text that says nothing about its row: signatures, disclaimers, and heads and feet that many rows share.
void findBoilerplate(const CheckInput& input, std::vector<api::Finding>& findings) {
    FindingBuilder builder("boilerplate", api::Severity::Warning);
    for (const std::size_t column : input.textColumns) {
        const bool nested = input.rows() > 0 && input.table.type(0, column) == CellType::Nested;
        if (!nested)
            lookInColumn(input, column, builder);
    }
    builder.sortByRow();
    if (!builder.empty())
        builder.finish(findings, {{"example", builder.finding().hits.front().value}});
}

}  // namespace core::data
