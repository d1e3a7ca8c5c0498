// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/embedding_change.h"
#include "core/models/layers/parameters.h"

namespace core::models {

/// A table of vectors: ids [...] → [..., size]. The row `padding` starts at zero and gets no gradient; negative: none.
class Embedding {
public:
    Embedding(const Scope& scope, std::int64_t rows, std::int64_t size, std::int64_t padding = -1)
        : m_weight(scope.matrix("weight", {rows, size})), m_padding(padding) {
        m_weight.zeroRow = padding;
        m_weight.lookedUp = true;
    }

    ParameterSlot& slot() { return m_weight; }
    const torch::Tensor& weight() const { return m_weight.value; }

    torch::Tensor operator()(const torch::Tensor& ids) const {
        const torch::Tensor vectors = at::embedding(m_weight.value, ids, m_padding);
        return m_weight.change ? m_weight.change->apply(vectors) : vectors;
    }

private:
    ParameterSlot& m_weight;
    std::int64_t m_padding;
};

}  // namespace core::models
