// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core::base {

/// Reads a whole regular file of at most `limit` bytes.
/// @throws Error "file.not-found", "file.not-regular", "file.too-large" {bytes, limit}, "file.unreadable" {reason}
std::string readFile(const std::string& path, std::size_t limit);

/// Writes a file whole or not at all: temporary name beside it, every write checked, fsync, rename, fsync of the folder.
/// @throws Error "file.disk-full", "file.unwritable" {reason}; the old file stays as it was and no temporary file remains.
void writeFile(const std::string& path, std::string_view bytes);

/// A file being written in pieces with the same guarantee: nothing at `path` changes before commit().
class FileWriter {
public:
    explicit FileWriter(std::string path);
    ~FileWriter();  ///< removes the temporary file unless committed
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    void write(const void* bytes, std::size_t count);
    void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }
    void commit();

private:
    [[noreturn]] void fail(int error) const;

    std::string m_path, m_temporary;
    int m_descriptor = -1;
};

/// A file that grows over several sittings: what is written stays at `path`.incomplete until commit(), also when the program ends before.
/// Only one program at a time may hold it.
class ResumableFile {
public:
    /// @throws Error "file.in-use", "file.disk-full", "file.unwritable" {reason}
    explicit ResumableFile(std::string path);
    ~ResumableFile();
    ResumableFile(const ResumableFile&) = delete;
    ResumableFile& operator=(const ResumableFile&) = delete;

    std::int64_t size() const;                      ///< bytes written so far, in earlier sittings too
    std::string read(std::int64_t from, std::size_t count) const;  ///< of those; shorter at their end
    void restart();                                 ///< forgets them
    void append(std::string_view bytes);
    void commit();   ///< lasting and under its own name
    void discard();  ///< nothing is left

private:
    [[noreturn]] void fail(int error) const;

    std::string m_path, m_temporary;
    int m_descriptor = -1;
};

/// Appends whole lines to a log that others read while it grows (metrics.jsonl). Flushes each call; never throws: a full
/// disk must not end a run. @returns false once a write failed.
class LineLog {
public:
    /// `keepBytes` ≥ 0 cuts an existing file to that length first (resume).
    explicit LineLog(const std::string& path, std::int64_t keepBytes = -1);
    ~LineLog();
    LineLog(const LineLog&) = delete;
    LineLog& operator=(const LineLog&) = delete;

    bool append(std::string_view line);
    std::int64_t size() const;

private:
    int m_descriptor = -1;
};

/// Makes what was renamed or removed beside `path` lasting (fsync of its parent folder). Best effort.
void syncParent(const std::string& path);

/// Makes a folder and its parents. @throws Error "file.unwritable"
void makeFolder(const std::string& path);

/// A read-only memory map of a regular file.
class MappedFile {
public:
    /// @throws Error as readFile
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    MappedFile& operator=(MappedFile&&) = delete;

    const char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    std::string_view view() const { return {m_data, m_size}; }

private:
    const char* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace core::base
