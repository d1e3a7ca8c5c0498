// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

#include "core/base/safetensors.h"
#include "core/models/tensor.h"

namespace core::training {

/// A tensor of a training's state, under its name in a file: float32 or bytes.
struct NamedTensor {
    std::string name;
    torch::Tensor tensor;
};

/// Writes them as one safetensors file, which appears whole or not at all. @throws base::Error "file.…"
void writeTensors(const std::string& path, const std::vector<NamedTensor>& tensors);

/// Finds every tensor in a file, of the same type and shape. @throws base::Error "checkpoint.other-model" {tensor}
std::vector<const base::StoredTensor*> match(const base::SafetensorsFile& file, const std::vector<NamedTensor>& tensors);

/// What is stored for a tensor that match() found, on the CPU.
torch::Tensor readTensor(const base::StoredTensor& stored, const torch::Tensor& like);

}  // namespace core::training
