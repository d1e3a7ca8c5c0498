// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/api/catalogue.h"
#include "core/base/error.h"
#include "core/data/formats/dialect.h"
#include "core/data/formats/file_kinds.h"
#include "core/data/formats/format.h"

namespace core::data {
namespace {

const Format* byId(std::string_view id) {
    const auto all = formats();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Format& format) { return format.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Format& likelyTextFormat(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '['))
        return *byId("jsonl");
    const Dialect dialect = detectDialect(text, ',');
    return *byId(dialect.delimiter == 0 ? "text" : dialect.delimiter == '\t' ? "tsv" : "csv");
}

std::vector<FileTable> readText(const RawFile& file, const Format* format, Progress& progress) {
    const Source source(file);
    FileTable table = (format != nullptr ? *format : likelyTextFormat(source.text())).read(source, progress);
    table.notes.insert(table.notes.begin(), source.notes().begin(), source.notes().end());
    std::vector<FileTable> tables;
    tables.push_back(std::move(table));
    return tables;
}

std::vector<FileTable> readAny(const RawFile& file, Progress& progress) {
    const Format* format = formatOfExtension(extensionOf(file.path()));
    const Format* const seen = format != nullptr ? nullptr : byId(kindOf(file.bytes()).format);
    if (seen != nullptr && seen->unpack != nullptr)
        format = seen;
    if (!file.sheet().empty() && (format == nullptr || !format->sheets))
        throw base::Error("data.no-sheets", {{"sheet", file.sheet()}}, {.file = file.path()});
    if (format == nullptr || format->read != nullptr)
        return readText(file, format, progress);
    try {
        return format->unpack(file, progress);
    } catch (const Damage& damage) {
        api::Arguments arguments = damage.arguments;
        arguments["reasonCode"] = damage.code;
        throw base::Error("data.damaged", std::move(arguments), {.file = file.path()});
    }
}

}  // namespace

std::span<const Format> formats() {
    static const Format table[] = {
        {"csv", {"csv"}, readCsv},
        {"tsv", {"tsv", "tab"}, readTsv},
        {"jsonl", {"jsonl", "ndjson", "json"}, readJsonLines},
        {"conll", {"conll", "bio", "iob", "iob2"}, readConll},
        {"text", {"txt", "text", "md"}, readPlainText, nullptr, false, false, true},
        {"parquet", {"parquet", "parq"}, nullptr, readParquet},
        {"xlsx", {"xlsx", "xlsm"}, nullptr, readXlsx, false, true},
        {"ods", {"ods"}, nullptr, readOds, false, true},
        {"docx", {"docx", "docm"}, nullptr, readDocx, false, false, true},
        {"odt", {"odt"}, nullptr, readOdt, false, false, true},
        {"pdf", {"pdf"}, nullptr, readPdf, false, false, true},
        {"eml", {"eml"}, nullptr, readEml},
        {"mbox", {"mbox"}, nullptr, readMbox},
        {"zip", {"zip"}, nullptr, readZip, true},
        {"tar", {"tar"}, nullptr, readTar, true},
        {"gzip", {"gz", "tgz"}, nullptr, readGzip, true},
        {"zstd", {"zst"}, nullptr, readZstd, true},
    };
    return table;
}

const Format* formatOfExtension(std::string_view extension) {
    for (const Format& format : formats())
        if (std::find(format.extensions.begin(), format.extensions.end(), extension) != format.extensions.end())
            return &format;
    return nullptr;
}

std::vector<FileTable> readTables(const RawFile& file, Progress& progress) {
    try {
        auto tables = readAny(file, progress);
        file.requireWhole();
        return tables;
    } catch (const base::Error&) {
        // What was found wrong may come of the file's end being gone.
        file.requireWhole();
        throw;
    }
}

}  // namespace core::data

namespace core::api {

std::span<const FormatInfo> dataFormats() {
    static const std::vector<FormatInfo> all = [] {
        std::vector<FormatInfo> infos;
        for (const data::Format& format : data::formats())
            infos.push_back({std::string(format.id), {format.extensions.begin(), format.extensions.end()}});
        return infos;
    }();
    return all;
}

}  // namespace core::api
