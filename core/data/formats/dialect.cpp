// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/dialect.h"

#include <algorithm>
#include <cstring>
#include <map>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t sampleBytes = 256u << 10;
constexpr std::int64_t sampleRecords = 400;

struct Fit {
    double share = 0;        ///< of the records that have the most frequent number of fields
    std::size_t fields = 0;  ///< that number
    bool first = false;      ///< the first record has it too
    std::int64_t afterQuote = 0;
};

Fit fitOf(std::string_view sample, const Dialect& dialect) {
    RecordReader reader(sample, dialect);
    CellStore store;
    std::map<std::size_t, std::int64_t> counts;
    std::size_t firstFields = 0;
    std::int64_t records = 0, afterQuote = 0;
    while (records < sampleRecords) {
        const RecordReader::State state = reader.next(store);
        if (state == RecordReader::State::End || state == RecordReader::State::Unterminated)
            break;
        if (state != RecordReader::State::Record)
            continue;
        if (reader.position() >= sample.size() && records > 1)
            break;  // perhaps cut by the end of the sample
        firstFields = records == 0 ? store.openCells() : firstFields;
        ++counts[store.openCells()];
        ++records;
        afterQuote += reader.textAfterQuote();
        store.truncateRecord(0);
    }
    const auto most = std::max_element(counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; });
    if (most == counts.end())
        return {};
    return {static_cast<double>(most->second) / static_cast<double>(records), most->first, firstFields == most->first,
            afterQuote};
}

/// Whether the double quotes of a text are part of its cells: only where every cell that starts with one also ends with one is
/// quoting meant, and then it must be needed somewhere or used throughout.
bool quotesAreMeant(std::string_view text, char delimiter) {
    const auto ends = [&](std::size_t at) {
        return at >= text.size() || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
    };
    std::size_t quoted = 0;
    bool needed = false;
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at)) {
        const bool starts = at == 0 || ends(at - 1);
        if (!starts) {
            ++at;
            continue;
        }
        std::size_t close = text.find('"', at + 1);
        while (close != std::string_view::npos && close + 1 < text.size() && text[close + 1] == '"') {
            needed = true;
            close = text.find('"', close + 2);
        }
        if (close == std::string_view::npos || !ends(close + 1))
            return false;
        const std::string_view inside = text.substr(at + 1, close - at - 1);
        const bool newline = inside.find('\n') != std::string_view::npos,
                   delimiters = inside.find(delimiter) != std::string_view::npos;
        if (newline && delimiters)
            return false;
        needed = needed || newline || delimiters;
        ++quoted;
        at = close + 1;
    }
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    return quoted > 0 && (needed || quoted * 10 >= lines * 9);
}

bool isNumber(std::string_view text) {
    return !text.empty() && text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789.,+-eE% ") == std::string_view::npos;
}

bool looksLikeName(std::string_view cell) {
    return !isNumber(cell) && cell.size() <= 80 && countWords(cell) <= 5;
}

}  // namespace

char namedSeparator(std::string_view text) {
    if (text.size() < 6 || (text.substr(0, 4) != "sep=" && text.substr(0, 4) != "SEP="))
        return 0;
    return text[5] == '\n' || text[5] == '\r' ? text[4] : 0;
}

Dialect detectDialect(std::string_view text, char preferred) {
    const std::string_view sample = text.substr(0, sampleBytes);
    Dialect best{0, true, false};
    double bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        Dialect dialect{delimiter, true, false};
        if (delimiter == '\t')
            dialect.quotes = quotesAreMeant(text, delimiter);
        const Fit fit = fitOf(sample, dialect);
        if (fit.fields < 2)
            continue;
        const double score =
            fit.share + (fit.first ? 0.5 : 0) + (delimiter == preferred ? 0.05 : 0) + (delimiter == '\t' ? 0.04 : 0);
        // Many rows may be broken, but not the header too.
        if (fit.share > (fit.first ? 0.3 : 0.5) && score > bestScore) {
            best = dialect;
            bestScore = score;
        }
    }
    if (best.quotes && text.find("\\\"") != std::string_view::npos) {
        Dialect escaped = best;
        escaped.backslash = true;
        best.backslash = fitOf(sample, escaped).afterQuote < fitOf(sample, best).afterQuote;
    }
    return best;
}

bool looksLikeHeader(const CellStore& sample) {
    if (sample.size() == 0)
        return false;
    bool anyName = false;
    for (std::size_t column = 0; column < sample.cellCount(0); ++column) {
        const std::string_view name = trimmed(sample.cell(0, column));
        if (name.empty())
            continue;
        if (!looksLikeName(name))
            return false;
        for (std::int64_t row = 1; row < sample.size(); ++row)
            if (trimmed(sample.cell(row, column)) == name)
                return false;
        anyName = true;
    }
    return anyName;
}

}  // namespace core::data
