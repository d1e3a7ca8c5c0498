// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/models/config.h"
#include "core/models/network.h"

namespace core::models {

/// A head that a family offers, and the name of the class that transformers gives it.
struct FamilyHead {
    Head head;
    std::string_view architecture;
};

/// Ids of the tasks that suit a kind of model.
inline constexpr std::string_view decoderTasks[] = {"causal-lm", "prompt-answer", "chat", "preference"};
inline constexpr std::string_view encoderTasks[] = {"classification", "masked-lm"};
inline constexpr std::string_view encoderDecoderTasks[] = {"text-to-text"};

/// How a family was published before there was config.json.
struct OriginalConfig {
    std::string_view file{};  ///< empty: it never was
    /// Its keys that are called otherwise today: {then, now}
    std::span<const std::pair<std::string_view, std::string_view>> renamed{};
};

/// One model family. The only place that knows its names: everything else goes through this table.
struct Family {
    std::string_view modelType;               ///< config.json's "model_type"
    std::span<const FamilyHead> heads;        ///< the first is used where the configuration names none of them
    std::span<const std::string_view> tasks;  ///< ids of the tasks that it suits

    /// The size of the model. Faults are left in the configuration.
    ModelShape (*shape)(Config& config);
    /// Builds the layers; the parameters have no values yet. @throws Error for a configuration that is not supported
    std::unique_ptr<Network> (*build)(Config& config, Head head, std::vector<std::string> labels);
    /// A tensor's name in an older or a partial checkpoint → the name of our parameter; empty: nothing that is learned (a
    /// mask).
    std::string (*canonicalName)(std::string_view name);
    OriginalConfig original{};
};

std::span<const Family* const> families();
/// The family of that model_type, or null.
const Family* findFamily(std::string_view modelType);

/// The family of an opened configuration.
/// @throws Error "model.unsupported-family", "model.architecture-differs", "model.quantized", or what the configuration lacks
const Family& familyOf(Config& config);

/// The class name of a head, for config.json.
std::string_view architectureOf(const Family& family, Head head);
/// The head that the configuration's architecture names, else the family's first.
Head headOf(const Family& family, Config& config);

}  // namespace core::models
