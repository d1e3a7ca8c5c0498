// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/vocabulary_files.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/tokenizers/bpe.h"
#include "core/tokenizers/json_source.h"
#include "core/tokenizers/unicode.h"
#include "core/tokenizers/wordpiece.h"

namespace core::tokenizers {
namespace {

using base::Error;
using base::Json;

constexpr std::size_t maxFileBytes = std::size_t{256} << 20;
constexpr const char* qwen2Expression =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

/// Calls `use(line, number from 1)` for each line, without its end.
template <typename Function> void forEachLine(const std::string& path, Function&& use) {
    const std::string bytes = base::readFile(path, maxFileBytes);
    if (bytes.empty())
        throw Error("tokenizer.empty-file", {}, {.file = path});
    if (!unicode::isValid(bytes))
        throw Error("tokenizer.not-utf8", {}, {.file = path});
    std::int64_t number = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        std::string_view line = std::string_view(bytes).substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        use(line, ++number);
        at = end + 1;
    }
}

std::vector<Merge> readMergesText(const std::string& path) {
    std::vector<Merge> merges;
    forEachLine(path, [&](std::string_view line, std::int64_t number) {
        if (line.empty() || (number == 1 && line.starts_with("#version")))
            return;
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos || space == 0 || space + 1 == line.size() ||
            line.find(' ', space + 1) != std::string_view::npos)
            throw Error("tokenizer.merge-parts", {{"merge", std::to_string(merges.size() + 1)}}, {.file = path, .row = number});
        merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    });
    return merges;
}

/// The folder's added tokens, and its special tokens that are in the vocabulary.
std::vector<AddedToken> collectAdded(const FolderConfig& config, const Vocabulary& vocabulary,
                                     const std::vector<std::string>& specials) {
    std::vector<AddedToken> added = config.addedTokens();
    const auto has = [&](const std::string& content) {
        return std::any_of(added.begin(), added.end(), [&](const AddedToken& token) { return token.content == content; });
    };
    for (const std::string& content : specials) {
        const Id id = vocabulary.find(content);
        if (id == Vocabulary::none || has(content))
            continue;
        AddedToken token;
        token.id = id;
        token.content = content;
        token.special = true;
        token.stripLeft = content == "<mask>";  // as RoBERTa's mask is
        added.push_back(std::move(token));
    }
    return added;
}

std::vector<std::string> namedTokens(const FolderConfig& config, std::vector<std::string> usual) {
    for (const char* key : {"bos_token", "eos_token", "unk_token", "pad_token", "cls_token", "sep_token", "mask_token"})
        if (const auto token = config.specialToken(key))
            usual.push_back(*token);
    return usual;
}

bool isRoberta(const FolderConfig& config, const Vocabulary& vocabulary) {
    const std::string name = config.tokenizerClass();
    if (!name.empty())
        return name.find("Roberta") != std::string::npos || name.find("Bart") != std::string::npos ||
               name.find("Longformer") != std::string::npos;
    return vocabulary.find("<s>") != Vocabulary::none && vocabulary.find("</s>") != Vocabulary::none &&
           vocabulary.find("<mask>") != Vocabulary::none;
}

std::unique_ptr<PostProcessor> robertaPostProcessor(const FolderConfig& config, const Vocabulary& vocabulary,
                                                    const std::string& file) {
    const std::string first = config.specialToken("cls_token").value_or("<s>");
    const std::string separator = config.specialToken("sep_token").value_or("</s>");
    for (const std::string& token : {first, separator})
        if (vocabulary.find(token) == Vocabulary::none)
            throw Error("tokenizer.special-missing", {{"token", token}}, {.file = file});
    return parsePostProcessor(Json{{"type", "RobertaProcessing"},
                                   {"sep", Json::array({separator, vocabulary.find(separator)})},
                                   {"cls", Json::array({first, vocabulary.find(first)})},
                                   {"trim_offsets", config.flag("trim_offsets", true)},
                                   {"add_prefix_space", config.flag("add_prefix_space", false)}},
                              file);
}

ParsedPreTokenizer qwen2PreTokenizer(const std::string& file) {
    const Json split{
        {"type", "Split"}, {"pattern", Json{{"Regex", qwen2Expression}}}, {"behavior", "Isolated"}, {"invert", false}};
    const Json bytes{{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", false}, {"use_regex", false}};
    return parsePreTokenizer(Json{{"type", "Sequence"}, {"pretokenizers", Json::array({split, bytes})}}, file,
                             ByteLevelForm::Bytes);
}

}  // namespace

EngineParts readVocabularyAndMerges(const std::string& folder, const FolderConfig& config, const std::string& vocabularyName,
                                    const std::string& mergesName) {
    const std::string file = folder + "/" + vocabularyName, merges = folder + "/" + mergesName;
    Vocabulary vocabulary = readVocabularyJson(file);
    if (vocabulary.count() == 0)
        throw Error("tokenizer.no-tokens", {}, {.file = file});
    const bool qwen2 = config.tokenizerClass() == "Qwen2Tokenizer";
    const bool roberta = isRoberta(config, vocabulary);
    EngineParts parts;
    if (qwen2) {
        parts.normalizer = parseNormalizer(Json{{"type", "NFC"}}, file);
        parts.preTokenizer = qwen2PreTokenizer(file);
    } else {
        parts.preTokenizer = {byteLevelPreTokenizer(config.flag("add_prefix_space", false), true, ByteLevelForm::Bytes), true};
    }
    if (roberta)
        parts.postProcessor = robertaPostProcessor(config, vocabulary, file);
    std::vector<std::string> usual{"<|endoftext|>"};
    if (roberta)
        usual = {"<s>", "</s>", "<unk>", "<pad>", "<mask>"};
    std::vector<AddedToken> added = collectAdded(config, vocabulary, namedTokens(config, usual));
    parts.isBpe = true;
    BpeOptions options;
    options.givenBytes = true;
    parts.model = bpeModel(std::move(vocabulary), readMergesText(merges), std::move(options), merges);
    parts.decoder = byteLevelDecoder();
    parts.addedTokens = AddedTokens(std::move(added), parts.normalizer.get());
    return parts;
}

EngineParts readVocabularyText(const std::string& folder, const FolderConfig& config) {
    const std::string file = folder + "/vocab.txt";
    Vocabulary vocabulary;
    forEachLine(file, [&](std::string_view line, std::int64_t number) {
        if (number > Vocabulary::maxTokens)
            throw Error("tokenizer.too-many-tokens",
                        {{"count", std::to_string(number)}, {"limit", std::to_string(Vocabulary::maxTokens)}}, {.file = file});
        addToken(vocabulary, line, static_cast<Id>(number - 1), file);
    });
    const std::string first = config.specialToken("cls_token").value_or("[CLS]");
    const std::string separator = config.specialToken("sep_token").value_or("[SEP]");
    for (const std::string& token : {first, separator})
        if (vocabulary.find(token) == Vocabulary::none)
            throw Error("tokenizer.special-missing", {{"token", token}}, {.file = file});
    BertNormalization normalization;
    normalization.lowerCase = config.flag("do_lower_case", true);
    normalization.stripAccents = config.optionalFlag("strip_accents").value_or(normalization.lowerCase);
    normalization.spaceChineseCharacters = config.flag("tokenize_chinese_chars", true);
    EngineParts parts;
    parts.normalizer = bertNormalizer(normalization);
    parts.preTokenizer = {bertPreTokenizer()};
    parts.postProcessor = bertPostProcessor(separator, vocabulary.find(separator), first, vocabulary.find(first));
    parts.decoder = wordPieceDecoder("##", true);
    std::vector<AddedToken> added =
        collectAdded(config, vocabulary, namedTokens(config, {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"}));
    WordPieceOptions options;
    options.unknown = config.specialToken("unk_token").value_or("[UNK]");
    parts.model = wordPieceModel(std::move(vocabulary), std::move(options), file);
    parts.addedTokens = AddedTokens(std::move(added), parts.normalizer.get());
    return parts;
}

}  // namespace core::tokenizers
