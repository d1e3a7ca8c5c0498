// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/linear_map.h"

#include <torch/autograd.h>

#include "core/models/layers/elements.h"
#include "core/models/layers/products.h"
#include "core/models/layers/quantised_matrix.h"

namespace core::models {
namespace {

using torch::Tensor;
using Shared = std::shared_ptr<const QuantisedMatrix>;

struct Kept : torch::CustomClassHolder {
    explicit Kept(Shared given) : matrix(std::move(given)) {}
    Shared matrix;
};

/// x · Wᵀ. Keeps the codes for backward, and unpacks them once more there.
class QuantisedProduct : public torch::autograd::Function<QuantisedProduct> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x, const Shared& matrix) {
        context->saved_data["matrix"] = c10::IValue::make_capsule(c10::make_intrusive<Kept>(matrix));
        return linearMap(x, matrix->values(x.scalar_type()));
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto kept = context->saved_data["matrix"].toCapsule();
        const Shared& matrix = static_cast<const Kept&>(*kept).matrix;
        const Tensor& gradient = gradients[0];
        std::vector<std::int64_t> sizes = gradient.sizes().vec();
        const Tensor values = matrix->values(gradient.scalar_type());
        sizes.back() = values.size(1);
        return {product(asRows(gradient), values).view(sizes), Tensor()};
    }
};

}  // namespace

LinearMap::LinearMap(const ParameterSlot& slot)
    : m_weight(slot.linear == WeightLayout::InOut ? slot.value.t() : slot.value), m_quantised(slot.quantised) {}

Tensor LinearMap::operator()(const Tensor& x, const Tensor& bias) const {
    if (!m_quantised)
        return linearMap(x, m_weight, bias);
    const Tensor product = QuantisedProduct::apply(x, m_quantised);
    return bias.defined() ? product.add_(bias) : product;
}

void LinearMap::addInputGradient(const Tensor& sum, const Tensor& gradient) const {
    addProduct(sum, gradient, m_quantised ? m_quantised->values(gradient.scalar_type()) : m_weight);
}

Tensor LinearMap::values() const {
    return m_quantised ? m_quantised->values() : m_weight;
}

}  // namespace core::models
