// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/error.h"
#include "core/base/little_endian.h"
#include "core/data/formats/archives/archive_tables.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"

namespace core::data {
namespace {

constexpr std::size_t blockBytes = 512, longestName = 65'536;

std::string_view field(std::string_view header, std::size_t begin, std::size_t length) {
    const std::string_view bytes = header.substr(begin, length);
    return bytes.substr(0, bytes.find('\0'));
}

/// A number in octal digits; large ones are written in binary, highest byte first.
std::optional<std::uint64_t> number(std::string_view bytes) {
    std::uint64_t value = 0;
    if (static_cast<unsigned char>(bytes.front()) == 0x80) {
        for (const char byte : bytes.substr(bytes.size() - 8))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }
    const std::size_t first = std::min(bytes.find_first_not_of(' '), bytes.size());
    const char* const end = bytes.data() + bytes.size();
    const auto [stop, error] = std::from_chars(bytes.data() + first, end, value, 8);
    if (error != std::errc() || (stop != end && *stop != ' ' && *stop != '\0'))
        return std::nullopt;
    return value;
}

bool checksumFits(std::string_view header) {
    constexpr std::size_t at = 148, length = 8;
    std::uint64_t sum = length * ' ';
    for (std::size_t i = 0; i < header.size(); ++i)
        sum += i >= at && i < at + length ? 0 : static_cast<unsigned char>(header[i]);
    return number(header.substr(at, length)) == sum;
}

/// Walks over a tar archive: POSIX's ustar and pax forms, and GNU's long names.
/// Specification: IEEE Std 1003.1, "pax"
class TarFile {
public:
    TarFile(const RawFile& file, Progress& progress) : m_rest(file.bytes()), m_tables(file, progress) {}

    std::vector<FileTable> read() {
        while (takeEntry()) {
        }
        return m_tables.finish();
    }

private:
    bool takeEntry() {
        const std::string_view header = base::inside(m_rest, 0, blockBytes);
        if (!header.data() || header.find_first_not_of('\0') == std::string_view::npos)
            return false;
        const auto stated = number(header.substr(124, 12));
        if (!checksumFits(header) || !stated)
            throw Damage{"data.damage-tar"};
        const char type = header[156];
        const bool special = type != '0' && type != '\0' && type != '7';
        const std::uint64_t size = special ? *stated : m_size.value_or(*stated);
        const std::string_view content = base::inside(m_rest, blockBytes, size);
        if (!content.data())
            throw Damage{"data.damage-tar"};
        m_rest.remove_prefix(
            std::min<std::uint64_t>(m_rest.size(), blockBytes + (size + blockBytes - 1) / blockBytes * blockBytes));
        if (type == 'x' || type == 'g') {
            takeExtended(content);
        } else if (type == 'L') {
            m_name = content.substr(0, std::min(content.find('\0'), longestName));
        } else {
            take(type, m_name.empty() ? usualName(header) : m_name, content, special);
            m_name.clear();
            m_size.reset();
        }
        return true;
    }

    static std::string usualName(std::string_view header) {
        const std::string_view folder = header.substr(257).starts_with("ustar") ? field(header, 345, 155) : std::string_view();
        return (folder.empty() ? std::string() : std::string(folder) + "/") + std::string(field(header, 0, 100));
    }

    void take(char type, const std::string& name, std::string_view content, bool special) {
        if (type == '5')
            m_tables.wants(name.ends_with('/') ? name : name + "/");
        else if (special)
            m_tables.refuseSpecial(name);
        else if (m_tables.wants(name))
            m_tables.add(name.starts_with("./") ? name.substr(2) : name, content);
    }

    /// Records "length name=value\n" that hold for the next entry.
    void takeExtended(std::string_view records) {
        while (!records.empty()) {
            std::size_t length = 0;
            const auto [stop, error] = std::from_chars(records.data(), records.data() + records.size(), length);
            const auto digits = static_cast<std::size_t>(stop - records.data());
            if (error != std::errc() || length <= digits + 1 || length > records.size())
                return;
            const std::string_view record = records.substr(digits + 1, length - digits - 2);
            records.remove_prefix(length);
            if (record.starts_with("path="))
                m_name = record.substr(5, longestName);
            std::uint64_t size = 0;
            if (record.starts_with("size=") &&
                std::from_chars(record.data() + 5, record.data() + record.size(), size).ec == std::errc())
                m_size = size;
        }
    }

    std::string_view m_rest;
    ArchiveTables m_tables;
    std::string m_name;  ///< of the next entry, if the headers before said so
    std::optional<std::uint64_t> m_size;
};

}  // namespace

std::vector<FileTable> readTar(const RawFile& file, Progress& progress) {
    requireKind(file, "tar");
    return TarFile(file, progress).read();
}

}  // namespace core::data
