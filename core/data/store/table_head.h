// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <string_view>

#include "core/data/rows.h"

namespace core::data {

/// What a table is beside its cells (report, columns, faults, notes), as JSON.
std::string headOf(const FileTable& table);

/// The other way round, without cells. @throws base::Error "data.store-failed"
FileTable tableOfHead(std::string_view json);

}  // namespace core::data
