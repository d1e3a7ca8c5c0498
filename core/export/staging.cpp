// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/export/staging.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"

namespace core::exporting {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void failWriting(const std::string& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT;
    throw base::Error(full ? "file.disk-full" : "file.unwritable", {{"reason", std::strerror(error)}}, {.file = path}, {},
                      api::Fault::Program);
}

/// Absolute, without symbolic links and without a slash at its end.
fs::path settled(const std::string& destination) {
    std::error_code error;
    fs::path path = fs::weakly_canonical(fs::absolute(destination, error), error);
    if (error)
        failWriting(destination, error.value());
    return path.has_filename() ? path : path.parent_path();
}

void requireFree(const fs::path& destination) {
    std::error_code error;
    const fs::file_status status = fs::status(destination, error);
    if (status.type() == fs::file_type::not_found)
        return;
    if (!fs::is_directory(status))
        throw base::Error("export.destination-not-folder", {}, {.file = destination.string()});
    const bool empty = fs::is_empty(destination, error);
    if (error)
        failWriting(destination.string(), error.value());
    if (!empty)
        throw base::Error("export.destination-not-empty", {}, {.file = destination.string()});
}

}  // namespace

StagingFolder::StagingFolder(const std::string& destination) {
    if (destination.empty())
        throw base::Error("export.no-destination", {}, {.field = "destination"});
    const fs::path target = settled(destination);
    requireFree(target);
    m_destination = target.string();
    m_path = m_destination + ".part-" + std::to_string(::getpid());
    makeParents();
    std::error_code ignored;
    fs::remove_all(m_path, ignored);  // of an earlier process with this number
    base::makeFolder(m_path);
}

void StagingFolder::makeParents() {
    std::error_code ignored;
    for (fs::path parent = fs::path(m_destination).parent_path(); !fs::exists(parent, ignored); parent = parent.parent_path())
        m_madeParents.push_back(parent.string());
    std::reverse(m_madeParents.begin(), m_madeParents.end());
    if (!m_madeParents.empty())
        base::makeFolder(m_madeParents.back());
}

StagingFolder::~StagingFolder() {
    if (m_published)
        return;
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
    for (auto parent = m_madeParents.rbegin(); parent != m_madeParents.rend(); ++parent)
        ::rmdir(parent->c_str());  // only if empty
}

void StagingFolder::publish() {
    base::syncParent((fs::path(m_path) / "config.json").string());
    if (::rename(m_path.c_str(), m_destination.c_str()) != 0) {
        if (errno == ENOTEMPTY || errno == EEXIST)
            throw base::Error("export.destination-not-empty", {}, {.file = m_destination});
        failWriting(m_destination, errno);
    }
    m_published = true;
    base::syncParent(m_destination);
}

}  // namespace core::exporting
