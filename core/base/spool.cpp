// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/spool.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#include <new>

namespace core::base {
namespace {

constexpr std::size_t fileStep = std::size_t{64} << 20;

/// A file without a name, which the system takes away when the program ends, however it does; -1 if there can be none.
int nameless() {
    const char* chosen = std::getenv("TMPDIR");
    return ::open(chosen && *chosen ? chosen : "/var/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

/// Room on the disk, taken now: a write to a mapped page that finds none would end the program.
bool takeRoom(int file, std::size_t from, std::size_t to) {
    return ::posix_fallocate(file, static_cast<off_t>(from), static_cast<off_t>(to - from)) == 0;
}

/// Where no file can be made, more than half of the machine's memory is not taken: the system would end some program for it.
std::size_t mostOnHeap() {
    const long pages = ::sysconf(_SC_PHYS_PAGES), bytes = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && bytes > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(bytes) / 2
                                  : SpoolMemory::heapBytes;
}

}  // namespace

void SpoolMemory::swap(SpoolMemory& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_capacity, other.m_capacity);
    std::swap(m_file, other.m_file);
}

void SpoolMemory::release() noexcept {
    if (inFile()) {
        ::munmap(m_data, m_capacity);
        ::close(m_file);
    } else {
        std::free(m_data);
    }
    m_data = nullptr;
    m_capacity = 0;
    m_file = -1;
}

void SpoolMemory::grow(std::size_t bytes, std::size_t used) {
    if (bytes <= m_capacity)
        return;
    if (inFile() ? growFile(bytes, used) : bytes > heapBytes && moveToFile(bytes, used))
        return;
    const std::size_t roomy = m_capacity + m_capacity / 2;
    moveToHeap(std::max(bytes, bytes <= heapBytes ? std::min(roomy, heapBytes) : roomy), used);
}

bool SpoolMemory::growFile(std::size_t bytes, std::size_t used) {
    const std::size_t room = (bytes / fileStep + 1) * fileStep;
    if (!takeRoom(m_file, m_capacity, room))
        return false;
    // What is written stays in the file and need not stay in this program's memory.
    ::madvise(m_data, used / fileStep * fileStep, MADV_DONTNEED);
    void* data = ::mremap(m_data, m_capacity, room, MREMAP_MAYMOVE);
    if (data == MAP_FAILED)
        return false;
    m_data = data;
    m_capacity = room;
    return true;
}

bool SpoolMemory::moveToFile(std::size_t bytes, std::size_t used) {
    SpoolMemory made;
    const std::size_t room = (bytes / fileStep + 1) * fileStep;
    const int file = nameless();
    if (file < 0)
        return false;
    void* data = takeRoom(file, 0, room) ? ::mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) : MAP_FAILED;
    if (data == MAP_FAILED) {
        ::close(file);
        return false;
    }
    made.m_data = data;
    made.m_capacity = room;
    made.m_file = file;
    if (used > 0)
        std::memcpy(made.m_data, m_data, used);
    swap(made);
    return true;
}

void SpoolMemory::moveToHeap(std::size_t bytes, std::size_t used) {
    if (bytes > SpoolMemory::heapBytes && bytes > mostOnHeap())
        throw std::bad_alloc();
    if (!inFile()) {
        void* data = std::realloc(m_data, bytes);
        if (!data)
            throw std::bad_alloc();
        m_data = data;
        m_capacity = bytes;
        return;
    }
    SpoolMemory made;
    made.m_data = std::malloc(bytes);
    if (!made.m_data)
        throw std::bad_alloc();
    made.m_capacity = bytes;
    std::memcpy(made.m_data, m_data, used);
    swap(made);
}

}  // namespace core::base
