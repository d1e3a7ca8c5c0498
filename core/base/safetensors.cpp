// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/safetensors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/safetensors_header.h"

namespace core::base {
namespace {

struct TypeRow {
    std::string_view name;
    std::size_t bytes;
};
constexpr std::array<TypeRow, 15> typeRows = {{{"BOOL", 1},
                                               {"U8", 1},
                                               {"I8", 1},
                                               {"U16", 2},
                                               {"I16", 2},
                                               {"U32", 4},
                                               {"I32", 4},
                                               {"U64", 8},
                                               {"I64", 8},
                                               {"F8_E4M3", 1},
                                               {"F8_E5M2", 1},
                                               {"F16", 2},
                                               {"BF16", 2},
                                               {"F32", 4},
                                               {"F64", 8}}};

/// Names the usual files that are taken for safetensors files.
void refuseOtherKinds(std::string_view bytes, const std::string& file) {
    constexpr std::string_view pointer = "version https://git-lfs.github.com/spec/";
    if (bytes.starts_with(pointer)) {
        const std::size_t at = bytes.find("\nsize ");
        const std::size_t end = at == std::string_view::npos ? at : bytes.find('\n', at + 6);
        const std::string size(at == std::string_view::npos ? "?"
                                                            : bytes.substr(at + 6, std::min<std::size_t>(end - at - 6, 20)));
        throw Error("weights.lfs-pointer", {{"bytes", size}}, {.file = file});
    }
    if (bytes.starts_with("PK\x03\x04"))
        throw Error("weights.zip", {}, {.file = file});
    if (bytes.size() > 1 && bytes[0] == '\x80' && bytes[1] >= 2 && bytes[1] <= 5 && (bytes.size() < 9 || bytes[8] != '{'))
        throw Error("weights.pickle", {}, {.file = file});
}

/// The header's length after its bounds.
std::uint64_t headerLength(std::string_view bytes, const std::string& file) {
    if (bytes.empty())
        throw Error("weights.empty-file", {}, {.file = file});
    refuseOtherKinds(bytes, file);
    if (bytes.size() < 8)
        throw Error("weights.too-short", {{"bytes", std::to_string(bytes.size())}}, {.file = file});
    std::uint64_t length = 0;
    for (int i = 7; i >= 0; --i)
        length = length << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    if (length == 0)
        throw Error("weights.header-empty", {}, {.file = file});
    if (length > maxHeaderBytes)
        throw Error("weights.header-too-long", {{"length", std::to_string(length)}, {"limit", std::to_string(maxHeaderBytes)}},
                    {.file = file});
    if (length > bytes.size() - 8)
        throw Error("weights.header-beyond-file",
                    {{"length", std::to_string(length)}, {"available", std::to_string(bytes.size() - 8)}}, {.file = file});
    return length;
}

/// Every byte of the data belongs to exactly one tensor. `tensors` are sorted by their begin.
void checkCoverage(const std::vector<HeaderTensor>& tensors, std::uint64_t dataBytes, const std::string& file) {
    std::uint64_t at = 0;
    const HeaderTensor* before = nullptr;
    for (const HeaderTensor& tensor : tensors) {
        if (tensor.begin < at)
            throw Error("weights.offsets-overlap",
                        {{"tensor", tensor.name},
                         {"other", before->name},
                         {"begin", std::to_string(tensor.begin)},
                         {"end", std::to_string(at)}},
                        {.file = file});
        if (tensor.begin > at)
            throw Error("weights.offsets-gap", {{"begin", std::to_string(at)}, {"end", std::to_string(tensor.begin)}},
                        {.file = file});
        at = tensor.end;
        before = &tensor;
    }
    if (at > dataBytes)
        throw Error("weights.data-truncated", {{"expected", std::to_string(at)}, {"bytes", std::to_string(dataBytes)}},
                    {.file = file});
    if (at < dataBytes)
        throw Error("weights.data-too-long", {{"bytes", std::to_string(dataBytes - at)}}, {.file = file});
}

/// "[0, 1]" of the element at `flat`.
std::string indexText(const std::vector<std::int64_t>& shape, std::int64_t flat) {
    std::vector<std::int64_t> index(shape.size());
    for (std::size_t i = shape.size(); i-- > 0; flat /= shape[i])
        index[i] = flat % shape[i];
    return shapeText(index);
}

/// Values of `Word` whose exponent bits are all set are not finite.
template <class Word> bool checkFloats(const StoredTensor& tensor, const std::string& file, Word exponent) {
    const char* bytes = tensor.bytes.data();
    std::int64_t count = 0;
    Word any = 0;
    for (std::int64_t i = 0; i < tensor.elements; ++i) {
        Word word;
        std::memcpy(&word, bytes + static_cast<std::size_t>(i) * sizeof(Word), sizeof(Word));
        count += (word & exponent) == exponent;
        any |= static_cast<Word>(word << 1);  // the sign does not count
    }
    if (count == 0)
        return any != 0 || tensor.elements == 0;
    for (std::int64_t i = 0;; ++i) {
        Word word;
        std::memcpy(&word, bytes + static_cast<std::size_t>(i) * sizeof(Word), sizeof(Word));
        if ((word & exponent) == exponent)
            throw Error("weights.not-finite",
                        {{"tensor", tensor.name}, {"count", std::to_string(count)}, {"first", indexText(tensor.shape, i)}},
                        {.file = file, .field = tensor.name});
    }
}

}  // namespace

std::string_view tensorTypeName(TensorType type) {
    return typeRows[static_cast<std::size_t>(type)].name;
}

std::size_t tensorTypeBytes(TensorType type) {
    return typeRows[static_cast<std::size_t>(type)].bytes;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text = "[";
    for (const std::int64_t size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

SafetensorsFile::SafetensorsFile(const std::string& path) : m_path(path), m_map(path) {
    const std::string_view all = m_map.view();
    const std::uint64_t length = headerLength(all, path);
    const std::string_view data = all.substr(8 + length);
    Header header = parseHeader(all.substr(8, length), data.size(), path);
    std::ranges::sort(header.tensors, [](const HeaderTensor& a, const HeaderTensor& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    checkCoverage(header.tensors, data.size(), path);
    m_tensors.reserve(header.tensors.size());
    for (HeaderTensor& tensor : header.tensors)
        m_tensors.push_back({std::move(tensor.name), tensor.type, std::move(tensor.shape), tensor.elements,
                             data.substr(tensor.begin, tensor.end - tensor.begin)});
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        m_index.emplace(m_tensors[i].name, i);
    m_metadata = std::move(header.metadata);
    m_warnings = std::move(header.warnings);
    if (m_tensors.empty())
        m_warnings.push_back({api::Severity::Warning, "weights.no-tensors", {.file = path}, {}});
}

const StoredTensor* SafetensorsFile::find(std::string_view name) const {
    const auto found = m_index.find(name);
    return found == m_index.end() ? nullptr : &m_tensors[found->second];
}

bool checkValues(const StoredTensor& tensor, const std::string& file) {
    switch (tensor.type) {
    case TensorType::F64:
        return checkFloats<std::uint64_t>(tensor, file, 0x7ff0'0000'0000'0000u);
    case TensorType::F32:
        return checkFloats<std::uint32_t>(tensor, file, 0x7f80'0000u);
    case TensorType::F16:
        return checkFloats<std::uint16_t>(tensor, file, 0x7c00u);
    case TensorType::BF16:
        return checkFloats<std::uint16_t>(tensor, file, 0x7f80u);
    case TensorType::Bool:
        break;
    default:
        return true;
    }
    for (std::size_t i = 0; i < tensor.bytes.size(); ++i) {
        const auto value = static_cast<unsigned char>(tensor.bytes[i]);
        if (value > 1)
            throw Error("weights.bool-values",
                        {{"tensor", tensor.name},
                         {"value", std::to_string(value)},
                         {"first", indexText(tensor.shape, static_cast<std::int64_t>(i))}},
                        {.file = file, .field = tensor.name});
    }
    return true;
}

SafetensorsWriter::SafetensorsWriter(const std::string& path, const std::vector<PlannedTensor>& tensors,
                                     const std::map<std::string, std::string>& metadata)
    : m_writer(path) {
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    for (const PlannedTensor& tensor : tensors) {
        std::size_t bytes = tensorTypeBytes(tensor.type);
        for (const std::int64_t size : tensor.shape)
            bytes *= static_cast<std::size_t>(size);
        header[tensor.name] = {
            {"dtype", tensorTypeName(tensor.type)}, {"shape", tensor.shape}, {"data_offsets", {m_left, m_left + bytes}}};
        m_left += bytes;
    }
    std::string text = header.dump();
    text.append((8 - text.size() % 8) % 8, ' ');  // so that the data is aligned
    std::string length(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        length[i] = static_cast<char>(text.size() >> (8 * i));
    m_writer.write(length);
    m_writer.write(text);
}

void SafetensorsWriter::append(const void* bytes, std::size_t count) {
    if (count > m_left)
        throw Error("internal.unexpected", {}, {}, "more bytes than the tensors need", api::Fault::Program);
    m_writer.write(bytes, count);
    m_left -= count;
}

void SafetensorsWriter::commit() {
    if (m_left != 0)
        throw Error("internal.unexpected", {}, {}, "bytes of the tensors are missing", api::Fault::Program);
    m_writer.commit();
}

}  // namespace core::base
