// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/tensorflow_checkpoint.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/little_endian.h"
#include "core/base/safetensors_header.h"
#include "core/base/tensor_files/sorted_table.h"
#include "core/base/tensor_files/wire_reader.h"

namespace core::base {
namespace {

constexpr std::string_view indexEnding = ".index";
constexpr std::uint64_t maxShards = 10'000;

/// Numbers of the fields of BundleHeaderProto, BundleEntryProto and TensorShapeProto.
enum HeaderField : std::uint32_t { ShardCount = 1, Endianness = 2 };
enum EntryField : std::uint32_t { Type = 1, Shape = 2, Shard = 3, Offset = 4, Size = 5, Checksum = 6, Slices = 7 };
enum ShapeField : std::uint32_t { Dimension = 2, UnknownRank = 3 };
enum DimensionField : std::uint32_t { DimensionSize = 1 };

/// The numbers of TensorFlow's DataType.
constexpr std::pair<std::uint64_t, TensorType> typeRows[] = {
    {1, TensorType::F32},  {2, TensorType::F64},  {3, TensorType::I32},   {4, TensorType::U8},    {5, TensorType::I16},
    {6, TensorType::I8},   {9, TensorType::I64},  {10, TensorType::Bool}, {14, TensorType::BF16}, {17, TensorType::U16},
    {19, TensorType::F16}, {22, TensorType::U32}, {23, TensorType::U64}};

/// Last parts of the names of what an optimizer keeps.
constexpr std::array<std::string_view, 10> optimizerNames = {"adam_m",      "adam_v",      "Adam",        "Adam_1",
                                                             "Adafactor",   "beta1_power", "beta2_power", "Adafactor_1",
                                                             "global_step", "save_counter"};

/// How the key of a variable of an object ends in TensorFlow 2.
constexpr std::string_view variableEnding = "/.ATTRIBUTES/VARIABLE_VALUE";

struct Entry {
    std::uint64_t type = 0, shard = 0, offset = 0, size = 0;
    std::optional<std::uint32_t> checksum;
    std::vector<std::int64_t> shape;
    bool sliced = false;
};

/// False if the message is damaged or its shape is not known.
bool readShape(std::string_view message, std::vector<std::int64_t>& shape) {
    WireReader reader(message);
    while (reader.next()) {
        if (reader.field() == UnknownRank && reader.number() != 0)
            return false;
        if (reader.field() != Dimension)
            continue;
        WireReader dimension(reader.bytes());
        std::int64_t size = 0;
        while (dimension.next())
            if (dimension.field() == DimensionSize)
                size = static_cast<std::int64_t>(dimension.number());
        if (dimension.damaged() || size < 0 || shape.size() >= maxDimensions)
            return false;
        shape.push_back(size);
    }
    return !reader.damaged();
}

bool readEntry(std::string_view message, Entry& entry) {
    WireReader reader(message);
    while (reader.next()) {
        switch (reader.field()) {
        case Type:
            entry.type = reader.number();
            break;
        case Shape:
            if (!readShape(reader.bytes(), entry.shape))
                return false;
            break;
        case Shard:
            entry.shard = reader.number();
            break;
        case Offset:
            entry.offset = reader.number();
            break;
        case Size:
            entry.size = reader.number();
            break;
        case Checksum:
            entry.checksum = static_cast<std::uint32_t>(reader.number());
            break;
        case Slices:
            entry.sliced = true;
            break;
        default:
            break;
        }
    }
    return !reader.damaged();
}

/// The name of a variable: its key, without what TensorFlow 2 writes behind it.
std::string_view variableOf(std::string_view key) {
    if (key.ends_with(variableEnding))
        key.remove_suffix(variableEnding.size());
    return key;
}

bool isOfOptimizer(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('/') + 1);
    return std::ranges::find(optimizerNames, last) != optimizerNames.end() || name.starts_with("optimizer/") ||
           name.find("/.OPTIMIZER_SLOT/") != std::string_view::npos;
}

/// Puts two neighbouring dimensions together.
void join(std::vector<std::int64_t>& shape, std::size_t first) {
    shape[first] *= shape[first + 1];
    shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(first) + 1);
}

/// Keras' attention keeps its heads apart: a kernel [in, heads, size], a bias [heads, size], and behind it a kernel
/// [heads, size, out].
void joinHeads(StoredTensor& tensor) {
    // Of a tensor without elements, dimensions beside the empty one may be too large to multiply.
    if (tensor.elements == 0 || tensor.name.find("/_attention_") == std::string::npos)
        return;
    if (tensor.name.ends_with("/kernel") && tensor.shape.size() == 3)
        join(tensor.shape, tensor.name.ends_with("output_dense/kernel") ? 0 : 1);
    else if (tensor.name.ends_with("/bias") && tensor.shape.size() == 2)
        join(tensor.shape, 0);
}

/// To where other forms have it, without touching the values.
void turn(StoredTensor& tensor) {
    std::vector<std::int64_t>& shape = tensor.shape;
    joinHeads(tensor);
    if (tensor.name.ends_with("/w") && shape.size() == 3 && shape[0] == 1)
        shape.erase(shape.begin());
    if (!tensor.name.ends_with("/kernel") || shape.size() != 2)
        return;
    if (tensor.elements > 0)
        tensor.strides = {1, shape[1]};
    std::swap(shape[0], shape[1]);
}

}  // namespace

TensorFlowCheckpoint::TensorFlowCheckpoint(const std::string& indexName,
                                           const std::function<std::string(const std::string&)>& pathOf)
    : TensorFile(pathOf(indexName)), m_index(m_path) {
    if (m_index.size() == 0)
        throw Error("weights.empty-file", {}, {.file = m_path});
    refuseLfsPointer(m_index.view(), m_path);
    const auto entries = readSortedTable(m_index.view(), m_path);
    if (entries.empty() || !entries.front().first.empty())
        throw Error("weights.bundle-header", {}, {.file = m_path});
    openShards(entries.front().second, indexName.substr(0, indexName.size() - indexEnding.size()), pathOf);
    for (std::size_t i = 1; i < entries.size(); ++i)
        if (const std::string name(variableOf(entries[i].first)); !isOfOptimizer(name))
            add(name, entries[i].second);
    if (m_tensors.empty())
        m_warnings.push_back({api::Severity::Warning, "weights.no-tensors", {.file = m_path}, {}});
}

void TensorFlowCheckpoint::openShards(std::string_view header, const std::string& stem,
                                      const std::function<std::string(const std::string&)>& pathOf) {
    std::uint64_t count = 0, endianness = 0;
    WireReader reader(header);
    while (reader.next()) {
        if (reader.field() == ShardCount)
            count = reader.number();
        else if (reader.field() == Endianness)
            endianness = reader.number();
    }
    if (reader.damaged() || count == 0 || count > maxShards)
        throw Error("weights.bundle-header", {}, {.file = m_path});
    if (endianness != 0)
        throw Error("weights.big-endian", {}, {.file = m_path});
    for (std::uint64_t i = 0; i < count; ++i) {
        char ending[40];
        std::snprintf(ending, sizeof ending, ".data-%05u-of-%05u", static_cast<unsigned>(i), static_cast<unsigned>(count));
        m_shards.push_back(std::make_unique<MappedFile>(pathOf(stem + ending)));
    }
}

void TensorFlowCheckpoint::damaged(const std::string& tensor) const {
    throw Error("weights.bundle-entry", {{"tensor", tensor}}, {.file = m_path, .field = tensor});
}

void TensorFlowCheckpoint::add(const std::string& name, std::string_view message) {
    Entry entry;
    if (!readEntry(message, entry))
        damaged(name);
    const auto row = std::ranges::find(typeRows, entry.type, &std::pair<std::uint64_t, TensorType>::first);
    if (row == std::end(typeRows))
        return;  // texts and the like, which no weight is made of
    if (entry.sliced)
        throw Error("weights.bundle-sliced", {{"tensor", name}}, {.file = m_path, .field = name});
    if (entry.shard >= m_shards.size())
        damaged(name);
    StoredTensor tensor{name, row->second, std::move(entry.shape), 0, {}, {}, entry.checksum};
    tensor.elements = elementsOf(tensor.shape, tensor.type);
    if (tensor.elements < 0)
        throw Error("weights.size-overflow", {{"tensor", name}, {"shape", shapeText(tensor.shape)}}, {.file = m_path});
    if (static_cast<std::uint64_t>(tensor.elements) * tensorTypeBytes(tensor.type) != entry.size)
        damaged(name);
    const std::string_view data = m_shards[entry.shard]->view();
    tensor.bytes = inside(data, entry.offset, entry.size);
    if (entry.size > 0 && !tensor.bytes.data())
        throw Error("weights.bundle-short",
                    {{"tensor", name},
                     {"begin", std::to_string(entry.offset)},
                     {"size", std::to_string(entry.size)},
                     {"bytes", std::to_string(data.size())}},
                    {.file = m_path, .field = name});
    turn(tensor);
    m_tensors.push_back(std::move(tensor));
}

}  // namespace core::base
