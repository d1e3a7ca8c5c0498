// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/formats/parquet/value_pool.h"

namespace core::data::parquet {

// Specification of all: https://parquet.apache.org/docs/file-format/data-pages/encodings
// What is cut off or stands beside its bounds is thrown as Damage "data.damage-page".

/// Runs of equal numbers and packed bits, `bits` (0 to 32) each: exactly `count` numbers.
std::vector<std::uint32_t> decodeRuns(std::string_view bytes, unsigned bits, std::size_t count);

/// Numbers as differences; `bytes` is moved behind them. At most `most` numbers.
std::vector<std::int64_t> decodeDeltas(std::string_view& bytes, std::size_t most);

/// Adds `count` values, stored in that encoding, to the pool. Indices into a dictionary are not values.
void decodeValues(std::string_view bytes, std::int32_t encoding, std::size_t count, ValuePool& pool);

constexpr std::int32_t plainEncoding = 0, oldDictionaryEncoding = 2, runEncoding = 3, dictionaryEncoding = 8;

[[noreturn]] void damagedPage();

}  // namespace core::data::parquet
