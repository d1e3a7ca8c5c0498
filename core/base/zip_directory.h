// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace core::base {

/// The entries of a zip archive, each inside the archive's bytes. Zip64 is read too.
/// Specification: PKWARE's APPNOTE.TXT
class ZipDirectory {
public:
    /// `bytes` must outlive the directory.
    /// @throws Error "file.zip-cut", "file.zip-directory", "file.zip-damaged" {entry}, "file.zip-name" {entry},
    /// "file.zip-outside" {entry}, "file.zip-twice" {entry}, "file.zip-overlap" {entry, other}
    ZipDirectory(std::string_view bytes, const std::string& file);

    struct Entry {
        std::string_view bytes;      ///< as they stand in the archive
        std::uint64_t size = 0;      ///< of the content, as stated
        std::uint32_t checksum = 0;  ///< CRC-32 of the content
        std::uint32_t method = 0;    ///< of packing: 0 none, 8 deflate
        std::uint32_t unixMode = 0;  ///< type and rights; 0: not stated
        std::size_t number = 0;      ///< from 1, in the order of the table of contents
        bool encrypted = false;

        /// True if the bytes are the content.
        bool plain() const { return method == 0 && !encrypted; }
    };
    const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }
    /// The entry of that name, or null.
    const Entry* find(std::string_view name) const;
    /// Bytes of something else that stand before the archive.
    std::uint64_t bytesBefore() const { return m_before; }

private:
    void add(std::string_view record, std::string_view name, std::string_view extra);
    void refuseOverlaps() const;
    [[noreturn]] void damaged(std::string_view entry) const;

    std::string_view m_bytes;
    std::string m_file;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::uint64_t m_before = 0;
};

/// True if a name stands for a place outside of the folder that the archive is unpacked to, on any system.
bool leavesArchive(std::string_view name);

}  // namespace core::base
