// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/spool.h"
#include "core/base/zip_directory.h"
#include "core/data/progress.h"
#include "core/data/raw_file.h"

namespace core::data {

/// A zip archive whose entries are unpacked one at a time and within bounds, large ones to the disk.
class ZipFile {
public:
    /// @throws base::Error as base::ZipDirectory
    ZipFile(const RawFile& file, const Progress& progress)
        : m_file(file), m_progress(progress), m_directory(file.bytes(), file.path()) {}

    const base::ZipDirectory& directory() const { return m_directory; }
    const std::string& path() const { return m_file.path(); }
    bool has(std::string_view name) const { return m_directory.find(name) != nullptr; }
    /// What an entry holds. It must be there.
    /// @throws base::Error "data.zip-locked" {entry}, "data.zip-method" {entry, method}, "data.zip-bomb" {entry, size, packed};
    /// Damage "data.damage-entry" {entry}; base::CancelledException
    base::SpooledArray<char> read(std::string_view name) const;

private:
    const RawFile& m_file;
    const Progress& m_progress;
    base::ZipDirectory m_directory;
};

/// Refuses what would unpack to more than a hundred times its size: no text does, and such archives are made to fill the
/// memory.
/// @throws base::Error "data.zip-bomb" {entry, size, packed}
void refuseBomb(const std::string& file, std::string_view entry, std::uint64_t size, std::uint64_t packed);

constexpr std::uint64_t mostUnpackedBytes = std::uint64_t{16} << 30;  ///< of one entry

}  // namespace core::data
