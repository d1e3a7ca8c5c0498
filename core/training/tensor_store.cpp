// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/tensor_store.h"

#include <cstring>

#include "core/base/error.h"

namespace core::training {
namespace {

base::TensorType typeOf(const torch::Tensor& tensor) {
    return tensor.scalar_type() == torch::kByte ? base::TensorType::U8 : base::TensorType::F32;
}

}  // namespace

void writeTensors(const std::string& path, const std::vector<NamedTensor>& tensors) {
    std::vector<base::PlannedTensor> plan;
    for (const NamedTensor& entry : tensors)
        plan.push_back({entry.name, typeOf(entry.tensor), entry.tensor.sizes().vec()});
    base::SafetensorsWriter writer(path, plan);
    for (const NamedTensor& entry : tensors) {
        const torch::Tensor here = entry.tensor.cpu();
        writer.append(here.data_ptr(), here.nbytes());
    }
    writer.commit();
}

std::vector<const base::StoredTensor*> match(const base::SafetensorsFile& file, const std::vector<NamedTensor>& tensors) {
    std::vector<const base::StoredTensor*> found;
    for (const NamedTensor& entry : tensors) {
        const base::StoredTensor* stored = file.find(entry.name);
        if (!stored || stored->type != typeOf(entry.tensor) || stored->shape != entry.tensor.sizes().vec())
            throw base::Error("checkpoint.other-model", {{"tensor", entry.name}}, {.file = file.path()});
        found.push_back(stored);
    }
    return found;
}

torch::Tensor readTensor(const base::StoredTensor& stored, const torch::Tensor& like) {
    const torch::Tensor read = torch::empty(like.sizes(), like.scalar_type());
    std::memcpy(read.data_ptr(), stored.bytes.data(), stored.bytes.size());
    return read;
}

}  // namespace core::training
