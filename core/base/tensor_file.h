// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/api/issue.h"

namespace core::base {

enum class TensorType { Bool, U8, I8, U16, I16, U32, I32, U64, I64, F8E4M3, F8E5M2, F16, BF16, F32, F64 };

std::string_view tensorTypeName(TensorType type);  ///< as in a safetensors header: "F32"
std::size_t tensorTypeBytes(TensorType type);      ///< of one element

/// One tensor of an opened file.
struct StoredTensor {
    std::string name;
    TensorType type = TensorType::F32;
    std::vector<std::int64_t> shape;  ///< empty: a single number
    std::int64_t elements = 0;
    std::string_view bytes;  ///< held by the file, from the first element to the last; may be unaligned
    /// Elements from one index to the next, by dimension; empty: the elements follow each other, the last index fastest.
    std::vector<std::int64_t> strides;
    std::optional<std::uint32_t> checksum;  ///< masked CRC-32C of `bytes`, where the file states one
    bool mapped = true;  ///< the bytes are in the file's memory map; else they were unpacked and are nowhere else
};

/// "[2, 3]"
std::string shapeText(const std::vector<std::int64_t>& shape);

/// The product of a shape, or -1 if its bytes cannot be counted.
std::int64_t elementsOf(const std::vector<std::int64_t>& shape, TensorType type);

/// The same tensor without strides. Its bytes are the file's own, or a copy in `buffer`.
StoredTensor withoutStrides(const StoredTensor& tensor, std::string& buffer);

/// An opened file of tensors, in whatever form. Everything in it has been checked against the file's size.
class TensorFile {
public:
    virtual ~TensorFile() = default;
    TensorFile(const TensorFile&) = delete;
    TensorFile& operator=(const TensorFile&) = delete;

    const std::string& path() const { return m_path; }
    const std::vector<StoredTensor>& tensors() const { return m_tensors; }
    /// What is odd but harmless.
    const std::vector<api::Issue>& warnings() const { return m_warnings; }

protected:
    explicit TensorFile(std::string path) : m_path(std::move(path)) {}

    std::string m_path;
    std::vector<StoredTensor> m_tensors;
    std::vector<api::Issue> m_warnings;
};

/// A tensor without strides: looks at every value.
/// @throws Error "weights.not-finite" {tensor, count, first}, "weights.bool-values" {tensor, value, first}
/// @returns false if all values of a floating-point tensor with elements are zero.
bool checkValues(const StoredTensor& tensor, const std::string& file);

/// Compares the bytes with the tensor's checksum, if it has one. @throws Error "weights.checksum" {tensor}
void checkBytes(const StoredTensor& tensor, const std::string& file);

/// @throws Error "weights.lfs-pointer" {bytes} if the file is only a reference to weights that were never fetched
void refuseLfsPointer(std::string_view bytes, const std::string& file);

}  // namespace core::base
