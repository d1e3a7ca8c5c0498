// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <zstd.h>

#include <memory>
#include <optional>

#include "core/base/error.h"
#include "core/base/inflate.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/zip_file.h"

namespace core::data {
namespace {

/// The path of what a packed file holds: without the last ending.
std::string innerPath(const std::string& path) {
    const std::size_t slash = path.rfind('/') + 1;
    const std::string extension = extensionOf(path);
    std::string name = path.substr(slash, path.size() - slash - (extension.empty() ? 0 : extension.size() + 1));
    if (extension == "tgz")
        name += ".tar";
    return path + "/" + name;
}

/// How many bytes may come out of a packed file; more is refused as in an archive.
std::uint64_t mostUnpacked(const RawFile& file) {
    constexpr std::uint64_t harmless = 1 << 20, times = 100;
    return std::min(mostUnpackedBytes, std::max(harmless, times * file.bytes().size()));
}

std::optional<std::string> unpackZstdFile(std::string_view packed, std::uint64_t limit) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!context)
        return std::nullopt;
    std::string result;
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    for (std::size_t more = 1; in.pos < in.size || more != 0;) {
        const std::size_t before = result.size();
        result.resize(before + ZSTD_DStreamOutSize());
        ZSTD_outBuffer out{result.data() + before, result.size() - before, 0};
        more = ZSTD_decompressStream(context.get(), &out, &in);
        result.resize(before + out.pos);
        const bool stuck = in.pos == in.size && more != 0 && out.pos == 0;
        if (ZSTD_isError(more) || stuck || result.size() > limit)
            return std::nullopt;
    }
    return result;
}

std::vector<FileTable> readInner(const RawFile& file, std::optional<std::string> content, Progress& progress) {
    if (!content)
        throw Damage{"data.damage-packed", {{"limit", std::to_string(mostUnpacked(file))}}};
    const RawFile inner(innerPath(file.path()), std::move(*content));
    return readTables(inner, progress);
}

void requirePacked(const RawFile& file, std::string_view format) {
    if (file.unpacked())
        throw base::Error("data.nested-archive", {}, {.file = file.path()});
    requireKind(file, format);
}

}  // namespace

std::vector<FileTable> readGzip(const RawFile& file, Progress& progress) {
    requirePacked(file, "gzip");
    return readInner(file, base::inflateGzip(file.bytes(), mostUnpacked(file)), progress);
}

std::vector<FileTable> readZstd(const RawFile& file, Progress& progress) {
    requirePacked(file, "zstd");
    return readInner(file, unpackZstdFile(file.bytes(), mostUnpacked(file)), progress);
}

}  // namespace core::data
