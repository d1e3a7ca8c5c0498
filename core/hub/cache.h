// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/hub/remote_model.h"
#include "core/hub/repository.h"

namespace core::hub {

/// The part of a Hugging Face cache that holds one repository, laid out as other programs expect it: contents in blobs/ under
/// their checksums, snapshots/COMMIT/ with relative links to them, and in refs/ the commit that a revision stands for.
class Cache {
public:
    Cache(const std::string& folder, const Repository& repository);

    std::string blob(const RemoteFile& file) const;
    bool holds(const RemoteFile& file) const;
    /// Bytes of it that are still to be fetched; an earlier download may have left a part.
    std::int64_t missingBytes(const RemoteFile& file) const;

    /// Makes the folder. @throws base::Error "hub.no-room" {needed, available}, in bytes
    void makeRoom(std::int64_t bytes) const;
    /// The folder with a link to each file; all contents must be there. @throws base::Error "file.…"
    std::string makeSnapshot(const std::string& commit, const std::vector<RemoteFile>& files) const;

private:
    std::string m_folder, m_revision;
};

}  // namespace core::hub
