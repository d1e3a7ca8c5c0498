// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace core::base {

/// Memory of an array that grows: of the heap while it is small; then a file without a name, mapped, whose pages the system can put
/// away when memory is short. Where no such file can be made (no folder, a full disk), the heap, up to half of the machine's memory.
/// The file lies in $TMPDIR or /var/tmp, which, unlike /tmp, is on a disk.
class SpoolMemory {
public:
    /// Beyond so many bytes a file is used.
    static constexpr std::size_t heapBytes = std::size_t{128} << 20;

    SpoolMemory() = default;
    ~SpoolMemory() { release(); }
    SpoolMemory(SpoolMemory&& other) noexcept { swap(other); }
    SpoolMemory& operator=(SpoolMemory&& other) noexcept {
        swap(other);
        return *this;
    }
    SpoolMemory(const SpoolMemory&) = delete;
    SpoolMemory& operator=(const SpoolMemory&) = delete;

    void* data() const { return m_data; }
    std::size_t capacity() const { return m_capacity; }  ///< bytes
    bool inFile() const { return m_file >= 0; }
    /// Makes room for at least `bytes`; of what was there, the first `used` bytes are kept, at another address.
    /// @throws std::bad_alloc
    void grow(std::size_t bytes, std::size_t used);

private:
    void swap(SpoolMemory& other) noexcept;
    void release() noexcept;
    bool growFile(std::size_t bytes, std::size_t used);
    bool moveToFile(std::size_t bytes, std::size_t used);
    void moveToHeap(std::size_t bytes, std::size_t used);

    void* m_data = nullptr;
    std::size_t m_capacity = 0;
    int m_file = -1;
};

/// A std::vector for what is only added at the end or cut there, in SpoolMemory.
template <class Value>
class SpooledArray {
    static_assert(std::is_trivially_copyable_v<Value>);

public:
    SpooledArray() = default;
    SpooledArray(SpooledArray&& other) noexcept
        : m_memory(std::move(other.m_memory)), m_size(std::exchange(other.m_size, 0)), m_capacity(std::exchange(other.m_capacity, 0)) {}
    SpooledArray& operator=(SpooledArray&& other) noexcept {
        m_memory = std::move(other.m_memory);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
        return *this;
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Value* data() const { return static_cast<const Value*>(m_memory.data()); }
    const Value& operator[](std::size_t index) const { return data()[index]; }
    const Value& back() const { return data()[m_size - 1]; }
    bool inFile() const { return m_memory.inFile(); }

    void reserve(std::size_t count) {
        if (count > m_capacity)
            grow(count);
    }
    void push_back(Value value) {
        if (m_size == m_capacity)
            grow(m_size + 1);
        begin()[m_size++] = value;
    }
    /// `values` are not of this array.
    void append(const Value* values, std::size_t count) {
        if (count == 0)
            return;
        if (count > m_capacity - m_size)
            grow(m_size + count);
        std::memcpy(begin() + m_size, values, count * sizeof(Value));
        m_size += count;
    }
    void resize(std::size_t count, Value fill = {}) {
        reserve(count);
        if (count > m_size)
            std::fill(begin() + m_size, begin() + count, fill);
        m_size = count;
    }
    void pop_back() { --m_size; }

private:
    Value* begin() { return static_cast<Value*>(m_memory.data()); }
    void grow(std::size_t count) {
        m_memory.grow(count * sizeof(Value), m_size * sizeof(Value));
        m_capacity = m_memory.capacity() / sizeof(Value);
    }

    SpoolMemory m_memory;
    std::size_t m_size = 0, m_capacity = 0;
};

inline std::string_view viewOf(const SpooledArray<char>& bytes) {
    return {bytes.data(), bytes.size()};
}

}  // namespace core::base
