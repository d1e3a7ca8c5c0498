// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/advice.h"
#include "core/api/cancel_token.h"

namespace core::training {

/// Ranks the models that suit the goal. What does not fit in memory comes last, then what was made for other languages; among
/// the rest decides the wish, and how many tokens the user's words are cut into. Tokenizers are tried on the best ones only.
/// @throws base::CancelledException
api::AdviceReport advise(const api::AdviceRequest& request, const api::CancelToken& token);

}  // namespace core::training
