// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>

#include "core/api/data_step.h"

/// Steps on the rows in words.
namespace ui::steps {

/// What it did: "Left out: exact copies".
QString text(const core::api::DataStep& step);
/// What the button for it says: "Leave out".
QString button(core::api::StepKind kind, const std::string& finding);
/// What the button will do.
QString tip(core::api::StepKind kind, const std::string& finding);

}  // namespace ui::steps
