// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/hub/cache.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fs = std::filesystem;

namespace core::hub {
namespace {

/// Puts a link in the place of whatever has that name, at once.
void makeLink(const fs::path& target, const fs::path& link) {
    const fs::path temporary = link.string() + ".part-" + std::to_string(::getpid());
    std::error_code error;
    fs::remove(temporary, error);
    fs::create_symlink(target, temporary, error);
    if (!error)
        fs::rename(temporary, link, error);
    if (error)
        throw base::Error("file.unwritable", {{"reason", error.message()}}, {.file = link.string()}, {}, api::Fault::Program);
}

std::int64_t sizeOf(const std::string& path) {
    std::error_code error;
    const auto bytes = fs::is_regular_file(fs::symlink_status(path, error)) ? fs::file_size(path, error) : 0;
    return error ? 0 : static_cast<std::int64_t>(bytes);
}

}  // namespace

Cache::Cache(const std::string& folder, const Repository& repository)
    : m_folder((fs::path(folder) / repository.folderName()).string()), m_revision(repository.revision) {}

std::string Cache::blob(const RemoteFile& file) const {
    return m_folder + "/blobs/" + file.checksum;
}

bool Cache::holds(const RemoteFile& file) const {
    std::error_code error;
    return fs::is_regular_file(fs::symlink_status(blob(file), error)) && sizeOf(blob(file)) == file.bytes;
}

std::int64_t Cache::missingBytes(const RemoteFile& file) const {
    return holds(file) ? 0 : std::max<std::int64_t>(0, file.bytes - sizeOf(blob(file) + ".incomplete"));
}

void Cache::makeRoom(std::int64_t bytes) const {
    base::makeFolder(m_folder + "/blobs");
    std::error_code error;
    const auto space = fs::space(m_folder, error);
    if (!error && space.available < static_cast<std::uintmax_t>(bytes))
        throw base::Error("hub.no-room", {{"needed", std::to_string(bytes)}, {"available", std::to_string(space.available)}},
                          {.file = m_folder});
}

std::string Cache::makeSnapshot(const std::string& commit, const std::vector<RemoteFile>& files) const {
    const fs::path snapshot = fs::path(m_folder) / "snapshots" / commit;
    base::makeFolder(snapshot.string());
    for (const RemoteFile& file : files)
        makeLink(fs::path("../../blobs") / file.checksum, snapshot / file.name);
    base::syncParent((snapshot / "config.json").string());
    if (m_revision != commit) {
        const fs::path reference = fs::path(m_folder) / "refs" / m_revision;
        base::makeFolder(reference.parent_path().string());
        base::writeFile(reference.string(), commit);
    }
    return snapshot.string();
}

}  // namespace core::hub
