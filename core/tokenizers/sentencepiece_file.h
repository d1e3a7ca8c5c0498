// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::tokenizers {

/// What a SentencePiece .model file holds, as far as it is needed beside the library.
struct SentencePieceFile {
    enum class Type { Normal = 1, Unknown = 2, Control = 3, UserDefined = 4, Unused = 5, Byte = 6 };
    struct Piece {
        std::string text;
        Type type = Type::Normal;
    };
    static constexpr std::size_t maxPieceBytes = 1000;

    std::vector<Piece> pieces;    ///< by id
    std::int32_t unknown = 0;     ///< id of the one unknown piece
    bool addsDummyPrefix = true;  ///< a space is put before a text
};

/// Reads and checks a model (untrusted) so that the library cannot be led astray by it: lengths, piece types and names, and
/// every way through the character map.
/// @throws base::Error "tokenizer.not-sentencepiece", "tokenizer.model-damaged", "tokenizer.piece-…", "tokenizer.damaged-map",
/// …
SentencePieceFile readSentencePieceFile(std::string_view bytes, const std::string& file);

}  // namespace core::tokenizers
