// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/layers/rotary.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core::models {
namespace {

using torch::Tensor;

/// Keys of rotary settings in the new spelling's object and in the old one's "rope_scaling".
class ScalingKeys {
public:
    explicit ScalingKeys(const RotaryKeys& keys) : m_keys(keys) {}

    double positive(Config& config, std::string_view name, double standard) const {
        return config.positive({newName(name), oldName(name)}, standard);
    }
    std::string newName(std::string_view name) const { return std::string(m_keys.group) + "." + std::string(name); }
    /// A name that no configuration has where the old spelling does not apply.
    std::string oldName(std::string_view name) const {
        return m_keys.scaled ? "rope_scaling." + std::string(name) : newName(name);
    }

private:
    const RotaryKeys& m_keys;
};

/// Long waves are stretched by `factor`, short ones kept, and those between blended: the rule of Llama 3.1.
Tensor llama3Frequencies(Config& config, const ScalingKeys& keys, const Tensor& frequencies, double factor) {
    const double low = keys.positive(config, "low_freq_factor", 1);
    const double high = keys.positive(config, "high_freq_factor", 4);
    constexpr std::string_view original = "original_max_position_embeddings";
    const auto context =
        static_cast<double>(config.count({keys.newName(original), keys.oldName(original)}, ConfigLimits::positions));
    if (high <= low) {
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", "high_freq_factor " + std::to_string(high)}});
        return frequencies;
    }
    const Tensor waves = 2 * std::numbers::pi / frequencies;
    const Tensor share = ((context / waves - low) / (high - low)).clamp(0, 1);
    return share * frequencies + (1 - share) * frequencies / factor;
}

}  // namespace

Rotary::Rotary(Config& config, std::int64_t headSize, const RotaryKeys& names) {
    const ScalingKeys keys(names);
    const double base = config.positive({keys.newName("rope_theta"), names.base}, names.standardBase);
    const double share =
        config.positive({keys.newName("partial_rotary_factor"), "partial_rotary_factor", "rotary_pct"}, names.standardShare);
    const auto size = static_cast<std::int64_t>(static_cast<double>(headSize) * std::min(share, 1.0));
    if (size % 2 != 0 || size == 0)
        config.fault("model.unsupported-setting", "head_dim", {{"value", std::to_string(size)}});
    const Tensor exponents = at::arange(0, size, 2, torch::kFloat) / static_cast<double>(size);
    m_frequencies = 1 / at::pow(base, exponents);
    const std::string type =
        config.text({keys.newName("rope_type"), keys.oldName("rope_type"), keys.oldName("type")}, "default");
    const double factor = keys.positive(config, "factor", 1);
    if (type == "linear")
        m_frequencies = m_frequencies / factor;
    else if (type == "llama3")
        m_frequencies = llama3Frequencies(config, keys, m_frequencies, factor);
    else if (type != "default")
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", type}});
}

Rotary::Turns Rotary::at(const Tensor& positions) const {
    const Tensor half = positions.to(torch::kFloat).unsqueeze(-1) * m_frequencies.to(positions.device());  // [..., T, d / 2]
    const Tensor angles = torch::cat({half, half}, -1).unsqueeze(-2);
    return {angles.cos(), angles.sin()};
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
