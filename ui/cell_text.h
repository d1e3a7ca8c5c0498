// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <string>

#include "core/api/job.h"

namespace ui {

/// A cell as people read it, not longer than `limit` characters: a conversation turn by turn, marked words and answers without the
/// signs of their list.
QString cellText(core::api::Role role, const std::string& cell, int limit);

}  // namespace ui
