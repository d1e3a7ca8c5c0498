// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace core::hub {

/// How a hub names the content of a file: large files by their SHA-256, small ones as git does (SHA-1 over "blob", the size and
/// the bytes).
enum class ChecksumKind { Sha256, GitBlob };

/// A checksum that grows with the bytes.
class Checksum {
public:
    /// `size` in bytes of the whole file: git's takes it in.
    Checksum(ChecksumKind kind, std::int64_t size);

    void add(std::string_view bytes);
    /// Hexadecimal, lower case. Once only.
    std::string finish();

private:
    std::shared_ptr<void> m_state;
};

}  // namespace core::hub
