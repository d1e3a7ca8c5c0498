// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;  // of libxxhash

namespace core::data {

/// A hash as hashText() writes it: in 16 hexadecimal digits.
std::string hashName(std::uint64_t hash);

/// What hashText() gives for all pieces together.
class PieceHash {
public:
    PieceHash();
    void add(std::string_view piece);
    std::string text() const;

private:
    std::unique_ptr<XXH3_state_s, void (*)(XXH3_state_s*)> m_state;
};

}  // namespace core::data
