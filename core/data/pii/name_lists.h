// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

namespace core::data {

// Lists of words as WordText keys them, written from general knowledge.

/// A frequent given name that is hardly ever another word.
bool isGivenName(std::string_view key);
/// A given name that is a word, a month or a town, too: "rose", "mark", "may", "dolores".
bool isUnclearGivenName(std::string_view key);
bool isSurname(std::string_view key);
/// "mrs", "herr", "doctora"
bool isTitle(std::string_view key);
/// What stands before surnames: "von", "de", "al".
bool isNameParticle(std::string_view key);
/// What makes the words beside it the name of a firm, a house or a place: "gmbh", "hospital", "street".
bool isOrganisationWord(std::string_view key);
/// Words of grammar, and offices that follow a title ("Mr President"): never a name.
bool isNeverName(std::string_view key);
/// Words that begin with a capital for other reasons: days, months, countries, what sentences begin with.
bool isOrdinaryWord(std::string_view key);

}  // namespace core::data
