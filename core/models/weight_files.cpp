// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/weight_files.h"

#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/safetensors.h"
#include "core/base/tensor_files/tensorflow_checkpoint.h"
#include "core/base/tensor_files/torch_file.h"
#include "core/base/weight_names.h"

namespace core::models {
namespace {

namespace fs = std::filesystem;

template <class File> std::unique_ptr<base::TensorFile> openAs(const std::string& path) {
    return std::make_unique<File>(path);
}

/// A form in which a folder may hold its weights.
struct Form {
    base::WeightNames names;
    std::unique_ptr<base::TensorFile> (*open)(const std::string& path);
};
constexpr Form forms[] = {
    {base::safetensorsNames, openAs<base::SafetensorsFile>},
    {base::torchNames, openAs<base::TorchFile>},
};

constexpr std::size_t indexLimit = 64u << 20;  // bytes

// TensorFlow's checkpoints have no fixed name; these are those of the published models.
constexpr const char* checkpointNames[] = {"bert_model.ckpt.index", "model.ckpt.index"};

bool liesIn(const fs::path& file, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
}

bool present(const std::string& folder, const char* name) {
    std::error_code error;
    return fs::symlink_status(fs::path(folder) / name, error).type() > fs::file_type::not_found;
}

/// The names of the indices of TensorFlow checkpoints in a folder.
std::vector<std::string> checkpointIndices(const std::string& folder) {
    std::vector<std::string> found;
    for (const char* name : checkpointNames)
        if (present(folder, name))
            return {name};
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.ends_with(".index") && name.find("ckpt") != std::string::npos)
            found.push_back(name);
    }
    return found;
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
    for (const Form& form : forms) {
        if (present(folder, form.names.single)) {
            add(form.open(resolveInside(folder, form.names.single)));
            return;
        }
        if (!present(folder, form.names.index))
            continue;
        const std::string index = resolveInside(folder, form.names.index);
        for (const std::string& name : base::shardNames(base::readFile(index, indexLimit), index)) {
            if (!present(folder, name.c_str()))
                throw base::Error("model.shard-missing", {{"shard", name}}, {.file = index});
            add(form.open(resolveInside(folder, name)));
        }
        return;
    }
    openCheckpoint(folder);
}

void WeightFiles::openCheckpoint(const std::string& folder) {
    const std::vector<std::string> indices = checkpointIndices(folder);
    if (indices.empty())
        throw base::Error("model.no-weights", {}, {.file = folder});
    if (indices.size() > 1)
        throw base::Error("model.several-checkpoints", {{"count", std::to_string(indices.size())}}, {.file = folder});
    add(std::make_unique<base::TensorFlowCheckpoint>(indices.front(), [&](const std::string& name) {
        if (!present(folder, name.c_str()))
            throw base::Error("model.shard-missing", {{"shard", name}}, {.file = folder});
        return resolveInside(folder, name);
    }));
}

void WeightFiles::add(std::unique_ptr<base::TensorFile> file) {
    for (const base::StoredTensor& tensor : file->tensors())
        m_tensors.push_back({&tensor, file.get()});
    m_files.push_back(std::move(file));
}

bool hasWeights(const std::string& folder) {
    const auto holds = [&](const Form& form) {
        return present(folder, form.names.single) || present(folder, form.names.index);
    };
    return std::ranges::any_of(forms, holds) || !checkpointIndices(folder).empty();
}

}  // namespace core::models
