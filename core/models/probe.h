// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/api/session.h"

namespace core::models {

/// Runs a model folder on given tensors, so that anyone can compare it with another stack. Reads input_ids, attention_mask,
/// token_type_ids, position_ids and labels from `inputs` (safetensors); writes logits, loss (with labels) and losses (with
/// training steps) to `outputs`. Training: AdamW on every parameter (with an adapter on what it
/// learns), no dropout, clipping or schedule.
/// @throws base::Error "probe.input" {tensor, reason} and as loadModel()
api::ProbeReport probe(const api::ProbeRequest& request, const api::CancelToken& token);

}  // namespace core::models
