// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/relative_bias.h"

#include <cmath>

namespace core::models {

using torch::Tensor;

/// @param distances int64, key minus query
Tensor RelativeBias::bucketsOf(const Tensor& distances) const {
    const std::int64_t buckets = m_bothSides ? m_buckets / 2 : m_buckets;
    const std::int64_t exact = buckets / 2;
    const Tensor side = m_bothSides ? distances.gt(0).to(torch::kLong) * buckets : at::zeros_like(distances);
    const Tensor away = m_bothSides ? distances.abs() : (-distances).clamp_min(0);
    const double range = std::log(static_cast<double>(m_maximum) / static_cast<double>(exact));
    const Tensor logarithms = at::log(away.clamp_min(1).to(torch::kFloat) / static_cast<double>(exact)) / range;
    const Tensor far = (exact + (logarithms * static_cast<double>(buckets - exact)).to(torch::kLong)).clamp_max(buckets - 1);
    return side + at::where(away.lt(exact), away, far);
}

Tensor RelativeBias::operator()(std::int64_t past, std::int64_t queries, std::int64_t keys) const {
    const auto options = torch::TensorOptions(torch::kLong).device(m_table.weight().device());
    const Tensor query = at::arange(past, past + queries, options).unsqueeze(1), key = at::arange(keys, options).unsqueeze(0);
    return m_table(bucketsOf(key - query)).permute({2, 0, 1}).unsqueeze(0);
}

}  // namespace core::models
