// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/decoders.h"

#include <optional>

#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/metaspace.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/pattern.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

void replaceAll(std::string& text, std::string_view old, std::string_view replacement) {
    if (old.empty())
        return;
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + replacement.size()))
        text.replace(at, old.size(), replacement);
}

class ByteLevel : public Decoder {
public:
    void decode(std::vector<std::string>& tokens) const override {
        std::string bytes;
        for (const std::string& token : tokens)
            bytes += byteLevelBytes(token).value_or(token);
        tokens.assign(1, unicode::makeValid(bytes));
    }
};

class WordPiece : public Decoder {
public:
    WordPiece(std::string prefix, bool cleanUp) : m_prefix(std::move(prefix)), m_cleanUp(cleanUp) {}

    void decode(std::vector<std::string>& tokens) const override {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            std::string& token = tokens[i];
            if (i > 0) {
                if (token.starts_with(m_prefix))
                    token.erase(0, m_prefix.size());
                else
                    token.insert(token.begin(), ' ');
            }
            if (m_cleanUp)
                cleanUp(token);
        }
    }

private:
    /// The library's list for WordPiece; it knows one more than cleanUpSpaces.
    static void cleanUp(std::string& token) {
        constexpr std::pair<const char*, const char*> list[] = {
            {" .", "."},   {" ?", "?"},           {" !", "!"},   {" ,", ","},     {" ' ", "'"},   {" n't", "n't"},
            {" 'm", "'m"}, {" do not", " don't"}, {" 's", "'s"}, {" 've", "'ve"}, {" 're", "'re"}};
        for (const auto& [old, replacement] : list)
            replaceAll(token, old, replacement);
    }

    std::string m_prefix;
    bool m_cleanUp;
};

class Metaspace : public Decoder {
public:
    explicit Metaspace(MetaspaceOptions options) : m_options(std::move(options)) {}

    void decode(std::vector<std::string>& tokens) const override {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            replaceAll(tokens[i], m_options.replacement, i == 0 && m_options.prepend != PrependScheme::Never ? "" : " ");
    }

private:
    MetaspaceOptions m_options;
};

class Replace : public Decoder {
public:
    Replace(std::unique_ptr<Pattern> pattern, std::string content)
        : m_pattern(std::move(pattern)), m_content(std::move(content)) {}

    void decode(std::vector<std::string>& tokens) const override {
        std::vector<Match> matches;
        for (std::string& token : tokens) {
            matches.clear();
            m_pattern->find(token, matches);
            std::string text;
            for (const Match& match : matches)
                text += match.isMatch ? m_content : token.substr(match.bytes.begin, match.bytes.end - match.bytes.begin);
            token = std::move(text);
        }
    }

private:
    std::unique_ptr<Pattern> m_pattern;
    std::string m_content;
};

class ByteFallback : public Decoder {
public:
    void decode(std::vector<std::string>& tokens) const override {
        std::vector<std::string> result;
        std::string bytes;
        const auto flush = [&] {
            if (unicode::isValid(bytes)) {
                if (!bytes.empty())
                    result.push_back(bytes);
            } else {
                result.insert(result.end(), bytes.size(), "\uFFFD");
            }
            bytes.clear();
        };
        for (std::string& token : tokens) {
            if (const auto byte = byteOf(token)) {
                bytes.push_back(*byte);
            } else {
                flush();
                result.push_back(std::move(token));
            }
        }
        flush();
        tokens = std::move(result);
    }

private:
    /// The byte of a token like <0x0A>.
    static std::optional<char> byteOf(const std::string& token) {
        if (token.size() != 6 || !token.starts_with("<0x") || token.back() != '>')
            return std::nullopt;
        int value = 0;
        for (const char c : token.substr(3, 2)) {
            const bool digit = c >= '0' && c <= '9', upper = c >= 'A' && c <= 'F', lower = c >= 'a' && c <= 'f';
            if (!digit && !upper && !lower)
                return std::nullopt;
            value = value * 16 + (digit ? c - '0' : upper ? c - 'A' + 10 : c - 'a' + 10);
        }
        return static_cast<char>(value);
    }
};

class Fuse : public Decoder {
public:
    void decode(std::vector<std::string>& tokens) const override {
        std::string whole;
        for (const std::string& token : tokens)
            whole += token;
        tokens.assign(1, std::move(whole));
    }
};

class Strip : public Decoder {
public:
    Strip(char32_t content, std::int64_t start, std::int64_t stop) : m_start(start), m_stop(stop) {
        unicode::append(m_content, content);
    }

    void decode(std::vector<std::string>& tokens) const override {
        for (std::string& token : tokens) {
            std::size_t begin = 0;
            for (std::int64_t i = 0; i < m_start && std::string_view(token).substr(begin).starts_with(m_content); ++i)
                begin += m_content.size();
            token.erase(0, begin);
            for (std::int64_t i = 0; i < m_stop && token.ends_with(m_content); ++i)
                token.resize(token.size() - m_content.size());
        }
    }

private:
    std::string m_content;
    std::int64_t m_start, m_stop;
};

class BpeSuffix : public Decoder {
public:
    explicit BpeSuffix(std::string suffix) : m_suffix(std::move(suffix)) {}

    void decode(std::vector<std::string>& tokens) const override {
        for (std::size_t i = 0; i < tokens.size(); ++i)
            replaceAll(tokens[i], m_suffix, i + 1 == tokens.size() ? "" : " ");
    }

private:
    std::string m_suffix;
};

class Sequence : public Decoder {
public:
    explicit Sequence(std::vector<std::unique_ptr<Decoder>> parts) : m_parts(std::move(parts)) {}

    void decode(std::vector<std::string>& tokens) const override {
        for (const auto& part : m_parts)
            part->decode(tokens);
    }

private:
    std::vector<std::unique_ptr<Decoder>> m_parts;
};

std::unique_ptr<Decoder> parseSequence(const PartReader& reader, const std::string& file) {
    reader.allow({"decoders"});
    std::vector<std::unique_ptr<Decoder>> parts;
    for (const base::Json& part : reader.list("decoders"))
        if (auto parsed = parseDecoder(part, file))
            parts.push_back(std::move(parsed));
    return std::make_unique<Sequence>(std::move(parts));
}

}  // namespace

std::unique_ptr<Decoder> byteLevelDecoder() {
    return std::make_unique<ByteLevel>();
}

std::unique_ptr<Decoder> wordPieceDecoder(std::string prefix, bool cleanUp) {
    return std::make_unique<WordPiece>(std::move(prefix), cleanUp);
}

std::unique_ptr<Decoder> parseDecoder(const base::Json& json, const std::string& file) {
    if (json.is_null())
        return nullptr;
    const PartReader reader(json, "decoder", file);
    const std::string type = reader.type();
    if (type == "ByteLevel") {
        reader.allow({"add_prefix_space", "trim_offsets", "use_regex"});
        return byteLevelDecoder();
    }
    if (type == "WordPiece") {
        reader.allow({"prefix", "cleanup"});
        return wordPieceDecoder(reader.text("prefix", "##"), reader.flag("cleanup", true));
    }
    if (type == "Metaspace")
        return std::make_unique<Metaspace>(parseMetaspace(reader));
    if (type == "Replace") {
        reader.allow({"pattern", "content"});
        return std::make_unique<Replace>(parsePattern(reader.value("pattern"), "decoder.pattern", file),
                                         reader.text("content"));
    }
    if (type == "ByteFallback" || type == "Fuse") {
        reader.allow({});
        if (type == "Fuse")
            return std::make_unique<Fuse>();
        return std::make_unique<ByteFallback>();
    }
    if (type == "Strip") {
        reader.allow({"content", "start", "stop"});
        return std::make_unique<Strip>(reader.codePoint("content"), reader.integer("start", 0), reader.integer("stop", 0));
    }
    if (type == "BPEDecoder") {
        reader.allow({"suffix"});
        return std::make_unique<BpeSuffix>(reader.text("suffix", "</w>"));
    }
    if (type == "Sequence")
        return parseSequence(reader, file);
    reader.unsupported(type);
}

std::string cleanUpSpaces(std::string text) {
    constexpr std::pair<const char*, const char*> list[] = {{" .", "."},     {" ?", "?"},     {" !", "!"},   {" ,", ","},
                                                            {" ' ", "'"},    {" n't", "n't"}, {" 'm", "'m"}, {" 's", "'s"},
                                                            {" 've", "'ve"}, {" 're", "'re"}};
    for (const auto& [old, replacement] : list)
        replaceAll(text, old, replacement);
    return text;
}

}  // namespace core::tokenizers
