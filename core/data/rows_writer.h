// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/reports.h"

namespace core::data {

/// Writes the good rows as api::writeRows says. @throws base::Error as base::writeFile
void writeRows(const api::DatasetReport& report, const std::string& path);

}  // namespace core::data
