// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/source.h"

#include <algorithm>
#include <cctype>

#include "core/base/error.h"
#include "core/data/encoding.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes, code, what;
};
// First bytes of kinds of files that people take for tables.
constexpr Signature signatures[] = {
    {"\x1F\x8B"sv, "data.packed", "gzip"},
    {"PK\x03\x04"sv, "data.packed", "zip"},
    {"BZh"sv, "data.packed", "bzip2"},
    {"\xFD"
     "7zXZ"sv,
     "data.packed", "xz"},
    {"\x28\xB5\x2F\xFD"sv, "data.packed", "zstd"},
    {"7z\xBC\xAF"sv, "data.packed", "7-Zip"},
    {"\x89PNG"sv, "data.not-text", "PNG picture"},
    {"\xFF\xD8\xFF"sv, "data.not-text", "JPEG picture"},
    {"GIF8"sv, "data.not-text", "GIF picture"},
    {"%PDF-"sv, "data.not-text", "PDF document"},
    {"PAR1"sv, "data.not-text", "Parquet table"},
    {"\x7F"
     "ELF"sv,
     "data.not-text", "program"},
    {"SQLite format 3"sv, "data.not-text", "SQLite database"},
    {"\xD0\xCF\x11\xE0"sv, "data.not-text", "document of an old Office program"},
};

bool startsWithoutCase(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(), [](char wanted, char is) {
               return wanted == static_cast<char>(std::tolower(static_cast<unsigned char>(is)));
           });
}

/// More control characters than any person writes; of packed or random bytes, a tenth are.
bool looksBinary(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 1 << 16);
    std::size_t controls = 0;
    for (const char byte : sample)
        controls += static_cast<unsigned char>(byte) < 9 || (byte >= 14 && byte < 32 && byte != 27);
    return controls * 20 > sample.size();
}

}  // namespace

Source::Source(const RawFile& file) : m_file(file) {
    refuseOtherKinds();
    decode();
    if (m_text.empty())
        throw base::Error("data.empty-file", {{"bytes", std::to_string(m_file.bytes().size())}}, {.file = path()});
    if (m_text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos)
        throw base::Error("data.only-white-space", {}, {.file = path()});
}

void Source::refuseOtherKinds() const {
    const std::string_view bytes = m_file.bytes();
    for (const Signature& kind : signatures)
        if (bytes.starts_with(kind.bytes))
            throw base::Error(std::string(kind.code), {{"what", std::string(kind.what)}}, {.file = path()});
    if (bytes.starts_with("version https://git-lfs.github.com/spec/")) {
        const std::size_t at = bytes.substr(0, 1024).find("\nsize ");
        const std::string_view size =
            at == std::string_view::npos ? "?" : bytes.substr(at + 6, bytes.find('\n', at + 1) - at - 6);
        throw base::Error("data.lfs-pointer", {{"bytes", std::string(size.substr(0, 20))}}, {.file = path()});
    }
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string_view start = first == std::string_view::npos ? std::string_view() : bytes.substr(first, 64);
    if (startsWithoutCase(start, "<!doctype html") || startsWithoutCase(start, "<html"))
        throw base::Error("data.web-page", {}, {.file = path()});
}

void Source::decode() {
    const std::string_view bytes = m_file.bytes();
    // A glance at the start: of what is no text, however large, the rest is not read.
    constexpr std::size_t glance = 1 << 16;
    if (detectEncoding(bytes.substr(0, glance)).name == "UTF-8" && looksBinary(bytes))
        throw base::Error("data.not-text", {{"what", "binary file"}}, {.file = path()});
    const Encoding encoding = detectEncoding(bytes);
    const std::size_t unit = encoding.name.starts_with("UTF-32") ? 4 : encoding.name.starts_with("UTF-16") ? 2 : 1;
    m_encoding = encoding.name;
    if (encoding.name == "UTF-8") {
        m_text = bytes.substr(encoding.markBytes);
    } else {
        toUtf8(bytes.substr(encoding.markBytes, (bytes.size() - encoding.markBytes) / unit * unit), encoding.name,
               [this](std::string_view piece) { m_decoded.append(piece.data(), piece.size()); });
        m_text = base::viewOf(m_decoded);
        if (encoding.guessed)
            m_notes.push_back(fileNote("encoding_guessed", api::Severity::Warning, path(), {{"encoding", encoding.name}}));
    }
    const std::size_t cut = encoding.name == "UTF-8" ? cutOffBytes(m_text) : bytes.size() % unit;
    m_cutOff = cut > 0;
    if (m_cutOff) {
        m_notes.push_back(fileNote("cut_in_character", api::Severity::Warning, path(), {{"encoding", encoding.name}}));
        if (encoding.name == "UTF-8")
            m_text.remove_suffix(cut);
    }
    m_validUtf8 = validUtf8Prefix(m_text) == m_text.size();
    m_hasNul = m_text.find('\0') != std::string_view::npos;
}

api::FileReport Source::report() const {
    api::FileReport report = m_file.report();
    report.encoding = m_encoding;
    return report;
}

}  // namespace core::data
