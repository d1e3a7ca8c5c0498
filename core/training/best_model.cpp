// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/best_model.h"

#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/adapters/adapter.h"

namespace core::training {
namespace {

namespace fs = std::filesystem;

std::string beside(const std::string& folder, const char* ending) {
    const fs::path path(folder);
    return (path.parent_path() / std::string(".").append(path.filename().string()).append(ending)).string();
}

}  // namespace

void saveBestModel(const models::Model& model, models::ProblemType problem, const std::string& sourceFolder,
                   const std::string& folder, const std::function<void(const std::string&)>& addFiles) {
    const std::string fresh = beside(folder, ".new");
    const std::string old = beside(folder, ".old");
    std::error_code ignored;
    try {
        fs::remove_all(fresh);
        models::saveModelOfType(model, problem, sourceFolder, fresh, models::StorageType::Float32, {});
        addFiles(fresh);
        if (model.adapter())
            models::saveAdapter(model, (fs::path(fresh) / adapterFolder).string(), {});
        fs::remove_all(old);
        if (fs::exists(folder))
            fs::rename(folder, old);
        fs::rename(fresh, folder);
        base::syncParent(folder);
    } catch (const fs::filesystem_error& error) {
        mendBestModel(folder);
        throw base::Error("file.unwritable", {{"reason", error.code().message()}}, {.file = folder}, {}, api::Fault::Program);
    } catch (...) {
        fs::remove_all(fresh, ignored);
        throw;
    }
    fs::remove_all(old, ignored);
}

void mendBestModel(const std::string& folder) {
    std::error_code ignored;
    const std::string old = beside(folder, ".old");
    if (!fs::exists(folder, ignored) && fs::exists(old, ignored))
        fs::rename(old, folder, ignored);
    fs::remove_all(beside(folder, ".new"), ignored);
    fs::remove_all(old, ignored);
}

}  // namespace core::training
