// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>

#include "core/models/tensor.h"

namespace core::models {

using Activation = torch::Tensor (*)(const torch::Tensor&);

/// The function that a configuration names ("gelu_new"), or null.
Activation activationOfName(std::string_view name);

}  // namespace core::models
