// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

#include "core/data/formats/record_reader.h"

namespace core::data {

/// Finds out how a delimited file is written, from its first part. `preferred` wins where two delimiters fit equally well.
Dialect detectDialect(std::string_view text, char preferred);

/// The separator that a spreadsheet's first line "sep=;" names, or 0.
char namedSeparator(std::string_view text);

/// True if the first record holds column names rather than data.
bool looksLikeHeader(const CellStore& sample);

}  // namespace core::data
