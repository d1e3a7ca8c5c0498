// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/text_stream.h"

namespace core::evaluation {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

}  // namespace

void TextStream::update(std::string_view text) {
    std::string_view whole = text;
    while (whole.ends_with(replacement))
        whole.remove_suffix(replacement.size());
    emitUpTo(text, whole.size());
}

void TextStream::finish(std::string_view text) {
    emitUpTo(text, text.size());
}

void TextStream::emitUpTo(std::string_view text, std::size_t end) {
    if (end <= m_sent)
        return;
    if (m_onText)
        m_onText(std::string(text.substr(m_sent, end - m_sent)));
    m_sent = end;
}

}  // namespace core::evaluation
