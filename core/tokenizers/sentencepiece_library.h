// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/tokenizers/sentencepiece_module/interface.h"

namespace core::tokenizers {

/// A model loaded by the SentencePiece library, which lives in a module of its own (see interface.h).
class SentencePieceProcessor {
public:
    /// `bytes` must have passed readSentencePieceFile(). `file` names them in errors.
    /// @throws base::Error "tokenizer.library-missing" {reason}, "tokenizer.library-refused" {reason}
    SentencePieceProcessor(std::string_view bytes, const std::string& file);
    ~SentencePieceProcessor();
    SentencePieceProcessor(const SentencePieceProcessor&) = delete;
    SentencePieceProcessor& operator=(const SentencePieceProcessor&) = delete;

    /// Hands the pieces of a text to `take`, first to last; safe from several threads.
    /// @throws base::Error "tokenizer.library-refused"
    void encode(std::string_view utf8, const std::function<void(const TunewrightPiece&)>& take) const;

private:
    void* m_model;
    std::string m_file;
};

}  // namespace core::tokenizers
