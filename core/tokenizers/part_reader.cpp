// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/part_reader.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/vocabulary.h"

namespace core::tokenizers {

using base::Error;
using base::Json;

PartReader::PartReader(const Json& json, std::string part, std::string file)
    : m_json(json), m_part(std::move(part)), m_file(std::move(file)) {
    if (!m_json.is_object())
        throw Error("tokenizer.wrong-type", {{"part", m_part}, {"expected", "object"}}, {.file = m_file, .field = m_part});
}

void PartReader::allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& item : m_json.items())
        if (item.key() != "type" && std::find(keys.begin(), keys.end(), item.key()) == keys.end())
            unsupported(item.key());
}

bool PartReader::has(std::string_view key) const {
    const auto found = m_json.find(std::string(key));
    return found != m_json.end() && !found->is_null();
}

const Json& PartReader::value(std::string_view key) const {
    const auto found = m_json.find(std::string(key));
    if (found == m_json.end())
        throw Error("tokenizer.field-missing", {{"part", m_part}, {"key", std::string(key)}},
                    {.file = m_file, .field = m_part});
    return *found;
}

const Json& PartReader::list(std::string_view key) const {
    const Json& found = value(key);
    if (!found.is_array())
        wrongType(key, "list");
    return found;
}

std::string PartReader::text(std::string_view key) const {
    const Json& found = value(key);
    if (!found.is_string())
        wrongType(key, "text");
    return found.get<std::string>();
}

std::string PartReader::text(std::string_view key, std::string_view otherwise) const {
    return has(key) ? text(key) : std::string(otherwise);
}

bool PartReader::flag(std::string_view key, bool otherwise) const {
    if (!has(key))
        return otherwise;
    const Json& found = value(key);
    if (!found.is_boolean())
        wrongType(key, "true/false");
    return found.get<bool>();
}

std::int64_t PartReader::integer(std::string_view key, std::int64_t otherwise) const {
    if (!has(key))
        return otherwise;
    const Json& found = value(key);
    if (!found.is_number_integer())
        wrongType(key, "number");
    return found.get<std::int64_t>();
}

std::int32_t PartReader::id(std::string_view key) const {
    return checkedId(value(key), key, m_file);
}

char32_t PartReader::codePoint(std::string_view key) const {
    const std::string found = text(key);
    if (unicode::countCodePoints(found) != 1)
        wrongType(key, "text");
    return unicode::decodeAt(found, 0).value;
}

void PartReader::unsupported(std::string_view name) const {
    throw Error("tokenizer.unsupported", {{"part", m_part}, {"name", std::string(name)}}, {.file = m_file, .field = m_part});
}

void PartReader::wrongType(std::string_view key, const char* expected) const {
    throw Error("tokenizer.wrong-type", {{"part", m_part + "." + std::string(key)}, {"expected", expected}},
                {.file = m_file, .field = m_part + "." + std::string(key)});
}

std::int32_t checkedId(const Json& value, std::string_view token, const std::string& file) {
    const bool tooBig = value.is_number_unsigned() && value.get<std::uint64_t>() >= Vocabulary::maxTokens;
    const std::int64_t id = value.is_number_integer() && !tooBig ? value.get<std::int64_t>() : -1;
    if (id < 0)
        throw Error(
            "tokenizer.bad-id",
            {{"token", std::string(token)}, {"id", base::dumpJson(value)}, {"limit", std::to_string(Vocabulary::maxTokens)}},
            {.file = file});
    return static_cast<std::int32_t>(id);
}

}  // namespace core::tokenizers
