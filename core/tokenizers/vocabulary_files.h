// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/tokenizers/engine.h"
#include "core/tokenizers/folder_config.h"

namespace core::tokenizers {

/// Byte-level BPE from two files of a folder, as GPT-2, RoBERTa and Qwen 2 have them.
/// @throws base::Error "tokenizer.…", "json.…", "file.…"
EngineParts readVocabularyAndMerges(const std::string& folder, const FolderConfig& config,
                                    const std::string& vocabularyName = "vocab.json",
                                    const std::string& mergesName = "merges.txt");

/// WordPiece from a folder's vocab.txt, as BERT has it; lower-cased unless tokenizer_config.json says otherwise.
/// @throws base::Error "tokenizer.…", "file.…"
EngineParts readVocabularyText(const std::string& folder, const FolderConfig& config);

}  // namespace core::tokenizers
