// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/embedding.h"
#include "core/models/layers/products.h"

namespace core::models {

/// The output of a language model: one logit for each token, by a matrix of its own ("weight") or by the tokens' embedding.
class TokenOutput {
public:
    TokenOutput(const Scope& scope, const Embedding& tokens, bool tied, std::int64_t rows, std::int64_t size)
        : m_tokens(tokens), m_weight(tied ? nullptr : &scope.matrix("weight", {rows, size})) {}

    /// [N, H] → [N, V]
    torch::Tensor operator()(const torch::Tensor& hidden) const {
        return linearMap(hidden, m_weight ? m_weight->value : m_tokens.weight());
    }

private:
    const Embedding& m_tokens;
    const ParameterSlot* m_weight;  ///< null: tied
};

}  // namespace core::models
