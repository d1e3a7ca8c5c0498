// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/weight_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/base/error.h"
#include "core/base/json.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;

constexpr const char* singleName = "model.safetensors";
constexpr const char* indexName = "model.safetensors.index.json";
constexpr const char* pickledNames[] = {"pytorch_model.bin", "pytorch_model.bin.index.json"};

bool liesIn(const fs::path& file, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

bool present(const std::string& folder, const char* name) {
    std::error_code error;
    return fs::symlink_status(fs::path(folder) / name, error).type() > fs::file_type::not_found;
}

/// The file names that an index maps its tensors to.
std::set<std::string> shardNames(const std::string& path) {
    const base::Json index = base::readJson(path);
    const auto map = index.is_object() ? index.find("weight_map") : index.end();
    if (!index.is_object() || map == index.end() || !map->is_object())
        throw base::Error("model.shard-index", {}, {.file = path});
    std::set<std::string> names;
    for (const auto& [tensor, value] : map->items()) {
        if (!value.is_string())
            throw base::Error("model.shard-index", {}, {.file = path, .field = tensor});
        const std::string name = value.get<std::string>();
        if (name.empty() || name == ".." || fs::path(name).filename() != name)
            throw base::Error("model.shard-outside", {{"shard", name}}, {.file = path});
        names.insert(name);
    }
    return names;
}

}  // namespace

std::string resolveInside(const std::string& folder, const std::string& name) {
    const fs::path file = fs::path(folder) / name;
    std::error_code error;
    const fs::path home = fs::canonical(folder, error);
    const fs::path real = error ? fs::path() : fs::canonical(file, error);
    if (error == std::errc::no_such_file_or_directory)
        throw base::Error("file.not-found", {}, {.file = file.string()});
    if (error)
        throw base::Error("file.unreadable", {{"reason", error.message()}}, {.file = file.string()});
    // A cache keeps snapshots/REVISION/name as links to blobs/HASH of the same repository.
    const fs::path snapshots = home.parent_path();
    const bool cached = snapshots.filename() == "snapshots" && liesIn(real, snapshots.parent_path() / "blobs");
    if (!liesIn(real, home) && !cached)
        throw base::Error("model.link-outside", {}, {.file = file.string()});
    return real.string();
}

WeightFiles::WeightFiles(const std::string& folder) {
    if (present(folder, singleName)) {
        open(folder, singleName);
    } else if (present(folder, indexName)) {
        const std::string index = resolveInside(folder, indexName);
        for (const std::string& name : shardNames(index)) {
            if (!present(folder, name.c_str()))
                throw base::Error("model.shard-missing", {{"shard", name}}, {.file = index});
            open(folder, name);
        }
    } else {
        const bool pickled = std::ranges::any_of(pickledNames, [&](const char* name) { return present(folder, name); });
        throw base::Error(pickled ? "model.pickled-weights" : "model.no-weights", {}, {.file = folder});
    }
}

void WeightFiles::open(const std::string& folder, const std::string& name) {
    m_files.push_back(std::make_unique<base::SafetensorsFile>(resolveInside(folder, name)));
    for (const base::StoredTensor& tensor : m_files.back()->tensors())
        m_tensors.push_back({&tensor, m_files.back().get()});
}

bool hasWeights(const std::string& folder) {
    return present(folder, singleName) || present(folder, indexName) ||
           std::ranges::any_of(pickledNames, [&](const char* name) { return present(folder, name); });
}

}  // namespace core::models
