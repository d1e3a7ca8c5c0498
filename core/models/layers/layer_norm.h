// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/fused_norm.h"
#include "core/models/layers/linear.h"

namespace core::models {

/// Layer normalization over the last dimension (Ba et al. 2016).
class LayerNorm {
public:
    LayerNorm(const Scope& scope, std::int64_t size, double epsilon, Bias bias = Bias::With)
        : m_weight(scope.vector("weight", size, Init::Ones)),
          m_bias(bias == Bias::With ? &scope.vector("bias", size, Init::Zeros) : nullptr), m_epsilon(epsilon) {}

    torch::Tensor operator()(const torch::Tensor& x) const {
        const torch::Tensor bias = m_bias ? m_bias->value : torch::Tensor();
        if (normIsFused(x, m_weight.value))
            return fusedNorm(x, m_weight.value, bias, {.epsilon = static_cast<float>(m_epsilon)});
        return at::layer_norm(x, {x.size(-1)}, m_weight.value, bias, m_epsilon);
    }

private:
    ParameterSlot& m_weight;
    ParameterSlot* m_bias;  ///< null: none
    double m_epsilon;
};

}  // namespace core::models
