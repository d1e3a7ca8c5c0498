// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <deque>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/tensor_files/pickle.h"

namespace core::base {

/// What a pickle's opcodes build. Every step checks what it takes from the stack.
class PickleReader {
public:
    PickleReader(std::string_view bytes, const std::string& file) : m_bytes(bytes), m_file(file) {}

    /// Runs to the end mark; afterwards values() and root() hold the result.
    void run();

    std::vector<PickleValue> values() { return std::move(m_values); }
    std::deque<std::string> names() { return std::move(m_names); }
    std::uint32_t root() const { return m_root; }
    std::size_t position() const { return m_at; }

private:
    using Kind = PickleValue::Kind;
    using Id = std::uint32_t;

    // Each handles the opcodes of its group and says whether the opcode was one.
    bool plain(unsigned char opcode);
    bool texts(unsigned char opcode);
    bool tuples(unsigned char opcode);
    bool containers(unsigned char opcode);
    bool stack(unsigned char opcode);
    bool memo(unsigned char opcode);
    bool objects(unsigned char opcode);

    [[noreturn]] void damaged(const char* reasonCode, std::string number = {}) const;
    [[noreturn]] void refuse(std::string_view opcode) const;
    std::uint64_t unsignedNumber(std::size_t bytes);
    std::string_view take(std::uint64_t count);
    std::string_view line();
    void longNumber(std::uint64_t bytes);

    void push(Id id);
    Id pushNew(PickleValue value);
    void pushContainer(Kind kind, std::vector<Id> items);
    Id pop();
    Id popOf(Kind kind);
    std::vector<Id> popToMark();
    void append(Kind kind, const std::vector<Id>& items);
    void remember(std::uint64_t number);
    void recall(std::uint64_t number);

    void global(std::string_view module, std::string_view name);
    bool makesObjectNext() const;
    void persistent();
    void reduce();
    void build();

    std::string_view m_bytes;
    const std::string& m_file;
    std::size_t m_at = 0, m_opcodeAt = 0;
    std::vector<PickleValue> m_values;
    std::deque<std::string> m_names;
    std::vector<Id> m_stack, m_memo;
    std::vector<std::size_t> m_marks;
    Id m_root = 0;
    bool m_done = false;
};

}  // namespace core::base
