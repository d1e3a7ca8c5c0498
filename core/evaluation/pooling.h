// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>

#include "core/models/tensor.h"

namespace core::evaluation {

/// How a text's hidden states become one vector.
struct Pooling {
    enum class Kind { Mean, First, Greatest, Last };

    Kind kind = Kind::Mean;
    bool normalised = false;     ///< to length 1
    std::int64_t maxLength = 0;  ///< tokens of a text; 0: as many as the model reads

    /// The states of the real tokens of a text [T, H] → [H].
    torch::Tensor operator()(const torch::Tensor& states) const;
};

/// As the files say that sentence-transformers (Reimers and Gurevych 2019) puts beside a model: modules.json,
/// 1_Pooling/config.json, sentence_bert_config.json. Without them: the mean.
/// @throws base::Error "embed.unsupported" {part} for what is not known here; "json.…", "file.…"
Pooling readPooling(const std::string& folder);

}  // namespace core::evaluation
