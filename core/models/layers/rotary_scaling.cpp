// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/models/layers/rotary_scaling.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/models/layers/rotary.h"

namespace core::models {
namespace {

using torch::Tensor;

/// Long waves are stretched by `factor`, short ones kept, and those between blended: the rule of Llama 3.1.
Tensor llama3(Config& config, const ScalingKeys& keys, const Tensor& frequencies, double factor) {
    const double low = keys.positive(config, "low_freq_factor", 1);
    const double high = keys.positive(config, "high_freq_factor", 4);
    if (high <= low) {
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", "high_freq_factor " + std::to_string(high)}});
        return frequencies;
    }
    const Tensor waves = 2 * std::numbers::pi / frequencies;
    const Tensor share = ((keys.originalContext(config) / waves - low) / (high - low)).clamp(0, 1);
    return share * frequencies + (1 - share) * frequencies / factor;
}

/// The value at "object.key"; null if there is none.
const base::Json* valueAt(const Config& config, std::string path) {
    std::ranges::replace(path, '.', '/');
    const base::Json::json_pointer pointer("/" + path);
    return config.json().contains(pointer) ? &config.json().at(pointer) : nullptr;
}

/// The setting's value; nothing if it is missing or null. A fault is left for what is no number above 0.
std::optional<double> optionalPositive(Config& config, const ScalingKeys& keys, std::string_view name) {
    for (const std::string& path : {keys.newName(name), keys.oldName(name)}) {
        if (const base::Json* value = valueAt(config, path); value && !value->is_null())
            return config.positive({path}, 1);
    }
    return std::nullopt;
}

std::string typeOf(Config& config, const ScalingKeys& keys) {
    std::string type = config.text({keys.newName("rope_type"), keys.oldName("rope_type"), keys.oldName("type")}, "default");
    return type == "su" ? "longrope" : type;  // what Phi-3 called it first
}

/// By how much the context was stretched: stated, or told by the two contexts.
double stretch(Config& config, const ScalingKeys& keys, double original) {
    if (const auto stated = optionalPositive(config, keys, "factor"))
        return *stated;
    return static_cast<double>(config.count({"max_position_embeddings"}, ConfigLimits::positions)) / original;
}

double yarnScale(double factor, double strength) {
    return factor <= 1 ? 1 : 0.1 * strength * std::log(factor) + 1;
}

double yarnAttention(Config& config, const ScalingKeys& keys, double factor) {
    if (const auto stated = optionalPositive(config, keys, "attention_factor"))
        return *stated;
    const auto strength = optionalPositive(config, keys, "mscale"), all = optionalPositive(config, keys, "mscale_all_dim");
    return strength && all ? yarnScale(factor, *strength) / yarnScale(factor, *all) : yarnScale(factor, 1);
}

/// Frequencies that turn often within the original context are kept, those that turn seldom are stretched (Peng et al. 2023).
void readYarn(Config& config, const ScalingKeys& keys, std::int64_t size, RotaryFrequencies& result) {
    const double factor = stretch(config, keys, result.original);
    const auto width = static_cast<double>(size);
    const auto element = [&](double turns) {
        return width * std::log(result.original / (turns * 2 * std::numbers::pi)) / (2 * std::log(result.base));
    };
    double low = element(keys.positive(config, "beta_fast", 32)), high = element(keys.positive(config, "beta_slow", 1));
    if (config.flag({keys.newName("truncate"), keys.oldName("truncate")}, true)) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, width - 1);
    if (low == high)
        high += 0.001;
    const Tensor stretched = ((at::arange(0, size / 2, torch::kFloat) - low) / (high - low)).clamp(0, 1);
    result.attention = yarnAttention(config, keys, factor);
    result.usual = result.usual * (1 - stretched) + result.usual / factor * stretched;
}

/// One divisor for each frequency. A fault is left for a list of another length.
Tensor divisors(Config& config, const ScalingKeys& keys, std::string_view name, std::int64_t count) {
    for (const std::string& path : {keys.newName(name), keys.oldName(name)}) {
        const base::Json* list = valueAt(config, path);
        if (!list)
            continue;
        const bool good = list->is_array() && static_cast<std::int64_t>(list->size()) == count &&
                          std::ranges::all_of(*list, [](const base::Json& value) {
                              return value.is_number() && value.get<double>() > 0 && std::isfinite(value.get<double>());
                          });
        if (!good)
            break;
        Tensor result = torch::empty({count}, torch::kFloat);
        for (std::int64_t i = 0; i < count; ++i)
            result[i] = (*list)[static_cast<std::size_t>(i)].get<double>();
        return result;
    }
    config.fault("model.unsupported-setting", keys.newName(name), {{"value", "not a list of " + std::to_string(count)}});
    return torch::ones({count});
}

/// Each frequency has a divisor of its own, found by search, for short and for long texts (Ding et al. 2024).
void readLongRope(Config& config, const ScalingKeys& keys, std::int64_t size, RotaryFrequencies& result) {
    const double factor = stretch(config, keys, result.original);
    const auto stated = optionalPositive(config, keys, "attention_factor");
    result.attention = stated ? *stated : factor <= 1 ? 1.0 : std::sqrt(1 + std::log(factor) / std::log(result.original));
    const Tensor plain = result.usual;
    result.usual = plain / divisors(config, keys, "short_factor", size / 2);
    result.beyond = plain / divisors(config, keys, "long_factor", size / 2);
}

}  // namespace

double ScalingKeys::positive(Config& config, std::string_view name, double standard) const {
    return config.positive({newName(name), oldName(name)}, standard);
}

double ScalingKeys::originalContext(Config& config) const {
    constexpr std::string_view original = "original_max_position_embeddings";
    return static_cast<double>(
        config.count({original, newName(original), oldName(original), "max_position_embeddings"}, ConfigLimits::positions));
}

std::string ScalingKeys::newName(std::string_view name) const {
    return std::string(m_keys.group) + "." + std::string(name);
}

std::string ScalingKeys::oldName(std::string_view name) const {
    return m_keys.scaled ? "rope_scaling." + std::string(name) : newName(name);
}

Tensor rotaryFrequencies(double base, std::int64_t size) {
    return 1 / at::pow(base, at::arange(0, size, 2, torch::kFloat) / static_cast<double>(size));
}

Tensor RotaryFrequencies::at(double length) const {
    if (length <= original || !dependsOnLength())
        return usual;
    if (beyond.defined())
        return beyond;
    const auto size = static_cast<double>(2 * usual.size(0));
    const double grown = base * std::pow(dynamicFactor * length / original - (dynamicFactor - 1), size / (size - 2));
    return rotaryFrequencies(grown, 2 * usual.size(0));
}

RotaryFrequencies readScaling(Config& config, const ScalingKeys& keys, double base, std::int64_t size) {
    RotaryFrequencies result{.usual = rotaryFrequencies(base, size), .beyond = {}, .base = base};
    const std::string type = typeOf(config, keys);
    if (type == "default")
        return result;
    const double factor = type == "yarn" || type == "longrope" ? 1 : keys.positive(config, "factor", 1);
    if (type == "linear") {
        result.usual = result.usual / factor;
        return result;
    }
    if (type == "llama3") {
        result.usual = llama3(config, keys, result.usual, factor);
        return result;
    }
    if (type == "dynamic") {
        result.original = static_cast<double>(config.count({"max_position_embeddings"}, ConfigLimits::positions));
        result.dynamicFactor = factor;
        return result;
    }
    result.original = type == "yarn" || type == "longrope" ? keys.originalContext(config) : 0;
    if (type == "yarn")
        readYarn(config, keys, size, result);
    else if (type == "longrope")
        readLongRope(config, keys, size, result);
    else
        config.fault("model.unsupported-setting", "rope_scaling", {{"value", type}});
    return result;
}

std::int64_t shortRopeLength(Config& config) {
    constexpr RotaryKeys usual;
    const ScalingKeys keys(usual);
    return typeOf(config, keys) == "longrope" ? static_cast<std::int64_t>(keys.originalContext(config)) : 0;
}

std::int64_t rotaryReach(Config& config, std::int64_t context) {
    constexpr RotaryKeys usual;
    const ScalingKeys keys(usual);
    const std::string type = typeOf(config, keys);
    if (type != "dynamic" && type != "yarn")
        return context;
    const double reach = keys.originalContext(config) * keys.positive(config, "factor", 1);
    return std::max(context, static_cast<std::int64_t>(std::min(reach, static_cast<double>(ConfigLimits::positions))));
}

}  // namespace core::models
