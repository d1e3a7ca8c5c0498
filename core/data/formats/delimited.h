// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/data/formats/format.h"

namespace core::data {

/// Reads a table with a delimiter: finds out dialect and header, names the columns, leaves broken records out.
FileTable readDelimited(const Source& source, char preferredDelimiter, Progress& progress);

/// Gives every column a name of its own and says what was odd about the names. `names` as they stand in the file.
std::vector<std::string> columnNames(const std::vector<std::string>& names, const std::string& path,
                                     std::vector<api::Finding>& notes);

}  // namespace core::data
