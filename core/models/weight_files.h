// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/safetensors.h"

namespace core::models {

/// Where a file of a model folder really is, after links. In a Hugging Face cache links into the same repository are followed.
/// @throws Error "model.link-outside" if it lies elsewhere, "file.not-found"
std::string resolveInside(const std::string& folder, const std::string& name);

/// The safetensors files of a model folder: model.safetensors, else the shards of model.safetensors.index.json.
class WeightFiles {
public:
    /// Opens every file and checks its header. @throws Error "model.no-weights", "model.shard-…", "weights.…", "file.…"
    explicit WeightFiles(const std::string& folder);

    struct Entry {
        const base::StoredTensor* tensor;
        const base::SafetensorsFile* file;
    };
    const std::vector<Entry>& tensors() const { return m_tensors; }
    const std::vector<std::unique_ptr<base::SafetensorsFile>>& files() const { return m_files; }

private:
    void open(const std::string& folder, const std::string& name);

    std::vector<std::unique_ptr<base::SafetensorsFile>> m_files;
    std::vector<Entry> m_tensors;
};

/// True if the folder has a file of weights, in whatever form.
bool hasWeights(const std::string& folder);

}  // namespace core::models
