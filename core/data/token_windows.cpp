// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/token_windows.h"

#include <algorithm>

#include "core/base/parallel.h"
#include "core/data/formats/format.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using tokenizers::SpecialTokens;

/// The last place behind a line, a sentence or a word, in this order, in the second half of the first `limit` bytes; `limit` if
/// there is none.
std::size_t goodBreak(std::string_view text, std::size_t limit) {
    const auto lastBehind = [&](auto ends) {
        for (std::size_t at = limit; at > limit / 2; --at)
            if (ends(at))
                return at;
        return std::size_t{0};
    };
    const auto white = [&](std::size_t at) {
        return at < text.size() && std::string_view(" \n\t").find(text[at]) != std::string_view::npos;
    };
    for (const std::size_t found :
         {lastBehind([&](std::size_t at) { return at < text.size() && text[at] == '\n'; }), lastBehind([&](std::size_t at) {
              return white(at) && std::string_view(".!?").find(text[at - 1]) != std::string_view::npos;
          }),
          lastBehind(white)})
        if (found > 0)
            return found;
    return limit;
}

class Windows {
public:
    Windows(const tokenizers::Tokenizer& tokenizer, std::int64_t tokens)
        : m_tokenizer(tokenizer),
          m_room(std::max<std::int64_t>(tokens - static_cast<std::int64_t>(tokenizer.encodeIds("").size()), 1)) {}

    std::int64_t room() const { return m_room; }

    std::int64_t count(std::string_view text) const {
        return static_cast<std::int64_t>(m_tokenizer.encodeIds(text, {.specialTokens = SpecialTokens::Leave}).size());
    }

    /// A text in pieces that fit.
    std::vector<std::string_view> cut(std::string_view text) const {
        std::vector<std::string_view> pieces;
        while (!(text = trimmed(text)).empty()) {
            const std::size_t end = fitting(text);
            pieces.push_back(trimmed(text.substr(0, end)));
            text.remove_prefix(end);
        }
        return pieces;
    }

private:
    /// Bytes at the start of a text that make one window; at least one character.
    std::size_t fitting(std::string_view text) const {
        std::size_t end = text.size();
        for (std::size_t looked = static_cast<std::size_t>(m_room) * 16;; looked *= 2) {
            const std::string_view head = text.substr(0, validUtf8Prefix(text.substr(0, std::min(looked, text.size()))));
            const auto encoding = m_tokenizer.encode(head, {.specialTokens = SpecialTokens::Leave});
            if (static_cast<std::int64_t>(encoding.ids.size()) > m_room) {
                end = bytesOf(text, encoding.offsets[static_cast<std::size_t>(m_room) - 1].second);
                break;
            }
            if (head.size() == text.size() || head.empty())
                return text.size();
        }
        // A piece by itself may have other tokens than within the text.
        for (end = goodBreak(text, end); count(text.substr(0, end)) > m_room && end > 1;)
            end = goodBreak(text, bytesBefore(text, end));
        return std::max(end, bytesOf(text, 1));
    }

    static std::size_t bytesOf(std::string_view text, std::int64_t codePoints) {
        std::size_t at = 0;
        for (; codePoints > 0 && at < text.size(); --codePoints)
            nextCodePoint(text, at);
        return at;
    }

    /// Where the character before `end` begins.
    static std::size_t bytesBefore(std::string_view text, std::size_t end) {
        do
            --end;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
        return end;
    }

    const tokenizers::Tokenizer& m_tokenizer;
    std::int64_t m_room;
};

/// First rows of the groups that stay together, and the end.
std::vector<std::int64_t> groupsOf(const std::vector<std::int64_t>& counts, std::int64_t between, std::int64_t room) {
    std::vector<std::int64_t> begins{0};
    std::int64_t sum = counts.empty() ? 0 : counts.front();
    for (std::size_t row = 1; row < counts.size(); ++row) {
        sum += between + counts[row];
        if (sum > room) {
            begins.push_back(static_cast<std::int64_t>(row));
            sum = counts[row];
        }
    }
    begins.push_back(static_cast<std::int64_t>(counts.size()));
    return begins;
}

constexpr std::int64_t atOnce = 4096;

/// `work(i)` for each i below `count`, many at once, and `take(i, result)` in order.
template <class Work, class Take> void inBlocks(std::int64_t count, Progress& progress, const Work& work, const Take& take) {
    for (std::int64_t begin = 0; begin < count; begin += atOnce) {
        auto results = base::mapInParallel(static_cast<std::size_t>(std::min(atOnce, count - begin)), 0, progress.token(),
                                           [&](std::size_t i) { return work(begin + static_cast<std::int64_t>(i)); });
        for (std::size_t i = 0; i < results.size(); ++i)
            take(begin + static_cast<std::int64_t>(i), std::move(results[i]));
    }
}

}  // namespace

bool isTextTable(const FileTable& table) {
    const auto all = formats();
    return std::any_of(all.begin(), all.end(),
                       [&](const Format& format) { return format.document && format.id == table.report.format; });
}

FileTable inTokenWindows(FileTable table, const tokenizers::Tokenizer& tokenizer, std::int64_t tokens, Progress& progress) {
    const Windows windows(tokenizer, tokens);
    const CellStore rows = std::move(table.cells);
    table.cells = CellStore();
    const std::string between = table.report.details["rows"] == "lines" ? "\n" : "\n\n";
    const std::int64_t bytes = table.report.bytes, all = std::max<std::int64_t>(rows.size(), 1);
    std::vector<std::int64_t> counts;
    inBlocks(
        rows.size(), progress, [&](std::int64_t row) { return windows.count(rows.cell(row, 0)); },
        [&](std::int64_t row, std::int64_t count) {
            progress.row(bytes + bytes * row / all / 2);
            counts.push_back(count);
        });
    const std::vector<std::int64_t> begins = groupsOf(counts, windows.count(between), windows.room());
    const auto textOf = [&](std::int64_t group) {
        std::string text;
        const auto at = static_cast<std::size_t>(group);
        for (std::int64_t row = begins[at]; row < begins[at + 1]; ++row)
            text.append(text.empty() ? "" : between).append(rows.cell(row, 0));
        return text;
    };
    std::int64_t record = 0;
    inBlocks(
        static_cast<std::int64_t>(begins.size()) - 1, progress,
        [&](std::int64_t group) {
            const std::string text = textOf(group);
            const auto pieces = windows.cut(text);
            return std::vector<std::string>(pieces.begin(), pieces.end());
        },
        [&](std::int64_t group, const std::vector<std::string>& pieces) {
            const std::int64_t first = begins[static_cast<std::size_t>(group)];
            progress.row(bytes + bytes / 2 + bytes * first / all / 2);
            for (const std::string& piece : pieces) {
                table.cells.append(piece);
                table.cells.endCell();
                table.cells.endRecord(++record, rows.line(first));
            }
        });
    table.report.rows = record + static_cast<std::int64_t>(table.faults.size());
    table.report.details["rows"] = "windows";
    return table;
}

}  // namespace core::data
