// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/card.h"

#include <filesystem>
#include <string_view>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/trim.h"
#include "core/models/weight_files.h"

namespace core::models {
namespace {

constexpr std::size_t cardBytes = 256u << 10;

std::string_view unquoted(std::string_view text) {
    return base::trimmed(text, " \t\r\"'");
}

/// The next line of `text`, which loses it.
std::string_view takeLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    return line;
}

void addList(std::vector<std::string>& list, std::string_view text) {
    text = unquoted(text);
    if (text.starts_with('[') && text.ends_with(']'))
        text = text.substr(1, text.size() - 2);
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (const std::string_view item = unquoted(text.substr(0, comma)); !item.empty())
            list.emplace_back(item);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
}

/// Reads the two keys that matter of the block between the first two "---" lines: a value, [a, list], or lines "- item".
void readFrontMatter(std::string_view text, api::ModelReport& report) {
    if (unquoted(takeLine(text)) != "---")
        return;
    std::string_view key;
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (unquoted(line) == "---")
            return;
        const bool item = unquoted(line).starts_with("- ");
        const std::size_t colon = line.find(':');
        if (item && key == "language") {
            addList(report.languages, unquoted(line).substr(2));
        } else if (!item && !line.starts_with(' ') && colon != std::string_view::npos) {
            key = unquoted(line.substr(0, colon));
            if (key == "license")
                report.licence = unquoted(line.substr(colon + 1));
            if (key == "language")
                addList(report.languages, line.substr(colon + 1));
        }
    }
}

}  // namespace

void readCard(api::ModelReport& report) {
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::path(report.path) / "README.md", error))
        return;
    try {
        report.card = base::readFile(resolveInside(report.path, "README.md"), cardBytes);
    } catch (const base::Error&) {
        return;  // the card is only told about; the model works without it
    }
    readFrontMatter(report.card, report);
}

}  // namespace core::models
