// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/token_counts.h"
#include "core/data/dataset.h"

namespace core::tasks {

/// Makes the examples of every good row as a training would, some rows at a time, and adds up their tokens. Needs the model's
/// configuration and tokenizer, no weights.
/// @throws base::Error as Task::examples(), "job.…", "tokenizer.…"; base::CancelledException
api::TokenCounts countTokens(const api::Job& job, data::Dataset dataset, const api::EventSink& sink,
                             const api::CancelToken& token);

}  // namespace core::tasks
