// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/progress.h"
#include "core/data/raw_file.h"
#include "core/data/rows.h"
#include "core/data/source.h"

namespace core::data {

constexpr std::size_t maxCellBytes = 16u << 20;
constexpr std::size_t maxColumns = 10'000;

/// How a kind of file becomes tables. Broken records are faults in a table, not exceptions. One of the two functions is set.
struct Format {
    std::string_view id;
    std::vector<std::string_view> extensions;  ///< lower case, without the dot
    /// Of a text.
    /// @throws base::Error "data.…" if the file holds no table of this kind, base::CancelledException
    FileTable (*read)(const Source& source, Progress& progress) = nullptr;
    /// Of anything else. An archive gives a table for each file in it.
    /// @throws as `read`; Damage
    std::vector<FileTable> (*unpack)(const RawFile& file, Progress& progress) = nullptr;
    bool archive = false;   ///< holds other files; it is not opened inside of another
    bool sheets = false;    ///< a workbook: RawFile::sheet() says which sheet is read
    bool document = false;  ///< a text: RawFile::rows() says what becomes a row of its one column
};

/// All formats. A new one is a file in this folder and a line in registry.cpp.
std::span<const Format> formats();

/// The format whose files end so, or null.
const Format* formatOfExtension(std::string_view extension);

/// Reads a file by its ending; without a known one, by what its content looks like.
/// @throws base::Error "data.…", "file.changed", base::CancelledException
std::vector<FileTable> readTables(const RawFile& file, Progress& progress);

FileTable readCsv(const Source& source, Progress& progress);
FileTable readTsv(const Source& source, Progress& progress);
FileTable readJsonLines(const Source& source, Progress& progress);
FileTable readConll(const Source& source, Progress& progress);
FileTable readPlainText(const Source& source, Progress& progress);
std::vector<FileTable> readParquet(const RawFile& file, Progress& progress);
std::vector<FileTable> readXlsx(const RawFile& file, Progress& progress);
std::vector<FileTable> readOds(const RawFile& file, Progress& progress);
std::vector<FileTable> readDocx(const RawFile& file, Progress& progress);
std::vector<FileTable> readOdt(const RawFile& file, Progress& progress);
std::vector<FileTable> readPdf(const RawFile& file, Progress& progress);
std::vector<FileTable> readEml(const RawFile& file, Progress& progress);
std::vector<FileTable> readMbox(const RawFile& file, Progress& progress);
std::vector<FileTable> readZip(const RawFile& file, Progress& progress);
std::vector<FileTable> readTar(const RawFile& file, Progress& progress);
std::vector<FileTable> readGzip(const RawFile& file, Progress& progress);
std::vector<FileTable> readZstd(const RawFile& file, Progress& progress);

}  // namespace core::data
