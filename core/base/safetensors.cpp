// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/safetensors.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/safetensors_header.h"

namespace core::base {
namespace {

/// Names the usual files that are taken for safetensors files.
void refuseOtherKinds(std::string_view bytes, const std::string& file) {
    refuseLfsPointer(bytes, file);
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

}  // namespace

SafetensorsFile::SafetensorsFile(const std::string& path) : TensorFile(path), m_map(path) {
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
                             data.substr(tensor.begin, tensor.end - tensor.begin), {}});
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
