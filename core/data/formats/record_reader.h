// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/data/rows.h"

namespace core::data {

/// How a delimited file is written.
struct Dialect {
    char delimiter = ',';    ///< 0: one column
    bool quotes = true;      ///< a cell may be put in double quotes; false: quotes are ordinary characters
    bool backslash = false;  ///< a quote inside quotes is written \" instead of ""

    bool operator==(const Dialect&) const = default;
};

/// Takes records (RFC 4180, leniently) off a text one by one. LF, CRLF and CR end a record.
class RecordReader {
public:
    enum class State {
        Record,        ///< cells were appended to the store's open record
        Blank,         ///< an empty line
        Unterminated,  ///< a quote is never closed; nothing follows
        TooLong,       ///< a cell above the limit; the record is skipped
        End
    };

    RecordReader(std::string_view text, Dialect dialect) : m_text(text), m_dialect(dialect) {}

    State next(CellStore& store);
    /// First physical line of the record taken last, from 1.
    std::int64_t line() const { return m_recordLine; }
    std::string_view recordBytes() const { return m_text.substr(m_recordStart, m_at - m_recordStart); }
    std::size_t position() const { return m_at; }
    /// The record taken last goes on after a closing quote ("a" b).
    bool textAfterQuote() const { return m_textAfterQuote; }
    /// Cells of the record taken last that stood in quotes.
    std::int64_t quotedCells() const { return m_quotedCells; }

private:
    bool takeQuoted(CellStore& store);
    bool takePlain(CellStore& store);
    bool atLineEnd() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    void skipLineEnd();

    std::string_view m_text;
    Dialect m_dialect;
    std::size_t m_at = 0, m_recordStart = 0;
    std::int64_t m_line = 1, m_recordLine = 1, m_quotedCells = 0;
    bool m_textAfterQuote = false;
};

}  // namespace core::data
