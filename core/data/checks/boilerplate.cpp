// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "core/data/checks/list.h"
#include "core/data/checks/row_scan.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t mostLines = 6;     ///< of a head or a foot that may repeat
constexpr std::size_t fewestBytes = 20;  ///< of it
constexpr std::int64_t fewestWords = 4;
constexpr std::size_t fewestCopies = 4, mostCopies = 20;  ///< of one head or foot, by the size of the set
constexpr std::size_t longestText = 20000;                ///< longer ones are documents, where a line may well come back

/// Where lines begin that have words, and the end of the text.
std::vector<std::size_t> lineBegins(std::string_view text) {
    std::vector<std::size_t> begins;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (!isBlank(text.substr(at, end - at)))
            begins.push_back(at);
        at = end + 1;
    }
    return begins;
}

/// The heads and feet of a text, the longest first: [begin, end) in bytes.
std::vector<std::pair<std::size_t, std::size_t>> edgesOf(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> edges;
    if (text.size() > longestText)
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

/// Line that begins what mail programs add.
bool isMailMark(std::string_view line) {
    static constexpr std::string_view beginnings[] = {"-- ",
                                                      "sent from my ",
                                                      "von meinem ",
                                                      "gesendet von mein",
                                                      "gesendet mit ",
                                                      "enviado desde mi ",
                                                      "envoyé de mon",
                                                      "inviato da",
                                                      "verzonden vanaf mijn",
                                                      "verstuurd vanaf ",
                                                      "-----original ",
                                                      "-----ursprüngliche ",
                                                      "----- original",
                                                      "-----mensaje ",
                                                      "-----message d",
                                                      "begin forwarded ",
                                                      "---------- forwarded",
                                                      "get outlook for "};
    const std::string plain = folded(line.substr(0, 100));
    return plain == "--" || std::any_of(std::begin(beginnings), std::end(beginnings),
                                        [&](std::string_view each) { return (plain + " ").starts_with(each); });
}

/// A paragraph of the law that firms put under their mails: several of its words.
bool isDisclaimer(std::string_view paragraph) {
    static constexpr std::string_view stems[] = {
        "confidential",    "intended",        "recipient",       "addressee",    "in error",     "delete",
        "liabilit",        "virus",           "disclos",         "unauthor",     "prohibited",   "attachment",
        "legally binding", "views expressed", "before printing", "vertraulich",  "empfänger",    "irrtümlich",
        "unbefugt",        "löschen",         "haftung",         "anhänge",      "confidencial", "destinatari",
        "eliminar",        "por error",       "responsabilidad", "confidentiel", "destinataire", "par erreur",
        "supprimer",       "responsabilité",  "riservat",        "per errore",   "cancellar",    "vertrouwelijk",
        "geadresseerde",   "abusievelijk",    "aansprakelijk"};
    if (paragraph.size() > 3000)
        return false;
    const std::string plain = folded(paragraph);
    return std::count_if(std::begin(stems), std::end(stems),
                         [&](std::string_view stem) { return plain.find(stem) != std::string::npos; }) >= 3;
}

/// Where what mail programs and firms add begins, or npos.
std::size_t addedBegin(std::string_view text) {
    const auto begins = lineBegins(text);
    for (std::size_t line = 1; line < begins.size() && text.size() <= longestText; ++line) {
        const std::size_t end = line + 1 < begins.size() ? begins[line + 1] : text.size();
        const bool last = line + 4 >= begins.size();
        if (last &&
            (isMailMark(trimmed(text.substr(begins[line], end - begins[line]))) || isDisclaimer(text.substr(begins[line]))))
            return begins[line];
    }
    return std::string_view::npos;
}

/// How often a head or a foot stands with different words beside it.
class EdgeCounts {
public:
    void add(std::string_view text) {
        const std::uint64_t whole = hashBytes(text);
        for (const auto& [begin, end] : edgesOf(text)) {
            const std::uint64_t edge = keyOf(text, begin, end);
            if (m_seen.insert(edge * 31 + whole).second)
                ++m_counts[edge];
        }
    }
    std::size_t count(std::string_view text, std::size_t begin, std::size_t end) const {
        const auto found = m_counts.find(keyOf(text, begin, end));
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    /// Heads and feet are told apart; capitals and white space are not.
    static std::uint64_t keyOf(std::string_view text, std::size_t begin, std::size_t end) {
        return hashBytes(folded(text.substr(begin, end - begin))) + (begin == 0 ? 1 : 0);
    }

    std::unordered_map<std::uint64_t, std::size_t> m_counts;
    std::unordered_set<std::uint64_t> m_seen;
};

void lookInColumn(const CheckInput& input, std::size_t column, FindingBuilder& builder) {
    EdgeCounts counts;
    std::string buffer;
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = textOfCell(input, row, column, buffer);
        if (text.find('\n') != std::string_view::npos)
            counts.add(text);
        input.progress.row();
    }
    const std::size_t copies = std::clamp(static_cast<std::size_t>(input.rows()) / 500, fewestCopies, mostCopies);
    for (std::int64_t row = 0; row < input.rows(); ++row) {
        const std::string_view text = textOfCell(input, row, column, buffer);
        if (text.find('\n') == std::string_view::npos)
            continue;
        std::size_t begin = addedBegin(text), end = text.size();
        for (const auto& [edgeBegin, edgeEnd] : edgesOf(text))
            if (begin == std::string_view::npos && counts.count(text, edgeBegin, edgeEnd) >= copies) {
                begin = edgeBegin;
                end = edgeEnd;
            }
        if (begin == std::string_view::npos)
            continue;
        const std::string_view found = trimmed(text.substr(begin, end - begin));
        begin = static_cast<std::size_t>(found.data() - text.data());
        const std::int64_t start = countCodePoints(text.substr(0, begin));
        addPlace(builder, input, row, start, start + countCodePoints(found)).value = shortened(found);
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
