// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_file.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/error.h"
#include "core/base/tensor_files/crc32c.h"

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

/// Copies the elements of `Word`s in the order of their indices.
template <class Word> void gather(const StoredTensor& tensor, char* to) {
    const std::size_t last = tensor.shape.size() - 1;
    std::vector<std::int64_t> index(tensor.shape.size());
    std::int64_t row = 0;  // in elements
    for (std::int64_t rows = tensor.elements / tensor.shape[last]; rows > 0; --rows) {
        for (std::int64_t i = 0; i < tensor.shape[last]; ++i, to += sizeof(Word))
            std::memcpy(to, tensor.bytes.data() + static_cast<std::size_t>(row + i * tensor.strides[last]) * sizeof(Word),
                        sizeof(Word));
        for (std::size_t i = last; i-- > 0;) {
            row += tensor.strides[i];
            if (++index[i] < tensor.shape[i])
                break;
            row -= tensor.shape[i] * tensor.strides[i];
            index[i] = 0;
        }
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

std::int64_t elementsOf(const std::vector<std::int64_t>& shape, TensorType type) {
    std::int64_t elements = 1, bytes = 0;
    bool overflow = false;
    for (const std::int64_t size : shape)
        overflow = __builtin_mul_overflow(elements, size, &elements) || overflow;
    overflow = __builtin_mul_overflow(elements, static_cast<std::int64_t>(tensorTypeBytes(type)), &bytes) || overflow;
    return overflow ? -1 : elements;
}

StoredTensor withoutStrides(const StoredTensor& tensor, std::string& buffer) {
    StoredTensor plain = tensor;
    if (tensor.strides.empty())
        return plain;
    const std::size_t width = tensorTypeBytes(tensor.type);
    buffer.resize(static_cast<std::size_t>(tensor.elements) * width);
    if (width == 1)
        gather<std::uint8_t>(tensor, buffer.data());
    else if (width == 2)
        gather<std::uint16_t>(tensor, buffer.data());
    else if (width == 4)
        gather<std::uint32_t>(tensor, buffer.data());
    else
        gather<std::uint64_t>(tensor, buffer.data());
    plain.strides.clear();
    plain.bytes = buffer;
    return plain;
}

void checkBytes(const StoredTensor& tensor, const std::string& file) {
    if (tensor.checksum && maskedCrc32c(tensor.bytes) != *tensor.checksum)
        throw Error("weights.checksum", {{"tensor", tensor.name}}, {.file = file, .field = tensor.name});
}

void refuseLfsPointer(std::string_view bytes, const std::string& file) {
    constexpr std::string_view pointer = "version https://git-lfs.github.com/spec/";
    if (bytes.starts_with(pointer)) {
        const std::size_t at = bytes.find("\nsize ");
        const std::size_t end = at == std::string_view::npos ? at : bytes.find('\n', at + 6);
        const std::string size(at == std::string_view::npos ? "?"
                                                            : bytes.substr(at + 6, std::min<std::size_t>(end - at - 6, 20)));
        throw Error("weights.lfs-pointer", {{"bytes", size}}, {.file = file});
    }
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

}  // namespace core::base
