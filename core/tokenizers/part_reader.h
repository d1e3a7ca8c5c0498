// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"

namespace core::tokenizers {

/// Reads one object of a tokenizer.json and says what is wrong with it by name.
class PartReader {
public:
    /// `part`: how the user sees it ("normalizer", "decoder"). @throws base::Error "tokenizer.wrong-type" unless an object
    PartReader(const base::Json& json, std::string part, std::string file);

    /// The object's "type". @throws "tokenizer.field-missing", "tokenizer.wrong-type"
    std::string type() const { return text("type"); }
    /// Refuses keys that are not listed ("type" is): what is not known would silently be left out.
    /// @throws "tokenizer.unsupported"
    void allow(std::initializer_list<std::string_view> keys) const;

    bool has(std::string_view key) const;  ///< there and not null
    /// The value. @throws "tokenizer.field-missing"
    const base::Json& value(std::string_view key) const;
    /// A list. @throws "tokenizer.field-missing", "tokenizer.wrong-type"
    const base::Json& list(std::string_view key) const;
    std::string text(std::string_view key) const;
    std::string text(std::string_view key, std::string_view otherwise) const;
    bool flag(std::string_view key, bool otherwise) const;
    std::int64_t integer(std::string_view key, std::int64_t otherwise) const;
    /// An id within the vocabulary's bounds. @throws "tokenizer.bad-id"
    std::int32_t id(std::string_view key) const;
    /// A single code point.
    char32_t codePoint(std::string_view key) const;

    const std::string& part() const { return m_part; }
    const std::string& file() const { return m_file; }

    [[noreturn]] void unsupported(std::string_view name) const;
    [[noreturn]] void wrongType(std::string_view key, const char* expected) const;

private:
    const base::Json& m_json;
    std::string m_part, m_file;
};

/// @throws base::Error "tokenizer.bad-id" unless 0 <= id < Vocabulary::maxTokens
std::int32_t checkedId(const base::Json& value, std::string_view token, const std::string& file);

}  // namespace core::tokenizers
