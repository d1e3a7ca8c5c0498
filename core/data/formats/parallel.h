// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/api/job.h"
#include "core/data/progress.h"
#include "core/data/raw_file.h"
#include "core/data/rows.h"

namespace core::data {

/// How the files of a job belong together: texts in two languages ("news.eng", "news.deu") are two files of one table.
class ParallelFiles {
public:
    explicit ParallelFiles(const std::vector<api::DataFile>& files);

    /// The file with the translations of that one, which came first.
    std::optional<std::string> targetOf(const std::string& path) const;
    /// True if the file belongs to an earlier one.
    bool isTarget(const std::string& path) const;
    /// True if the name says that there should be a partner.
    bool lacksPartner(const std::string& path) const;

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
    std::vector<std::string> m_alone;
};

/// Columns source and target: line n of one file and line n of the other. Pairs without words on either side do not count.
/// @throws base::Error as Source; "data.parallel-counts", base::CancelledException
FileTable readParallel(const RawFile& source, const RawFile& target, Progress& progress);

}  // namespace core::data
