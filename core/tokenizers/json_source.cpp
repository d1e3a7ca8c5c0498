// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/json_source.h"

#include <simdjson.h>

#include "core/base/error.h"
#include "core/base/files.h"

namespace core::tokenizers {
namespace {

using base::Error;
using base::Json;
using simdjson::dom::element;

constexpr std::size_t maxFileBytes = std::size_t{512} << 20;
constexpr std::size_t maxDepth = 100;
constexpr std::size_t maxKeys = 10'000;  // of an object other than the vocabulary

/// simdjson does not say where a fault is; the strict reader does, if the file is not huge.
[[noreturn]] void failSyntax(const std::string& text, const std::string& file, simdjson::error_code code) {
    if (code == simdjson::DEPTH_ERROR)
        throw Error("json.too-deep", {{"limit", std::to_string(maxDepth)}}, {.file = file});
    constexpr std::size_t smallEnough = 1 << 20;
    if (text.size() <= smallEnough)
        base::parseJson(text, file, maxDepth);
    throw Error("json.syntax", {{"byte", std::to_string(text.size())}}, {.file = file}, simdjson::error_message(code));
}

std::string text(std::string_view view) {
    return std::string(view);
}

[[noreturn]] void wrongType(const char* part, const char* expected, const std::string& file) {
    throw Error("tokenizer.wrong-type", {{"part", part}, {"expected", expected}}, {.file = file, .field = part});
}

Json toJson(element value, const std::string& file);

Json toJsonObject(simdjson::dom::object object, const std::string& file) {
    Json result = Json::object();
    std::size_t keys = 0;
    for (const auto& [key, value] : object) {
        if (++keys > maxKeys)
            throw Error("tokenizer.too-many-keys", {{"limit", std::to_string(maxKeys)}}, {.file = file});
        if (result.contains(text(key)))
            throw Error("json.duplicate-key", {{"key", text(key)}}, {.file = file});
        result[text(key)] = toJson(value, file);
    }
    return result;
}

Json toJson(element value, const std::string& file) {
    switch (value.type()) {
    case simdjson::dom::element_type::ARRAY: {
        Json list = Json::array();
        const simdjson::dom::array items = value.get_array().value_unsafe();
        for (const element item : items)
            list.push_back(toJson(item, file));
        return list;
    }
    case simdjson::dom::element_type::OBJECT:
        return toJsonObject(value.get_object().value_unsafe(), file);
    case simdjson::dom::element_type::INT64:
        return value.get_int64().value_unsafe();
    case simdjson::dom::element_type::UINT64:
        return value.get_uint64().value_unsafe();
    case simdjson::dom::element_type::DOUBLE:
        return value.get_double().value_unsafe();
    case simdjson::dom::element_type::STRING:
        return text(value.get_string().value_unsafe());
    case simdjson::dom::element_type::BOOL:
        return value.get_bool().value_unsafe();
    case simdjson::dom::element_type::NULL_VALUE:
        break;
    }
    return nullptr;
}

Id idOf(element value, std::string_view token, const std::string& file) {
    std::int64_t id = -1;
    if (value.get(id) != simdjson::SUCCESS || id < 0 || id >= Vocabulary::maxTokens)
        throw Error("tokenizer.bad-id",
                    {{"token", text(token)}, {"id", simdjson::minify(value)}, {"limit", std::to_string(Vocabulary::maxTokens)}},
                    {.file = file});
    return static_cast<Id>(id);
}

void checkCount(std::size_t count, const std::string& file) {
    if (count > static_cast<std::size_t>(Vocabulary::maxTokens))
        throw Error("tokenizer.too-many-tokens",
                    {{"count", std::to_string(count)}, {"limit", std::to_string(Vocabulary::maxTokens)}}, {.file = file});
}

Vocabulary readVocabulary(simdjson::dom::object object, const std::string& file) {
    std::size_t count = 0, bytes = 0;
    for (const auto& [token, id] : object) {
        ++count;
        bytes += token.size();
    }
    checkCount(count, file);
    Vocabulary vocabulary;
    vocabulary.reserve(count, bytes);
    for (const auto& [token, id] : object)
        addToken(vocabulary, token, idOf(id, token, file), file);
    return vocabulary;
}

std::vector<ScoredPiece> readPieces(simdjson::dom::array list, const std::string& file) {
    std::vector<ScoredPiece> pieces;
    for (const element item : list) {
        simdjson::dom::array pair;
        std::string_view piece;
        double score = 0;
        if (item.get(pair) != simdjson::SUCCESS || pair.size() != 2 || pair.at(0).get(piece) != simdjson::SUCCESS ||
            pair.at(1).get(score) != simdjson::SUCCESS)
            wrongType("model.vocab", "list of [text, number]", file);
        checkCount(pieces.size() + 1, file);
        if (piece.size() > Vocabulary::maxTokenBytes)
            throw Error("tokenizer.token-too-long",
                        {{"id", std::to_string(pieces.size())}, {"limit", std::to_string(Vocabulary::maxTokenBytes)}},
                        {.file = file});
        pieces.emplace_back(text(piece), score);
    }
    return pieces;
}

Merge readMerge(element item, std::size_t index, const std::string& file) {
    std::string_view left, right, both;
    simdjson::dom::array pair;
    bool good = false;
    if (item.get(both) == simdjson::SUCCESS) {
        const std::size_t space = both.find(' ');
        good = space != std::string_view::npos && both.find(' ', space + 1) == std::string_view::npos;
        left = both.substr(0, space);
        right = good ? both.substr(space + 1) : std::string_view();
    } else if (item.get(pair) == simdjson::SUCCESS) {
        good = pair.size() == 2 && pair.at(0).get(left) == simdjson::SUCCESS && pair.at(1).get(right) == simdjson::SUCCESS;
    }
    if (!good || left.empty() || right.empty())
        throw Error("tokenizer.merge-parts", {{"merge", std::to_string(index + 1)}}, {.file = file});
    return {text(left), text(right)};
}

std::vector<Merge> readMerges(element value, const std::string& file) {
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS)
        wrongType("model.merges", "list", file);
    std::vector<Merge> merges;
    for (const element item : list) {
        checkCount(merges.size() + 1, file);
        merges.push_back(readMerge(item, merges.size(), file));
    }
    return merges;
}

Json readModel(simdjson::dom::object model, TokenizerSource& source, const std::string& file) {
    Json rest = Json::object();
    for (const auto& [key, value] : model) {
        simdjson::dom::object object;
        simdjson::dom::array list;
        if (rest.contains(text(key)) || (key == "vocab" && (source.hasVocabulary || source.hasPieces)) ||
            (key == "merges" && source.hasMerges))
            throw Error("json.duplicate-key", {{"key", text(key)}}, {.file = file});
        if (key == "merges" && !value.is_null()) {
            source.merges = readMerges(value, file);
            source.hasMerges = true;
        } else if (key == "vocab" && value.get(object) == simdjson::SUCCESS) {
            source.vocabulary = readVocabulary(object, file);
            source.hasVocabulary = true;
        } else if (key == "vocab" && value.get(list) == simdjson::SUCCESS) {
            std::string_view type;
            if (model["type"].get(type) == simdjson::SUCCESS && type != "Unigram")
                wrongType("model.vocab", "object", file);
            source.pieces = readPieces(list, file);
            source.hasPieces = true;
        } else {
            rest[text(key)] = toJson(value, file);
        }
    }
    return rest;
}

/// Parses a file and hands its top-level object to `use`.
template <typename Function> void withObject(const std::string& path, Function&& use) {
    const std::string bytes = base::readFile(path, maxFileBytes);
    if (bytes.find_first_not_of(" \t\r\n") == std::string::npos)
        throw Error("tokenizer.empty-file", {}, {.file = path});
    simdjson::dom::parser parser;
    if (const auto code = parser.allocate(bytes.size() + 1, maxDepth); code != simdjson::SUCCESS)
        failSyntax(bytes, path, code);
    element root;
    if (const auto code = parser.parse(bytes).get(root); code != simdjson::SUCCESS)
        failSyntax(bytes, path, code);
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        wrongType("file", "object", path);
    use(object);
}

}  // namespace

void addToken(Vocabulary& vocabulary, std::string_view token, Id id, const std::string& file) {
    if (token.size() > Vocabulary::maxTokenBytes)
        throw Error("tokenizer.token-too-long",
                    {{"id", std::to_string(id)}, {"limit", std::to_string(Vocabulary::maxTokenBytes)}}, {.file = file});
    if (vocabulary.find(token) != Vocabulary::none)
        throw Error("tokenizer.duplicate-token", {{"token", text(token)}}, {.file = file});
    if (vocabulary.hasId(id))
        throw Error("tokenizer.duplicate-id",
                    {{"id", std::to_string(id)}, {"first", text(vocabulary.token(id))}, {"second", text(token)}},
                    {.file = file});
    vocabulary.add(token, id);
}

TokenizerSource readTokenizerSource(const std::string& path) {
    TokenizerSource source;
    source.rest = Json::object();
    withObject(path, [&](simdjson::dom::object root) {
        for (const auto& [key, value] : root) {
            if (source.rest.contains(text(key)))
                throw Error("json.duplicate-key", {{"key", text(key)}}, {.file = path});
            simdjson::dom::object model;
            const bool isModel = key == "model" && value.get(model) == simdjson::SUCCESS;
            source.rest[text(key)] = isModel ? readModel(model, source, path) : toJson(value, path);
        }
    });
    return source;
}

Vocabulary readVocabularyJson(const std::string& path) {
    Vocabulary vocabulary;
    withObject(path, [&](simdjson::dom::object root) { vocabulary = readVocabulary(root, path); });
    return vocabulary;
}

}  // namespace core::tokenizers
