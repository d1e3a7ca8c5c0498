// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>

#include "core/models/layers/parameters.h"

namespace core::models {

/// The matrix W [out, in] of a linear layer as its slot holds it: in full, or quantised, frozen, and unpacked for each product.
class LinearMap {
public:
    explicit LinearMap(const ParameterSlot& slot);

    /// x · Wᵀ + b: [..., in] → [..., out]. `bias` [out] may be undefined.
    torch::Tensor operator()(const torch::Tensor& x, const torch::Tensor& bias) const;
    /// Adds the gradient of x [N, in], found from that of the output [N, out].
    void addInputGradient(const torch::Tensor& sum, const torch::Tensor& gradient) const;
    /// W.
    torch::Tensor values() const;

private:
    torch::Tensor m_weight;
    std::shared_ptr<const QuantisedMatrix> m_quantised;  ///< null: in full
};

}  // namespace core::models
