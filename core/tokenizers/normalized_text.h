// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tokenizers/tokenizer.h"

namespace core::tokenizers {

/// Where a byte of normalized text comes from: [begin, end) in code points of the original.
struct Span {
    std::uint32_t begin = 0, end = 0;
};

/// One code point of a changed text. `change` > 0: put in, it shares the span of the byte before; 0: stands for the next old
/// code point; -n: stands for the next one and swallows the n behind it.
struct Change {
    char32_t value;
    std::int32_t change;
};

/// [begin, end) in bytes.
struct ByteRange {
    std::size_t begin, end;
};

/// A text that is being normalized and, if wanted, where each of its bytes comes from.
class NormalizedText {
public:
    /// The original itself (valid UTF-8). Without `tracked` no spans are kept and span() must not be called.
    NormalizedText(std::string utf8, bool tracked);
    /// A part of another text.
    NormalizedText(const NormalizedText& whole, ByteRange part);

    const std::string& text() const { return m_text; }
    bool isTracked() const { return m_tracked; }
    /// Span of a range that is not empty.
    Span span(ByteRange bytes) const { return {m_spans[bytes.begin].begin, m_spans[bytes.end - 1].end}; }

    /// Replaces the whole text. The first `removed` old code points are dropped before the first change.
    void transform(const std::vector<Change>& changes, std::size_t removed = 0);
    /// Keeps the code points that `keep` accepts.
    void filter(bool (*keep)(char32_t));
    /// Puts `utf8` before the text, unless that is empty; it gets the span of the first code point.
    void prepend(std::string_view utf8);
    /// Replaces byte ranges (in order, not overlapping); the new text gets the span of the last byte it replaces.
    void replace(const std::vector<ByteRange>& ranges, std::string_view utf8);
    /// Replaces the whole text of one that is not tracked.
    void assign(std::string utf8) { m_text = std::move(utf8); }
    /// Keeps only these bytes.
    void cut(ByteRange kept);

private:
    std::string m_text;
    std::vector<Span> m_spans;
    bool m_tracked;
};

/// A part of a text on its way to the model: a view, or an added token that is found already.
struct Piece {
    const NormalizedText* source;
    ByteRange bytes;
    std::optional<Id> added;  ///< set: this is an added token

    std::string_view text() const { return std::string_view(source->text()).substr(bytes.begin, bytes.end - bytes.begin); }
    /// True if it begins where the original text begins.
    bool startsOriginal() const {
        return source->isTracked() ? source->span({bytes.begin, bytes.begin + 1}).begin == 0 : bytes.begin == 0;
    }
};

/// Pieces and the texts they look into.
struct PieceList {
    std::deque<NormalizedText> texts;
    std::vector<Piece> pieces;
};

}  // namespace core::tokenizers
