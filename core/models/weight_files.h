// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/tensor_file.h"

namespace core::models {

/// Where a file of a model folder really is, after links. In a Hugging Face cache links into the same repository are followed.
/// @throws Error "model.link-outside" if it lies elsewhere, "file.not-found"
std::string resolveInside(const std::string& folder, const std::string& name);

/// The files of weights in a model folder, in the first form that is there: model.safetensors or its shards, pytorch_model.bin
/// or its shards, a TensorFlow checkpoint.
class WeightFiles {
public:
    /// Opens every file and checks what it says about its tensors.
    /// @throws Error "model.no-weights", "model.shard-…", "model.several-checkpoints" {count}, "weights.…", "file.…"
    explicit WeightFiles(const std::string& folder);

    struct Entry {
        const base::StoredTensor* tensor;
        const base::TensorFile* file;
    };
    const std::vector<Entry>& tensors() const { return m_tensors; }
    const std::vector<std::unique_ptr<base::TensorFile>>& files() const { return m_files; }

private:
    void openCheckpoint(const std::string& folder);
    void add(std::unique_ptr<base::TensorFile> file);

    std::vector<std::unique_ptr<base::TensorFile>> m_files;
    std::vector<Entry> m_tensors;
};

/// True if the folder has a file of weights, in whatever form.
bool hasWeights(const std::string& folder);

}  // namespace core::models
