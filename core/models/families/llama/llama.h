// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/family.h"
#include "core/models/layers/rotary_decoder.h"
#include "core/models/shape.h"

namespace core::models {

const Family& llamaFamily();

/// What Llama's configuration says, for its descendants to go on from; without rotary positions. Faults are left in the
/// configuration.
RotaryDecoderConfig readLlama(Config& config, std::string_view modelType);

/// Adds Llama's rotary positions where there are none, reports what is wrong, and builds.
std::unique_ptr<Network> finishLlama(Config& config, RotaryDecoderConfig read);

/// The layers that "layer_types" calls "sliding_attention" see `window` tokens.
void readLayerTypes(Config& config, std::int64_t window, RotaryDecoderConfig& read);

/// Base models lack the prefix; old files hold the frequencies of the positions.
std::string llamaName(std::string_view name);

/// A family of which the names and what `read` says of its configuration are all that differs. The type needs a name of its
/// own, as with likeBert().
template <const std::string_view& type, RotaryDecoderConfig (*read)(Config&)>
Family likeLlama(std::span<const FamilyHead> heads) {
    return {type,
            heads,
            decoderTasks,
            [](Config& config) { return readShape(config, type); },
            [](Config& config, Head, std::vector<std::string>) { return finishLlama(config, read(config)); },
            llamaName};
}

}  // namespace core::models
