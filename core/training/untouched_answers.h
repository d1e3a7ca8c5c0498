// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/training/setup.h"

namespace core::training {

/// Gives the examples of both parts what their loss compares with, if the task has such a comparison: what the setup's model,
/// which has not learned yet, says of them. The answers to the last few sets of examples are kept as long as the program runs,
/// so that a search for a learning rate, the next one and the training ask once. Safe from any thread.
/// @throws base::CancelledException
void compareWithUntouched(Setup& setup, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::training
