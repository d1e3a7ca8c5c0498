// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/tensor_files/zip_directory.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/tensor_files/little_endian.h"

namespace core::base {
namespace {

constexpr std::string_view endMark = "PK\x05\x06", wideEndMark = "PK\x06\x06", wideLocatorMark = "PK\x06\x07";
constexpr std::string_view recordMark = "PK\x01\x02", localMark = "PK\x03\x04";
constexpr std::size_t endBytes = 22, wideEndBytes = 56, wideLocatorBytes = 20, recordBytes = 46, localBytes = 30;
constexpr std::size_t longestComment = 0xffff, longestName = 1024;
constexpr std::uint64_t inExtra = 0xffff'ffff;  ///< the value stands in the zip64 field

struct Place {
    std::uint64_t begin = 0, length = 0, count = 0;
};

/// Where the list of entries stands, from the record at the archive's end; false if there is no such record.
bool findDirectory(std::string_view bytes, Place& place) {
    const std::size_t tail = std::min(bytes.size(), endBytes + longestComment);
    const std::size_t found = bytes.substr(bytes.size() - tail).rfind(endMark);
    if (found == std::string_view::npos || tail - found < endBytes)
        return false;
    const std::size_t at = bytes.size() - tail + found;
    const std::string_view end = bytes.substr(at, endBytes);
    place = {littleEndian(end.substr(16), 4), littleEndian(end.substr(12), 4), littleEndian(end.substr(10), 2)};
    if (at < wideLocatorBytes || !bytes.substr(at - wideLocatorBytes).starts_with(wideLocatorMark))
        return true;
    const std::uint64_t wideAt = littleEndian(bytes.substr(at - wideLocatorBytes + 8), 8);
    const std::string_view wide = inside(bytes, wideAt, wideEndBytes);
    if (!wide.starts_with(wideEndMark))
        return false;
    place = {littleEndian(wide.substr(48), 8), littleEndian(wide.substr(40), 8), littleEndian(wide.substr(32), 8)};
    return true;
}

/// The body of the extra field with zip64's number 1; empty if there is none.
std::string_view wideField(std::string_view extra) {
    while (extra.size() >= 4) {
        const std::string_view body = inside(extra, 4, littleEndian(extra.substr(2), 2));
        if (littleEndian(extra, 2) == 1 || !body.data())
            return body;
        extra.remove_prefix(4 + body.size());
    }
    return {};
}

bool leavesArchive(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find('\0') != std::string_view::npos)
        return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..")
            return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

ZipDirectory::ZipDirectory(std::string_view bytes, const std::string& file) : m_bytes(bytes), m_file(file) {
    Place place;
    if (!findDirectory(bytes, place))
        throw Error("weights.zip-cut", {}, {.file = file});
    std::string_view rest = inside(bytes, place.begin, place.length);
    if (!rest.data() || place.count > place.length / recordBytes)
        throw Error("weights.zip-cut", {}, {.file = file});
    for (std::uint64_t i = 0; i < place.count; ++i) {
        if (rest.size() < recordBytes || !rest.starts_with(recordMark))
            damaged(std::to_string(i + 1));
        const std::uint64_t nameBytes = littleEndian(rest.substr(28), 2), extraBytes = littleEndian(rest.substr(30), 2);
        const std::string_view name = inside(rest, recordBytes, nameBytes);
        const std::string_view extra = inside(rest, recordBytes + nameBytes, extraBytes);
        const std::string_view comment = inside(rest, recordBytes + nameBytes + extraBytes, littleEndian(rest.substr(32), 2));
        if (!name.data() || !extra.data() || !comment.data() || name.size() > longestName)
            damaged(std::to_string(i + 1));
        add(rest, name, extra);
        rest.remove_prefix(recordBytes + nameBytes + extraBytes + comment.size());
    }
}

void ZipDirectory::damaged(std::string_view entry) const {
    throw Error("weights.zip-damaged", {{"entry", std::string(entry)}}, {.file = m_file});
}

void ZipDirectory::add(std::string_view record, std::string_view name, std::string_view extra) {
    if (leavesArchive(name))
        throw Error("weights.zip-outside", {{"entry", std::string(name)}}, {.file = m_file});
    std::uint64_t packed = littleEndian(record.substr(20), 4), size = littleEndian(record.substr(24), 4);
    std::uint64_t begin = littleEndian(record.substr(42), 4);
    std::string_view wide = wideField(extra);
    for (std::uint64_t* const value : {&size, &packed, &begin}) {
        if (*value != inExtra)
            continue;
        if (wide.size() < 8)
            damaged(name);
        *value = littleEndian(wide, 8);
        wide.remove_prefix(8);
    }
    const std::string_view local = inside(m_bytes, begin, localBytes);
    if (!local.starts_with(localMark))
        damaged(name);
    const std::uint64_t nameBytes = littleEndian(local.substr(26), 2), extraBytes = littleEndian(local.substr(28), 2);
    if (inside(m_bytes, begin + localBytes, nameBytes) != name)
        damaged(name);
    const std::string_view content = inside(m_bytes, begin + localBytes + nameBytes + extraBytes, packed);
    if (!content.data())
        damaged(name);
    const bool encrypted = littleEndian(record.substr(8), 2) & 1;
    const bool plain = littleEndian(record.substr(10), 2) == 0 && !encrypted;
    if (plain && packed != size)
        damaged(name);
    if (!m_entries.emplace(name, Entry{content, plain}).second)
        throw Error("weights.zip-twice", {{"entry", std::string(name)}}, {.file = m_file});
}

const std::string_view* ZipDirectory::find(std::string_view name) const {
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return nullptr;
    if (!found->second.plain)
        throw Error("weights.zip-packed", {{"entry", std::string(name)}}, {.file = m_file});
    return &found->second.bytes;
}

}  // namespace core::base
