// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/formats/file_kinds.h"

#include "core/base/error.h"
#include "core/base/trim.h"
#include "core/data/text_tools.h"

namespace core::data {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t tarMarkAt = 257;

struct Signature {
    std::string_view bytes;
    FileKind kind;
};
constexpr Signature signatures[] = {
    {"PAR1"sv, {"parquet", "data.kind-parquet"}},
    {"PARE"sv, {"parquet", "data.kind-parquet"}},
    {"%PDF-"sv, {"pdf", "data.kind-pdf"}},
    {"\x1F\x8B"sv, {"gzip", "data.kind-gzip"}},
    {"\x28\xB5\x2F\xFD"sv, {"zstd", "data.kind-zstd"}},
    {"\xD0\xCF\x11\xE0"sv, {"", "data.kind-old-office"}},
    {"PK\x05\x06"sv, {"zip", "data.kind-zip"}},
};

struct ZipPart {
    std::string_view name;
    FileKind kind;
};
// A part that tells what a zip archive is for. Names stand unpacked in the archive.
constexpr ZipPart zipParts[] = {
    {"word/", {"docx", "data.kind-docx"}},
    {"xl/", {"xlsx", "data.kind-xlsx"}},
    {"application/vnd.oasis.opendocument.text", {"odt", "data.kind-odt"}},
    {"application/vnd.oasis.opendocument.spreadsheet", {"ods", "data.kind-ods"}},
};

/// By the first entries and by the table of contents at the end.
FileKind kindOfZip(std::string_view bytes) {
    constexpr std::size_t looked = 1 << 16;
    const std::string_view first = bytes.substr(0, looked), last = bytes.substr(bytes.size() - std::min(bytes.size(), looked));
    const bool office = first.find("[Content_Types].xml") != std::string_view::npos ||
                        last.find("[Content_Types].xml") != std::string_view::npos ||
                        first.find("_rels/.rels") != std::string_view::npos;
    for (const ZipPart& part : zipParts) {
        const bool open = part.name.starts_with("application/");
        if ((open && first.substr(0, 128).find(part.name) != std::string_view::npos) ||
            (!open && office &&
             (first.find(part.name) != std::string_view::npos || last.find(part.name) != std::string_view::npos)))
            return part.kind;
    }
    return {"zip", "data.kind-zip"};
}

}  // namespace

FileKind kindOf(std::string_view bytes) {
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes))
            return signature.kind;
    if (bytes.starts_with("PK\x03\x04"))
        return kindOfZip(bytes);
    if (bytes.size() > tarMarkAt && bytes.substr(tarMarkAt).starts_with("ustar"))
        return {"tar", "data.kind-tar"};
    const std::string_view start = base::trimmed(bytes.substr(0, 4096));
    if (folded(start.substr(0, 14)).starts_with("<!doctype html") || folded(start.substr(0, 5)) == "<html")
        return {"", "data.kind-web-page"};
    const std::string_view sample = bytes.substr(0, 4096);
    if (validUtf8Prefix(sample) + 4 > sample.size() && sample.find('\0') == std::string_view::npos)
        return {"text", "data.kind-text"};
    return {"", "data.kind-other"};
}

void requireKind(const RawFile& file, std::string_view format) {
    if (file.bytes().empty())
        throw base::Error("data.empty-file", {{"bytes", "0"}}, {.file = file.path()});
    const FileKind kind = kindOf(file.bytes());
    if (kind.format != format)
        throw base::Error("data.wrong-ending", {{"ending", extensionOf(file.path())}, {"reasonCode", std::string(kind.words)}},
                          {.file = file.path()});
}

}  // namespace core::data
