// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"
#include "core/models/layers/rotary_decoder.h"

namespace core::models {

const Family& gemmaFamily();

/// What all Gemmas have in common; without rotary positions.
RotaryDecoderConfig readGemma(Config& config, std::string_view modelType);

/// What holds where a configuration of Gemma 2 or 3 is silent.
struct Gemma2Standards {
    std::int64_t pattern = 2;             ///< every so many layers, one sees everything
    double scoreCap = 50, logitCap = 30;  ///< 0: none
};
/// What Gemma 2 and 3 add: norms behind each part too, a scale of their own for the scores, caps, and layers that see a window.
RotaryDecoderConfig readGemma2(Config& config, std::string_view modelType, const Gemma2Standards& standards);

}  // namespace core::models
