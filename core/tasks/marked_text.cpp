// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tasks/marked_text.h"

#include <algorithm>
#include <limits>

#include "core/data/text_tools.h"
#include "core/tasks/rows.h"

namespace core::tasks {
namespace {

/// Marks that stand between words: those of ASCII, and the usual ones of other scripts.
bool isMark(char32_t point) {
    const bool ascii = point < 0x80 && point > ' ' &&
                       !((point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') || (point >= 'a' && point <= 'z'));
    return ascii || point == 0xA1 || point == 0xAB || point == 0xBB || point == 0xBF || (point >= 0x2010 && point <= 0x205E) ||
           (point >= 0x3001 && point <= 0x3011) || (point >= 0xFF01 && point <= 0xFF0F);
}

/// Marks that may stand within a word: O'Brien, Jean-Luc, 3.5, a@b.c, #topic, 50%.
bool joins(char32_t point) {
    constexpr std::u32string_view joining = U"'’-.@_/&#%$€+";
    return joining.find(point) != std::u32string_view::npos;
}

/// Appends the words of a run [begin, end) without white space.
void cutRun(const std::u32string& points, std::size_t begin, std::size_t end, MarkedText& marked) {
    const auto add = [&](std::size_t from, std::size_t to) {
        marked.words.emplace_back(static_cast<std::int64_t>(from), static_cast<std::int64_t>(to));
    };
    std::size_t start = begin;
    for (std::size_t at = begin; at < end; ++at) {
        if (!isMark(points[at]))
            continue;
        const bool opens = at == start && (points[at] == U'@' || points[at] == U'#');
        const bool between = at > start && at + 1 < end && !isMark(points[at + 1]) && joins(points[at]);
        if ((opens && at + 1 < end && !isMark(points[at + 1])) || between)
            continue;
        if (at > start)
            add(start, at);
        add(at, at + 1);
        start = at + 1;
    }
    if (end > start)
        add(start, end);
}

/// The word that a token is of; the number of words if it is of none.
std::size_t wordOf(const MarkedText& text, std::pair<std::int64_t, std::int64_t> offsets) {
    const auto found = std::upper_bound(text.words.begin(), text.words.end(), offsets.first,
                                        [](std::int64_t begin, const auto& word) { return begin < word.second; });
    return found != text.words.end() && found->first < offsets.second ? static_cast<std::size_t>(found - text.words.begin())
                                                                      : text.words.size();
}

/// Chooses the places of words, window by window.
class Placing {
public:
    Placing(const MarkedText& text, WordWindows& result)
        : m_text(text), m_result(result), m_room(text.words.size(), -1),
          m_starts(text.words.size(), std::numeric_limits<std::int64_t>::max()) {
        m_result.places.resize(text.words.size());
    }

    void place() {
        for (const bool choosing : {false, true})
            for (std::size_t window = 0; window < m_result.windows.size(); ++window)
                look(window, choosing);
    }

private:
    /// First all starts are found, so that the rest of a word that a window begins with is not taken for its first token.
    void look(std::size_t window, bool choosing) {
        const tokenizers::Encoding& encoding = m_result.windows[window];
        const auto all = static_cast<std::int64_t>(encoding.ids.size());
        for (std::int64_t token = all - 1; token >= 0; --token) {
            const auto at = static_cast<std::size_t>(token);
            const std::size_t word = encoding.special[at] ? m_text.words.size() : wordOf(m_text, encoding.offsets[at]);
            if (word == m_text.words.size())
                continue;
            if (!choosing)
                m_starts[word] = std::min(m_starts[word], encoding.offsets[at].first);
            else if (encoding.offsets[at].first == m_starts[word])
                offer(word, window, token, all);
        }
    }

    void offer(std::size_t word, std::size_t window, std::int64_t token, std::int64_t all) {
        const std::int64_t left = window == 0 ? all : token, right = window + 1 == m_result.windows.size() ? all : all - token;
        const std::int64_t room = std::min(left, right);
        WordWindows::Place& place = m_result.places[word];
        const bool sameWindow = place.window == static_cast<std::int64_t>(window);  // tokens come from the end: the first wins
        if (!sameWindow && room <= m_room[word])
            return;
        m_room[word] = room;
        place = {static_cast<std::int64_t>(window), token};
    }

    const MarkedText& m_text;
    WordWindows& m_result;
    std::vector<std::int64_t> m_room, m_starts;
};

}  // namespace

MarkedText joinWords(const std::vector<std::string>& words) {
    MarkedText marked;
    std::int64_t at = 0;
    for (const std::string& word : words) {
        if (!marked.words.empty()) {
            marked.text += ' ';
            ++at;
        }
        marked.text += word;
        const std::int64_t end = at + data::countCodePoints(word);
        marked.words.emplace_back(at, end);
        at = end;
    }
    return marked;
}

MarkedText findWords(const std::string& text) {
    MarkedText marked{text, {}};
    std::u32string points;
    for (std::size_t at = 0; at < text.size();)
        points += data::nextCodePoint(text, at);
    for (std::size_t at = 0; at < points.size();) {
        std::size_t end = at;
        while (end < points.size() && !data::isSpace(points[end]))
            ++end;
        cutRun(points, at, end, marked);
        at = std::max(end, at + 1);
    }
    return marked;
}

std::string pieceOf(const std::string& text, std::int64_t begin, std::int64_t end) {
    const std::size_t from = bytePosition(text, begin);
    return text.substr(from, bytePosition(text, end) - from);
}

WordWindows windowsOf(const MarkedText& text, const tokenizers::Tokenizer& tokenizer, std::int64_t maxLength) {
    WordWindows result;
    result.windows = tokenizer.encodeWindows(text.text, {}, {.maxLength = maxLength}, maxLength / 4);
    Placing(text, result).place();
    return result;
}

}  // namespace core::tasks
