// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/files.h"
#include "core/base/tensor_file.h"

namespace core::base {

/// A TensorFlow checkpoint of the second version: NAME.index, a table of what each tensor is, and NAME.data-00000-of-00001 and
/// so on with the values. What belongs to the optimizer, texts and counters is left out. Names are those of the variables; where
/// TensorFlow 2 saved objects, the path through them. Tensors are turned to where other forms have them: a layer's "kernel"
/// [in, out] is given as [out, in], a "w" [1, in, out] as [in, out], and heads that are kept apart are joined. Format:
/// tensorflow/core/protobuf/tensor_bundle.proto
class TensorFlowCheckpoint : public TensorFile {
public:
    /// @param indexName the file name of the index
    /// @param pathOf gives the path of a file name, or throws if that file may not be read
    /// @throws Error "file.…", "weights.table-…", "weights.bundle-…", "weights.size-…", "weights.storage-short"
    TensorFlowCheckpoint(const std::string& indexName, const std::function<std::string(const std::string&)>& pathOf);

private:
    void openShards(std::string_view header, const std::string& stem,
                    const std::function<std::string(const std::string&)>& pathOf);
    void add(const std::string& name, std::string_view entry);
    [[noreturn]] void damaged(const std::string& tensor) const;

    MappedFile m_index;
    std::vector<std::unique_ptr<MappedFile>> m_shards;
};

}  // namespace core::base
