// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/tokenizers/engine.h"
#include "core/tokenizers/folder_config.h"

namespace core::tokenizers {

/// True if the folder has Marian's three files: vocab.json, source.spm, target.spm.
bool isMarianFolder(const std::string& folder);

enum class MarianSide { Source, Target };

/// The tokenizer of a Marian folder: the side's SentencePiece model cuts, vocab.json numbers the pieces (those of the target,
/// where there is one, target_vocab.json), eos closes the text. A
/// language code such as ">>deu<<" at the beginning is one token. Both sides decode as the target is written.
/// @throws base::Error "tokenizer.…", "json.…", "file.…"
EngineParts readMarian(const std::string& folder, const FolderConfig& config, MarianSide side);

}  // namespace core::tokenizers
