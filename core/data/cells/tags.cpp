// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>
#include <string>

#include "core/data/cell_values.h"
#include "core/data/cells/cell_rule.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using api::Role;
using base::Json;

/// A tag taken apart: "B-PER" is prefix B of type PER. Prefix O: no entity; 0: no prefix.
struct Tag {
    char prefix = 0;
    std::string_view type;
    bool lowerCase = false;
};

Tag tagOf(std::string_view text) {
    if (text == "O" || text == "o")
        return {'O', {}, text == "o"};
    constexpr std::string_view upper = "BIESLU", lower = "bieslu";
    if (text.size() > 2 && text[1] == '-') {
        if (upper.find(text[0]) != std::string_view::npos)
            return {text[0], text.substr(2), false};
        if (const std::size_t at = lower.find(text[0]); at != std::string_view::npos)
            return {upper[at], text.substr(2), true};
    }
    return {0, text, false};
}

/// BIOES and BILOU mark the last word of an entity (E, L) and those of a single word (S, U).
bool goesOn(char prefix) {
    return prefix == 'I' || prefix == 'E' || prefix == 'L';
}

bool endsEntity(char prefix) {
    return prefix == 'E' || prefix == 'L' || prefix == 'S' || prefix == 'U';
}

/// How the tags of a table are written. BIO and IOB1: Ramshaw and Marcus 1995, Tjong Kim Sang and Veenstra 1999.
class TagScheme {
public:
    void count(const std::vector<std::string>& tags) {
        std::string_view open;
        for (const std::string& text : tags) {
            const Tag tag = tagOf(text);
            if (tag.prefix != 'O') {
                ++m_spellings[folded(tag.type)][std::string(tag.type)];
                m_prefixes += tag.prefix != 0;
                m_begun += tag.prefix != 0 && !goesOn(tag.prefix) && open != tag.type;
            }
            open = tag.prefix == 'O' ? std::string_view() : tag.type;
        }
    }
    /// Entities begin with I-, and B- only parts two neighbours.
    bool beginsInside() const { return m_prefixes > 0 && m_begun == 0; }
    bool withoutPrefixes() const { return m_prefixes == 0; }
    /// The commonest way of writing a type in which only capitals differ.
    const std::string& spelling(std::string_view type) const {
        const auto& ways = m_spellings.at(folded(type));
        auto best = ways.begin();
        for (auto way = ways.begin(); way != ways.end(); ++way)
            if (way->second > best->second)
                best = way;
        return best->first;
    }

private:
    std::map<std::string, std::map<std::string, std::int64_t>> m_spellings;  ///< of a type, as folded()
    std::int64_t m_prefixes = 0, m_begun = 0;
};

/// A list of texts, or the note that says what else the cell holds.
std::optional<CellNote> readTexts(const RowCells& cells, Role role, std::vector<std::string>& texts) {
    std::vector<CellNote> fault;
    const Json list = parsedCell(cells.text(role), cells.type(role), fault);
    if (!fault.empty())
        return fault.front();
    if (!list.is_array())
        return CellNote{"data.row.list-expected", {{"column", cells.columnName(role)}, {"kind", kindOf(cells.type(role))}}, 0};
    for (const Json& item : list) {
        if (!item.is_string())
            return CellNote{
                item.is_number() && role == Role::Tags ? "data.row.tags-numbers" : "data.row.list-item",
                {{"column", cells.columnName(role)}, {"number", std::to_string(texts.size() + 1)}, {"kind", kindOf(item)}},
                0};
        texts.push_back(item.get<std::string>());
    }
    return std::nullopt;
}

/// Words and the tag of each, in BIO.
class TagRule : public CellRule {
public:
    explicit TagRule(const RowCells& cells) {
        for (const std::size_t column : cells.columns(Role::Tags))
            for (std::int64_t row = 0; row < cells.table().rowCount(); ++row)
                m_scheme.count(textsOf(cells.table().view(row, column)));
    }

    std::optional<CellNote> apply(RowCells& cells) const override {
        std::vector<std::string> tokens, tags;
        if (auto fault = readTexts(cells, Role::Tokens, tokens))
            return fault;
        if (auto fault = readTexts(cells, Role::Tags, tags))
            return fault;
        if (tokens.empty())
            return CellNote{"data.row.no-tokens", {}, 0};
        if (tokens.size() != tags.size())
            return CellNote{
                "data.row.tags-count", {{"tokens", std::to_string(tokens.size())}, {"tags", std::to_string(tags.size())}}, 0};
        for (std::size_t index = 0; index < tokens.size(); ++index)
            if (tokens[index].empty())
                return CellNote{
                    "data.row.token-empty", {{"number", std::to_string(index + 1)}}, static_cast<std::int64_t>(index)};
        if (auto fault = normalise(tags, cells))
            return fault;
        cells.replace(Role::Tokens, textsCell(tokens), CellType::Nested);
        cells.replace(Role::Tags, textsCell(tags), CellType::Nested);
        return std::nullopt;
    }

private:
    std::optional<CellNote> normalise(std::vector<std::string>& tags, RowCells& cells) const {
        std::string open;  // type of the entity that the word before belongs to and that may go on
        for (std::size_t index = 0; index < tags.size(); ++index) {
            const Tag tag = tagOf(tags[index]);
            if (tag.prefix == 'O') {
                tags[index].assign(1, 'O');
                open.clear();
                continue;
            }
            if (isBlank(tag.type) || (tag.prefix == 0 && !m_scheme.withoutPrefixes()))
                return note("data.row.tag-unknown", tags[index], {}, index);
            const std::string& type = m_scheme.spelling(tag.type);
            const bool bare = m_scheme.withoutPrefixes(), inside = (bare || goesOn(tag.prefix)) && open == type;
            const std::string read = (inside ? "I-" : "B-") + type;
            if (bare && open.empty())
                cells.remark(note("data.row.tag-bare", tags[index], read, index));
            else if (tag.lowerCase || tag.type != type)
                cells.remark(note("data.row.tag-spelling", tags[index], read, index));
            else if (!inside && goesOn(tag.prefix) && !m_scheme.beginsInside())
                cells.remark(note("data.row.tag-start", tags[index], read, index));
            open = endsEntity(tag.prefix) ? std::string() : type;
            tags[index] = read;
        }
        return std::nullopt;
    }

    static CellNote note(const char* code, const std::string& tag, const std::string& read, std::size_t index) {
        return {code,
                {{"tag", shortened(tag, 40)}, {"read", shortened(read, 40)}, {"number", std::to_string(index + 1)}},
                static_cast<std::int64_t>(index)};
    }

    TagScheme m_scheme;
};

}  // namespace

std::unique_ptr<CellRule> tagRule(const RowCells& cells) {
    return std::make_unique<TagRule>(cells);
}

}  // namespace core::data
