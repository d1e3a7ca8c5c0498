// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::data {

enum class PersonalKind : std::uint8_t {
    Iban,
    Card,
    SocialSecurity,
    NationalId,
    Email,
    BirthDate,
    RecordNumber,
    Phone,
    Address,
    Name
};
constexpr std::size_t personalKinds = 10;

/// Something in a text that says who somebody is, or how to reach them.
struct PersonalDatum {
    PersonalKind kind;
    std::size_t begin = 0, bytes = 0;  ///< in bytes of the text
    std::int64_t start = 0, end = 0;   ///< the same in code points
    std::string form;                  ///< of numbers of a country: "steuer_id", "dni", "nie", "nir", "nhs", "nino" …

    bool operator==(const PersonalDatum&) const = default;
};

/// The personal data in a text, in order, none within another: numbers by their checksums and by the words before them, names
/// by titles, greetings, signatures, introductions and frequent given names, addresses by street words and postcodes; in
/// English, German, Spanish and French, the commonest forms in Italian and Dutch, too. A name is found without its title.
std::vector<PersonalDatum> findPersonalData(std::string_view text);

/// "pii_name", "pii_national_id" …: the kind of its finding.
std::string_view findingKindOf(PersonalKind kind);

}  // namespace core::data
