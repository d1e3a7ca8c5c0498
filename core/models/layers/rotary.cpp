// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/rotary.h"

#include <algorithm>

namespace core::models {

using torch::Tensor;

Rotary::Rotary(Config& config, std::int64_t headSize, const RotaryKeys& names) {
    const ScalingKeys keys(names);
    const double base = config.positive({keys.newName("rope_theta"), names.base}, names.standardBase);
    const double share =
        config.positive({keys.newName("partial_rotary_factor"), "partial_rotary_factor", "rotary_pct"}, names.standardShare);
    const auto size = static_cast<std::int64_t>(static_cast<double>(headSize) * std::min(share, 1.0));
    if (size % 2 != 0 || size == 0)
        config.fault("model.unsupported-setting", "head_dim", {{"value", std::to_string(size)}});
    m_frequencies = readScaling(config, keys, base, size);
}

Rotary::Turns Rotary::at(const Tensor& positions) const {
    const double length = m_frequencies.dependsOnLength() && positions.numel() > 0 ? positions.max().item<double>() + 1 : 0;
    const Tensor frequencies = m_frequencies.at(length).to(positions.device());
    const Tensor half = positions.to(torch::kFloat).unsqueeze(-1) * frequencies;  // [..., T, d / 2]
    const Tensor angles = torch::cat({half, half}, -1).unsqueeze(-2);
    if (m_frequencies.attention == 1)
        return {angles.cos(), angles.sin()};
    return {angles.cos() * m_frequencies.attention, angles.sin() * m_frequencies.attention};
}

Tensor turned(const Tensor& x, const Rotary::Turns& turns) {
    if (!turns.cosines.defined())
        return x;
    const std::int64_t size = turns.cosines.size(-1);
    const Tensor moving = x.narrow(-1, 0, size);
    const auto halves = moving.chunk(2, -1);
    const Tensor result = moving * turns.cosines + torch::cat({-halves[1], halves[0]}, -1) * turns.sines;
    return size == x.size(-1) ? result : torch::cat({result, x.narrow(-1, size, x.size(-1) - size)}, -1);
}

}  // namespace core::models
