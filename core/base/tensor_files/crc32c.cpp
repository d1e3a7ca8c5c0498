// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/crc32c.h"

#include <array>

#include "core/base/little_endian.h"

namespace core::base {
namespace {

constexpr std::uint32_t polynomial = 0x82f6'3b78;  ///< Castagnoli's, lowest bit first
constexpr std::uint32_t maskDelta = 0xa282'ead8;
constexpr std::size_t step = 8;

using Tables = std::array<std::array<std::uint32_t, 256>, step>;

/// tables[k][b]: what the byte b changes when k more bytes follow it.
constexpr Tables makeTables() {
    Tables tables{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest & 1 ? rest >> 1 ^ polynomial : rest >> 1;
        tables[0][byte] = rest;
    }
    for (std::size_t k = 1; k < step; ++k)
        for (std::size_t byte = 0; byte < 256; ++byte)
            tables[k][byte] = tables[k - 1][byte] >> 8 ^ tables[0][tables[k - 1][byte] & 0xff];
    return tables;
}

constexpr Tables tables = makeTables();

std::uint32_t extend(std::uint32_t crc, std::string_view bytes) {
    std::size_t at = 0;
    for (; bytes.size() - at >= step; at += step) {  // a checkpoint has gigabytes
        const std::uint64_t word = littleEndian(bytes.substr(at), step) ^ crc;
        crc = 0;
        for (std::size_t k = 0; k < step; ++k)
            crc ^= tables[step - 1 - k][word >> (8 * k) & 0xff];
    }
    for (; at < bytes.size(); ++at)
        crc = crc >> 8 ^ tables[0][(crc ^ static_cast<unsigned char>(bytes[at])) & 0xff];
    return crc;
}

}  // namespace

std::uint32_t maskedCrc32c(std::string_view bytes, std::string_view more) {
    const std::uint32_t crc = ~extend(extend(~std::uint32_t{0}, bytes), more);
    return (crc >> 15 | crc << 17) + maskDelta;
}

}  // namespace core::base
