// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/tokenizers/engine.h"
#include "core/tokenizers/folder_config.h"

namespace core::tokenizers {

/// Name of the SentencePiece model in a folder, or "".
std::string sentencePieceModelIn(const std::string& folder);

/// A tokenizer around a SentencePiece .model (untrusted), through the library. The folder's configuration says which special
/// tokens are put around a text: bos and eos as in Llama's, eos as in T5's, or those of XLM-RoBERTa and DeBERTa.
/// @throws base::Error "tokenizer.library-missing", "tokenizer.library-refused", and those of readSentencePieceFile()
EngineParts readSentencePiece(const std::string& path, const FolderConfig& config);

/// The model by itself: nothing is added to a text.
EngineParts readSentencePiece(const std::string& path);

}  // namespace core::tokenizers
