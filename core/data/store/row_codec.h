// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/data/rows.h"

namespace core::data {

// Records as bytes, one after another: number, line and count of cells, then for each cell its length times eight plus its
// type, and its bytes. All numbers as in LEB128. A block of them is compressed (zstd).

void appendRecord(std::string& block, const CellStore& cells, std::int64_t index);
std::string packBlock(std::string_view block);

/// Adds the records of a packed block. @returns false if the bytes are not as they should be; then some may have been added
bool readBlock(std::string_view packed, CellStore& cells);

}  // namespace core::data
