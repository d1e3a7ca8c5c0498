// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/reports.h"

namespace core::models {

/// Fills card, licence and languages from the folder's README.md and the YAML block at its start. A folder without one, or an
/// unreadable one, leaves them empty.
void readCard(api::ModelReport& report);

}  // namespace core::models
