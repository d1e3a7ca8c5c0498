// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/value_pool.h"

#include <bit>
#include <charconv>
#include <cmath>

#include "core/base/little_endian.h"
#include "core/data/formats/calendar.h"
#include "core/data/raw_file.h"
#include "core/data/text_tools.h"

namespace core::data::parquet {
namespace {

using base::littleEndian;

constexpr std::size_t mostBytes = std::size_t{1} << 30;  ///< of a column of a row group, as text
constexpr std::size_t int96Bytes = 12, uuidBytes = 16, widestDecimal = 16;
constexpr std::int64_t julianDayOf1970 = 2'440'588;
constexpr std::int64_t nanoseconds = 1'000'000'000;

/// A whole number with a decimal point `scale` digits before its end.
std::string decimalText(__int128 value, std::int32_t scale) {
    const bool negative = value < 0;
    unsigned __int128 rest = negative ? -static_cast<unsigned __int128>(value) : static_cast<unsigned __int128>(value);
    std::string digits;
    for (std::int32_t place = 0; rest > 0 || place <= scale; ++place) {
        if (place == scale && scale > 0)
            digits.insert(digits.begin(), '.');
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    return negative ? "-" + digits : digits;
}

__int128 bigEndian(std::string_view bytes) {
    __int128 value = bytes.empty() || static_cast<signed char>(bytes.front()) >= 0 ? 0 : -1;
    for (const char byte : bytes)
        value = static_cast<__int128>(static_cast<unsigned __int128>(value) << 8 | static_cast<unsigned char>(byte));
    return value;
}

std::string uuidText(std::string_view bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[static_cast<unsigned char>(bytes[i]) >> 4];
        text += digits[static_cast<unsigned char>(bytes[i]) & 15];
    }
    return text;
}

}  // namespace

std::size_t storedBytes(const Node& leaf) {
    switch (leaf.physical) {
    case Physical::Boolean:
        return 1;
    case Physical::Int32:
    case Physical::Float:
        return 4;
    case Physical::Int64:
    case Physical::Double:
        return 8;
    case Physical::Int96:
        return int96Bytes;
    case Physical::FixedBytes:
        return static_cast<std::size_t>(leaf.width);
    case Physical::Bytes:
        break;
    }
    return 0;
}

std::string_view ValuePool::text(std::size_t index) const {
    const std::uint64_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[index] - begin);
}

void ValuePool::end(CellType type) {
    if (m_bytes.size() > mostBytes)
        throw Damage{"data.damage-too-much", {{"limit", std::to_string(mostBytes)}}};
    m_ends.push_back(m_bytes.size());
    m_types.push_back(type);
}

void ValuePool::add(std::int64_t value) {
    const bool wide = m_leaf.physical == Physical::Int64;
    switch (m_leaf.meaning) {
    case Meaning::Date:
        m_bytes += isoDate(value);
        return end(CellType::Text);
    case Meaning::Time:
        m_bytes += isoTime(value, m_leaf.perSecond);
        return end(CellType::Text);
    case Meaning::Timestamp:
        m_bytes += isoTimestamp(value, m_leaf.perSecond);
        return end(CellType::Text);
    case Meaning::Decimal:
        m_bytes += decimalText(value, m_leaf.scale);
        break;
    case Meaning::Unsigned:
        m_bytes += std::to_string(wide ? static_cast<std::uint64_t>(value) : static_cast<std::uint32_t>(value));
        break;
    default:
        m_bytes += std::to_string(value);
    }
    end(CellType::Number);
}

void ValuePool::addBytes(std::string_view bytes) {
    if (m_leaf.meaning == Meaning::Decimal && bytes.size() <= widestDecimal) {
        m_bytes += decimalText(bigEndian(bytes), m_leaf.scale);
        return end(CellType::Number);
    }
    if (m_leaf.meaning == Meaning::Uuid && bytes.size() == uuidBytes) {
        m_bytes += uuidText(bytes);
        return end(CellType::Text);
    }
    if (bytes.find('\0') != std::string_view::npos || validUtf8Prefix(bytes) != bytes.size()) {
        ++m_binary;
        return end(CellType::Null);
    }
    m_bytes += bytes;
    end(CellType::Text);
}

void ValuePool::add(std::string_view stored) {
    const auto addDouble = [this](auto value) {
        if (!std::isfinite(value))
            return end(CellType::Null);
        char text[64];
        m_bytes.append(text, std::to_chars(text, text + sizeof text, value).ptr);
        end(CellType::Number);
    };
    switch (m_leaf.physical) {
    case Physical::Boolean:
        m_bytes += stored[0] != 0 ? "true" : "false";
        return end(CellType::Boolean);
    case Physical::Int32:
        return add(std::int64_t{static_cast<std::int32_t>(littleEndian(stored, 4))});
    case Physical::Int64:
        return add(static_cast<std::int64_t>(littleEndian(stored, 8)));
    case Physical::Int96: {
        const auto days = static_cast<std::int32_t>(littleEndian(stored.substr(8), 4)) - julianDayOf1970;
        const auto time = static_cast<std::int64_t>(littleEndian(stored, 8) % (86'400 * std::uint64_t{nanoseconds}));
        m_bytes += isoDate(days) + "T" + isoTime(time, nanoseconds);
        return end(CellType::Text);
    }
    case Physical::Float:
        return addDouble(std::bit_cast<float>(static_cast<std::uint32_t>(littleEndian(stored, 4))));
    case Physical::Double:
        return addDouble(std::bit_cast<double>(littleEndian(stored, 8)));
    case Physical::Bytes:
    case Physical::FixedBytes:
        return addBytes(stored);
    }
}

}  // namespace core::data::parquet
