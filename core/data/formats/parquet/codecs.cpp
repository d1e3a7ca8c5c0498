// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/parquet/codecs.h"

#include <brotli/decode.h>
#include <snappy.h>
#include <zstd.h>

#include <algorithm>

#include "core/base/inflate.h"
#include "core/data/raw_file.h"

namespace core::data::parquet {
namespace {

bool unpackSnappy(std::string_view packed, std::string& result) {
    std::size_t size = 0;
    return snappy::GetUncompressedLength(packed.data(), packed.size(), &size) && size == result.size() &&
           snappy::RawUncompress(packed.data(), packed.size(), result.data());
}

bool unpackGzip(std::string_view packed, std::string& result) {
    char* end = result.data();
    const auto take = [&end](std::string_view piece) { end = std::copy(piece.begin(), piece.end(), end); };
    return base::inflateGzip(packed, result.size(), take) && end == result.data() + result.size();
}

bool unpackBrotli(std::string_view packed, std::string& result) {
    std::size_t size = result.size();
    return BrotliDecoderDecompress(packed.size(), reinterpret_cast<const std::uint8_t*>(packed.data()), &size,
                                   reinterpret_cast<std::uint8_t*>(result.data())) == BROTLI_DECODER_RESULT_SUCCESS &&
           size == result.size();
}

bool unpackZstd(std::string_view packed, std::string& result) {
    return ZSTD_decompress(result.data(), result.size(), packed.data(), packed.size()) == result.size();
}

struct Codec {
    std::string_view name;
    bool (*unpack)(std::string_view packed, std::string& result);  ///< null: not supported
    std::uint64_t mostTimes = 0;                                   ///< how often smaller packed bytes can be
};
// In the order of their numbers in the file; the first is "not packed".
constexpr Codec codecs[] = {
    {"none", nullptr},
    {"snappy", unpackSnappy, 64},
    {"gzip", unpackGzip, 1100},
    {"lzo", nullptr},
    {"brotli", unpackBrotli, 1 << 16},
    {"lz4", nullptr},
    {"zstd", unpackZstd, 1 << 17},
    {"lz4 (raw)", nullptr},
};

}  // namespace

std::string unpack(std::string_view packed, std::int32_t codec, std::uint64_t size) {
    if (codec == 0 && packed.size() == size)
        return std::string(packed);
    const auto number = static_cast<std::size_t>(codec);
    if (codec != 0 && (number >= std::size(codecs) || codecs[number].unpack == nullptr))
        throw Damage{"data.damage-codec",
                     {{"codec", number < std::size(codecs) ? std::string(codecs[number].name) : std::to_string(codec)}}};
    // A size that no packed bytes of that length can have would take memory for nothing.
    constexpr std::uint64_t largestPage = 1u << 29;
    if (codec == 0 || size > largestPage || size > 64 + packed.size() * codecs[number].mostTimes)
        throw Damage{"data.damage-page"};
    std::string result(size, '\0');
    if (!codecs[number].unpack(packed, result))
        throw Damage{"data.damage-page"};
    return result;
}

}  // namespace core::data::parquet
