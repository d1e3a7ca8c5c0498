// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/tensor.h"

namespace core::models {

/// A tensor that may be missing, in the form that autograd's functions take.
using GivenTensor = c10::optional<torch::Tensor>;

inline GivenTensor givenIf(const torch::Tensor& values) {
    return values.defined() ? GivenTensor(values) : GivenTensor();
}

}  // namespace core::models
