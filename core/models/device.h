// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/job.h"
#include "core/models/tensor.h"

namespace core::models {

/// The processor that a choice means on this computer. Auto: a CUDA device where libtorch was built for one and finds it,
/// else the CPU. @throws base::Error "model.no-cuda"
torch::Device chooseDevice(api::Device choice);

/// Lets matrix products on a CUDA device round their inputs to ten bits of mantissa (TF32), which training does not notice
/// and which is several times faster there. Without effect on the CPU.
void allowTensorFloat32(const torch::Device& device);

/// Waits until the device has done all that was asked of it.
void synchronize(const torch::Device& device);

}  // namespace core::models
