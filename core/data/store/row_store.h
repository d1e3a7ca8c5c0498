// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/progress.h"
#include "core/data/rows.h"
#include "core/data/store/sqlite.h"

namespace core::data {

/// The file on disk that rows came from.
struct Origin {
    std::string path, sheet;
    std::int64_t bytes = -1, modified = 0;  ///< nanoseconds since the epoch; -1 bytes: it is not there
    std::string hash;                       ///< of its bytes; empty: not looked at yet
};

/// Rows that were read from files, kept in one SQLite file with where they came from. What this program's readers may read
/// otherwise by now is forgotten.
class RowStore {
public:
    /// @throws base::Error "data.store-failed" {reason}
    explicit RowStore(const std::string& path);

    /// The origin as it was when its rows were stored, if they are there.
    std::optional<Origin> origin(const std::string& path, const std::string& sheet);
    /// @throws base::Error "data.store-failed", base::CancelledException
    std::vector<FileTable> read(const Origin& origin, Progress& progress);
    /// In the place of what was there of that path and sheet, whole or not at all.
    /// @throws base::Error "data.store-failed", base::CancelledException
    void write(const Origin& origin, const std::vector<FileTable>& tables, const Progress& progress);
    /// It is the same file still, though it was touched.
    void touch(const Origin& origin);
    /// Forgets all other paths.
    void keepOnly(const std::vector<std::string>& paths);

private:
    void makeTables();
    std::int64_t idOf(const std::string& path, const std::string& sheet);
    void forget(std::int64_t file);

    Database m_database;
};

}  // namespace core::data
