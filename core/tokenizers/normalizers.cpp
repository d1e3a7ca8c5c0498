// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/normalizers.h"

#include <vector>

#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/pattern.h"
#include "core/tokenizers/precompiled_map.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/unicode_forms.h"

namespace core::tokenizers {
namespace {

void toLowerCase(NormalizedText& text) {
    std::vector<Change> changes;
    changes.reserve(text.text().size());
    for (std::size_t at = 0; at < text.text().size();) {
        const unicode::CodePoint c = unicode::decodeAt(text.text(), at);
        at += c.length;
        if (c.value < 128) {
            changes.push_back({c.value >= U'A' && c.value <= U'Z' ? c.value + 32 : c.value, 0});
            continue;
        }
        std::int32_t change = 0;
        for (const char32_t lower : unicode::lower(c.value)) {
            changes.push_back({lower, change});
            change = 1;
        }
    }
    text.transform(changes);
}

class Lowercase : public Normalizer {
public:
    void normalize(NormalizedText& text) const override { toLowerCase(text); }
};

class Bert : public Normalizer {
public:
    explicit Bert(const BertNormalization& options) : m_options(options) {}

    void normalize(NormalizedText& text) const override {
        if (!text.isTracked() && unicode::isAscii(text.text()))
            return text.assign(normalizeAscii(text.text()));
        if (m_options.cleanText)
            clean(text);
        if (m_options.spaceChineseCharacters)
            spaceChineseCharacters(text);
        if (m_options.stripAccents) {
            toUnicodeForm(text, UnicodeForm::Nfd);
            text.filter([](char32_t c) { return c < 128 || !unicode::isNonSpacingMark(c); });
        }
        if (m_options.lowerCase)
            toLowerCase(text);
    }

private:
    static bool isKept(char32_t c) {
        if (c == U'\t' || c == U'\n' || c == U'\r')
            return true;
        return c != 0 && c != 0xFFFD && !unicode::isControl(c);
    }

    /// The same in one go: ASCII has no accents and no ideographs.
    std::string normalizeAscii(std::string_view text) const {
        std::string result;
        result.reserve(text.size());
        for (char c : text) {
            const auto value = static_cast<unsigned char>(c);
            if (m_options.cleanText && !isKept(value))
                continue;
            if (m_options.cleanText && unicode::isWhitespace(value))
                c = ' ';
            result.push_back(m_options.lowerCase && c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        }
        return result;
    }

    static void clean(NormalizedText& text) {
        text.filter(isKept);
        std::vector<Change> changes;
        changes.reserve(text.text().size());
        for (const char32_t c : unicode::codePoints(text.text()))
            changes.push_back({unicode::isWhitespace(c) ? U' ' : c, 0});
        text.transform(changes);
    }

    static void spaceChineseCharacters(NormalizedText& text) {
        std::vector<Change> changes;
        changes.reserve(text.text().size());
        bool found = false;
        for (const char32_t c : unicode::codePoints(text.text())) {
            if (unicode::isCjkIdeograph(c)) {
                changes.insert(changes.end(), {{U' ', 0}, {c, 1}, {U' ', 1}});
                found = true;
            } else {
                changes.push_back({c, 0});
            }
        }
        if (found)
            text.transform(changes);
    }

    BertNormalization m_options;
};

class Form : public Normalizer {
public:
    explicit Form(UnicodeForm form) : m_form(form) {}
    void normalize(NormalizedText& text) const override { toUnicodeForm(text, m_form); }

private:
    UnicodeForm m_form;
};

class StripAccents : public Normalizer {
public:
    void normalize(NormalizedText& text) const override {
        text.filter([](char32_t c) { return !unicode::isMark(c); });
    }
};

class Strip : public Normalizer {
public:
    Strip(bool left, bool right) : m_left(left), m_right(right) {}

    void normalize(NormalizedText& text) const override {
        const std::string& bytes = text.text();
        ByteRange kept{0, bytes.size()};
        while (m_left && kept.begin < kept.end) {
            const unicode::CodePoint c = unicode::decodeAt(bytes, kept.begin);
            if (!unicode::isWhitespace(c.value))
                break;
            kept.begin += c.length;
        }
        while (m_right && kept.begin < kept.end) {
            const unicode::CodePoint c = unicode::decodeBefore(bytes, kept.end);
            if (!unicode::isWhitespace(c.value))
                break;
            kept.end -= c.length;
        }
        text.cut(kept);
    }

private:
    bool m_left, m_right;
};

class Prepend : public Normalizer {
public:
    explicit Prepend(std::string text) : m_text(std::move(text)) {}
    void normalize(NormalizedText& text) const override { text.prepend(m_text); }

private:
    std::string m_text;
};

class Replace : public Normalizer {
public:
    Replace(std::unique_ptr<Pattern> pattern, std::string content)
        : m_pattern(std::move(pattern)), m_content(std::move(content)) {}

    void normalize(NormalizedText& text) const override {
        std::vector<Match> matches;
        m_pattern->find(text.text(), matches);
        std::vector<ByteRange> ranges;
        for (const Match& match : matches)
            if (match.isMatch)
                ranges.push_back(match.bytes);
        text.replace(ranges, m_content);
    }

private:
    std::unique_ptr<Pattern> m_pattern;
    std::string m_content;
};

class Precompiled : public Normalizer {
public:
    explicit Precompiled(PrecompiledMap map) : m_map(std::move(map)) {}
    void normalize(NormalizedText& text) const override { m_map.apply(text); }

private:
    PrecompiledMap m_map;
};

class ByteLevel : public Normalizer {
public:
    void normalize(NormalizedText& text) const override {
        std::vector<Change> changes;
        changes.reserve(text.text().size());
        for (const char byte : text.text()) {
            const auto value = static_cast<unsigned char>(byte);
            changes.push_back({byteLevelAlphabet()[value], (value & 0xC0) == 0x80 ? 1 : 0});
        }
        text.transform(changes);
    }
};

class Sequence : public Normalizer {
public:
    explicit Sequence(std::vector<std::unique_ptr<Normalizer>> parts) : m_parts(std::move(parts)) {}

    void normalize(NormalizedText& text) const override {
        for (const auto& part : m_parts)
            part->normalize(text);
    }

private:
    std::vector<std::unique_ptr<Normalizer>> m_parts;
};

std::unique_ptr<Normalizer> parseBert(const PartReader& reader) {
    reader.allow({"clean_text", "handle_chinese_chars", "strip_accents", "lowercase"});
    BertNormalization options;
    options.cleanText = reader.flag("clean_text", true);
    options.spaceChineseCharacters = reader.flag("handle_chinese_chars", true);
    options.lowerCase = reader.flag("lowercase", true);
    options.stripAccents = reader.flag("strip_accents", options.lowerCase);
    return bertNormalizer(options);
}

std::unique_ptr<Normalizer> parseSequence(const PartReader& reader, const std::string& file) {
    reader.allow({"normalizers"});
    std::vector<std::unique_ptr<Normalizer>> parts;
    for (const base::Json& part : reader.list("normalizers"))
        if (auto parsed = parseNormalizer(part, file))
            parts.push_back(std::move(parsed));
    return std::make_unique<Sequence>(std::move(parts));
}

std::unique_ptr<Normalizer> parseForm(const PartReader& reader, UnicodeForm form) {
    reader.allow({});
    return std::make_unique<Form>(form);
}

}  // namespace

std::unique_ptr<Normalizer> bertNormalizer(const BertNormalization& options) {
    return std::make_unique<Bert>(options);
}

std::unique_ptr<Normalizer> parseNormalizer(const base::Json& json, const std::string& file) {
    if (json.is_null())
        return nullptr;
    const PartReader reader(json, "normalizer", file);
    const std::string type = reader.type();
    if (type == "BertNormalizer")
        return parseBert(reader);
    if (type == "Sequence")
        return parseSequence(reader, file);
    if (type == "NFC")
        return parseForm(reader, UnicodeForm::Nfc);
    if (type == "NFD")
        return parseForm(reader, UnicodeForm::Nfd);
    if (type == "NFKC")
        return parseForm(reader, UnicodeForm::Nfkc);
    if (type == "NFKD")
        return parseForm(reader, UnicodeForm::Nfkd);
    if (type == "Lowercase" || type == "StripAccents" || type == "ByteLevel") {
        reader.allow({});
        if (type == "Lowercase")
            return std::make_unique<Lowercase>();
        if (type == "StripAccents")
            return std::make_unique<StripAccents>();
        return std::make_unique<ByteLevel>();
    }
    if (type == "Strip") {
        reader.allow({"strip_left", "strip_right"});
        return std::make_unique<Strip>(reader.flag("strip_left", true), reader.flag("strip_right", true));
    }
    if (type == "Prepend") {
        reader.allow({"prepend"});
        return std::make_unique<Prepend>(reader.text("prepend"));
    }
    if (type == "Replace") {
        reader.allow({"pattern", "content"});
        return std::make_unique<Replace>(parsePattern(reader.value("pattern"), "normalizer.pattern", file),
                                         reader.text("content"));
    }
    if (type == "Precompiled") {
        reader.allow({"precompiled_charsmap"});
        return std::make_unique<Precompiled>(PrecompiledMap(decodeBase64(reader.text("precompiled_charsmap"), file), file));
    }
    reader.unsupported(type);
}

}  // namespace core::tokenizers
