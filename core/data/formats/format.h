// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/progress.h"
#include "core/data/rows.h"
#include "core/data/source.h"

namespace core::data {

constexpr std::size_t maxCellBytes = 16u << 20;
constexpr std::size_t maxColumns = 10'000;

/// How a kind of file becomes a table. Broken records are faults in the table, not exceptions.
struct Format {
    std::string_view id;
    std::vector<std::string_view> extensions;  ///< lower case, without the dot
    /// @throws base::Error "data.…" if the file holds no table of this kind, base::CancelledException
    FileTable (*read)(const Source& source, Progress& progress);
};

/// All formats. A new one is a file in this folder and a line in registry.cpp.
std::span<const Format> formats();

/// By the ending of the name; else by what the text looks like.
const Format& chooseFormat(const std::string& path, std::string_view text);

FileTable readCsv(const Source& source, Progress& progress);
FileTable readTsv(const Source& source, Progress& progress);
FileTable readJsonLines(const Source& source, Progress& progress);
FileTable readConll(const Source& source, Progress& progress);
FileTable readPlainText(const Source& source, Progress& progress);

}  // namespace core::data
