// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/cancel_token.h"
#include "core/training/batch_feed.h"
#include "core/training/setup.h"

namespace core::training {

/// What the micro-batches of one optimizer step add up to.
struct StepSums {
    double loss = 0;  ///< over the targets, in nats
    std::int64_t targets = 0, tokens = 0;
    std::int64_t length = 0;    ///< MicroBatch::length
    std::int64_t replayed = 0;  ///< targets that general text counted as, which is not in the loss

    /// What the sum of the gradients is over.
    std::int64_t counted() const { return targets + replayed; }
};

/// Adds the gradients of the sum of the losses of the step at the cursor, which moves on. `generator` serves the task.
/// @throws base::CancelledException; cursor and gradients are then those of a part of the step
StepSums addGradients(Setup& setup, BatchFeed& feed, Cursor& cursor, torch::Generator& generator,
                      const api::CancelToken& token);

}  // namespace core::training
