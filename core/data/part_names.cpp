// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>

#include "core/api/data_edit.h"
#include "core/data/column_profile.h"

namespace core::api {
namespace {

/// The last word of a file's name that names a part.
Part partOfName(std::string_view path) {
    std::string_view name = path.substr(path.rfind('/') + 1);
    Part part = Part::Auto;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of("_-. 0123456789()", at), name.size());
        if (const Part told = data::partOf(name.substr(at, end - at)); told != Part::Auto)
            part = told;
        at = end + 1;
    }
    return part;
}

}  // namespace

void takePartsOfNames(std::vector<DataFile>& files) {
    const auto isOf = [&](bool training) {
        return std::any_of(files.begin(), files.end(), [&](const DataFile& file) {
            const Part part = file.part != Part::Auto ? file.part : partOfName(file.path);
            return part != Part::Auto && (part == Part::Train) == training;
        });
    };
    if (!isOf(true) || !isOf(false))
        return;
    for (DataFile& file : files)
        if (file.part == Part::Auto)
            file.part = partOfName(file.path);
}

}  // namespace core::api
