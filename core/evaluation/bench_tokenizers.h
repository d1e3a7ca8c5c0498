// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/session.h"

namespace core::evaluation {

/// Times encodeIds() on a text cut into pieces of some kilobytes, for about a second each: every tokenizer on one thread, then
/// on one for each core.
/// @throws base::Error "tokenizer.…", "file.…", base::CancelledException
std::vector<api::TokenizerBenchRow> benchTokenizers(const api::TokenizerBenchRequest& request, const api::CancelToken& token);

}  // namespace core::evaluation
