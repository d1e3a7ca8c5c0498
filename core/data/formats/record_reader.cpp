// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/record_reader.h"

#include <algorithm>
#include <cstring>

#include "core/data/formats/byte_search.h"
#include "core/data/formats/format.h"

namespace core::data {
namespace {

constexpr std::size_t mostCells = 100 * maxColumns;  ///< of one record; what comes behind is not kept

std::int64_t lineEnds(std::string_view piece) {
    std::int64_t count = std::count(piece.begin(), piece.end(), '\n');
    for (std::size_t at = piece.find('\r'); at != std::string_view::npos; at = piece.find('\r', at + 1))
        count += at + 1 == piece.size() || piece[at + 1] != '\n';
    return count;
}

}  // namespace

void RecordReader::skipLineEnd() {
    const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += pair ? 2 : 1;
    ++m_line;
}

/// @returns false if the cell is too long; then nothing more of it is kept
bool RecordReader::takePlain(CellStore& store) {
    const char delimiter = m_dialect.delimiter == 0 ? '\n' : m_dialect.delimiter;
    const std::size_t end = findAny(m_text, m_at, delimiter, '\n', '\r');
    const std::string_view piece = m_text.substr(m_at, end - m_at);
    m_at = end;
    if (store.openCellSize() + piece.size() > maxCellBytes)
        return false;
    store.append(piece);
    return true;
}

bool RecordReader::takeQuoted(CellStore& store) {
    const char* const data = m_text.data();
    ++m_at;
    for (;;) {
        const void* found = std::memchr(data + m_at, '"', m_text.size() - m_at);
        if (found == nullptr)
            return false;
        const auto quote = static_cast<std::size_t>(static_cast<const char*>(found) - data);
        const std::string_view piece = m_text.substr(m_at, quote - m_at);
        if (store.openCellSize() + piece.size() > maxCellBytes)
            return false;
        m_line += lineEnds(piece);
        const bool escaped = m_dialect.backslash && piece.ends_with('\\');
        const bool doubled = !escaped && quote + 1 < m_text.size() && data[quote + 1] == '"';
        store.append(escaped ? piece.substr(0, piece.size() - 1) : piece);
        m_at = quote + (doubled ? 2 : 1);
        if (!escaped && !doubled)
            return true;
        store.append('"');
    }
}

RecordReader::State RecordReader::next(CellStore& store) {
    m_recordStart = m_at;
    m_recordLine = m_line;
    m_textAfterQuote = false;
    m_quotedCells = 0;
    if (m_at >= m_text.size())
        return State::End;
    if (atLineEnd()) {
        skipLineEnd();
        return State::Blank;
    }
    bool tooLong = false;
    for (;;) {
        if (m_dialect.quotes && m_at < m_text.size() && m_text[m_at] == '"') {
            ++m_quotedCells;
            if (!takeQuoted(store)) {
                store.truncateRecord(0);
                m_at = m_text.size();
                return State::Unterminated;
            }
            m_textAfterQuote =
                m_textAfterQuote || (m_at < m_text.size() && !atLineEnd() && m_text[m_at] != m_dialect.delimiter);
        }
        tooLong = !takePlain(store) || tooLong;
        store.endCell();
        if (store.openCells() > mostCells)
            store.truncateRecord(mostCells);
        if (m_at >= m_text.size())
            break;
        if (atLineEnd()) {
            skipLineEnd();
            break;
        }
        ++m_at;
    }
    if (tooLong)
        store.truncateRecord(0);
    return tooLong ? State::TooLong : State::Record;
}

}  // namespace core::data
