// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"
#include "core/models/layers/rotary_decoder.h"

namespace core::models {

const Family& qwen2Family();

/// "sliding_window" counts only with "use_sliding_window", and from layer "max_window_layers" on.
void readQwenWindows(Config& config, RotaryDecoderConfig& read);

}  // namespace core::models
