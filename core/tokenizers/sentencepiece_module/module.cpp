// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/tokenizers/sentencepiece_module/interface.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {

using sentencepiece::SentencePieceProcessor;

void writeReason(const std::string& words, char* reason, size_t size) {
    if (size == 0)
        return;
    const size_t length = std::min(words.size(), size - 1);
    std::copy_n(words.begin(), length, reason);
    reason[length] = '\0';
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) void* tunewright_sentencepiece_open(const char* bytes, size_t size, char* reason,
                                                                           size_t reasonSize) {
    try {
        auto processor = std::make_unique<SentencePieceProcessor>();
        const auto status = processor->LoadFromSerializedProto(std::string(bytes, size));
        if (status.ok())
            return processor.release();
        writeReason(status.ToString(), reason, reasonSize);
    } catch (const std::exception& error) {
        writeReason(error.what(), reason, reasonSize);
    }
    return nullptr;
}

__attribute__((visibility("default"))) void tunewright_sentencepiece_close(void* model) {
    delete static_cast<SentencePieceProcessor*>(model);
}

__attribute__((visibility("default"))) int tunewright_sentencepiece_encode(const void* model, const char* text, size_t size,
                                                                           void (*take)(void*, const TunewrightPiece*, size_t),
                                                                           void* context) {
    try {
        const auto* processor = static_cast<const SentencePieceProcessor*>(model);
        const auto encoded = processor->EncodeAsImmutableProto(std::string(text, size));
        std::vector<TunewrightPiece> pieces;
        pieces.reserve(encoded.pieces_size());
        for (const auto& piece : encoded.pieces())
            pieces.push_back(
                {static_cast<int32_t>(piece.id()), piece.begin(), piece.end(), piece.piece().data(), piece.piece().size()});
        take(context, pieces.data(), pieces.size());
        return 0;
    } catch (const std::exception&) {
        return 1;
    }
}
}
