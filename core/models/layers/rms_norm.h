// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/parameters.h"

namespace core::models {

/// Root mean square normalization over the last dimension (Zhang and Sennrich 2019).
class RmsNorm {
public:
    RmsNorm(const Scope& scope, std::int64_t size, double epsilon)
        : m_weight(scope.vector("weight", size, Init::Ones)), m_epsilon(epsilon) {}

    torch::Tensor operator()(const torch::Tensor& x) const {
        return x * at::rsqrt(x.square().mean(-1, true) + m_epsilon) * m_weight.value;
    }

private:
    ParameterSlot& m_weight;
    double m_epsilon;
};

}  // namespace core::models
