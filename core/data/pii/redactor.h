// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/data/pii/personal_data.h"
#include "core/data/repair/text_change.h"

namespace core::data {

/// Puts placeholders in the place of personal data: "[NAME_1]", "[EMAIL_2]". The same value, however it is spaced or written in
/// capitals, has the same placeholder in all texts of one redactor.
class Redactor {
public:
    /// Looks for that kind alone, or for all.
    explicit Redactor(std::optional<PersonalKind> only = {}) : m_only(only) {}

    TextChanges changes(std::string_view text);
    std::string redact(std::string_view text) { return changed(text, changes(text)); }
    /// The placeholder of a value.
    std::string placeholder(PersonalKind kind, std::string_view value);

private:
    std::optional<PersonalKind> m_only;
    std::array<std::map<std::string, std::size_t>, personalKinds> m_numbers;
};

}  // namespace core::data
