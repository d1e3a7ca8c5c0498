// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/activated_linear.h"
#include "core/models/layers/projections.h"

namespace core::models {

/// A feed-forward part with a gate (Shazeer 2020, "GLU Variants Improve Transformer"): down(activation(gate(x)) · up(x)).
class GatedMlp {
public:
    GatedMlp(const Scope& scope, std::int64_t size, std::int64_t innerSize, Bias bias, Activation activation)
        : m_input(scope, {{"gate_proj", innerSize}, {"up_proj", innerSize}}, size, bias),
          m_down(scope / "down_proj", innerSize, size, bias), m_activation(activation) {}
    /// Gate and up in one matrix of that name, the gate first.
    GatedMlp(const Scope& scope, std::string_view stacked, std::int64_t size, std::int64_t innerSize, Bias bias,
             Activation activation)
        : m_input(scope, stacked, {innerSize, innerSize}, size, bias), m_down(scope / "down_proj", innerSize, size, bias),
          m_activation(activation) {}

    torch::Tensor operator()(const torch::Tensor& x) const {
        const std::vector<torch::Tensor> gateAndUp = m_input(x);
        return activatedLinear(m_down, m_activation, gateAndUp[0], gateAndUp[1]);
    }

private:
    Projections m_input;
    Linear m_down;
    Activation m_activation;
};

}  // namespace core::models
