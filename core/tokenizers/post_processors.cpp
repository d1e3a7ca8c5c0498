// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/post_processors.h"

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/error.h"
#include "core/tokenizers/byte_level.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/unicode.h"

namespace core::tokenizers {

void Segment::append(Id id, const std::string& token, std::int32_t type) {
    encoding.ids.push_back(id);
    if (idsOnly)
        return;
    encoding.tokens.push_back(token);
    encoding.offsets.emplace_back(0, 0);
    encoding.typeIds.push_back(type);
    encoding.sequenceIds.push_back(-1);
    encoding.special.push_back(1);
    encoding.attentionMask.push_back(1);
}

void Segment::append(Segment&& other) {
    const auto join = [](auto& to, auto& from) {
        if (to.empty())
            to = std::move(from);
        else
            to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    join(encoding.ids, other.encoding.ids);
    join(encoding.tokens, other.encoding.tokens);
    join(encoding.offsets, other.encoding.offsets);
    join(encoding.typeIds, other.encoding.typeIds);
    join(encoding.sequenceIds, other.encoding.sequenceIds);
    join(encoding.special, other.encoding.special);
    join(encoding.attentionMask, other.encoding.attentionMask);
}

void Segment::setType(std::int32_t type) {
    std::fill(encoding.typeIds.begin(), encoding.typeIds.end(), type);
}

namespace {

struct SpecialToken {
    std::vector<Id> ids;
    std::vector<std::string> tokens;
};

/// Takes white space and its byte-level stand-in from both ends of the offsets.
void trimOffsets(Encoding& encoding, bool addPrefixSpace) {
    const auto isSpace = [](char32_t c) { return c == byteLevelAlphabet()[' '] || unicode::isWhitespace(c); };
    for (std::size_t i = 0; i < encoding.tokens.size(); ++i) {
        const std::vector<char32_t> token = unicode::codePoints(encoding.tokens[i]);
        auto& [begin, end] = encoding.offsets[i];
        auto leading = std::find_if_not(token.begin(), token.end(), isSpace) - token.begin();
        const auto trailing = std::find_if_not(token.rbegin(), token.rend(), isSpace) - token.rbegin();
        if (leading > 0) {
            // The first word's space was put in and has no place in the text.
            if (addPrefixSpace && (i == 0 || begin == 0))
                --leading;
            begin = std::min<std::int64_t>(begin + leading, end);
        }
        if (trailing > 0 && end >= trailing)
            end = std::max<std::int64_t>(end - trailing, begin);
    }
}

class ByteLevelOffsets : public PostProcessor {
public:
    ByteLevelOffsets(bool trim, bool addPrefixSpace) : m_trim(trim), m_addPrefixSpace(addPrefixSpace) {}

    std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens) const override {
        if (m_trim)
            for (Segment& segment : segments)
                trimOffsets(segment.encoding, m_addPrefixSpace);
        return segments;
    }
    std::size_t addedTokens(bool) const override { return 0; }

private:
    bool m_trim, m_addPrefixSpace;
};

class Bert : public PostProcessor {
public:
    Bert(std::string separator, Id separatorId, std::string first, Id firstId)
        : m_separator(std::move(separator)), m_first(std::move(first)), m_separatorId(separatorId), m_firstId(firstId) {}

    std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens specialTokens) const override {
        if (specialTokens == SpecialTokens::Leave)
            return segments;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const auto type = static_cast<std::int32_t>(i);
            Segment whole{.idsOnly = segments[i].idsOnly};
            if (i == 0)
                whole.append(m_firstId, m_first, 0);
            segments[i].setType(type);
            whole.append(std::move(segments[i]));
            whole.append(m_separatorId, m_separator, type);
            segments[i] = std::move(whole);
        }
        return segments;
    }
    std::size_t addedTokens(bool pair) const override { return pair ? 3 : 2; }

private:
    std::string m_separator, m_first;
    Id m_separatorId, m_firstId;
};

class Roberta : public PostProcessor {
public:
    Roberta(SpecialToken separator, SpecialToken first, bool trim, bool addPrefixSpace)
        : m_separator(std::move(separator)), m_first(std::move(first)), m_trim(trim), m_addPrefixSpace(addPrefixSpace) {}

    std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens specialTokens) const override {
        for (std::size_t i = 0; i < segments.size(); ++i) {
            Segment& segment = segments[i];
            if (m_trim)
                trimOffsets(segment.encoding, m_addPrefixSpace);
            segment.setType(0);
            if (specialTokens == SpecialTokens::Leave)
                continue;
            const SpecialToken& opening = i == 0 ? m_first : m_separator;
            Segment whole{.idsOnly = segment.idsOnly};
            whole.append(opening.ids.front(), opening.tokens.front(), 0);
            whole.append(std::move(segment));
            whole.append(m_separator.ids.front(), m_separator.tokens.front(), 0);
            segment = std::move(whole);
        }
        return segments;
    }
    std::size_t addedTokens(bool pair) const override { return pair ? 4 : 2; }

private:
    SpecialToken m_separator, m_first;
    bool m_trim, m_addPrefixSpace;
};

/// A place of a template: text 0 or 1, or a special token.
struct TemplatePart {
    std::optional<std::size_t> sequence;
    SpecialToken special;
    std::int32_t type = 0;
};

class Template : public PostProcessor {
public:
    Template(std::vector<TemplatePart> single, std::vector<TemplatePart> pair)
        : m_single(std::move(single)), m_pair(std::move(pair)) {}

    std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens specialTokens) const override {
        std::vector<Segment> result;
        for (const TemplatePart& part : segments.size() > 1 ? m_pair : m_single) {
            if (part.sequence) {
                if (*part.sequence >= segments.size())
                    continue;
                Segment segment = segments[*part.sequence];
                segment.setType(part.type);
                result.push_back(std::move(segment));
            } else if (specialTokens == SpecialTokens::Add) {
                Segment added{.idsOnly = segments.front().idsOnly};
                for (std::size_t i = 0; i < part.special.ids.size(); ++i)
                    added.append(part.special.ids[i], part.special.tokens[i], part.type);
                result.push_back(std::move(added));
            }
        }
        return result;
    }

    std::size_t addedTokens(bool pair) const override {
        std::size_t count = 0;
        for (const TemplatePart& part : pair ? m_pair : m_single)
            count += part.special.ids.size();
        return count;
    }

private:
    std::vector<TemplatePart> m_single, m_pair;
};

class PostProcessorSequence : public PostProcessor {
public:
    explicit PostProcessorSequence(std::vector<std::unique_ptr<PostProcessor>> parts) : m_parts(std::move(parts)) {}

    std::vector<Segment> process(std::vector<Segment> segments, SpecialTokens specialTokens) const override {
        for (const auto& part : m_parts)
            segments = part->process(std::move(segments), specialTokens);
        return segments;
    }

    std::size_t addedTokens(bool pair) const override {
        std::size_t count = 0;
        for (const auto& part : m_parts)
            count += part->addedTokens(pair);
        return count;
    }

private:
    std::vector<std::unique_ptr<PostProcessor>> m_parts;
};

/// ["[SEP]", 102]
SpecialToken parseTokenAndId(const PartReader& reader, std::string_view key) {
    const base::Json& pair = reader.list(key);
    if (pair.size() != 2 || !pair[0].is_string())
        reader.wrongType(key, "list");
    const auto token = pair[0].get<std::string>();
    return {{checkedId(pair[1], token, reader.file())}, {token}};
}

SpecialToken parseSpecialToken(const PartReader& reader) {
    reader.allow({"id", "ids", "tokens"});
    SpecialToken token;
    for (const base::Json& id : reader.list("ids"))
        token.ids.push_back(checkedId(id, reader.text("id", ""), reader.file()));
    for (const base::Json& text : reader.list("tokens")) {
        if (!text.is_string())
            reader.wrongType("tokens", "text");
        token.tokens.push_back(text.get<std::string>());
    }
    if (token.ids.size() != token.tokens.size())
        reader.wrongType("tokens", "list");
    return token;
}

TemplatePart parseTemplatePart(const base::Json& json, const std::map<std::string, SpecialToken>& specials,
                               const std::string& file) {
    const PartReader outer(json, "post_processor.template", file);
    outer.allow({"SpecialToken", "Sequence"});
    const bool isSpecial = outer.has("SpecialToken");
    const PartReader reader(outer.value(isSpecial ? "SpecialToken" : "Sequence"), "post_processor.template", file);
    reader.allow({"id", "type_id"});
    TemplatePart part;
    part.type = reader.has("type_id") ? reader.id("type_id") : 0;
    const std::string id = reader.text("id");
    if (isSpecial) {
        const auto found = specials.find(id);
        if (found == specials.end())
            reader.unsupported(id);
        part.special = found->second;
    } else {
        if (id != "A" && id != "B")
            reader.unsupported(id);
        part.sequence = id == "A" ? 0 : 1;
    }
    return part;
}

std::unique_ptr<PostProcessor> parseTemplate(const PartReader& reader, const std::string& file) {
    reader.allow({"single", "pair", "special_tokens"});
    std::map<std::string, SpecialToken> specials;
    for (const auto& item : reader.value("special_tokens").items())
        specials.emplace(item.key(), parseSpecialToken(PartReader(item.value(), "post_processor.special_tokens", file)));
    const auto parts = [&](std::string_view key) {
        std::vector<TemplatePart> all;
        for (const base::Json& part : reader.list(key))
            all.push_back(parseTemplatePart(part, specials, file));
        return all;
    };
    return std::make_unique<Template>(parts("single"), parts("pair"));
}

}  // namespace

std::unique_ptr<PostProcessor> bertPostProcessor(std::string separator, Id separatorId, std::string first, Id firstId) {
    return std::make_unique<Bert>(std::move(separator), separatorId, std::move(first), firstId);
}

std::unique_ptr<PostProcessor> parsePostProcessor(const base::Json& json, const std::string& file) {
    if (json.is_null())
        return nullptr;
    const PartReader reader(json, "post_processor", file);
    const std::string type = reader.type();
    if (type == "TemplateProcessing")
        return parseTemplate(reader, file);
    if (type == "ByteLevel") {
        reader.allow({"add_prefix_space", "trim_offsets", "use_regex"});
        return std::make_unique<ByteLevelOffsets>(reader.flag("trim_offsets", true), reader.flag("add_prefix_space", true));
    }
    if (type == "BertProcessing") {
        reader.allow({"sep", "cls"});
        const SpecialToken separator = parseTokenAndId(reader, "sep"), first = parseTokenAndId(reader, "cls");
        return bertPostProcessor(separator.tokens.front(), separator.ids.front(), first.tokens.front(), first.ids.front());
    }
    if (type == "RobertaProcessing") {
        reader.allow({"sep", "cls", "trim_offsets", "add_prefix_space"});
        return std::make_unique<Roberta>(parseTokenAndId(reader, "sep"), parseTokenAndId(reader, "cls"),
                                         reader.flag("trim_offsets", true), reader.flag("add_prefix_space", true));
    }
    if (type == "Sequence") {
        reader.allow({"processors"});
        std::vector<std::unique_ptr<PostProcessor>> parts;
        for (const base::Json& part : reader.list("processors"))
            if (auto parsed = parsePostProcessor(part, file))
                parts.push_back(std::move(parsed));
        return std::make_unique<PostProcessorSequence>(std::move(parts));
    }
    reader.unsupported(type);
}

}  // namespace core::tokenizers
