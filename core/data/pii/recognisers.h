// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/pii/personal_data.h"
#include "core/data/pii/words.h"

namespace core::data {

/// What was found in one text so far. What is found first keeps its place.
class PersonalFinder {
public:
    explicit PersonalFinder(std::string_view text) : m_words(text) {}

    const WordText& words() const { return m_words; }
    /// Takes in the words from `first` to `end` (not included), unless one of them belongs to something else.
    /// @returns whether it did
    bool add(PersonalKind kind, std::size_t first, std::size_t end, std::string form = {});
    /// These words are something else: a date, a number with a wrong checksum, a company.
    void block(std::size_t first, std::size_t end) { m_words.use(first, end); }
    std::vector<PersonalDatum> take() { return std::move(m_found); }

private:
    WordText m_words;
    std::vector<PersonalDatum> m_found;
};

// One per file of this folder, in the order in which they run: the surest first.
void findEmails(PersonalFinder& finder);
void findLetteredIds(PersonalFinder& finder);    ///< IBAN, and national numbers that hold letters
void findDates(PersonalFinder& finder);          ///< dates of birth; other dates are blocked
void findNumbers(PersonalFinder& finder);        ///< cards, national numbers of digits alone, phones
void findRecordNumbers(PersonalFinder& finder);  ///< of patients and cases
void findAddresses(PersonalFinder& finder);
void findNames(PersonalFinder& finder);

}  // namespace core::data
