// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/parameters.h"

namespace core::models {

/// How a weight matrix lies in the checkpoint.
enum class WeightLayout {
    OutIn,  ///< [out, in], as most
    InOut,  ///< [in, out], GPT-2's "Conv1D"
};

/// x · W + b: [..., in] → [..., out].
class Linear {
public:
    Linear(const Scope& scope, std::int64_t in, std::int64_t out, WeightLayout layout = WeightLayout::OutIn)
        : m_weight(scope.matrix("weight", layout == WeightLayout::OutIn ? std::vector{out, in} : std::vector{in, out})),
          m_bias(scope.vector("bias", out, Init::Zeros)), m_layout(layout) {}

    ParameterSlot& weight() { return m_weight; }
    ParameterSlot& bias() { return m_bias; }

    torch::Tensor operator()(const torch::Tensor& x) const {
        return at::linear(x, m_layout == WeightLayout::OutIn ? m_weight.value : m_weight.value.t(), m_bias.value);
    }

private:
    ParameterSlot& m_weight;
    ParameterSlot& m_bias;
    WeightLayout m_layout;
};

}  // namespace core::models
