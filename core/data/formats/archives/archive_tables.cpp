// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/archives/archive_tables.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/zip_directory.h"
#include "core/data/encoding.h"
#include "core/data/formats/zip_file.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

constexpr std::size_t longestName = 200;
constexpr std::ptrdiff_t deepestFolder = 20;

std::string_view lastName(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

/// What systems leave behind in archives.
bool isSystemFile(std::string_view path) {
    const std::string_view name = lastName(path);
    return path.find("__MACOSX/") != std::string_view::npos || name.starts_with('.') || name == "Thumbs.db" ||
           name == "desktop.ini";
}

/// What stands beside data to be read by people.
bool isAboutTheData(std::string_view path) {
    const std::string name = folded(lastName(path));
    const auto begins = [&](std::string_view word) { return name.starts_with(word); };
    return begins("readme") || begins("licen") || begins("copying") || begins("changelog");
}

/// A name that can be shown: UTF-8 and not too long.
std::string shownName(std::string_view path) {
    if (std::count(path.begin(), path.end(), '/') > deepestFolder)
        path = lastName(path);
    std::string name = validUtf8Prefix(path) == path.size() ? std::string(path) : mendedWith1252(path);
    if (name.size() > longestName)
        name = name.substr(name.size() - longestName + cutOffBytes(name.substr(0, name.size() - longestName)));
    return name;
}

}  // namespace

void ArchiveTables::note(const std::string& kind, api::Severity severity, std::string_view entry) {
    const auto same = [&](const api::Finding& note) { return note.kind == kind; };
    if (const auto found = std::find_if(m_notes.begin(), m_notes.end(), same); found != m_notes.end())
        ++found->count;
    else
        m_notes.push_back(fileNote(kind, severity, m_archive.path(), {{"entry", std::string(entry)}}));
}

bool ArchiveTables::wants(std::string_view name) {
    if (++m_entries > mostArchiveEntries)
        throw base::Error("data.archive-entries", {{"limit", std::to_string(mostArchiveEntries)}}, {.file = m_archive.path()});
    if (base::leavesArchive(name))
        throw base::Error("file.zip-outside", {{"entry", std::string(name)}}, {.file = m_archive.path()});
    if (name.ends_with('/') || isSystemFile(name))
        return false;
    ++m_files;
    const std::string extension = extensionOf(name);
    const Format* const format = formatOfExtension(extension);
    if (format != nullptr && format->archive) {
        note("nested_archive", api::Severity::Warning, shownName(name));
        return false;
    }
    if (format != nullptr && !isAboutTheData(name))
        return true;
    if (m_others.find(extension) == std::string::npos)
        m_others += (m_others.empty() ? "." : ", .") + extension;
    note("other_files", api::Severity::Note, shownName(name));
    return false;
}

void ArchiveTables::add(std::string_view name, std::string_view content) {
    m_unpacked += content.size();
    refuseBomb(m_archive.path(), lastName(m_archive.path()), m_unpacked, m_archive.bytes().size());
    const std::string shown = shownName(name);
    if (shown != name)
        note("entry_renamed", api::Severity::Warning, shown);
    const RawFile file(m_archive.path() + "/" + shown, content, m_archive.rows());
    try {
        for (FileTable& table : readTables(file, m_progress))
            m_tables.push_back(std::move(table));
    } catch (const base::Error& error) {
        m_issues.insert(m_issues.end(), error.issues().begin(), error.issues().end());
    }
}

void ArchiveTables::refuseSpecial(std::string_view name) const {
    throw base::Error("data.archive-special", {{"entry", shownName(name)}}, {.file = m_archive.path()});
}

std::vector<FileTable> ArchiveTables::finish() {
    if (!m_issues.empty())
        throw base::Error(std::move(m_issues));
    if (m_files == 0)
        throw base::Error("data.archive-empty", {}, {.file = m_archive.path()});
    if (m_tables.empty())
        throw base::Error("data.archive-no-data", {{"found", shortened(m_others, 200)}}, {.file = m_archive.path()});
    auto& notes = m_tables.front().notes;
    notes.insert(notes.begin(), m_notes.begin(), m_notes.end());
    return std::move(m_tables);
}

}  // namespace core::data
