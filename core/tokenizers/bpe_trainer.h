// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"

namespace core::tokenizers {

/// What surrounds a text and how it is normalized.
enum class TokenizerKind {
    Gpt2,  ///< byte-level BPE, <|endoftext|> as bos, eos and unknown; nothing added
    Bert,  ///< byte-level BPE, lower-cased, [CLS] text [SEP], with [PAD], [UNK], [MASK]
};

/// Trains byte-level BPE (Sennrich et al. 2016 on GPT-2's bytes and split pattern) and writes tokenizer.json,
/// tokenizer_config.json and special_tokens_map.json, as transformers' PreTrainedTokenizerFast loads them. Deterministic.
/// `progress(done, total)` in merges. @returns vocabulary size.
std::int64_t trainByteLevelBpe(const std::vector<std::string>& textFiles, TokenizerKind kind, std::int64_t vocabularySize,
                               const std::string& folder, const std::function<void(std::int64_t, std::int64_t)>& progress,
                               const api::CancelToken& token);

}  // namespace core::tokenizers
