// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/data/formats/archives/archive_tables.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"
#include "core/data/formats/zip_file.h"

namespace core::data {
namespace {

constexpr std::uint32_t typeOfMode = 0170000, plainFile = 0100000, folder = 0040000;

}  // namespace

std::vector<FileTable> readZip(const RawFile& file, Progress& progress) {
    // Something else may stand before an archive; its end tells it, too. Behind the end record is at most a comment.
    constexpr std::size_t longestEnd = 22 + 65535;
    const std::string_view bytes = file.bytes(), end = bytes.substr(bytes.size() - std::min(bytes.size(), longestEnd));
    if (end.rfind("PK\x05\x06") == std::string_view::npos)
        requireKind(file, "zip");
    const ZipFile zip(file, progress);
    std::vector<const std::pair<const std::string, base::ZipDirectory::Entry>*> order;
    for (const auto& entry : zip.directory().entries())
        order.push_back(&entry);
    std::sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->second.number < b->second.number; });
    ArchiveTables tables(file, progress);
    std::uint64_t size = 0, packed = 0;
    std::vector<std::string_view> wanted;
    for (const auto* entry : order) {
        if (const std::uint32_t type = entry->second.unixMode & typeOfMode; type != 0 && type != plainFile && type != folder)
            tables.refuseSpecial(entry->first);
        size += entry->second.size;
        packed += entry->second.bytes.size();
        if (tables.wants(entry->first))
            wanted.push_back(entry->first);
    }
    refuseBomb(file.path(), file.path().substr(file.path().rfind('/') + 1), size, packed);
    for (const std::string_view name : wanted)
        tables.add(name, base::viewOf(zip.read(name)));
    return tables.finish();
}

}  // namespace core::data
