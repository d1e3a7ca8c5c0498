// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/raw_file.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/error.h"
#include "core/data/text_tools.h"

namespace core::data {

RawFile::RawFile(std::string path) : m_path(std::move(path)), m_map(m_path), m_bytes(m_map->view()) {
    m_guard.emplace(m_bytes);
}

void RawFile::requireWhole() const {
    if (m_guard && m_guard->shrunk())
        throw base::Error("file.changed", {}, {.file = m_path});
}

api::FileReport RawFile::report() const {
    api::FileReport report;
    report.path = m_path;
    report.hash = hashText(bytes());
    report.bytes = static_cast<std::int64_t>(bytes().size());
    return report;
}

std::string extensionOf(std::string_view path) {
    const std::size_t dot = path.rfind('.'), slash = path.rfind('/');
    if (dot == std::string_view::npos || (slash != std::string_view::npos && dot < slash))
        return {};
    std::string extension(path.substr(dot + 1));
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char byte) { return std::tolower(byte); });
    return extension;
}

api::Finding fileNote(const std::string& kind, api::Severity severity, const std::string& path, api::Arguments arguments) {
    arguments.emplace("file", path);
    api::Finding finding{kind, severity, 1, std::move(arguments), {}};
    finding.hits.push_back({.file = path});
    return finding;
}

}  // namespace core::data
