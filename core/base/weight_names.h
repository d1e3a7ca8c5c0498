// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace core::base {

/// How a form of weights is named in a model folder: one file, or several with an index that names them.
struct WeightNames {
    const char* single;
    const char* index;
};
inline constexpr WeightNames safetensorsNames{"model.safetensors", "model.safetensors.index.json"};
inline constexpr WeightNames torchNames{"pytorch_model.bin", "pytorch_model.bin.index.json"};

/// The file names that the text of such an index maps its tensors to. `file` is named in errors.
/// @throws Error "model.shard-index", "model.shard-outside" {shard} for a name that leaves the folder, "json.…"
std::set<std::string> shardNames(std::string_view indexText, const std::string& file);

}  // namespace core::base
