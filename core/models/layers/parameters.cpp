// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/parameters.h"

#include <limits>

namespace core::models {

torch::Tensor shapeAlone(const std::vector<std::int64_t>& shape, const torch::Device& device) {
    return at::full({1}, std::numeric_limits<float>::quiet_NaN(), torch::TensorOptions(torch::kFloat).device(device))
        .expand(shape);
}

ParameterSlot& ParameterSet::add(std::string name, std::vector<std::int64_t> shape, Init init, bool decays, bool mayBeFresh) {
    ParameterSlot& slot = m_slots.emplace_back();
    slot.name = std::move(name);
    slot.shape = std::move(shape);
    slot.init = init;
    slot.deviation = m_deviation;
    slot.decays = decays;
    slot.mayBeFresh = mayBeFresh;
    return slot;
}

Scope::Scope(ParameterSet& set, std::string_view prefix, bool head) : m_set(set), m_prefix(prefix), m_head(head) {}

Scope Scope::operator/(std::string_view name) const {
    Scope inner(m_set, m_prefix, m_head);
    inner.m_prefix.append(name).append(".");
    return inner;
}

ParameterSlot& Scope::matrix(std::string_view name, std::vector<std::int64_t> shape) const {
    return m_set.add(m_prefix + std::string(name), std::move(shape), Init::Normal, true, m_head);
}

ParameterSlot& Scope::vector(std::string_view name, std::int64_t size, Init init) const {
    return m_set.add(m_prefix + std::string(name), {size}, init, false, m_head);
}

}  // namespace core::models
