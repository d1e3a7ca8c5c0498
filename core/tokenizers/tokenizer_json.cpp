// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/tokenizer_json.h"

#include "core/base/error.h"
#include "core/tokenizers/bpe.h"
#include "core/tokenizers/json_source.h"
#include "core/tokenizers/part_reader.h"
#include "core/tokenizers/unigram.h"
#include "core/tokenizers/wordpiece.h"

namespace core::tokenizers {
namespace {

using base::Error;

void needTable(bool there, const char* key, const std::string& file) {
    if (!there)
        throw Error("tokenizer.field-missing", {{"part", "model"}, {"key", key}}, {.file = file, .field = "model"});
}

void needVocabularyObject(const TokenizerSource& source, const std::string& file) {
    if (source.hasPieces)
        throw Error("tokenizer.wrong-type", {{"part", "model.vocab"}, {"expected", "object"}},
                    {.file = file, .field = "model.vocab"});
    needTable(source.hasVocabulary, "vocab", file);
    if (source.vocabulary.count() == 0)
        throw Error("tokenizer.no-tokens", {}, {.file = file});
}

BpeOptions parseBpeOptions(const PartReader& reader) {
    reader.allow({"dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix", "fuse_unk", "byte_fallback",
                  "ignore_merges"});
    if (reader.has("dropout") && !(reader.value("dropout").is_number() && reader.value("dropout").get<double>() == 0))
        reader.unsupported("dropout");
    BpeOptions options;
    if (reader.has("unk_token"))
        options.unknown = reader.text("unk_token");
    options.continuingPrefix = reader.text("continuing_subword_prefix", "");
    options.endSuffix = reader.text("end_of_word_suffix", "");
    options.fuseUnknown = reader.flag("fuse_unk", false);
    options.byteFallback = reader.flag("byte_fallback", false);
    options.ignoreMerges = reader.flag("ignore_merges", false);
    return options;
}

std::unique_ptr<Model> parseWordPiece(const PartReader& reader, TokenizerSource& source, const std::string& file) {
    needVocabularyObject(source, file);
    reader.allow({"unk_token", "continuing_subword_prefix", "max_input_chars_per_word"});
    WordPieceOptions options;
    options.unknown = reader.text("unk_token", options.unknown);
    options.continuingPrefix = reader.text("continuing_subword_prefix", options.continuingPrefix);
    options.maxWordLength = reader.integer("max_input_chars_per_word", options.maxWordLength);
    return wordPieceModel(std::move(source.vocabulary), std::move(options), file);
}

std::unique_ptr<Model> parseUnigram(const PartReader& reader, const TokenizerSource& source, const std::string& file) {
    reader.allow({"unk_id", "byte_fallback"});
    if (source.hasVocabulary)
        throw Error("tokenizer.wrong-type", {{"part", "model.vocab"}, {"expected", "list"}},
                    {.file = file, .field = "model.vocab"});
    needTable(source.hasPieces, "vocab", file);
    if (source.pieces.empty())
        throw Error("tokenizer.no-tokens", {}, {.file = file});
    const std::optional<Id> unknown = reader.has("unk_id") ? std::optional(reader.id("unk_id")) : std::nullopt;
    return unigramModel(source.pieces, unknown, reader.flag("byte_fallback", false), file);
}

/// The model's type. Older files leave it out for BPE and WordPiece.
std::string modelType(const PartReader& reader, const TokenizerSource& source) {
    if (reader.has("type"))
        return reader.type();
    if (source.hasPieces)
        return "Unigram";
    return source.hasMerges ? "BPE" : "WordPiece";
}

void checkAddedTokens(const std::vector<AddedToken>& tokens, const Vocabulary& vocabulary, const std::string& file) {
    for (const AddedToken& token : tokens) {
        const Id known = vocabulary.find(token.content);
        if (known != Vocabulary::none && known != token.id)
            throw Error("tokenizer.added-id-differs",
                        {{"token", token.content}, {"id", std::to_string(token.id)}, {"known", std::to_string(known)}},
                        {.file = file});
        if (known == Vocabulary::none && vocabulary.hasId(token.id))
            throw Error("tokenizer.duplicate-id",
                        {{"id", std::to_string(token.id)},
                         {"first", std::string(vocabulary.token(token.id))},
                         {"second", token.content}},
                        {.file = file});
    }
}

}  // namespace

EngineParts readTokenizerJson(const std::string& path) {
    TokenizerSource source = readTokenizerSource(path);
    const PartReader root(source.rest, "tokenizer", path);
    root.allow({"version", "truncation", "padding", "added_tokens", "normalizer", "pre_tokenizer", "post_processor", "decoder",
                "model"});
    const auto part = [&](const char* key) { return source.rest.value(key, base::Json()); };

    const base::Json modelJson = root.value("model");
    const PartReader reader(modelJson, "model", path);
    const std::string type = modelType(reader, source);
    EngineParts parts;
    ByteLevelForm form = ByteLevelForm::Alphabet;
    if (type == "BPE") {
        needVocabularyObject(source, path);
        needTable(source.hasMerges, "merges", path);
        BpeOptions options = parseBpeOptions(reader);
        // Where the alphabet's code points have no meaning of their own, bytes and alphabet give the same tokens.
        if (options.continuingPrefix.empty() && options.endSuffix.empty() && !options.byteFallback)
            form = ByteLevelForm::Bytes;
        parts.preTokenizer = parsePreTokenizer(part("pre_tokenizer"), path, form);
        parts.isBpe = true;
        options.givenBytes = parts.preTokenizer.givesBytes;
        parts.model = bpeModel(std::move(source.vocabulary), source.merges, std::move(options), path);
    } else {
        if (type == "WordPiece")
            parts.model = parseWordPiece(reader, source, path);
        else if (type == "Unigram")
            parts.model = parseUnigram(reader, source, path);
        else
            reader.unsupported(type);
        parts.preTokenizer = parsePreTokenizer(part("pre_tokenizer"), path, form);
    }
    parts.normalizer = parseNormalizer(part("normalizer"), path);
    // An added token's place is asked for where the text may have been changed before.
    parts.preTokenizer.needsSpans =
        parts.preTokenizer.needsSpans && (parts.normalizer || part("pre_tokenizer").value("type", "") == "Sequence");
    parts.postProcessor = parsePostProcessor(part("post_processor"), path);
    parts.decoder = parseDecoder(part("decoder"), path);
    std::vector<AddedToken> added = parseAddedTokens(part("added_tokens"), path);
    checkAddedTokens(added, parts.model->vocabulary(), path);
    parts.addedTokens = AddedTokens(std::move(added), parts.normalizer.get());
    return parts;
}

}  // namespace core::tokenizers
