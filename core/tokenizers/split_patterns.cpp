// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/split_patterns.h"

#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

using unicode::Class;
using unicode::CodePoint;

constexpr const char* gpt2Expression = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr const char* llama3Expression =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr const char* qwen2Expression =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

bool isLineEnd(char32_t c) {
    return c == U'\r' || c == U'\n';
}

/// Walks a text and finds where the word that begins at a place ends.
class Walker {
public:
    explicit Walker(std::string_view text) : m_text(text) {}

    bool atEnd(std::size_t at) const { return at >= m_text.size(); }
    CodePoint codePoint(std::size_t at) const { return unicode::decodeAt(m_text, at); }
    bool is(std::size_t at, Class wanted) const { return !atEnd(at) && unicode::classOf(codePoint(at).value) == wanted; }

    /// End of the run of `wanted` from `at`, of at most `limit` code points.
    std::size_t runEnd(std::size_t at, Class wanted, std::size_t limit = std::string_view::npos) const {
        for (; limit > 0 && !atEnd(at); --limit) {
            const CodePoint c = codePoint(at);
            if (unicode::classOf(c.value) != wanted)
                break;
            at += c.length;
        }
        return at;
    }

    std::size_t lineEndRun(std::size_t at) const {
        while (!atEnd(at) && isLineEnd(static_cast<unsigned char>(m_text[at])))
            ++at;
        return at;
    }

    /// End of an English contraction ('s 't 're 've 'm 'll 'd) that begins at `at`, or `at`.
    std::size_t contractionEnd(std::size_t at, bool anyCase) const {
        if (m_text[at] != '\'' || atEnd(at + 1))
            return at;
        const CodePoint first = codePoint(at + 1);
        const std::size_t second = at + 1 + first.length;
        const char32_t letter = fold(first.value, anyCase);
        if (letter == U's' || letter == U't' || letter == U'm' || letter == U'd')
            return second;
        if (atEnd(second))
            return at;
        const char32_t next = fold(codePoint(second).value, anyCase);
        const bool matches =
            (letter == U'r' && next == U'e') || (letter == U'v' && next == U'e') || (letter == U'l' && next == U'l');
        return matches ? second + 1 : at;
    }

    /// White space that begins at `at`: all of it at the end of the text, else without its last code point unless that is all.
    std::size_t spaceEnd(std::size_t at) const {
        const std::size_t end = runEnd(at, Class::Space);
        if (atEnd(end))
            return end;
        const std::size_t shorter = end - unicode::decodeBefore(m_text, end).length;
        return shorter > at ? shorter : end;
    }

    /// End of the last line break in the white space that begins at `at`, or `at`.
    std::size_t lastLineBreak(std::size_t at) const {
        std::size_t last = at;
        while (!atEnd(at)) {
            const CodePoint c = codePoint(at);
            if (unicode::classOf(c.value) != Class::Space)
                break;
            at += c.length;
            if (isLineEnd(c.value))
                last = at;
        }
        return last;
    }

private:
    static char32_t fold(char32_t c, bool anyCase) {
        if (!anyCase)
            return c;
        constexpr char32_t longS = 0x17F;  // folds to s
        if (c == longS)
            return U's';
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    }

    std::string_view m_text;
};

class Gpt2Pattern : public Pattern {
public:
    void find(std::string_view text, std::vector<Match>& matches) const override {
        const Walker walker(text);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = wordEnd(walker, text, at);
            matches.push_back({{at, end}, true});
            at = end;
        }
    }

private:
    static std::size_t wordEnd(const Walker& walker, std::string_view text, std::size_t at) {
        const std::size_t contraction = walker.contractionEnd(at, false);
        if (contraction > at)
            return contraction;
        const bool space = text[at] == ' ';
        const std::size_t start = space ? at + 1 : at;
        if (!walker.atEnd(start)) {
            const Class kind = unicode::classOf(walker.codePoint(start).value);
            if (kind != Class::Space)
                return walker.runEnd(start, kind);
        }
        return walker.spaceEnd(at);
    }
};

/// Llama 3's pattern; Qwen 2's is the same with single digits.
class Llama3Pattern : public Pattern {
public:
    explicit Llama3Pattern(std::size_t digits) : m_digits(digits) {}

    void find(std::string_view text, std::vector<Match>& matches) const override {
        const Walker walker(text);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = wordEnd(walker, text, at);
            matches.push_back({{at, end}, true});
            at = end;
        }
    }

private:
    std::size_t wordEnd(const Walker& walker, std::string_view text, std::size_t at) const {
        const std::size_t contraction = walker.contractionEnd(at, true);
        if (contraction > at)
            return contraction;
        const CodePoint first = walker.codePoint(at);
        const Class kind = unicode::classOf(first.value);
        if (kind == Class::Letter)
            return walker.runEnd(at, Class::Letter);
        if (kind == Class::Number)
            return walker.runEnd(at, Class::Number, m_digits);
        if (!isLineEnd(first.value) && walker.is(at + first.length, Class::Letter))
            return walker.runEnd(at + first.length, Class::Letter);
        const std::size_t start = text[at] == ' ' ? at + 1 : at;
        if (walker.is(start, Class::Other))
            return walker.lineEndRun(walker.runEnd(start, Class::Other));
        const std::size_t lineBreak = walker.lastLineBreak(at);
        return lineBreak > at ? lineBreak : walker.spaceEnd(at);
    }

    std::size_t m_digits;
};

class WordRunsPattern : public Pattern {
public:
    void find(std::string_view text, std::vector<Match>& matches) const override {
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint first = unicode::decodeAt(text, at);
            const Kind kind = kindOf(first.value);
            std::size_t end = at + first.length;
            while (end < text.size()) {
                const CodePoint c = unicode::decodeAt(text, end);
                if (kindOf(c.value) != kind)
                    break;
                end += c.length;
            }
            matches.push_back({{at, end}, kind != Kind::Space});
            at = end;
        }
    }

private:
    enum class Kind { Word, Space, Other };
    static Kind kindOf(char32_t c) {
        if (unicode::isWordCharacter(c))
            return Kind::Word;
        return unicode::isWhitespace(c) ? Kind::Space : Kind::Other;
    }
};

}  // namespace

std::unique_ptr<Pattern> gpt2Pattern() {
    return std::make_unique<Gpt2Pattern>();
}

std::unique_ptr<Pattern> wordRunsPattern() {
    return std::make_unique<WordRunsPattern>();
}

std::unique_ptr<Pattern> knownSplitPattern(const std::string& expression) {
    if (expression == gpt2Expression)
        return gpt2Pattern();
    if (expression == llama3Expression)
        return std::make_unique<Llama3Pattern>(3);
    if (expression == qwen2Expression)
        return std::make_unique<Llama3Pattern>(1);
    return nullptr;
}

}  // namespace core::tokenizers
