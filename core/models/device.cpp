// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/device.h"

#include <ATen/Context.h>
#include <torch/cuda.h>

#include "core/base/error.h"

namespace core::models {
namespace {

bool processorComputesBFloat16() {
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    return __builtin_cpu_supports("avx512bf16") || __builtin_cpu_supports("amx-bf16");
#else
    return false;
#endif
}

}  // namespace

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

bool computesBFloat16(const torch::Device& device) {
    if (device.is_cuda())  // asks for the compute capability, and for nothing of convolutions
        return at::detail::getCUDAHooks().supportsBFloat16ConvolutionWithCuDNNv8();
    static const bool onCpu = at::hasMKLDNN() && processorComputesBFloat16();
    return onCpu;
}

api::Precision choosePrecision(api::Precision choice, const torch::Device& device) {
    const bool quick = computesBFloat16(device);
    if (choice == api::Precision::Auto)
        return quick ? api::Precision::BFloat16 : api::Precision::Float32;
    if (choice == api::Precision::BFloat16 && device.is_cuda() && !quick)
        throw base::Error("model.no-bfloat16", {}, {.field = "training.precision"});
    return choice;
}

torch::ScalarType scalarType(api::Precision precision) {
    return precision == api::Precision::BFloat16 ? torch::kBFloat16 : torch::kFloat;
}

void synchronize(const torch::Device& device) {
    if (device.is_cuda())
        torch::cuda::synchronize(device.index());
}

}  // namespace core::models
