// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "core/base/descriptor.h"
#include "core/base/error.h"

namespace core::base {
namespace {

[[noreturn]] void throwRead(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR)
        throw Error("file.not-found", {}, {.file = path});
    throw Error("file.unreadable", {{"reason", std::strerror(error)}}, {.file = path});
}

[[noreturn]] void throwWrite(const std::string& path, int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw Error(full ? "file.disk-full" : "file.unwritable", {{"reason", std::strerror(error)}}, {.file = path}, {},
                api::Fault::Program);
}

/// Opens for reading without following into devices or pipes (O_NONBLOCK keeps a pipe from hanging).
int openRegular(const std::string& path, std::size_t& size) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        throwRead(path, errno);
    struct stat info {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        throw Error("file.not-regular", {}, {.file = path});
    }
    size = static_cast<std::size_t>(info.st_size);
    return descriptor;
}

bool writeAll(int descriptor, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, count);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return false;
        }
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

}  // namespace

std::string readFile(const std::string& path, std::size_t limit) {
    std::size_t size = 0;
    const Descriptor file(openRegular(path, size));
    if (size > limit)
        throw Error("file.too-large", {{"bytes", std::to_string(size)}, {"limit", std::to_string(limit)}}, {.file = path});
    std::string text(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = ::read(file.number(), text.data() + filled, size - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throwRead(path, errno);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    text.resize(filled);
    return text;
}

void writeFile(const std::string& path, std::string_view bytes) {
    FileWriter writer(path);
    writer.write(bytes);
    writer.commit();
}

FileWriter::FileWriter(std::string path) : m_path(std::move(path)) {
    m_temporary = m_path + ".part-" + std::to_string(::getpid());
    m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (m_descriptor < 0)
        throwWrite(m_path, errno);
}

FileWriter::~FileWriter() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(m_temporary.c_str());
    }
}

void FileWriter::write(const void* bytes, std::size_t count) {
    if (!writeAll(m_descriptor, static_cast<const char*>(bytes), count))
        fail(errno);
}

void FileWriter::commit() {
    if (::fsync(m_descriptor) != 0)
        fail(errno);
    const int descriptor = std::exchange(m_descriptor, -1);
    if (::close(descriptor) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        const int error = errno;
        ::unlink(m_temporary.c_str());
        fail(error);
    }
    syncParent(m_path);
}

void FileWriter::fail(int error) const {
    throwWrite(m_path, error);
}

ResumableFile::ResumableFile(std::string path) : m_path(std::move(path)), m_temporary(m_path + ".incomplete") {
    m_descriptor = ::open(m_temporary.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0644);
    if (m_descriptor < 0)
        throwWrite(m_path, errno);
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(std::exchange(m_descriptor, -1));
        if (error == EWOULDBLOCK)
            throw Error("file.in-use", {}, {.file = m_path});
        throwWrite(m_path, error);
    }
    // Another program may have finished between the two calls: then what is held here is its finished file.
    struct stat held {};
    struct stat named {};
    if (::fstat(m_descriptor, &held) != 0 || ::stat(m_temporary.c_str(), &named) != 0 || held.st_ino != named.st_ino) {
        ::close(std::exchange(m_descriptor, -1));
        throw Error("file.in-use", {}, {.file = m_path});
    }
}

ResumableFile::~ResumableFile() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

std::int64_t ResumableFile::size() const {
    struct stat info {};
    if (::fstat(m_descriptor, &info) != 0)
        fail(errno);
    return static_cast<std::int64_t>(info.st_size);
}

std::string ResumableFile::read(std::int64_t from, std::size_t count) const {
    std::string bytes(count, '\0');
    ssize_t got = -1;
    do
        got = ::pread(m_descriptor, bytes.data(), count, from);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        throwRead(m_temporary, errno);
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

void ResumableFile::restart() {
    if (::ftruncate(m_descriptor, 0) != 0)
        fail(errno);
}

void ResumableFile::append(std::string_view bytes) {
    if (!writeAll(m_descriptor, bytes.data(), bytes.size()))
        fail(errno);
}

void ResumableFile::commit() {
    if (::fsync(m_descriptor) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        fail(errno);
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        fail(errno);
    syncParent(m_path);
}

void ResumableFile::discard() {
    ::unlink(m_temporary.c_str());
    ::close(std::exchange(m_descriptor, -1));
}

void ResumableFile::fail(int error) const {
    throwWrite(m_path, error);
}

LineLog::LineLog(const std::string& path, std::int64_t keepBytes) {
    m_descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (m_descriptor >= 0 && keepBytes >= 0 && size() > keepBytes && ::ftruncate(m_descriptor, keepBytes) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

LineLog::~LineLog() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool LineLog::append(std::string_view line) {
    std::string text(line);
    text += '\n';
    return m_descriptor >= 0 && writeAll(m_descriptor, text.data(), text.size());
}

std::int64_t LineLog::size() const {
    struct stat info {};
    return m_descriptor >= 0 && ::fstat(m_descriptor, &info) == 0 ? static_cast<std::int64_t>(info.st_size) : 0;
}

void syncParent(const std::string& path) {
    const auto parent = std::filesystem::path(path).parent_path();
    const Descriptor folder(::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0)
        ::fsync(folder.number());
}

void makeFolder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        throwWrite(path, error.value());
}

MappedFile::MappedFile(const std::string& path) {
    const Descriptor file(openRegular(path, m_size));
    if (m_size == 0)
        return;
    void* address = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (address == MAP_FAILED)
        throwRead(path, errno);
    m_data = static_cast<const char*>(address);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

MappedFile::~MappedFile() {
    if (m_data)
        ::munmap(const_cast<char*>(m_data), m_size);
}

}  // namespace core::base
