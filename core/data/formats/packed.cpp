// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <zstd.h>

#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/base/inflate.h"
#include "core/base/spool.h"
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

using Unpack = bool (*)(std::string_view packed, std::size_t limit, const base::TakeBytes& take);

/// As base::inflateGzip, of Zstandard's frames (RFC 8878).
bool unpackZstd(std::string_view packed, std::size_t limit, const base::TakeBytes& take) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!context)
        return false;
    std::string piece(ZSTD_DStreamOutSize(), '\0');
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    for (std::size_t more = 1; in.pos < in.size || more != 0;) {
        ZSTD_outBuffer out{piece.data(), piece.size(), 0};
        more = ZSTD_decompressStream(context.get(), &out, &in);
        const bool stuck = in.pos == in.size && more != 0 && out.pos == 0;
        if (ZSTD_isError(more) || stuck || out.pos > limit)
            return false;
        limit -= out.pos;
        take({piece.data(), out.pos});
    }
    return true;
}

std::vector<FileTable> readInner(const RawFile& file, Unpack unpack, Progress& progress) {
    base::SpooledArray<char> content;
    const auto take = [&](std::string_view piece) {
        progress.stopIfCancelled();
        content.append(piece.data(), piece.size());
    };
    if (const std::uint64_t limit = mostUnpacked(file); !unpack(file.bytes(), limit, take))
        throw Damage{"data.damage-packed", {{"limit", std::to_string(limit)}}};
    return readTables(RawFile(innerPath(file.path()), base::viewOf(content), file.rows()), progress);
}

void requirePacked(const RawFile& file, std::string_view format) {
    if (file.unpacked())
        throw base::Error("data.nested-archive", {}, {.file = file.path()});
    requireKind(file, format);
}

}  // namespace

std::vector<FileTable> readGzip(const RawFile& file, Progress& progress) {
    requirePacked(file, "gzip");
    return readInner(file, base::inflateGzip, progress);
}

std::vector<FileTable> readZstd(const RawFile& file, Progress& progress) {
    requirePacked(file, "zstd");
    return readInner(file, unpackZstd, progress);
}

}  // namespace core::data
