// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/data/progress.h"
#include "core/data/raw_file.h"
#include "core/data/store/row_store.h"

namespace core::data {

/// Reads the files of a job, once: what was read is kept in the store of the job, and taken from there as long as the file is
/// the same, or when it is gone (finding "file_gone"). Without a store, or where it fails (finding "store_failed"), files are
/// read each time.
class StoredTables {
public:
    StoredTables(const api::Job::Data& data, std::vector<api::Finding>& findings);

    /// @throws as readTables
    std::vector<FileTable> tables(const api::DataFile& file, Progress& progress);
    /// The one table of a text and its translation. @throws as readParallel
    std::vector<FileTable> pair(const std::string& source, const std::string& target, Progress& progress);

private:
    /// What is read together, and how. The origin's path is that of the first file; its sheet tells apart what else is read of it.
    struct Reading {
        std::vector<std::string> files;
        std::string sheet;
        std::function<std::vector<FileTable>(std::deque<RawFile>& files)> read;
    };
    std::vector<FileTable> read(const Reading& reading, Progress& progress);
    std::vector<FileTable> storedOrRead(const Reading& reading, Progress& progress);
    void tellFailure(const std::string& reason);

    std::string m_path;
    api::TextRows m_rows;
    std::vector<api::Finding>& m_findings;
    std::unique_ptr<RowStore> m_store;
};

}  // namespace core::data
