// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/piece_hash.h"

#include <xxhash.h>

#include <cstdio>
#include <new>

namespace core::data {

std::string hashName(std::uint64_t hash) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

PieceHash::PieceHash() : m_state(XXH3_createState(), [](XXH3_state_t* state) { XXH3_freeState(state); }) {
    if (!m_state)
        throw std::bad_alloc();
    XXH3_64bits_reset(m_state.get());
}

void PieceHash::add(std::string_view piece) {
    XXH3_64bits_update(m_state.get(), piece.data(), piece.size());
}

std::string PieceHash::text() const {
    return hashName(XXH3_64bits_digest(m_state.get()));
}

}  // namespace core::data
