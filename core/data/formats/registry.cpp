// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cctype>

#include "core/api/catalogue.h"
#include "core/data/formats/dialect.h"
#include "core/data/formats/format.h"

namespace core::data {
namespace {

std::string extensionOf(const std::string& path) {
    const std::size_t dot = path.rfind('.'), slash = path.rfind('/');
    if (dot == std::string::npos || (slash != std::string::npos && dot < slash))
        return {};
    std::string extension = path.substr(dot + 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char byte) { return std::tolower(byte); });
    return extension;
}

const Format& byId(std::string_view id) {
    return *std::find_if(formats().begin(), formats().end(), [&](const Format& format) { return format.id == id; });
}

}  // namespace

std::span<const Format> formats() {
    static const Format table[] = {
        {"csv", {"csv"}, readCsv},
        {"tsv", {"tsv", "tab"}, readTsv},
        {"jsonl", {"jsonl", "ndjson", "json"}, readJsonLines},
        {"conll", {"conll", "bio", "iob", "iob2"}, readConll},
        {"text", {"txt", "text", "md"}, readPlainText},
    };
    return table;
}

const Format& chooseFormat(const std::string& path, std::string_view text) {
    const std::string extension = extensionOf(path);
    for (const Format& format : formats())
        if (std::find(format.extensions.begin(), format.extensions.end(), extension) != format.extensions.end())
            return format;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && (text[first] == '{' || text[first] == '['))
        return byId("jsonl");
    const Dialect dialect = detectDialect(text, ',');
    return byId(dialect.delimiter == 0 ? "text" : dialect.delimiter == '\t' ? "tsv" : "csv");
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
