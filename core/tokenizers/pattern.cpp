// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "core/base/error.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/split_patterns.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {
namespace {

using base::Error;

class LiteralPattern : public Pattern {
public:
    explicit LiteralPattern(std::string literal) : m_literal(std::move(literal)) {}

    void find(std::string_view text, std::vector<Match>& matches) const override {
        std::size_t at = 0;
        while (!m_literal.empty()) {
            const std::size_t found = text.find(m_literal, at);
            if (found == std::string_view::npos)
                break;
            if (found > at)
                matches.push_back({{at, found}, false});
            at = found + m_literal.size();
            matches.push_back({{found, at}, true});
        }
        if (at < text.size())
            matches.push_back({{at, text.size()}, false});
    }

private:
    std::string m_literal;
};

class CodePointPattern : public Pattern {
public:
    explicit CodePointPattern(bool (*accepts)(char32_t)) : m_accepts(accepts) {}

    void find(std::string_view text, std::vector<Match>& matches) const override {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < text.size();) {
            const unicode::CodePoint c = unicode::decodeAt(text, at);
            if (m_accepts(c.value)) {
                if (at > begin)
                    matches.push_back({{begin, at}, false});
                begin = at + c.length;
                matches.push_back({{at, begin}, true});
            }
            at += c.length;
        }
        if (begin < text.size())
            matches.push_back({{begin, text.size()}, false});
    }

private:
    bool (*m_accepts)(char32_t);
};

struct FreePcre {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

/// Enough for any sensible split of a long text, and reached in about a second by a pattern that backtracks without end.
constexpr std::uint32_t matchLimit = 10'000'000;
constexpr std::size_t maxExpressionBytes = 1 << 16;

class RegexPattern : public Pattern {
public:
    RegexPattern(const std::string& expression, std::string file) : m_expression(expression), m_file(std::move(file)) {
        int error = 0;
        PCRE2_SIZE offset = 0;
        if (expression.size() <= maxExpressionBytes)
            m_code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
                                       PCRE2_UTF | PCRE2_UCP, &error, &offset, nullptr));
        if (!m_code)
            throw Error("tokenizer.bad-pattern", {{"pattern", expression.substr(0, 200)}}, {.file = m_file}, reason(error));
        pcre2_jit_compile(m_code.get(), PCRE2_JIT_COMPLETE);
        m_context.reset(pcre2_match_context_create(nullptr));
        pcre2_set_match_limit(m_context.get(), matchLimit);
    }

    void find(std::string_view text, std::vector<Match>& matches) const override {
        const std::unique_ptr<pcre2_match_data, FreePcre> data(pcre2_match_data_create(1, nullptr));
        const auto* subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        std::size_t covered = 0, from = 0, lastEnd = std::string_view::npos;
        while (from <= text.size()) {
            const int found =
                pcre2_match(m_code.get(), subject, text.size(), from, PCRE2_NO_UTF_CHECK, data.get(), m_context.get());
            if (found == PCRE2_ERROR_NOMATCH)
                break;
            if (found < 0)
                throw Error("tokenizer.pattern-too-slow", {{"pattern", m_expression.substr(0, 200)}}, {.file = m_file},
                            reason(found));
            const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(data.get());
            const std::size_t begin = ends[0], end = ends[1];
            // An empty match right behind the last one says nothing; elsewhere it parts the text.
            if (end > begin || begin != lastEnd) {
                if (begin > covered)
                    matches.push_back({{covered, begin}, false});
                matches.push_back({{begin, end}, true});
                covered = lastEnd = end;
            }
            from = end > begin ? end : end < text.size() ? end + unicode::decodeAt(text, end).length : text.size() + 1;
        }
        if (covered < text.size())
            matches.push_back({{covered, text.size()}, false});
    }

private:
    static std::string reason(int error) {
        std::string words(256, '\0');
        const int length = pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR*>(words.data()), words.size());
        words.resize(static_cast<std::size_t>(std::max(length, 0)));
        return words;
    }

    std::string m_expression, m_file;
    std::unique_ptr<pcre2_code, FreePcre> m_code;
    std::unique_ptr<pcre2_match_context, FreePcre> m_context;
};

}  // namespace

std::unique_ptr<Pattern> literalPattern(std::string literal) {
    return std::make_unique<LiteralPattern>(std::move(literal));
}

std::unique_ptr<Pattern> codePointPattern(bool (*accepts)(char32_t)) {
    return std::make_unique<CodePointPattern>(accepts);
}

std::unique_ptr<Pattern> regexPattern(const std::string& expression, const std::string& file) {
    if (auto known = knownSplitPattern(expression))
        return known;
    return std::make_unique<RegexPattern>(expression, file);
}

std::unique_ptr<Pattern> parsePattern(const base::Json& json, const std::string& part, const std::string& file) {
    const PartReader reader(json, part, file);
    reader.allow({"String", "Regex"});
    if (reader.has("String"))
        return literalPattern(reader.text("String"));
    return regexPattern(reader.text("Regex"), file);
}

}  // namespace core::tokenizers
