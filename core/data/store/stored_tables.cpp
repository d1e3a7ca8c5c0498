// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/store/stored_tables.h"

#include <chrono>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/formats/format.h"
#include "core/data/formats/parallel.h"

namespace fs = std::filesystem;

namespace core::data {
namespace {

/// Of files that are read together: their sizes added up, and their times and contents as one.
Origin originOf(const std::vector<std::string>& files, const std::string& sheet) {
    Origin origin{files.front(), sheet, 0, 0, {}};
    std::uint64_t times = 0;
    for (const std::string& file : files) {
        std::error_code error;
        const auto bytes = fs::file_size(file, error);
        const auto modified = error ? fs::file_time_type() : fs::last_write_time(file, error);
        if (error) {
            origin.bytes = -1;
            return origin;
        }
        origin.bytes += static_cast<std::int64_t>(bytes);
        times = times * 31 + static_cast<std::uint64_t>(
                                 std::chrono::duration_cast<std::chrono::nanoseconds>(modified.time_since_epoch()).count());
    }
    origin.modified = static_cast<std::int64_t>(times);
    return origin;
}

/// What tells one reading of a file from another. Windows are cut from what is stored as usual.
std::string keyOf(const std::string& sheet, api::TextRows rows) {
    const bool usual = rows == api::TextRows::Auto || rows == api::TextRows::Window;
    return usual ? sheet : sheet + '\n' + std::string(api::textRowsName(rows));
}

std::deque<RawFile> open(const std::vector<std::string>& paths) {
    std::deque<RawFile> files;
    for (const std::string& path : paths)
        files.emplace_back(path);
    return files;
}

std::string hashOf(const std::deque<RawFile>& files) {
    std::string hash;
    for (const RawFile& file : files)
        hash += (hash.empty() ? "" : "+") + file.report().hash;
    return hash;
}

std::string reasonOf(const base::Error& error) {
    const auto& arguments = error.issues().front().arguments;
    const auto reason = arguments.find("reason");
    return reason == arguments.end() ? error.code() : reason->second;
}

}  // namespace

StoredTables::StoredTables(const api::Job::Data& data, std::vector<api::Finding>& findings)
    : m_path(data.store), m_rows(data.textRows), m_findings(findings) {
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
    return read({{file.path},
                 keyOf(file.sheet, m_rows),
                 [&](std::deque<RawFile>& files) {
                     files.front().chooseSheet(file.sheet);
                     files.front().chooseRows(m_rows);
                     return readTables(files.front(), progress);
                 }},
                progress);
}

std::vector<FileTable> StoredTables::pair(const std::string& source, const std::string& target, Progress& progress) {
    return read({{source, target},
                 target,
                 [&](std::deque<RawFile>& files) {
                     std::vector<FileTable> one;
                     one.push_back(readParallel(files.front(), files.back(), progress));
                     return one;
                 }},
                progress);
}

std::vector<FileTable> StoredTables::read(const Reading& reading, Progress& progress) {
    if (m_store)
        try {
            return storedOrRead(reading, progress);
        } catch (const base::Error& error) {
            if (error.code() != "data.store-failed")
                throw;
            tellFailure(reasonOf(error));
        }
    std::deque<RawFile> files = open(reading.files);
    return reading.read(files);
}

std::vector<FileTable> StoredTables::storedOrRead(const Reading& reading, Progress& progress) {
    Origin now = originOf(reading.files, reading.sheet);
    const auto before = m_store->origin(now.path, now.sheet);
    if (before && now.bytes < 0) {
        for (const std::string& file : reading.files)
            if (std::error_code error; !fs::exists(file, error))
                m_findings.push_back(fileNote("file_gone", api::Severity::Note, file));
        return m_store->read(*before, progress);
    }
    if (before && before->bytes == now.bytes && before->modified == now.modified)
        return m_store->read(*before, progress);
    std::deque<RawFile> files = open(reading.files);
    now.hash = hashOf(files);
    if (before && before->hash == now.hash) {
        m_store->touch(now);
        return m_store->read(now, progress);
    }
    std::vector<FileTable> tables = reading.read(files);
    m_store->write(now, tables, progress);
    return tables;
}

}  // namespace core::data
