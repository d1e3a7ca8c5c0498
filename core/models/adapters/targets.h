// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/models/adapters/config.h"
#include "core/models/layers/parameters.h"
#include "core/tokenizers/pattern.h"

namespace core::models {

/// "layers.0.mlp.up_proj" of "layers.0.mlp.up_proj.weight".
std::string moduleName(const std::string& parameter);

/// What a configuration says of each layer, with its expressions compiled. As PEFT reads them.
class AdapterTargets {
public:
    /// @throws Error "tokenizer.bad-pattern" for an expression that cannot be read
    AdapterTargets(const AdapterConfig& config, const std::string& file);

    bool matches(const ParameterSlot& slot) const;
    std::int64_t rank(const std::string& module) const;
    double alpha(const std::string& module) const;

private:
    struct Expression {
        std::unique_ptr<tokenizers::Pattern> pattern;
        double value;
    };

    static bool isWhole(const tokenizers::Pattern& pattern, const std::string& module);

    const AdapterConfig& m_config;
    std::unique_ptr<tokenizers::Pattern> m_names;
    std::vector<Expression> m_ranks, m_alphas;
};

/// The linear layers that a simple choice means: "attention" (those of attention blocks) or "all-linear" (all but the head),
/// as PEFT would be told: the ends of their names where these name no other layer, else the whole names. Any other choice is
/// taken for an expression, or for ends of names between commas.
void chooseTargets(const std::deque<ParameterSlot>& slots, const std::string& choice, AdapterConfig& config);

}  // namespace core::models
