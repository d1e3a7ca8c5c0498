// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/pii/checksums.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

namespace core::data {
namespace {

int digitAt(std::string_view digits, std::size_t at) {
    return digits[at] - '0';
}

bool isNumber(std::string_view digits, std::size_t length) {
    return digits.size() == length && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t numberOf(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char digit : digits)
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

/// Sum of digits times weights, for as many as there are weights.
template <std::size_t count> int weighted(std::string_view digits, const int (&weights)[count]) {
    int sum = 0;
    for (std::size_t at = 0; at < count; ++at)
        sum += digitAt(digits, at) * weights[at];
    return sum;
}

bool allSame(std::string_view digits) {
    return digits.find_first_not_of(digits.front()) == std::string_view::npos;
}

}  // namespace

bool fitsLuhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        const int doubled = digitAt(digits, digits.size() - 1 - at) * (at % 2 == 1 ? 2 : 1);
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return !digits.empty() && sum % 10 == 0 && !allSame(digits);
}

std::size_t ibanLength(std::string_view country) {
    struct Length {
        std::string_view country;
        std::size_t length;
    };
    static constexpr Length lengths[] = {
        {"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BR", 29},
        {"BY", 28}, {"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29},
        {"ES", 24}, {"FI", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"GT", 28},
        {"HR", 21}, {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20},
        {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22},
        {"MK", 19}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NL", 18}, {"NO", 15}, {"PK", 24}, {"PL", 28}, {"PS", 29}, {"PT", 25},
        {"QA", 29}, {"RO", 24}, {"RS", 22}, {"SA", 24}, {"SC", 31}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27}, {"ST", 25},
        {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}};
    const auto found =
        std::find_if(std::begin(lengths), std::end(lengths), [&](const Length& each) { return each.country == country; });
    return found == std::end(lengths) ? 0 : found->length;
}

bool fitsIban(std::string_view characters) {
    if (characters.size() < 5 || characters.size() != ibanLength(characters.substr(0, 2)))
        return false;
    int rest = 0;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        const char each = characters[(at + 4) % characters.size()];
        if (each >= '0' && each <= '9')
            rest = (rest * 10 + each - '0') % 97;
        else if (each >= 'A' && each <= 'Z')
            rest = (rest * 100 + each - 'A' + 10) % 97;
        else
            return false;
    }
    return rest == 1;
}

bool fitsSteuerId(std::string_view digits) {
    if (!isNumber(digits, 11) || digits[0] == '0')
        return false;
    int counts[10] = {}, product = 10;
    for (std::size_t at = 0; at < 10; ++at) {
        ++counts[digitAt(digits, at)];
        const int sum = (digitAt(digits, at) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    const auto repeated = std::count_if(std::begin(counts), std::end(counts), [](int count) { return count > 1; });
    const bool fits = repeated == 1 && *std::max_element(std::begin(counts), std::end(counts)) <= 3;
    return fits && (11 - product) % 10 == digitAt(digits, 10);
}

bool fitsNhs(std::string_view digits) {
    if (!isNumber(digits, 10) || allSame(digits))
        return false;
    const int check = 11 - weighted(digits, {10, 9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 10 && check % 11 == digitAt(digits, 9);
}

bool fitsDni(std::string_view characters) {
    if (characters.size() != 9)
        return false;
    std::string digits(characters.substr(0, 8));
    if (digits[0] >= 'X' && digits[0] <= 'Z')
        digits[0] = static_cast<char>('0' + digits[0] - 'X');
    return isNumber(digits, 8) && !allSame(digits) && "TRWAGMYFPDXBNJZSQVHLCKE"[numberOf(digits) % 23] == characters[8];
}

bool fitsNir(std::string_view digits) {
    if (!isNumber(digits, 15) || (digits[0] != '1' && digits[0] != '2'))
        return false;
    const std::uint64_t month = numberOf(digits.substr(3, 2));
    const bool isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return isMonth && 97 - numberOf(digits.substr(0, 13)) % 97 == numberOf(digits.substr(13));
}

bool fitsNino(std::string_view characters) {
    if (characters.size() != 9 || !isNumber(characters.substr(2, 6), 6) || characters[8] < 'A' || characters[8] > 'D')
        return false;
    const std::string_view letters = characters.substr(0, 2);
    if (letters == "QQ")
        return true;  // what forms show as an example
    const auto isOneOf = [](char letter, std::string_view those) { return those.find(letter) != std::string_view::npos; };
    constexpr std::string_view unused[] = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
    return !isOneOf(letters[0], "DFIQUV0123456789") && !isOneOf(letters[1], "DFIOQUV0123456789") &&
           std::find(std::begin(unused), std::end(unused), letters) == std::end(unused);
}

bool fitsCodiceFiscale(std::string_view characters) {
    if (characters.size() != 16)
        return false;
    constexpr int oddValues[26] = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                   20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (std::size_t at = 0; at < 16; ++at) {
        const bool letter = characters[at] >= 'A' && characters[at] <= 'Z';
        const bool wanted = at < 6 || at == 8 || at == 11 || at == 15;
        if (letter != wanted || (!letter && (characters[at] < '0' || characters[at] > '9')))
            return false;
        const int value = characters[at] - (letter ? 'A' : '0');
        if (at < 15)
            sum += at % 2 == 0 ? oddValues[value] : value;
    }
    return sum % 26 == characters[15] - 'A';
}

bool fitsBsn(std::string_view digits) {
    return isNumber(digits, 9) && !allSame(digits) && weighted(digits, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0;
}

bool fitsAhv(std::string_view digits) {
    return isNumber(digits, 13) && digits.starts_with("756") &&
           weighted(digits, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1}) % 10 == 0;
}

bool fitsRijksregister(std::string_view digits) {
    if (!isNumber(digits, 11))
        return false;
    const std::uint64_t first = numberOf(digits.substr(0, 9)), check = numberOf(digits.substr(9));
    return 97 - first % 97 == check || 97 - (2000000000 + first) % 97 == check;
}

bool fitsPesel(std::string_view digits) {
    return isNumber(digits, 11) && weighted(digits, {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1}) % 10 == 0;
}

}  // namespace core::data
