// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "app/commands/arguments.h"
#include "core/api/job.h"

namespace app {

/// The value of --device, or `standard`. @throws UsageError for another word than auto, cpu and cuda
core::api::Device deviceOption(const Arguments& arguments, core::api::Device standard);

/// The value of --precision, or `standard`. @throws UsageError for another word than auto, fp32 and bf16
core::api::Precision precisionOption(const Arguments& arguments, core::api::Precision standard);

}  // namespace app
