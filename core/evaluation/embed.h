// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/api/cancel_token.h"

namespace core::evaluation {

/// A vector for each text, from the hidden states of the model in `folder` as readPooling() says. Texts are cut where the model
/// ends; an empty text has the vector of what its tokenizer puts around texts, or zeros.
/// @throws base::Error "embed.no-vector" for a model that reads with an encoder and writes, "embed.unsupported",
/// base::CancelledException
std::vector<std::vector<float>> embedTexts(const std::string& folder, const std::vector<std::string>& texts,
                                           const api::CancelToken& token);

}  // namespace core::evaluation
