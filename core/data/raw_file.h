// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/base/files.h"
#include "core/base/shrink_guard.h"

namespace core::data {

/// The bytes of a file of data: mapped into memory, or inside an archive.
class RawFile {
public:
    /// @throws base::Error "file.…"
    explicit RawFile(std::string path);
    /// What an archive holds, unpacked; `path` is the archive's with the entry's name behind it. The bytes must outlive this.
    RawFile(std::string path, std::string_view unpacked, api::TextRows rows = api::TextRows::Auto)
        : m_path(std::move(path)), m_rows(rows), m_bytes(unpacked) {}
    RawFile(std::string path, std::string&& unpacked, api::TextRows rows = api::TextRows::Auto) = delete;
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    const std::string& path() const { return m_path; }
    std::string_view bytes() const { return m_bytes; }
    /// The sheet to read of a workbook; empty: the first with content. Other files have none.
    const std::string& sheet() const { return m_sheet; }
    void chooseSheet(std::string name) { m_sheet = std::move(name); }
    /// What becomes a row of a plain text or a document; tables have rows of their own.
    api::TextRows rows() const { return m_rows; }
    void chooseRows(api::TextRows rows) { m_rows = rows; }
    /// True if it was in an archive already: those inside it are not opened.
    bool unpacked() const { return !m_map; }
    /// Call when all has been read. @throws base::Error "file.changed" if the file was cut short meanwhile
    void requireWhole() const;
    /// Path, size and hash; the format fills in the rest.
    api::FileReport report() const;

private:
    std::string m_path, m_sheet;
    api::TextRows m_rows = api::TextRows::Auto;
    std::optional<base::MappedFile> m_map;
    std::optional<base::ShrinkGuard> m_guard;
    std::string_view m_bytes;
};

/// Lower case, without the dot; empty if the name has none.
std::string extensionOf(std::string_view path);

/// A finding about a whole file.
api::Finding fileNote(const std::string& kind, api::Severity severity, const std::string& path, api::Arguments arguments = {});

/// Something inside a file is not as its specification says. Whoever calls the readers adds the file's name and throws
/// base::Error "data.damaged" with the words of `code` as the reason.
struct Damage {
    std::string code;  ///< "data.damage-…"
    api::Arguments arguments = {};
};

}  // namespace core::data
