// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "core/data/pii/checksums.h"
#include "core/data/pii/cues.h"
#include "core/data/pii/phones.h"
#include "core/data/pii/recognisers.h"

namespace core::data {
namespace {

bool isCard(std::string_view digits) {
    const auto prefix = [&](std::size_t length) { return std::stoi(std::string(digits.substr(0, length))); };
    const auto within = [&](std::size_t length, int first, int last) {
        return prefix(length) >= first && prefix(length) <= last;
    };
    const std::size_t size = digits.size();
    if (size < 13 || size > 19 || !fitsLuhn(digits))
        return false;
    if (digits[0] == '4')
        return size == 13 || size == 16 || size == 19;
    if (size == 15)
        return within(2, 34, 34) || within(2, 37, 37);
    if (size == 14)
        return within(3, 300, 305) || within(2, 36, 36) || within(2, 38, 39);
    return size >= 16 &&
           (within(2, 51, 55) || within(4, 2221, 2720) || within(4, 6011, 6011) || within(3, 644, 659) ||
            within(4, 3528, 3589) || within(2, 62, 62) || within(2, 81, 81) || within(4, 5018, 5038) || within(2, 67, 67));
}

bool isSocialSecurity(const NumberSlice& slice, std::optional<Cue> cue) {
    const std::string& digits = slice.digits;
    if (digits.size() != 9 || digits.starts_with("000") || digits.starts_with("666") || digits.substr(3, 2) == "00" ||
        digits.ends_with("0000"))
        return false;
    const bool said = cue == Cue::SocialSecurity;
    if (digits[0] == '9' && !said)
        return false;
    return (slice.isGrouped({3, 2, 4}) && (slice.hasMark('-') || said)) || (slice.groups() == 1 && said);
}

/// A national number of digits alone. Where a sum fits one number in ten, a word must say what it is.
struct DigitId {
    const char* form;
    bool (*fits)(std::string_view digits);
    std::array<std::size_t, 8> grouping;  ///< how its digits are parted, if they are; zeros behind
    std::optional<Cue> cue;
};
constexpr DigitId digitIds[] = {
    {"steuer_id", fitsSteuerId, {2, 3, 3, 3}, std::nullopt},
    {"nir", fitsNir, {1, 2, 2, 2, 3, 3, 2}, std::nullopt},
    {"ahv", fitsAhv, {3, 4, 4, 2}, std::nullopt},
    {"rijksregister", fitsRijksregister, {2, 2, 2, 3, 2}, std::nullopt},
    {"nhs", fitsNhs, {3, 3, 4}, Cue::Nhs},
    {"bsn", fitsBsn, {4, 2, 3}, Cue::NationalId},
    {"pesel", fitsPesel, {}, Cue::NationalId},
};

const DigitId* nationalIdOf(const NumberSlice& slice, const WordText& words) {
    for (const DigitId& each : digitIds) {
        const bool grouped = slice.groups() > 1;
        if (slice.plus || !each.fits(slice.digits))
            continue;
        const bool ownGroups = slice.isGrouped(each.grouping);
        const bool said =
            each.cue ? hasCueBefore(words, slice.first, *each.cue) : hasCueBefore(words, slice.first, Cue::NationalId);
        if (said || (!each.cue && ownGroups) ||
            (!each.cue && !grouped && std::string_view(each.form) != "rijksregister" &&
             cueBefore(words, slice.first) != Cue::Thing))
            return &each;
    }
    return nullptr;
}

/// Takes the slice if it is somebody's number.
bool take(PersonalFinder& finder, const NumberSlice& slice) {
    const WordText& words = finder.words();
    if (slice.cut)
        return false;
    const auto cue = cueBefore(words, slice.first);
    const bool old = slice.digits.size() == 13;  // such cards are rare, and such numbers are not
    const bool grouped = slice.groups() == 1 || slice.sizes[0] == 4;
    if (grouped && isCard(slice.digits) && !slice.plus && cue != Cue::Thing && (!old || cue == Cue::Card))
        return finder.add(PersonalKind::Card, slice.first, slice.end);
    if (const DigitId* id = nationalIdOf(slice, words))
        return finder.add(PersonalKind::NationalId, slice.first, slice.end, id->form);
    if (isSocialSecurity(slice, cue) && cue != Cue::Thing)
        return finder.add(PersonalKind::SocialSecurity, slice.first, slice.end);
    if (isPhone(slice, words, cue))
        return finder.add(PersonalKind::Phone, phoneBegin(slice, words), slice.end);
    return false;
}

}  // namespace

void findNumbers(PersonalFinder& finder) {
    const WordText& words = finder.words();
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (!words[index].isDigits() || words[index].used)
            continue;
        const std::vector<std::size_t> groups = groupsFrom(words, index);
        for (std::size_t first = 0; first < groups.size(); ++first)
            for (std::size_t count = std::min(groups.size() - first, NumberSlice::mostGroups); count > 0; --count)
                if (take(finder, sliceOf(words, groups, first, count))) {
                    first += count - 1;
                    break;
                }
        index = groups.back();
    }
}

}  // namespace core::data
