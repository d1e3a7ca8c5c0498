// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/zip_directory.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/little_endian.h"

namespace core::base {
namespace {

constexpr std::string_view endMark = "PK\x05\x06", wideEndMark = "PK\x06\x06", wideLocatorMark = "PK\x06\x07";
constexpr std::string_view recordMark = "PK\x01\x02", localMark = "PK\x03\x04";
constexpr std::size_t endBytes = 22, wideEndBytes = 56, wideLocatorBytes = 20, recordBytes = 46, localBytes = 30;
constexpr std::size_t longestComment = 0xffff;
constexpr std::uint64_t inExtra = 0xffff'ffff;  ///< the value stands in the zip64 field

struct Place {
    std::uint64_t begin = 0, length = 0, count = 0;
    std::uint64_t end = 0;  ///< where the record at the archive's end begins: behind the list
};

/// Where the record at the archive's end begins: the one whose comment reaches to the end of the file, else the last.
std::size_t findEnd(std::string_view bytes) {
    const std::size_t tail = bytes.size() - std::min(bytes.size(), endBytes + longestComment);
    std::size_t last = std::string_view::npos;
    for (std::size_t at = bytes.rfind(endMark); at != std::string_view::npos && at >= tail;
         at = at == 0 ? std::string_view::npos : bytes.rfind(endMark, at - 1)) {
        if (bytes.size() - at < endBytes)
            continue;
        if (last == std::string_view::npos)
            last = at;
        if (at + endBytes + littleEndian(bytes.substr(at + 20), 2) == bytes.size())
            return at;
    }
    return last;
}

/// Where the list of entries stands, from the record at the archive's end; false if there is no such record.
bool findDirectory(std::string_view bytes, Place& place) {
    const std::size_t at = findEnd(bytes);
    if (at == std::string_view::npos)
        return false;
    const std::string_view end = bytes.substr(at, endBytes);
    place = {littleEndian(end.substr(16), 4), littleEndian(end.substr(12), 4), littleEndian(end.substr(10), 2), at};
    if (at < wideLocatorBytes || !bytes.substr(at - wideLocatorBytes).starts_with(wideLocatorMark))
        return true;
    const std::uint64_t wideAt = littleEndian(bytes.substr(at - wideLocatorBytes + 8), 8);
    const std::string_view wide = inside(bytes, wideAt, wideEndBytes);
    if (!wide.starts_with(wideEndMark))
        return false;
    place = {littleEndian(wide.substr(48), 8), littleEndian(wide.substr(40), 8), littleEndian(wide.substr(32), 8), wideAt};
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

}  // namespace

bool leavesArchive(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos)
        return true;
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        if (name.substr(at, end - at) == "..")
            return true;
        at = end + 1;
    }
    return false;
}

ZipDirectory::ZipDirectory(std::string_view bytes, const std::string& file) : m_bytes(bytes), m_file(file) {
    Place place;
    if (!findDirectory(bytes, place))
        throw Error("file.zip-cut", {}, {.file = file});
    // A program that unpacks itself stands before the archive, whose places count from its own begin.
    if (place.length <= place.end && place.begin < place.end - place.length)
        m_before = place.end - place.length - place.begin;
    std::string_view rest = inside(bytes, m_before + place.begin, place.length);
    const bool second = bytes.rfind(endMark) != findEnd(bytes);
    if (!rest.data() || place.count > place.length / recordBytes || second)
        throw Error("file.zip-directory", {}, {.file = file});
    for (std::uint64_t i = 0; i < place.count; ++i) {
        if (rest.size() < recordBytes || !rest.starts_with(recordMark))
            damaged(std::to_string(i + 1));
        const std::uint64_t nameBytes = littleEndian(rest.substr(28), 2), extraBytes = littleEndian(rest.substr(30), 2);
        const std::string_view name = inside(rest, recordBytes, nameBytes);
        const std::string_view extra = inside(rest, recordBytes + nameBytes, extraBytes);
        const std::string_view comment = inside(rest, recordBytes + nameBytes + extraBytes, littleEndian(rest.substr(32), 2));
        if (!name.data() || !extra.data() || !comment.data())
            damaged(std::to_string(i + 1));
        add(rest, name, extra);
        rest.remove_prefix(recordBytes + nameBytes + extraBytes + comment.size());
    }
    if (rest.starts_with(recordMark))
        throw Error("file.zip-directory", {}, {.file = file});
    refuseOverlaps();
}

void ZipDirectory::damaged(std::string_view entry) const {
    throw Error("file.zip-damaged", {{"entry", std::string(entry)}}, {.file = m_file});
}

void ZipDirectory::add(std::string_view record, std::string_view name, std::string_view extra) {
    if (name.find('\0') != std::string_view::npos)
        throw Error("file.zip-name", {{"entry", std::string(name.substr(0, name.find('\0')))}}, {.file = m_file});
    if (leavesArchive(name))
        throw Error("file.zip-outside", {{"entry", std::string(name)}}, {.file = m_file});
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
    if (begin > m_bytes.size())
        damaged(name);
    begin += m_before;
    const std::string_view local = inside(m_bytes, begin, localBytes);
    if (!local.starts_with(localMark))
        damaged(name);
    const std::uint64_t nameBytes = littleEndian(local.substr(26), 2), extraBytes = littleEndian(local.substr(28), 2);
    if (inside(m_bytes, begin + localBytes, nameBytes) != name)
        damaged(name);
    Entry entry;
    entry.bytes = inside(m_bytes, begin + localBytes + nameBytes + extraBytes, packed);
    entry.size = size;
    entry.checksum = static_cast<std::uint32_t>(littleEndian(record.substr(16), 4));
    entry.method = static_cast<std::uint32_t>(littleEndian(record.substr(10), 2));
    entry.number = m_entries.size() + 1;
    entry.encrypted = littleEndian(record.substr(8), 2) & 1;
    constexpr char unixSystem = 3;
    if (record[5] == unixSystem)
        entry.unixMode = static_cast<std::uint32_t>(littleEndian(record.substr(38), 4) >> 16);
    if (!entry.bytes.data() || (entry.plain() && packed != size))
        damaged(name);
    if (!m_entries.emplace(name, entry).second)
        throw Error("file.zip-twice", {{"entry", std::string(name)}}, {.file = m_file});
}

/// Entries that share bytes make a small archive unpack to a huge one.
void ZipDirectory::refuseOverlaps() const {
    std::vector<const std::pair<const std::string, Entry>*> order;
    for (const auto& entry : m_entries)
        order.push_back(&entry);
    std::sort(order.begin(), order.end(),
              [](const auto* a, const auto* b) { return a->second.bytes.data() < b->second.bytes.data(); });
    for (std::size_t i = 1; i < order.size(); ++i) {
        const std::string_view before = order[i - 1]->second.bytes, here = order[i]->second.bytes;
        // The name and its header stand before the content.
        if (before.data() + before.size() + localBytes + order[i]->first.size() > here.data())
            throw Error("file.zip-overlap", {{"entry", order[i - 1]->first}, {"other", order[i]->first}}, {.file = m_file});
    }
}

const ZipDirectory::Entry* ZipDirectory::find(std::string_view name) const {
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : &found->second;
}

}  // namespace core::base
