// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/torch_tensors.h"

#include <algorithm>
#include <array>
#include <limits>

#include "core/base/error.h"
#include "core/base/safetensors_header.h"

namespace core::base {
namespace {

using Kind = PickleValue::Kind;

constexpr std::size_t maxTensors = 1'000'000;
/// Where trainers put the weights beside the rest of their state.
constexpr std::array<std::string_view, 4> homes = {"state_dict", "model_state_dict", "model", "module"};

struct StorageRow {
    std::string_view name;
    TensorType type;
};
constexpr std::array<StorageRow, 10> storageRows = {{{"FloatStorage", TensorType::F32},
                                                     {"HalfStorage", TensorType::F16},
                                                     {"BFloat16Storage", TensorType::BF16},
                                                     {"DoubleStorage", TensorType::F64},
                                                     {"LongStorage", TensorType::I64},
                                                     {"IntStorage", TensorType::I32},
                                                     {"ShortStorage", TensorType::I16},
                                                     {"CharStorage", TensorType::I8},
                                                     {"ByteStorage", TensorType::U8},
                                                     {"BoolStorage", TensorType::Bool}}};

std::string_view lastPart(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

/// Makes a tensor of what a pickle says about it.
class TensorReader {
public:
    TensorReader(const Pickle& pickle, const FindStorage& find, const std::string& file, std::string name)
        : m_pickle(pickle), m_find(find), m_file(file) {
        m_tensor.name = std::move(name);
    }

    StoredTensor read(const PickleValue& value);

private:
    [[noreturn]] void fail(const char* code, api::Arguments arguments = {}) const {
        arguments["tensor"] = m_tensor.name;
        throw Error(code, std::move(arguments), {.file = m_file, .field = m_tensor.name});
    }
    std::vector<std::int64_t> numbers(std::uint32_t tuple) const;
    std::string_view storage(const PickleValue& value);
    void checkShape() const;
    std::int64_t lastElement(std::int64_t offset) const;
    bool followEachOther() const;

    const Pickle& m_pickle;
    const FindStorage& m_find;
    const std::string& m_file;
    StoredTensor m_tensor;
};

std::vector<std::int64_t> TensorReader::numbers(std::uint32_t tuple) const {
    std::vector<std::int64_t> numbers;
    for (const std::uint32_t item : m_pickle.at(tuple).items) {
        if (m_pickle.at(item).kind != Kind::Number)
            fail("weights.bad-dimension", {{"value", "?"}});
        numbers.push_back(m_pickle.at(item).number);
    }
    return numbers;
}

/// All bytes of the tensor's storage, as many as its count of elements needs.
std::string_view TensorReader::storage(const PickleValue& value) {
    const std::string_view kind = lastPart(m_pickle.at(value.items[0]).text);
    const auto type = storageType(kind);
    if (!type)
        fail("weights.storage-kind", {{"kind", shownName(kind)}});
    m_tensor.type = *type;
    const std::string_view key = m_pickle.at(value.items[1]).text;
    const std::int64_t count = m_pickle.at(value.items[2]).number;
    const std::string_view bytes = m_find(key);
    if (!bytes.data())
        fail("weights.storage-missing", {{"key", shownName(key)}});
    const std::size_t width = tensorTypeBytes(*type);
    if (count < 0 || static_cast<std::uint64_t>(count) > bytes.size() / width)
        fail("weights.storage-short",
             {{"key", shownName(key)}, {"count", std::to_string(count)}, {"bytes", std::to_string(bytes.size())}});
    return bytes.substr(0, static_cast<std::size_t>(count) * width);
}

void TensorReader::checkShape() const {
    if (m_tensor.shape.size() != m_tensor.strides.size())
        fail("weights.stride-count",
             {{"count", std::to_string(m_tensor.strides.size())}, {"dimensions", std::to_string(m_tensor.shape.size())}});
    if (m_tensor.shape.size() > maxDimensions)
        fail("weights.too-many-dimensions",
             {{"count", std::to_string(m_tensor.shape.size())}, {"limit", std::to_string(maxDimensions)}});
    for (const std::int64_t size : m_tensor.shape)
        if (size < 0)
            fail("weights.bad-dimension", {{"value", std::to_string(size)}});
    for (const std::int64_t stride : m_tensor.strides)
        if (stride < 0)
            fail("weights.stride-negative", {{"value", std::to_string(stride)}});
    if (elementsOf(m_tensor.shape, m_tensor.type) < 0)
        fail("weights.size-overflow", {{"shape", shapeText(m_tensor.shape)}});
}

/// The place of the last element in the storage; the largest number if it cannot be counted.
std::int64_t TensorReader::lastElement(std::int64_t offset) const {
    std::int64_t last = offset;
    bool overflow = false;
    for (std::size_t i = 0; i < m_tensor.shape.size(); ++i) {
        std::int64_t step = 0;
        overflow = __builtin_mul_overflow(m_tensor.shape[i] - 1, m_tensor.strides[i], &step) || overflow;
        overflow = __builtin_add_overflow(last, step, &last) || overflow;
    }
    return overflow ? std::numeric_limits<std::int64_t>::max() : last;
}

bool TensorReader::followEachOther() const {
    std::int64_t step = 1;
    for (std::size_t i = m_tensor.shape.size(); i-- > 0; step *= m_tensor.shape[i])
        if (m_tensor.shape[i] != 1 && m_tensor.strides[i] != step)
            return false;
    return true;
}

StoredTensor TensorReader::read(const PickleValue& value) {
    const std::string_view bytes = storage(m_pickle.at(value.items[0]));
    const auto count = static_cast<std::int64_t>(bytes.size() / tensorTypeBytes(m_tensor.type));
    const std::int64_t offset = m_pickle.at(value.items[1]).number;
    m_tensor.shape = numbers(value.items[2]);
    m_tensor.strides = numbers(value.items[3]);
    checkShape();
    m_tensor.elements = elementsOf(m_tensor.shape, m_tensor.type);
    if (m_tensor.elements == 0) {
        m_tensor.strides.clear();
        return std::move(m_tensor);
    }
    const std::int64_t last = offset < 0 ? offset : lastElement(offset);
    if (last < 0 || last >= count)
        fail("weights.beyond-storage",
             {{"shape", shapeText(m_tensor.shape)}, {"value", std::to_string(last)}, {"count", std::to_string(count)}});
    // Repeating few values over a large shape costs the file nothing and us everything.
    if (m_tensor.elements > count)
        fail("weights.expanded", {{"shape", shapeText(m_tensor.shape)},
                                  {"elements", std::to_string(m_tensor.elements)},
                                  {"count", std::to_string(count)}});
    for (std::size_t i = 0; i < m_tensor.shape.size(); ++i)
        if (m_tensor.shape[i] == 1)
            m_tensor.strides[i] = 0;  // never taken, so it may be anything
    if (followEachOther())
        m_tensor.strides.clear();
    const std::size_t width = tensorTypeBytes(m_tensor.type);
    m_tensor.bytes =
        bytes.substr(static_cast<std::size_t>(offset) * width, static_cast<std::size_t>(last - offset + 1) * width);
    return std::move(m_tensor);
}

bool holdsTensors(const Pickle& pickle, const PickleValue& dictionary) {
    return std::ranges::any_of(dictionary.items, [&](std::uint32_t item) { return pickle.at(item).kind == Kind::Tensor; });
}

/// The dictionary of the weights inside a checkpoint; null if there is none. The warning says what was left out.
const PickleValue* insideCheckpoint(const Pickle& pickle, const std::string& file, std::vector<api::Issue>& warnings) {
    const PickleValue& outer = pickle.root();
    for (const std::string_view home : homes)
        for (std::size_t i = 0; i < outer.items.size(); i += 2) {
            const PickleValue& inner = pickle.at(outer.items[i + 1]);
            if (pickle.at(outer.items[i]).text != home || inner.kind != Kind::Dict || !holdsTensors(pickle, inner))
                continue;
            warnings.push_back({api::Severity::Warning, "weights.found-under", {.file = file}, {{"key", std::string(home)}}});
            return &inner;
        }
    return nullptr;
}

}  // namespace

std::optional<TensorType> storageType(std::string_view name) {
    const auto row = std::ranges::find(storageRows, lastPart(name), &StorageRow::name);
    return row == storageRows.end() ? std::nullopt : std::optional(row->type);
}

TorchTensors torchTensors(const Pickle& pickle, const FindStorage& find, const std::string& file) {
    TorchTensors found;
    const PickleValue* dictionary = &pickle.root();
    if (dictionary->kind != Kind::Dict)
        throw Error("weights.not-dictionary", {}, {.file = file});
    if (!holdsTensors(pickle, *dictionary))
        if (const PickleValue* inner = insideCheckpoint(pickle, file, found.warnings))
            dictionary = inner;
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < dictionary->items.size(); i += 2) {
        const PickleValue& key = pickle.at(dictionary->items[i]);
        const PickleValue& value = pickle.at(dictionary->items[i + 1]);
        if (value.kind != Kind::Tensor)
            continue;
        if (key.kind != Kind::Text)
            throw Error("weights.name-not-text", {}, {.file = file});
        if (found.tensors.size() >= maxTensors)
            throw Error("weights.too-many-tensors", {{"limit", std::to_string(maxTensors)}}, {.file = file});
        StoredTensor tensor = TensorReader(pickle, find, file, std::string(key.text)).read(value);
        // As in Python, the later of two equal names counts.
        const auto [place, isNew] = places.emplace(tensor.name, found.tensors.size());
        if (isNew)
            found.tensors.push_back(std::move(tensor));
        else
            found.tensors[place->second] = std::move(tensor);
    }
    if (found.tensors.empty())
        found.warnings.push_back({api::Severity::Warning, "weights.no-tensors", {.file = file}, {}});
    return found;
}

}  // namespace core::base
