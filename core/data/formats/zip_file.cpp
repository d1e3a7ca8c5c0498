// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/zip_file.h"

#include "core/base/error.h"
#include "core/base/inflate.h"

namespace core::data {
namespace {

constexpr std::uint32_t storeMethod = 0, deflateMethod = 8;
constexpr std::uint64_t harmlessBytes = 1 << 20, mostTimes = 100;

}  // namespace

void refuseBomb(const std::string& file, std::string_view entry, std::uint64_t size, std::uint64_t packed) {
    if (size > mostUnpackedBytes || (size > harmlessBytes && size / mostTimes > packed))
        throw base::Error("data.zip-bomb",
                          {{"entry", std::string(entry)}, {"size", std::to_string(size)}, {"packed", std::to_string(packed)}},
                          {.file = file});
}

base::SpooledArray<char> ZipFile::read(std::string_view name) const {
    const base::ZipDirectory::Entry& entry = *m_directory.find(name);
    if (entry.encrypted)
        throw base::Error("data.zip-locked", {{"entry", std::string(name)}}, {.file = path()});
    if (entry.method != storeMethod && entry.method != deflateMethod)
        throw base::Error("data.zip-method", {{"entry", std::string(name)}, {"method", std::to_string(entry.method)}},
                          {.file = path()});
    refuseBomb(path(), name, entry.size, entry.bytes.size());
    base::SpooledArray<char> content;
    const auto take = [&](std::string_view piece) {
        m_progress.stopIfCancelled();
        content.append(piece.data(), piece.size());
    };
    if (entry.method == storeMethod)
        take(entry.bytes);
    const bool whole = entry.method == storeMethod || base::inflateRaw(entry.bytes, entry.size, take);
    if (!whole || content.size() != entry.size || base::crc32(base::viewOf(content)) != entry.checksum)
        throw Damage{"data.damage-entry", {{"entry", std::string(name)}}};
    return content;
}

}  // namespace core::data
