// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace core::base {

/// The entries of a zip archive that are stored as they are, each inside the archive's bytes. Zip64 is read too.
/// Specification: PKWARE's APPNOTE.TXT
class ZipDirectory {
public:
    /// `bytes` must outlive the directory.
    /// @throws Error "weights.zip-cut", "weights.zip-damaged" {entry}, "weights.zip-outside" {entry}, "weights.zip-twice"
    /// {entry}
    ZipDirectory(std::string_view bytes, const std::string& file);

    struct Entry {
        std::string_view bytes;
        bool plain = true;  ///< false: compressed or encrypted; `bytes` are not the content
    };
    const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }

    /// What an entry holds, or null. @throws Error "weights.zip-packed" {entry}
    const std::string_view* find(std::string_view name) const;

private:
    void add(std::string_view record, std::string_view name, std::string_view extra);
    [[noreturn]] void damaged(std::string_view entry) const;

    std::string_view m_bytes;
    std::string m_file;
    std::map<std::string, Entry, std::less<>> m_entries;
};

}  // namespace core::base
