// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

namespace core::tasks {

/// Cross entropy of one row of logits against its target, −log softmax(logits)[target]. The logits become the gradient of that
/// loss. Numbers that are not finite give a loss that is not finite. @param target from 0 to count − 1
double softmaxCrossEntropy(float* logits, std::int64_t count, std::int64_t target);

}  // namespace core::tasks
