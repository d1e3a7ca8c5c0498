// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>
#include <set>

#include "core/data/formats/delimited.h"
#include "core/data/text_tools.h"

namespace core::data {

std::vector<std::string> columnNames(const std::vector<std::string>& names, const std::string& path,
                                     std::vector<api::Finding>& notes) {
    std::vector<std::string> result;
    std::set<std::string> taken;
    std::map<std::string, std::string> foldedNames;
    const auto note = [&](const char* kind, api::Arguments arguments, const std::string& column) {
        notes.push_back(fileNote(kind, api::Severity::Warning, path, std::move(arguments)));
        notes.back().hits.front().column = column;
    };
    for (std::size_t index = 0; index < names.size(); ++index) {
        const std::string number = std::to_string(index + 1);
        std::string name(trimmed(names[index]));
        if (name.empty()) {
            name = "column " + number;
            note("unnamed_column", {{"number", number}, {"column", name}}, name);
        }
        const std::string plain = name;
        for (int copy = 2; taken.contains(name); ++copy)
            name = plain + " (" + std::to_string(copy) + ")";
        if (name != plain)
            note("duplicate_column", {{"column", plain}, {"number", number}, {"renamed", name}}, name);
        else if (const auto [same, fresh] = foldedNames.emplace(folded(name), name); !fresh)
            note("similar_columns", {{"column", same->second}, {"other", name}}, name);
        taken.insert(name);
        result.push_back(std::move(name));
    }
    return result;
}

}  // namespace core::data
