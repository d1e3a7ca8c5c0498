// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/session.h"

namespace core::evaluation {

/// Times whole training steps (forward, backward, clipping, AdamW; dropout on) on random weights and random tokens, after a
/// warm-up: GPT-2 124M with 4 × 512 tokens, BERT-base as a classifier with 16 × 128 tokens, both in the precision that is asked
/// for; as a whole and with LoRA, GPT-2 also beside weights in 8 and 4 bits, and BERT with the other methods and optimizers.
/// Medians of several steps; the peak memory is that of one shape alone. Takes about 6 GiB and some minutes. On a CUDA device the
/// products use TF32, as in training, and the peak is that of the computer's own memory.
/// @throws base::Error "model.no-cuda", "model.no-bfloat16", base::CancelledException
api::BenchReport bench(const api::BenchRequest& request, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::evaluation
