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

/// Whether the device itself computes products of bfloat16: a CPU with AVX512-BF16 or AMX and a libtorch that uses them, a CUDA
/// device of compute capability 8 or later.
bool computesBFloat16(const torch::Device& device);

/// What a choice means on a device: Float32 or BFloat16, the latter for Auto where the device computes it.
/// @throws base::Error "model.no-bfloat16" where a device cannot work in it
api::Precision choosePrecision(api::Precision choice, const torch::Device& device);

/// The type of numbers of a chosen precision.
torch::ScalarType scalarType(api::Precision precision);

/// Waits until the device has done all that was asked of it.
void synchronize(const torch::Device& device);

}  // namespace core::models
