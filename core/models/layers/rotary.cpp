// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/rotary.h"

#include <cmath>
#include <numbers>

namespace core::models {
namespace {

using torch::Tensor;

/// Long waves are stretched by `factor`, short ones kept, and those between blended: the rule of Llama 3.1.
Tensor llama3Frequencies(Config& config, const Tensor& frequencies, double factor) {
    const double low = config.positive({"rope_parameters.low_freq_factor", "rope_scaling.low_freq_factor"}, 1);
    const double high = config.positive({"rope_parameters.high_freq_factor", "rope_scaling.high_freq_factor"}, 4);
    const auto context = static_cast<double>(
        config.count({"rope_parameters.original_max_position_embeddings", "rope_scaling.original_max_position_embeddings"},
                     ConfigLimits::positions));
    if (high <= low) {
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", "high_freq_factor " + std::to_string(high)}});
        return frequencies;
    }
    const Tensor waves = 2 * std::numbers::pi / frequencies;
    const Tensor share = ((context / waves - low) / (high - low)).clamp(0, 1);
    return share * frequencies + (1 - share) * frequencies / factor;
}

}  // namespace

Rotary::Rotary(Config& config, std::int64_t size, double standardBase) {
    const double base = config.positive({"rope_parameters.rope_theta", "rope_theta"}, standardBase);
    if (size % 2 != 0)
        config.fault("model.unsupported-setting", "head_dim", {{"value", std::to_string(size)}});
    const Tensor exponents = at::arange(0, size, 2, torch::kFloat) / static_cast<double>(size);
    m_frequencies = 1 / at::pow(base, exponents);
    const std::string type =
        config.text({"rope_parameters.rope_type", "rope_scaling.rope_type", "rope_scaling.type"}, "default");
    const double factor = config.positive({"rope_parameters.factor", "rope_scaling.factor"}, 1);
    if (type == "linear")
        m_frequencies = m_frequencies / factor;
    else if (type == "llama3")
        m_frequencies = llama3Frequencies(config, m_frequencies, factor);
    else if (type != "default")
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", type}});
}

Rotary::Turns Rotary::at(const Tensor& positions) const {
    const Tensor half = positions.to(torch::kFloat).unsqueeze(-1) * m_frequencies.to(positions.device());  // [..., T, d / 2]
    const Tensor angles = torch::cat({half, half}, -1).unsqueeze(-2);
    return {angles.cos(), angles.sin()};
}

Tensor turned(const Tensor& x, const Rotary::Turns& turns) {
    const auto halves = x.chunk(2, -1);
    return x * turns.cosines + torch::cat({-halves[1], halves[0]}, -1) * turns.sines;
}

}  // namespace core::models
