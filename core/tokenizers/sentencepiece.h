// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/tokenizers/engine.h"
#include "core/tokenizers/folder_config.h"

namespace core::tokenizers {

/// Largest .model that is read.
constexpr std::size_t maxSentencePieceBytes = std::size_t{64} << 20;

/// Special tokens that a family puts around a text, by their names; "A" and "B" are the texts.
struct Frame {
    std::vector<std::string> single, pair;
    bool numbersTexts = true;  ///< the second text of a pair is of type 1
};

/// @throws base::Error "tokenizer.special-missing" if a special token is in none of the parts
std::unique_ptr<PostProcessor> framePostProcessor(const Frame& frame, const EngineParts& parts, const std::string& file);

/// Name of the SentencePiece model in a folder, or "".
std::string sentencePieceModelIn(const std::string& folder);

/// A tokenizer around a SentencePiece .model (untrusted), through the library. The folder's configuration says which special
/// tokens are put around a text: bos and eos as in Llama's, eos as in T5's, or those of XLM-RoBERTa and DeBERTa.
/// @throws base::Error "tokenizer.library-missing", "tokenizer.library-refused", and those of readSentencePieceFile()
EngineParts readSentencePiece(const std::string& path, const FolderConfig& config);

/// The model by itself: nothing is added to a text.
EngineParts readSentencePiece(const std::string& path);

}  // namespace core::tokenizers
