// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/activation.h"
#include "core/models/layers/linear.h"

namespace core::models {

/// A feed-forward part with a gate (Shazeer 2020, "GLU Variants Improve Transformer"): down(activation(gate(x)) · up(x)).
class GatedMlp {
public:
    GatedMlp(const Scope& scope, std::int64_t size, std::int64_t innerSize, Bias bias, Activation activation)
        : m_gate(scope / "gate_proj", size, innerSize, bias), m_up(scope / "up_proj", size, innerSize, bias),
          m_down(scope / "down_proj", innerSize, size, bias), m_activation(activation) {}

    torch::Tensor operator()(const torch::Tensor& x) const { return m_down(m_activation(m_gate(x)) * m_up(x)); }

private:
    Linear m_gate, m_up, m_down;
    Activation m_activation;
};

}  // namespace core::models
