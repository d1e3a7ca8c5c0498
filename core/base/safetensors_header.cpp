// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/safetensors_header.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_set>

#include "core/base/error.h"

namespace core::base {
namespace {

constexpr std::string_view metadataKey = "__metadata__";
constexpr int deepestLevel = 3;  // header, tensor, list

/// A tensor's fields while its entry is read.
struct Entry {
    std::string name;
    std::optional<TensorType> type;
    std::optional<std::vector<std::int64_t>> shape;
    std::vector<std::uint64_t> offsets;
    bool hasOffsets = false;
    std::unordered_set<std::string> fields;
};

std::optional<TensorType> typeOfName(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(TensorType::F64); ++i)
        if (tensorTypeName(static_cast<TensorType>(i)) == name)
            return static_cast<TensorType>(i);
    return std::nullopt;
}

/// Receives the header's JSON piece by piece, so that a hostile header costs no more memory than its tensors.
class HeaderReader {
public:
    using Json = nlohmann::json;

    HeaderReader(Header& header, std::uint64_t dataBytes, const std::string& file)
        : m_header(header), m_dataBytes(dataBytes), m_file(file) {}

    bool null() { return scalar("null", "null"); }
    bool boolean(bool value) { return scalar("true or false", value ? "true" : "false"); }
    bool number_integer(Json::number_integer_t value) { return scalar("a number", std::to_string(value)); }
    bool number_unsigned(Json::number_unsigned_t value) {
        if (m_list != List::None && m_depth == deepestLevel)
            return listed(value);
        return scalar("a number", std::to_string(value));
    }
    bool number_float(Json::number_float_t, const std::string& text) { return scalar("a number", text); }
    bool string(std::string& value);
    bool binary(Json::binary_t&) { return true; }
    bool start_object(std::size_t);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool key(std::string& name);
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&);

private:
    enum class List { None, Shape, Offsets, Unknown };

    [[noreturn]] void fail(const char* code, api::Arguments arguments = {}) const {
        throw Error(code, std::move(arguments), {.file = m_file});
    }
    bool inMetadata() const { return m_entry.name == metadataKey; }
    bool scalar(const char* kind, const std::string& text);
    bool listed(std::uint64_t value);
    void finishTensor();
    void checkSize(HeaderTensor& tensor) const;

    Header& m_header;
    std::uint64_t m_dataBytes;
    const std::string& m_file;
    int m_depth = 0;
    bool m_done = false;
    std::string m_field;
    List m_list = List::None;
    Entry m_entry;
    std::unordered_set<std::string> m_names;
};

bool HeaderReader::key(std::string& name) {
    if (m_depth == 1) {
        if (!m_names.insert(name).second)
            fail("weights.duplicate-tensor", {{"tensor", name}});
        m_entry = {};
        m_entry.name = name;
    } else if (m_depth == 2) {
        if (!m_entry.fields.insert(name).second)
            fail("weights.duplicate-field", {{"tensor", m_entry.name}, {"field", name}});
        m_field = name;
        if (!inMetadata() && name != "dtype" && name != "shape" && name != "data_offsets")
            m_header.warnings.push_back({api::Severity::Warning,
                                         "weights.field-unknown",
                                         {.file = m_file, .field = m_entry.name},
                                         {{"tensor", m_entry.name}, {"field", name}}});
    }
    return true;
}

bool HeaderReader::start_object(std::size_t) {
    if (m_depth >= 2)
        scalar("an object", "{…}");
    if (++m_depth > deepestLevel)
        fail("weights.header-deep", {{"tensor", m_entry.name}});
    return true;
}

bool HeaderReader::end_object() {
    --m_depth;
    if (m_depth == 1 && !inMetadata())
        finishTensor();
    m_done = m_depth == 0;
    return true;
}

bool HeaderReader::start_array(std::size_t) {
    if (m_depth == 0)
        fail("weights.header-start", {{"found", "["}});
    if (m_depth == 1 || (m_depth == 2 && inMetadata()) || (m_depth == 2 && m_field == "dtype") || m_depth > 2)
        scalar("a list", "[…]");
    if (++m_depth > deepestLevel)
        fail("weights.header-deep", {{"tensor", m_entry.name}});
    m_list = m_field == "shape" ? List::Shape : m_field == "data_offsets" ? List::Offsets : List::Unknown;
    if (m_list == List::Shape)
        m_entry.shape.emplace();
    if (m_list == List::Offsets)
        m_entry.hasOffsets = true;
    return true;
}

bool HeaderReader::end_array() {
    --m_depth;
    m_list = List::None;
    return true;
}

bool HeaderReader::string(std::string& value) {
    if (m_depth == 2 && inMetadata()) {
        m_header.metadata[m_field] = value;
        return true;
    }
    if (m_depth == 2 && m_field == "dtype") {
        m_entry.type = typeOfName(value);
        if (!m_entry.type)
            fail("weights.unknown-type", {{"tensor", m_entry.name}, {"type", value}});
        return true;
    }
    return scalar("a text", "\"" + value + "\"");
}

/// A value that is not what its place asks for; values of unknown fields pass.
bool HeaderReader::scalar(const char* kind, const std::string& text) {
    if (m_depth == 0)
        fail("weights.header-start", {{"found", text}});
    if (m_depth == 1)
        fail(inMetadata() ? "weights.metadata-not-object" : "weights.tensor-not-object",
             {{"tensor", m_entry.name}, {"found", kind}});
    if (m_list == List::Shape)
        fail("weights.bad-dimension", {{"tensor", m_entry.name}, {"value", text}});
    if (m_list == List::Offsets)
        fail("weights.bad-offset", {{"tensor", m_entry.name}, {"value", text}, {"bytes", std::to_string(m_dataBytes)}});
    if (m_depth == 2 && inMetadata())
        fail("weights.metadata-not-text", {{"field", m_field}, {"found", kind}});
    if (m_depth == 2 && (m_field == "dtype" || m_field == "shape" || m_field == "data_offsets"))
        fail("weights.field-type", {{"tensor", m_entry.name},
                                    {"field", m_field},
                                    {"found", kind},
                                    {"expected", m_field == "dtype" ? "a text" : "a list"}});
    return true;
}

bool HeaderReader::listed(std::uint64_t value) {
    if (m_list == List::Offsets) {
        m_entry.offsets.push_back(value);
    } else if (m_list == List::Shape) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return scalar("a number", std::to_string(value));
        m_entry.shape->push_back(static_cast<std::int64_t>(value));
    }
    return true;
}

void HeaderReader::finishTensor() {
    const auto require = [&](bool present, const char* field) {
        if (!present)
            fail("weights.field-missing", {{"tensor", m_entry.name}, {"field", field}});
    };
    require(m_entry.type.has_value(), "dtype");
    require(m_entry.shape.has_value(), "shape");
    require(m_entry.hasOffsets, "data_offsets");
    if (m_entry.offsets.size() != 2)
        fail("weights.offset-count", {{"tensor", m_entry.name}, {"count", std::to_string(m_entry.offsets.size())}});
    if (m_entry.shape->size() > maxDimensions)
        fail("weights.too-many-dimensions", {{"tensor", m_entry.name},
                                             {"count", std::to_string(m_entry.shape->size())},
                                             {"limit", std::to_string(maxDimensions)}});
    if (m_entry.name.empty())
        m_header.warnings.push_back({api::Severity::Warning, "weights.unnamed-tensor", {.file = m_file}, {}});
    HeaderTensor tensor{m_entry.name, *m_entry.type, std::move(*m_entry.shape), 0, m_entry.offsets[0], m_entry.offsets[1]};
    checkSize(tensor);
    m_header.tensors.push_back(std::move(tensor));
}

void HeaderReader::checkSize(HeaderTensor& tensor) const {
    const std::int64_t elements = elementsOf(tensor.shape, tensor.type);
    if (elements < 0)
        fail("weights.size-overflow", {{"tensor", tensor.name}, {"shape", shapeText(tensor.shape)}});
    const std::int64_t bytes = elements * static_cast<std::int64_t>(tensorTypeBytes(tensor.type));
    tensor.elements = elements;
    if (tensor.end < tensor.begin)
        fail("weights.offsets-reversed",
             {{"tensor", tensor.name}, {"begin", std::to_string(tensor.begin)}, {"end", std::to_string(tensor.end)}});
    if (tensor.end - tensor.begin == static_cast<std::uint64_t>(bytes))
        return;
    if (tensor.end > m_dataBytes)
        fail("weights.offsets-beyond",
             {{"tensor", tensor.name}, {"end", std::to_string(tensor.end)}, {"bytes", std::to_string(m_dataBytes)}});
    fail("weights.size-mismatch", {{"tensor", tensor.name},
                                   {"shape", shapeText(tensor.shape)},
                                   {"type", std::string(tensorTypeName(tensor.type))},
                                   {"needed", std::to_string(bytes)},
                                   {"given", std::to_string(tensor.end - tensor.begin)}});
}

bool HeaderReader::parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) {
    // The parser counts from 1 inside the header, which starts at byte 8 of the file.
    const std::string byte = std::to_string(position == 0 ? 8 : position + 7);
    fail(m_done ? "weights.header-trailing" : "weights.header-syntax", {{"byte", byte}});
}

}  // namespace

Header parseHeader(std::string_view text, std::uint64_t dataBytes, const std::string& file) {
    if (text.front() != '{')
        throw Error("weights.header-start", {{"found", std::string(1, text.front())}}, {.file = file});
    // The parser takes a NUL byte for the end of its input.
    if (const std::size_t at = text.find('\0'); at != std::string_view::npos)
        throw Error("weights.header-nul", {{"byte", std::to_string(at + 8)}}, {.file = file});
    Header header;
    HeaderReader reader(header, dataBytes, file);
    nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
    return header;
}

}  // namespace core::base
