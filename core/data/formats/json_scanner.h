// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/data/rows.h"

namespace core::data {

/// Reads JSON values (RFC 8259, strictly) off a text one after the other and says exactly what is wrong where.
class JsonScanner {
public:
    /// What is wrong. Structural: nothing after it can be told apart. Otherwise the value was read to its end.
    struct Fault {
        std::string code;
        api::Arguments arguments;
        bool structural = true;
    };
    /// Takes the fields of an object. Views are valid during the call only, those of lists and objects as long as the text.
    class Fields {
    public:
        virtual ~Fields() = default;
        /// `value`: decoded for texts, as written for numbers, the whole source for lists and objects.
        /// @returns false if the object has that field already
        virtual bool field(std::string_view key, std::string_view value, CellType type) = 0;
    };

    explicit JsonScanner(std::string_view text) : m_text(text) {}

    std::size_t position() const { return m_at; }
    void skipSpace();
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool accept(char wanted);

    /// Reads the value at the position: an object's fields go to `fields`; anything else is the fault
    /// "data.row.json-not-object".
    std::optional<Fault> readRow(Fields& fields);
    /// The fault that something unexpected stands at the position; `afterComma`: a comma came just before.
    Fault unexpected(bool afterComma = false) const;

private:
    bool readObject(Fields& fields);
    bool readField(Fields& fields);
    bool readString(std::string& decoded);
    bool readEscape(std::string& decoded);
    bool readHex(unsigned& unit);
    bool readNumber();
    bool readWord(std::string_view word);
    bool skipNested();
    bool skipScalar();
    bool fail(Fault fault);
    bool failHere(bool afterComma = false) { return fail(unexpected(afterComma)); }
    void remark(std::string code, api::Arguments arguments = {});

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<Fault> m_fault;
    std::string m_key, m_value, m_skipped;
};

}  // namespace core::data
