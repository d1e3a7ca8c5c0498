// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/event.h"
#include "core/training/setup.h"

namespace core::training {

/// Answers some validation rows: the same ones each time, so that the user sees them change. The one with the lowest loss is
/// "best", the one with the highest "worst", the others "random". Stops after some seconds of answering.
api::SamplesEvent takeSamples(Setup& setup, std::int64_t step, const api::CancelToken& token);

}  // namespace core::training
