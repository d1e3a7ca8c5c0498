// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/parameters.h"

namespace core::models {

ParameterSlot& ParameterSet::add(std::string name, std::vector<std::int64_t> shape, Init init, bool decays, bool mayBeFresh) {
    m_slots.push_back({std::move(name), std::move(shape), init, m_deviation, -1, decays, mayBeFresh, {}});
    return m_slots.back();
}

ParameterSlot& Scope::matrix(std::string_view name, std::vector<std::int64_t> shape) const {
    return m_set.add(m_prefix + std::string(name), std::move(shape), Init::Normal, true, m_head);
}

ParameterSlot& Scope::vector(std::string_view name, std::int64_t size, Init init) const {
    return m_set.add(m_prefix + std::string(name), {size}, init, false, m_head);
}

}  // namespace core::models
