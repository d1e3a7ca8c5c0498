// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/pickle_reader.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/little_endian.h"

namespace core::base {
namespace {

constexpr std::size_t maxValues = 2'000'000, maxStack = 1'000'000, maxMemo = 2'000'000, maxText = 1 << 20;
constexpr std::uint8_t maxDepth = 32;
constexpr std::uint64_t newestProtocol = 5;
constexpr std::uint32_t unset = std::numeric_limits<std::uint32_t>::max();

/// Opcodes that exist but that weights never need.
constexpr std::pair<unsigned char, std::string_view> needless[] = {
    {0x82, "EXT1"},     {0x83, "EXT2"},      {0x84, "EXT4"},       {0x81, "NEWOBJ"},      {0x92, "NEWOBJ_EX"},
    {'o', "OBJ"},       {'P', "PERSID"},     {'I', "INT"},         {'L', "LONG"},         {'F', "FLOAT"},
    {'S', "STRING"},    {'V', "UNICODE"},    {'g', "GET"},         {'p', "PUT"},          {0x8f, "EMPTY_SET"},
    {0x90, "ADDITEMS"}, {0x91, "FROZENSET"}, {0x96, "BYTEARRAY8"}, {0x97, "NEXT_BUFFER"}, {0x98, "READONLY_BUFFER"}};

}  // namespace

void PickleReader::damaged(const char* reasonCode, std::string number) const {
    throw Error("weights.pickle-damaged",
                {{"reasonCode", reasonCode}, {"byte", std::to_string(m_opcodeAt)}, {"number", std::move(number)}},
                {.file = m_file});
}

void PickleReader::refuse(std::string_view opcode) const {
    throw Error("weights.pickle-opcode", {{"opcode", std::string(opcode)}}, {.file = m_file});
}

std::string_view PickleReader::take(std::uint64_t count) {
    const std::string_view taken = inside(m_bytes, m_at, count);
    if (!taken.data())
        damaged("weights.pickle.cut");
    m_at += count;
    return taken;
}

std::uint64_t PickleReader::unsignedNumber(std::size_t bytes) {
    return littleEndian(take(bytes), bytes);
}

std::string_view PickleReader::line() {
    const std::size_t end = m_bytes.substr(m_at).find('\n');
    if (end == std::string_view::npos || end > maxText)
        damaged("weights.pickle.cut");
    const std::string_view text = take(end);
    ++m_at;
    return text;
}

void PickleReader::run() {
    while (!m_done) {
        m_opcodeAt = m_at;
        const auto opcode = static_cast<unsigned char>(take(1).front());
        if (plain(opcode) || texts(opcode) || tuples(opcode) || containers(opcode) || stack(opcode) || memo(opcode) ||
            objects(opcode))
            continue;
        for (const auto& [code, name] : needless)
            if (code == opcode)
                refuse(name);
        constexpr std::string_view digits = "0123456789ABCDEF";
        damaged("weights.pickle.opcode", {digits[opcode >> 4], digits[opcode & 15]});
    }
}

// Values and the stack

PickleReader::Id PickleReader::pushNew(PickleValue value) {
    if (m_values.size() >= maxValues)
        damaged("weights.pickle.large");
    m_values.push_back(std::move(value));
    const Id id = static_cast<Id>(m_values.size() - 1);
    push(id);
    return id;
}

void PickleReader::push(Id id) {
    if (m_stack.size() >= maxStack)
        damaged("weights.pickle.large");
    m_stack.push_back(id);
}

void PickleReader::pushContainer(Kind kind, std::vector<Id> items) {
    std::uint8_t depth = 0;
    for (const Id item : items)
        depth = std::max(depth, m_values[item].depth);
    if (depth >= maxDepth)
        throw Error("weights.pickle-deep", {{"limit", std::to_string(maxDepth)}}, {.file = m_file});
    pushNew({.kind = kind, .depth = static_cast<std::uint8_t>(depth + 1), .items = std::move(items)});
}

PickleReader::Id PickleReader::pop() {
    if (m_stack.size() <= (m_marks.empty() ? 0 : m_marks.back()))
        damaged("weights.pickle.stack");
    const Id id = m_stack.back();
    m_stack.pop_back();
    return id;
}

PickleReader::Id PickleReader::popOf(Kind kind) {
    const Id id = pop();
    if (m_values[id].kind != kind)
        damaged("weights.pickle.kind");
    return id;
}

std::vector<PickleReader::Id> PickleReader::popToMark() {
    if (m_marks.empty())
        damaged("weights.pickle.stack");
    const auto from = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<Id> items(from, m_stack.end());
    m_stack.erase(from, m_stack.end());
    m_marks.pop_back();
    return items;
}

/// Adds items to the container on top of the stack.
void PickleReader::append(Kind kind, const std::vector<Id>& items) {
    if (kind == Kind::Dict && items.size() % 2 != 0)
        damaged("weights.pickle.kind");
    const Id id = popOf(kind);
    for (const Id item : items) {
        const std::uint8_t depth = m_values[item].depth;
        if (depth >= maxDepth)
            throw Error("weights.pickle-deep", {{"limit", std::to_string(maxDepth)}}, {.file = m_file});
        m_values[id].depth = std::max<std::uint8_t>(m_values[id].depth, depth + 1);
    }
    m_values[id].items.insert(m_values[id].items.end(), items.begin(), items.end());
    push(id);
}

void PickleReader::remember(std::uint64_t number) {
    if (number >= maxMemo)
        damaged("weights.pickle.memo", std::to_string(number));
    const Id id = pop();
    push(id);
    if (number >= m_memo.size())
        m_memo.resize(number + 1, unset);
    m_memo[number] = id;
}

void PickleReader::recall(std::uint64_t number) {
    if (number >= m_memo.size() || m_memo[number] == unset)
        damaged("weights.pickle.memo", std::to_string(number));
    push(m_memo[number]);
}

// Opcodes that build plain values

void PickleReader::longNumber(std::uint64_t bytes) {
    const std::string_view digits = take(bytes);
    if (digits.size() > sizeof(std::int64_t)) {
        pushNew({.kind = Kind::Bytes, .text = digits});
        return;
    }
    std::uint64_t value = littleEndian(digits, digits.size());
    const bool negative = !digits.empty() && static_cast<unsigned char>(digits.back()) >= 0x80;
    if (negative && digits.size() < sizeof(std::int64_t))
        value |= ~std::uint64_t{0} << (8 * digits.size());
    pushNew({.kind = Kind::Number, .number = static_cast<std::int64_t>(value)});
}

bool PickleReader::plain(unsigned char opcode) {
    switch (opcode) {
    case 'N':
        pushNew({.kind = Kind::None});
        return true;
    case 0x88:
    case 0x89:
        pushNew({.kind = Kind::Bool, .number = opcode == 0x88});
        return true;
    case 'K':
    case 'M':
        pushNew({.kind = Kind::Number, .number = static_cast<std::int64_t>(unsignedNumber(opcode == 'K' ? 1 : 2))});
        return true;
    case 'J':
        longNumber(4);
        return true;
    case 0x8a:
        longNumber(unsignedNumber(1));
        return true;
    case 0x8b:
        longNumber(unsignedNumber(4));
        return true;
    case 'G':
        pushNew({.kind = Kind::Real, .text = take(8)});
        return true;
    default:
        return false;
    }
}

bool PickleReader::texts(unsigned char opcode) {
    constexpr std::string_view oneByte = "\x8cUC", fourBytes = "XTB", eightBytes = "\x8d\x8e", bytes = "CB\x8e";
    const char code = static_cast<char>(opcode);
    const auto among = [code](std::string_view codes) { return codes.find(code) != std::string_view::npos; };
    const std::size_t width = among(oneByte) ? 1 : among(fourBytes) ? 4 : among(eightBytes) ? 8 : 0;
    if (width == 0)
        return false;
    const std::uint64_t length = unsignedNumber(width);
    if (length > maxText || length > m_bytes.size() - m_at)
        damaged("weights.pickle.text", std::to_string(length));
    pushNew({.kind = among(bytes) ? Kind::Bytes : Kind::Text, .text = take(length)});
    return true;
}

bool PickleReader::tuples(unsigned char opcode) {
    if (opcode == 't') {
        pushContainer(Kind::Tuple, popToMark());
        return true;
    }
    const std::size_t count = opcode == ')' ? 0 : opcode - 0x84;
    if (opcode != ')' && (opcode < 0x85 || opcode > 0x87))
        return false;
    std::vector<Id> items(count);
    for (std::size_t i = count; i-- > 0;)
        items[i] = pop();
    pushContainer(Kind::Tuple, std::move(items));
    return true;
}

bool PickleReader::containers(unsigned char opcode) {
    switch (opcode) {
    case ']':
        pushContainer(Kind::List, {});
        return true;
    case '}':
        pushContainer(Kind::Dict, {});
        return true;
    case 'a':
        append(Kind::List, {pop()});
        return true;
    case 'e':
        append(Kind::List, popToMark());
        return true;
    case 's': {
        const Id value = pop(), key = pop();
        append(Kind::Dict, {key, value});
        return true;
    }
    case 'u':
        append(Kind::Dict, popToMark());
        return true;
    default:
        return false;
    }
}

bool PickleReader::stack(unsigned char opcode) {
    switch (opcode) {
    case '(':
        if (m_marks.size() >= maxStack)
            damaged("weights.pickle.large");
        m_marks.push_back(m_stack.size());
        return true;
    case '0':
        pop();
        return true;
    case '1':
        popToMark();
        return true;
    case '2': {
        const Id id = pop();
        push(id);
        push(id);
        return true;
    }
    case 0x80:
        if (const std::uint64_t protocol = unsignedNumber(1); protocol > newestProtocol)
            throw Error("weights.pickle-protocol",
                        {{"protocol", std::to_string(protocol)}, {"limit", std::to_string(newestProtocol)}}, {.file = m_file});
        return true;
    case 0x95:
        take(8);  // a frame's length helps those who read from a pipe
        return true;
    case '.':
        m_root = pop();
        m_done = true;
        return true;
    default:
        return false;
    }
}

bool PickleReader::memo(unsigned char opcode) {
    switch (opcode) {
    case 'q':
        remember(unsignedNumber(1));
        return true;
    case 'r':
        remember(unsignedNumber(4));
        return true;
    case 0x94:
        remember(m_memo.size());
        return true;
    case 'h':
        recall(unsignedNumber(1));
        return true;
    case 'j':
        recall(unsignedNumber(4));
        return true;
    default:
        return false;
    }
}

}  // namespace core::base
