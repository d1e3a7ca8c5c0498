// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/activated_linear.h"
#include "core/models/layers/linear.h"

namespace core::models {

/// A feed-forward part: down(activation(up(x))).
class Mlp {
public:
    Mlp(const Scope& up, const Scope& down, std::int64_t size, std::int64_t innerSize, Bias bias, Activation activation)
        : m_up(up, size, innerSize, bias), m_down(down, innerSize, size, bias), m_activation(activation) {}

    torch::Tensor operator()(const torch::Tensor& x) const { return activatedLinear(m_down, m_activation, m_up(x)); }

private:
    Linear m_up, m_down;
    Activation m_activation;
};

}  // namespace core::models
