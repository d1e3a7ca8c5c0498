// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

namespace core::exporting {

/// A folder that is filled beside its destination and takes its place at the end, whole. Until then nothing is at the
/// destination, and if it never comes to that nothing stays behind.
class StagingFolder {
public:
    /// @throws base::Error "export.no-destination", "export.destination-not-folder", "export.destination-not-empty",
    /// "file.unwritable"
    explicit StagingFolder(const std::string& destination);
    ~StagingFolder();
    StagingFolder(const StagingFolder&) = delete;
    StagingFolder& operator=(const StagingFolder&) = delete;

    const std::string& path() const { return m_path; }
    /// Where it will be, as an absolute path.
    const std::string& destination() const { return m_destination; }
    /// Synchronises the folder and renames it. Its files must have been synchronised by who wrote them.
    void publish();

private:
    void makeParents();

    std::string m_destination, m_path;
    std::vector<std::string> m_madeParents;  ///< outermost first
    bool m_published = false;
};

}  // namespace core::exporting
