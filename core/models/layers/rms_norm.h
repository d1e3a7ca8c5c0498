// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/elements.h"
#include "core/models/layers/fused_norm.h"
#include "core/models/layers/parameters.h"

namespace core::models {

/// How the stored weight counts.
enum class NormForm {
    Weight,         ///< as it is
    OnePlusWeight,  ///< 1 + weight (Gemma)
};

/// Root mean square normalization over the last dimension (Zhang and Sennrich 2019).
class RmsNorm {
public:
    RmsNorm(const Scope& scope, std::int64_t size, double epsilon, NormForm form = NormForm::Weight)
        : m_weight(scope.vector("weight", size, form == NormForm::Weight ? Init::Ones : Init::Zeros)), m_epsilon(epsilon),
          m_form(form) {}

    torch::Tensor operator()(const torch::Tensor& x) const {
        const float offset = m_form == NormForm::Weight ? 0 : 1;
        if (normIsFused(x, m_weight.value))
            return fusedNorm(x, m_weight.value, {},
                             {.centred = false, .offset = offset, .epsilon = static_cast<float>(m_epsilon)});
        // Squares of numbers of eight bits would add up to too few.
        const torch::Tensor full = atLeastFloat(x);
        const torch::Tensor normalized = full * at::rsqrt(full.square().mean(-1, true) + m_epsilon);
        return (normalized * (m_form == NormForm::Weight ? m_weight.value : 1 + m_weight.value)).to(x.scalar_type());
    }

private:
    ParameterSlot& m_weight;
    double m_epsilon;
    NormForm m_form;
};

}  // namespace core::models
