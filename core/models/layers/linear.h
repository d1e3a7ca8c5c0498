// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/low_rank.h"
#include "core/models/layers/parameters.h"
#include "core/models/layers/products.h"

namespace core::models {

enum class Bias { With, Without };

inline Bias biasIf(bool with) {
    return with ? Bias::With : Bias::Without;
}

/// x · W + b: [..., in] → [..., out].
class Linear {
public:
    Linear(const Scope& scope, std::int64_t in, std::int64_t out, WeightLayout layout = WeightLayout::OutIn)
        : m_weight(scope.matrix("weight", layout == WeightLayout::OutIn ? std::vector{out, in} : std::vector{in, out})),
          m_bias(&scope.vector("bias", out, Init::Zeros)) {
        m_weight.linear = layout;
    }
    Linear(const Scope& scope, std::int64_t in, std::int64_t out, Bias bias)
        : m_weight(scope.matrix("weight", {out, in})),
          m_bias(bias == Bias::With ? &scope.vector("bias", out, Init::Zeros) : nullptr) {
        m_weight.linear = WeightLayout::OutIn;
    }

    ParameterSlot& weight() { return m_weight; }
    const ParameterSlot& weight() const { return m_weight; }
    /// The layer must have one.
    ParameterSlot& bias() { return *m_bias; }

    /// Undefined if the layer has none.
    torch::Tensor biasValue() const { return m_bias ? m_bias->value : torch::Tensor(); }

    torch::Tensor operator()(const torch::Tensor& x) const {
        const LinearMap map(m_weight);
        return m_weight.lowRank ? (*m_weight.lowRank)({.x = x}, map, biasValue()) : map(x, biasValue());
    }

private:
    ParameterSlot& m_weight;
    ParameterSlot* m_bias;  ///< null: none
};

}  // namespace core::models
