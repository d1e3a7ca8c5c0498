// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <filesystem>
#include <utility>

#include "core/base/error.h"
#include "core/tokenizers/engine.h"
#include "core/tokenizers/folder_config.h"
#include "core/tokenizers/marian.h"
#include "core/tokenizers/sentencepiece.h"
#include "core/tokenizers/tokenizer.h"
#include "core/tokenizers/tokenizer_json.h"
#include "core/tokenizers/vocabulary_files.h"

namespace core::tokenizers {
namespace {

constexpr const char* fileNames[] = {"tokenizer.json",
                                     "tokenizer_config.json",
                                     "special_tokens_map.json",
                                     "added_tokens.json",
                                     "vocab.json",
                                     "target_vocab.json",
                                     "merges.txt",
                                     "encoder.json",
                                     "vocab.bpe",
                                     "vocab.txt",
                                     "tokenizer.model",
                                     "spiece.model",
                                     "spm.model",
                                     "sentencepiece.bpe.model",
                                     "source.spm",
                                     "target.spm",
                                     "chat_template.jinja",
                                     "chat_template.json"};

bool exists(const std::string& folder, const char* name) {
    return std::filesystem::exists(folder + "/" + name);
}

std::shared_ptr<const Tokenizer> finish(EngineParts parts, const FolderConfig& config,
                                        std::shared_ptr<const Tokenizer> target = nullptr) {
    EngineSettings settings;
    settings.target = std::move(target);
    settings.cleanUpSpaces = !parts.isBpe && config.flag("clean_up_tokenization_spaces", false);
    settings.specialIds = config.specialIds([&](std::string_view token) { return tokenIdOf(parts, token); });
    return makeEngine(std::move(parts), std::move(settings));
}

}  // namespace

std::shared_ptr<const Tokenizer> openTokenizer(const std::string& modelFolder) {
    const FolderConfig config(modelFolder);
    const std::string sentencePiece = sentencePieceModelIn(modelFolder);
    if (exists(modelFolder, "tokenizer.json")) {
        try {
            return finish(readTokenizerJson(modelFolder + "/tokenizer.json"), config);
        } catch (const base::Error& error) {
            if (error.code() != "tokenizer.unsupported" || sentencePiece.empty())
                throw;
        }
    }
    if (exists(modelFolder, "vocab.json") && exists(modelFolder, "merges.txt"))
        return finish(readVocabularyAndMerges(modelFolder, config), config);
    if (isMarianFolder(modelFolder))
        return finish(readMarian(modelFolder, config, MarianSide::Source), config,
                      finish(readMarian(modelFolder, config, MarianSide::Target), config));
    if (exists(modelFolder, "encoder.json") && exists(modelFolder, "vocab.bpe"))
        return finish(readVocabularyAndMerges(modelFolder, config, "encoder.json", "vocab.bpe"), config);
    if (exists(modelFolder, "vocab.txt"))
        return finish(readVocabularyText(modelFolder, config), config);
    if (!sentencePiece.empty())
        return finish(readSentencePiece(modelFolder + "/" + sentencePiece, config), config);
    throw base::Error("tokenizer.missing", {}, {.file = modelFolder});
}

std::vector<std::string> tokenizerFiles(const std::string& modelFolder) {
    std::vector<std::string> found;
    for (const char* name : fileNames)
        if (exists(modelFolder, name))
            found.emplace_back(name);
    return found;
}

std::span<const char* const> tokenizerFileNames() {
    return fileNames;
}

std::string usualTokenizerFile(const std::string& name) {
    return name == "encoder.json" ? "vocab.json" : name == "vocab.bpe" ? "merges.txt" : name;
}

}  // namespace core::tokenizers
