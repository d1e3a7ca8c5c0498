// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/tensor_file.h"
#include "core/base/tensor_files/pickle.h"

namespace core::base {

/// The element type of "torch.FloatStorage" and its like; nothing for a kind that is not known.
std::optional<TensorType> storageType(std::string_view name);

/// Where the values of a storage stand, by its key; no data if it is not there.
using FindStorage = std::function<std::string_view(std::string_view key)>;

/// What the pickle of a PyTorch file says about tensors.
struct TorchTensors {
    std::vector<StoredTensor> tensors;
    std::vector<api::Issue> warnings;  ///< "weights.found-under" {key}
};

/// The named tensors of a pickle: of the dictionary itself, else of the one under "state_dict", "model" or the like in a
/// checkpoint. Each lies inside its storage.
/// @throws Error "weights.not-dictionary", "weights.name-not-text", "weights.storage-…", "weights.stride…",
/// "weights.beyond-storage", "weights.expanded", "weights.bad-dimension", "weights.size-overflow", "weights.too-many-…"
TorchTensors torchTensors(const Pickle& pickle, const FindStorage& find, const std::string& file);

}  // namespace core::base
