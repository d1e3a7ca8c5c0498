// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/normalized_text.h"

#include "core/tokenizers/unicode.h"

namespace core::tokenizers {

NormalizedText::NormalizedText(std::string utf8, bool tracked) : m_text(std::move(utf8)), m_tracked(tracked) {
    if (!m_tracked)
        return;
    m_spans.reserve(m_text.size());
    std::uint32_t index = 0;
    for (std::size_t at = 0; at < m_text.size(); ++index) {
        const std::uint32_t length = unicode::decodeAt(m_text, at).length;
        m_spans.insert(m_spans.end(), length, Span{index, index + 1});
        at += length;
    }
}

NormalizedText::NormalizedText(const NormalizedText& whole, ByteRange part)
    : m_text(whole.m_text, part.begin, part.end - part.begin), m_tracked(whole.m_tracked) {
    if (m_tracked)
        m_spans.assign(whole.m_spans.begin() + static_cast<std::ptrdiff_t>(part.begin),
                       whole.m_spans.begin() + static_cast<std::ptrdiff_t>(part.end));
}

void NormalizedText::transform(const std::vector<Change>& changes, std::size_t removed) {
    std::string text;
    text.reserve(m_text.size());
    std::vector<Span> spans;
    if (m_tracked)
        spans.reserve(m_spans.size());
    std::size_t old = 0;
    const auto skip = [&](std::size_t count) {
        for (; count > 0 && old < m_text.size(); --count)
            old += unicode::decodeAt(m_text, old).length;
    };
    skip(removed);
    for (const Change& change : changes) {
        unicode::append(text, change.value);
        if (m_tracked) {
            const std::size_t from = change.change > 0 ? old - 1 : old;
            const Span span = (change.change > 0 && old == 0) || from >= m_spans.size() ? Span{} : m_spans[from];
            spans.resize(text.size(), span);
        }
        if (change.change <= 0)
            skip(1 + static_cast<std::size_t>(-change.change));
    }
    m_text = std::move(text);
    m_spans = std::move(spans);
}

void NormalizedText::filter(bool (*keep)(char32_t)) {
    std::vector<Change> changes;
    changes.reserve(m_text.size());
    std::size_t removed = 0;
    for (std::size_t at = 0; at < m_text.size();) {
        const unicode::CodePoint c = unicode::decodeAt(m_text, at);
        at += c.length;
        if (keep(c.value))
            changes.push_back({c.value, 0});
        else if (changes.empty())
            ++removed;
        else
            --changes.back().change;
    }
    transform(changes, removed);
}

void NormalizedText::prepend(std::string_view utf8) {
    if (m_text.empty())
        return;
    if (m_tracked)
        m_spans.insert(m_spans.begin(), utf8.size(), Span(m_spans.front()));
    m_text.insert(0, utf8);
}

void NormalizedText::replace(const std::vector<ByteRange>& ranges, std::string_view utf8) {
    if (ranges.empty())
        return;
    std::string text;
    text.reserve(m_text.size());
    std::vector<Span> spans;
    std::size_t copied = 0;
    const auto copyUntil = [&](std::size_t end) {
        text.append(m_text, copied, end - copied);
        if (m_tracked)
            spans.insert(spans.end(), m_spans.begin() + static_cast<std::ptrdiff_t>(copied),
                         m_spans.begin() + static_cast<std::ptrdiff_t>(end));
    };
    for (const ByteRange& range : ranges) {
        copyUntil(range.begin);
        text.append(utf8);
        if (m_tracked)
            spans.resize(text.size(), range.end > 0 ? m_spans[range.end - 1] : Span{});
        copied = range.end;
    }
    copyUntil(m_text.size());
    m_text = std::move(text);
    m_spans = std::move(spans);
}

void NormalizedText::cut(ByteRange kept) {
    if (kept.begin == 0 && kept.end == m_text.size())
        return;
    *this = NormalizedText(*this, kept);
}

}  // namespace core::tokenizers
