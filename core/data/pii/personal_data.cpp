// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/personal_data.h"

#include <algorithm>
#include <array>

#include "core/data/pii/recognisers.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

/// Longer texts are looked at in pieces: words take many times the memory of the text.
constexpr std::size_t pieceBytes = 64 * 1024;

/// Length of the next piece, which ends with a line or a word if there is one.
std::size_t pieceLength(std::string_view text) {
    if (text.size() <= pieceBytes)
        return text.size();
    for (const char mark : {'\n', ' '})
        if (const std::size_t at = text.rfind(mark, pieceBytes); at != std::string_view::npos && at > pieceBytes / 2)
            return at;
    std::size_t length = pieceBytes;
    while (length > 1 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length;
    return length;
}

std::vector<PersonalDatum> findInPiece(std::string_view text) {
    PersonalFinder finder(text);
    findEmails(finder);
    if (finder.words().hasDigits()) {
        findLetteredIds(finder);
        findDates(finder);
        findNumbers(finder);
        findRecordNumbers(finder);
        findAddresses(finder);
    }
    findNames(finder);
    return finder.take();
}

}  // namespace

bool PersonalFinder::add(PersonalKind kind, std::size_t first, std::size_t end, std::string form) {
    if (first >= end || m_words.isUsed(first, end))
        return false;
    const std::size_t begin = m_words[first].begin;
    m_found.push_back({kind, begin, m_words[end - 1].end - begin, 0, 0, std::move(form)});
    m_words.use(first, end);
    return true;
}

std::vector<PersonalDatum> findPersonalData(std::string_view text) {
    std::vector<PersonalDatum> all;
    std::int64_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view piece = text.substr(at, pieceLength(text.substr(at)));
        std::vector<PersonalDatum> found = findInPiece(piece);
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
        std::size_t counted = 0;
        for (PersonalDatum& datum : found) {
            before += countCodePoints(piece.substr(counted, datum.begin - counted));
            counted = datum.begin;
            datum.start = before;
            datum.end = before + countCodePoints(piece.substr(datum.begin, datum.bytes));
            datum.begin += at;
        }
        before += countCodePoints(piece.substr(counted));
        at += piece.size();
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return all;
}

std::string_view findingKindOf(PersonalKind kind) {
    static constexpr std::array<std::string_view, personalKinds> names = {
        "pii_iban",       "pii_card",          "pii_ssn",   "pii_national_id", "pii_email",
        "pii_birth_date", "pii_record_number", "pii_phone", "pii_address",     "pii_name"};
    return names[static_cast<std::size_t>(kind)];
}

}  // namespace core::data
