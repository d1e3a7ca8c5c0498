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

#include "core/api/issue.h"
#include "core/base/files.h"

/// The safetensors file format: an 8-byte little-endian header length, a JSON header, the tensors' bytes.
/// Specification: https://github.com/huggingface/safetensors
namespace core::base {

enum class TensorType { Bool, U8, I8, U16, I16, U32, I32, U64, I64, F8E4M3, F8E5M2, F16, BF16, F32, F64 };

std::string_view tensorTypeName(TensorType type);  ///< as in a header: "F32"
std::size_t tensorTypeBytes(TensorType type);      ///< of one element

/// One tensor of an opened file.
struct StoredTensor {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;  ///< empty: a single number
    std::int64_t elements = 0;
    std::string_view bytes;  ///< in the file's memory map; may be unaligned
};

/// "[2, 3]"
std::string shapeText(const std::vector<std::int64_t>& shape);

/// A memory-mapped file whose header has been checked: every tensor lies inside the file, none overlap, no byte is left over.
class SafetensorsFile {
public:
    /// @throws Error "file.…" or "weights.…", one code for each way a header can be wrong
    explicit SafetensorsFile(const std::string& path);

    const std::string& path() const { return m_path; }
    const std::vector<StoredTensor>& tensors() const { return m_tensors; }  ///< in the order of their bytes
    const StoredTensor* find(std::string_view name) const;
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    /// What is odd but harmless: no tensors, a tensor without a name, fields that the format does not know.
    const std::vector<api::Issue>& warnings() const { return m_warnings; }

private:
    std::string m_path;
    MappedFile m_map;
    std::vector<StoredTensor> m_tensors;
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::map<std::string, std::string> m_metadata;
    std::vector<api::Issue> m_warnings;
};

/// Looks at every value. @throws Error "weights.not-finite" {tensor, count, first}, "weights.bool-values" {tensor, value,
/// first}
/// @returns false if all values of a floating-point tensor with elements are zero.
bool checkValues(const StoredTensor& tensor, const std::string& file);

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
