// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/text_stream.h"

#include <algorithm>

namespace core::evaluation {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

std::size_t TextStream::stopIn(std::string_view text) const {
    std::size_t first = text.size();
    for (const std::string& stop : m_stops)
        first = std::min(first, text.find(stop));
    return first;
}

std::size_t TextStream::safeLength(std::string_view text) const {
    std::size_t length = text.size();
    for (const std::string& stop : m_stops)
        for (std::size_t size = std::min(stop.size() - 1, text.size()); size > 0; --size)
            if (text.ends_with(std::string_view(stop).substr(0, size))) {
                length = std::min(length, text.size() - size);
                break;
            }
    return length;
}

bool TextStream::update(std::string_view text) {
    const std::size_t stop = stopIn(text);
    if (stop < text.size()) {
        emitUpTo(text, stop);
        return false;
    }
    std::string_view whole = text.substr(0, safeLength(text));
    while (whole.ends_with(replacement))
        whole.remove_suffix(replacement.size());
    emitUpTo(text, whole.size());
    return true;
}

std::string TextStream::finish(std::string_view text) {
    const std::size_t end = stopIn(text);
    emitUpTo(text, end);
    return std::string(text.substr(0, end));
}

void TextStream::emitUpTo(std::string_view text, std::size_t end) {
    if (end <= m_sent)
        return;
    if (m_onText)
        m_onText(std::string(text.substr(m_sent, end - m_sent)));
    m_sent = end;
}

}  // namespace core::evaluation
