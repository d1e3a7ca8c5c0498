// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/stored_tables.h"

#include <chrono>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/formats/format.h"

namespace fs = std::filesystem;

namespace core::data {
namespace {

Origin originOf(const api::DataFile& file) {
    Origin origin{file.path, file.sheet, -1, 0, {}};
    std::error_code error;
    const auto bytes = fs::file_size(file.path, error);
    if (error)
        return origin;
    const auto modified = fs::last_write_time(file.path, error);
    origin.bytes = static_cast<std::int64_t>(bytes);
    origin.modified = std::chrono::duration_cast<std::chrono::nanoseconds>(modified.time_since_epoch()).count();
    return origin;
}

std::string reasonOf(const base::Error& error) {
    const auto& arguments = error.issues().front().arguments;
    const auto reason = arguments.find("reason");
    return reason == arguments.end() ? error.code() : reason->second;
}

}  // namespace

StoredTables::StoredTables(const api::Job::Data& data, std::vector<api::Finding>& findings)
    : m_path(data.store), m_findings(findings) {
    if (m_path.empty())
        return;
    try {
        base::makeFolder(fs::path(m_path).parent_path().string());
        m_store = std::make_unique<RowStore>(m_path);
        std::vector<std::string> paths;
        for (const api::DataFile& file : data.files)
            paths.push_back(file.path);
        m_store->keepOnly(paths);
    } catch (const base::Error& error) {
        tellFailure(reasonOf(error));
    }
}

void StoredTables::tellFailure(const std::string& reason) {
    m_store.reset();
    m_findings.push_back(fileNote("store_failed", api::Severity::Note, m_path, {{"reason", reason}}));
}

std::vector<FileTable> StoredTables::tables(const api::DataFile& file, Progress& progress) {
    if (m_store)
        try {
            return storedOrRead(file, progress);
        } catch (const base::Error& error) {
            if (error.code() != "data.store-failed")
                throw;
            tellFailure(reasonOf(error));
        }
    RawFile raw(file.path);
    raw.chooseSheet(file.sheet);
    return readTables(raw, progress);
}

std::vector<FileTable> StoredTables::storedOrRead(const api::DataFile& file, Progress& progress) {
    Origin now = originOf(file);
    const auto before = m_store->origin(file.path, file.sheet);
    if (before && now.bytes < 0) {
        m_findings.push_back(fileNote("file_gone", api::Severity::Note, file.path));
        return m_store->read(*before, progress);
    }
    if (before && before->bytes == now.bytes && before->modified == now.modified)
        return m_store->read(*before, progress);
    RawFile raw(file.path);
    raw.chooseSheet(file.sheet);
    now.hash = raw.report().hash;
    if (before && before->hash == now.hash) {
        m_store->touch(now);
        return m_store->read(now, progress);
    }
    std::vector<FileTable> tables = readTables(raw, progress);
    m_store->write(now, tables, progress);
    return tables;
}

}  // namespace core::data
