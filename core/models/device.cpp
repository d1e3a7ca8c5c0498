// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/device.h"

#include <torch/cuda.h>

#include "core/base/error.h"

namespace core::models {

torch::Device chooseDevice(api::Device choice) {
    const bool present = choice != api::Device::Cpu && torch::cuda::is_available();
    if (choice == api::Device::Cuda && !present)
        throw base::Error("model.no-cuda", {}, {.field = "training.device"});
    return present ? torch::Device(torch::kCUDA, 0) : torch::Device(torch::kCPU);
}

void allowTensorFloat32(const torch::Device& device) {
    if (device.is_cuda())
        at::globalContext().setAllowTF32CuBLAS(true);
}

void synchronize(const torch::Device& device) {
    if (device.is_cuda())
        torch::cuda::synchronize(device.index());
}

}  // namespace core::models
