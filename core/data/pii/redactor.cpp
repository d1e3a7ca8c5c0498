// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/redactor.h"

#include <cctype>

#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::array<std::string_view, personalKinds> labels = {"IBAN",       "CARD",   "SSN",   "ID",      "EMAIL",
                                                                "BIRTH_DATE", "RECORD", "PHONE", "ADDRESS", "NAME"};

/// The value without what may differ between two ways of writing it.
std::string sameForAll(PersonalKind kind, std::string_view value) {
    const std::string plain = folded(value);
    if (kind == PersonalKind::Name || kind == PersonalKind::Address || kind == PersonalKind::Email)
        return plain;
    std::string bare;
    for (const char byte : plain)
        if (std::isalnum(static_cast<unsigned char>(byte)) || byte == '+' || (byte & 0x80) != 0)
            bare += byte;
    return bare;
}

}  // namespace

std::string Redactor::placeholder(PersonalKind kind, std::string_view value) {
    auto& numbers = m_numbers[static_cast<std::size_t>(kind)];
    const std::size_t number = numbers.emplace(sameForAll(kind, value), numbers.size() + 1).first->second;
    std::string placeholder(1, '[');
    placeholder += labels[static_cast<std::size_t>(kind)];
    return placeholder.append(1, '_').append(std::to_string(number)).append(1, ']');
}

TextChanges Redactor::changes(std::string_view text) {
    TextChanges changes;
    for (const PersonalDatum& datum : findPersonalData(text))
        if (!m_only || *m_only == datum.kind)
            changes.push_back({datum.begin, datum.bytes, placeholder(datum.kind, text.substr(datum.begin, datum.bytes))});
    return changes;
}

}  // namespace core::data
