// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/model.h"

namespace tests {

/// As if backward had left that gradient.
inline void setGradient(const core::models::Parameter& parameter, const torch::Tensor& gradient) {
    torch::Tensor value = parameter.value;
    value.mutable_grad() = gradient;
}

}  // namespace tests
