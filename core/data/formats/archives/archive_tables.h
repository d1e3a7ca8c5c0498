// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/api/issue.h"
#include "core/data/formats/format.h"

namespace core::data {

constexpr std::size_t mostArchiveEntries = 1000;

/// The tables of the data files in an archive. Entries are unpacked one after the other; nothing of them is ever written to
/// where an archive says.
class ArchiveTables {
public:
    ArchiveTables(const RawFile& archive, Progress& progress) : m_archive(archive), m_progress(progress) {}

    /// Says that there is an entry. @returns true if it is a file of data, to be handed to add()
    /// @throws base::Error "data.archive-entries" {limit}, "file.zip-outside" {entry}
    bool wants(std::string_view name);
    /// @throws base::Error "data.zip-bomb" if all so far is more than an archive may hold
    void add(std::string_view name, std::string_view content);
    /// An entry that is a link, a device or the like. @throws base::Error "data.archive-special" {entry}
    [[noreturn]] void refuseSpecial(std::string_view name) const;

    /// @throws base::Error with the issues of all entries; "data.archive-empty", "data.archive-no-data" {found}
    std::vector<FileTable> finish();

private:
    void note(const std::string& kind, api::Severity severity, std::string_view entry);

    const RawFile& m_archive;
    Progress& m_progress;
    std::vector<FileTable> m_tables;
    std::vector<api::Issue> m_issues;
    std::vector<api::Finding> m_notes;
    std::string m_others;  ///< endings of files that are no data
    std::size_t m_entries = 0, m_files = 0;
    std::uint64_t m_unpacked = 0;
};

}  // namespace core::data
