// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core::data::parquet {

enum class Physical : std::uint8_t { Boolean, Int32, Int64, Int96, Float, Double, Bytes, FixedBytes };
/// What a value stands for.
enum class Meaning : std::uint8_t { Plain, Text, Decimal, Date, Time, Timestamp, Unsigned, Uuid, List, Map };
enum class Repetition : std::uint8_t { Required, Optional, Repeated };

/// A node of the schema's tree.
struct Node {
    std::string name;
    Repetition repetition = Repetition::Required;
    Meaning meaning = Meaning::Plain;
    Physical physical = Physical::Bytes;
    std::int32_t width = 0;      ///< bytes of a FixedBytes value
    std::int32_t scale = 0;      ///< digits behind the point of a Decimal
    std::int64_t perSecond = 1;  ///< units of a Time or Timestamp
    std::int32_t maxDefinition = 0, maxRepetition = 0;
    std::size_t leaf = 0;        ///< the number of its (first) leaf
    std::vector<Node> children;  ///< empty: a leaf
};

/// Where the values of a leaf stand in a row group.
struct Chunk {
    std::int32_t codec = 0;
    std::int64_t values = 0;
    std::uint64_t begin = 0, length = 0;  ///< in the file; inside it
};

struct RowGroup {
    std::int64_t rows = 0;
    std::vector<Chunk> chunks;  ///< one per leaf
};

struct Metadata {
    Node root;
    std::vector<const Node*> leaves;
    std::vector<RowGroup> groups;
    std::int64_t rows = 0;
    Metadata() = default;
    Metadata(const Metadata&) = delete;
};

/// Reads the footer of a whole file into `metadata`. All sizes are checked against the file.
/// Specification: https://parquet.apache.org/docs/file-format
/// @throws Damage
void readMetadata(std::string_view file, Metadata& metadata);

struct PageHeader {
    enum class Type : std::uint8_t { Data, Index, Dictionary, DataV2 };
    Type type = Type::Data;
    std::uint64_t unpackedBytes = 0, packedBytes = 0;
    std::int64_t values = 0;
    std::int32_t encoding = 0;
    std::int32_t definitionEncoding = 3, repetitionEncoding = 3;
    std::uint64_t definitionBytes = 0, repetitionBytes = 0;  ///< of a DataV2 page
    bool packed = true;                                      ///< false: a DataV2 page whose values are not
    std::size_t headerBytes = 0;
};
/// The header of the page that `bytes` begin with. @throws Damage
PageHeader readPageHeader(std::string_view bytes);

}  // namespace core::data::parquet
