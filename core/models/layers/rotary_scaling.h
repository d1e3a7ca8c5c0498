// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/models/config.h"
#include "core/models/tensor.h"

namespace core::models {

struct RotaryKeys;

/// Keys of rotary settings in the new spelling's object and in the old one's "rope_scaling".
class ScalingKeys {
public:
    explicit ScalingKeys(const RotaryKeys& keys) : m_keys(keys) {}

    double positive(Config& config, std::string_view name, double standard) const;
    /// Positions of the context that the weights were first trained on: in the settings, beside them, or the whole context.
    double originalContext(Config& config) const;
    std::string newName(std::string_view name) const;
    /// A name that no configuration has where the old spelling does not apply.
    std::string oldName(std::string_view name) const;

private:
    const RotaryKeys& m_keys;
};

/// The frequencies of a Rotary [d / 2] float32, and how they depend on the length of the text.
struct RotaryFrequencies {
    torch::Tensor usual;
    torch::Tensor beyond;      ///< of texts longer than `original`; undefined: the usual ones
    double original = 0;       ///< tokens
    double dynamicFactor = 0;  ///< above 0: the base grows with what is beyond `original`
    double base = 0;
    double attention = 1;  ///< cosines and sines are multiplied with this

    /// For a text of that many tokens.
    torch::Tensor at(double length) const;
    bool dependsOnLength() const { return dynamicFactor > 0 || beyond.defined(); }
};

/// base^(-2i/d)
torch::Tensor rotaryFrequencies(double base, std::int64_t size);

/// Reads "rope_type" and what belongs to it: default, linear (Chen et al. 2023), dynamic (the base grows with the text), yarn
/// (Peng et al. 2023), longrope (Ding et al. 2024), llama3 (the published Llama 3.1 rule). Faults are left in the
/// configuration.
/// @param size elements of a head that are turned
RotaryFrequencies readScaling(Config& config, const ScalingKeys& keys, double base, std::int64_t size);

/// The tokens of a text up to which "longrope" has its short divisors; 0 for other types. Faults are left in the configuration.
std::int64_t shortRopeLength(Config& config);

/// How many positions a model reaches: beyond the context that its configuration names where they are stretched (yarn) or grow
/// with the text (dynamic). Faults are left in the configuration.
std::int64_t rotaryReach(Config& config, std::int64_t context);

}  // namespace core::models
