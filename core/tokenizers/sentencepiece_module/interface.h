// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <stddef.h>
#include <stdint.h>

// What the SentencePiece module offers: C only, since nothing of C++ may cross into a process that holds libtorch's protobuf.
extern "C" {

/// One piece of a text: its id, the bytes [begin, end) of the text that it stands for, and how it is written (of unknown text:
/// as it was normalized; not ended by zero, valid while it is being handed over).
struct TunewrightPiece {
    int32_t id;
    uint32_t begin, end;
    const char* text;
    size_t size;
};

/// Loads a model from memory. Returns none and writes a reason (ended by zero) if the library refuses it.
void* tunewright_sentencepiece_open(const char* bytes, size_t size, char* reason, size_t reasonSize);
void tunewright_sentencepiece_close(void* model);

/// Hands the pieces of a text to `take`, first to last; may be called from several threads. Returns 0, or 1 if it failed.
int tunewright_sentencepiece_encode(const void* model, const char* text, size_t size,
                                    void (*take)(void* context, const TunewrightPiece* pieces, size_t count), void* context);
}
