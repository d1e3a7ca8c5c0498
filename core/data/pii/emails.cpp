// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cctype>

#include "core/data/pii/recognisers.h"

namespace core::data {
namespace {

bool isLocalByte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) || std::string_view("._%+-'").find(byte) != std::string_view::npos;
}

bool isDomainByte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) || byte == '-' || byte == '.';
}

/// Whether a host's name ends in letters: "post.example".
bool isDomain(std::string_view domain) {
    const std::size_t point = domain.rfind('.');
    if (point == std::string_view::npos || point == 0 || domain.size() - point < 3 ||
        domain.find("..") != std::string_view::npos)
        return false;
    return std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(point) + 1, domain.end(),
                       [](char byte) { return std::isalpha(static_cast<unsigned char>(byte)) || (byte & 0x80) != 0; });
}

}  // namespace

void findEmails(PersonalFinder& finder) {
    const WordText& words = finder.words();
    const std::string_view text = words.text();
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at, end = at + 1;
        while (begin > 0 && at - begin < 64 && isLocalByte(text[begin - 1]))
            --begin;
        while (begin < at && (text[begin] == '.' || text[begin] == '\'' || text[begin] == '-'))
            ++begin;
        while (end < text.size() && end - at < 255 && isDomainByte(text[end]))
            ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-'))
            --end;
        if (begin == at || !isDomain(text.substr(at + 1, end - at - 1)))
            continue;
        finder.add(PersonalKind::Email, words.indexAt(begin), words.indexAt(end - 1) + 1);
    }
}

}  // namespace core::data
