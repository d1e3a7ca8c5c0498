// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace core::models {

/// Which biases learn beside the low-rank matrices.
enum class AdapterBias { None, Adapted, All };

/// An adapter as PEFT's adapter_config.json describes it (peft_type LORA).
struct AdapterConfig {
    std::int64_t rank = 8;
    double alpha = 16;
    double dropout = 0;                          ///< of the low-rank path, while training
    bool rankStabilised = false;                 ///< alpha / √r in place of alpha / r
    bool magnitudes = false;                     ///< DoRA
    std::string targetPattern;                   ///< a regular expression of whole names, or "all-linear"; empty: `targets`
    std::vector<std::string> targets, excluded;  ///< names of linear layers, or their ends behind a dot
    std::vector<std::pair<std::string, std::int64_t>> ranks;  ///< regular expression of a name's end → its own rank
    std::vector<std::pair<std::string, double>> alphas;       ///< likewise
    std::vector<std::int64_t> layers;                         ///< only in these; empty: in all
    std::vector<std::string> saved;                           ///< modules that are learned whole and kept with the adapter
    AdapterBias bias = AdapterBias::None;
    std::string base;  ///< folder or name of the model that it belongs to
};

/// The name of an adapter's configuration and of its weights.
inline constexpr const char* adapterConfigFile = "adapter_config.json";
inline constexpr const char* adapterWeightsFile = "adapter_model.safetensors";

/// Reads adapter_config.json of a folder. @throws Error "adapter.invalid" {key, reason}, "adapter.unsupported" {key, value},
/// "json.…", "file.…"
AdapterConfig readAdapterConfig(const std::string& folder);

/// Writes it as PEFT reads it. `inputFirst`: the model stores its matrices [in, out]; `taskType`: PEFT's name of the head's
/// kind.
void writeAdapterConfig(const AdapterConfig& config, bool inputFirst, const std::string& taskType, const std::string& folder);

}  // namespace core::models
