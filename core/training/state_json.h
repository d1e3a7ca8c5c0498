// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/base/json.h"
#include "core/training/checkpoint.h"

namespace core::training {

base::Json stateToJson(const TrainingState& state);
/// @throws nlohmann::json::exception if something is missing
TrainingState stateFromJson(const base::Json& json);

}  // namespace core::training
