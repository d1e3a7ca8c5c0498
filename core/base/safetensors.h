// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/files.h"
#include "core/base/tensor_file.h"

/// The safetensors file format: an 8-byte little-endian header length, a JSON header, the tensors' bytes.
/// Specification: https://github.com/huggingface/safetensors
namespace core::base {

/// A memory-mapped file whose header has been checked: every tensor lies inside the file, none overlap, no byte is left over.
class SafetensorsFile : public TensorFile {
public:
    /// @throws Error "file.…" or "weights.…", one code for each way a header can be wrong
    explicit SafetensorsFile(const std::string& path);

    const StoredTensor* find(std::string_view name) const;
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }

private:
    MappedFile m_map;
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::map<std::string, std::string> m_metadata;
};

/// A tensor about to be written.
struct PlannedTensor {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;
};

/// Writes a file tensor by tensor; nothing appears at `path` before commit().
class SafetensorsWriter {
public:
    SafetensorsWriter(const std::string& path, const std::vector<PlannedTensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

    /// The next bytes of the tensors, in the order of the plan; a tensor may come in several pieces.
    void append(const void* bytes, std::size_t count);
    /// @throws Error "internal.unexpected" if bytes are missing
    void commit();

private:
    FileWriter m_writer;
    std::size_t m_left = 0;
};

}  // namespace core::base
