// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/job/paths.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/api/session.h"
#include "core/base/error.h"

namespace fs = std::filesystem;

namespace core::api {

std::string resourcesFolder() {
    if (const char* chosen = std::getenv("TUNEWRIGHT_RESOURCES"); chosen && *chosen)
        return chosen;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    const fs::path installed = program.parent_path() / "share/tunewright";
    return fs::is_directory(installed, error) ? installed.string() : TUNEWRIGHT_SOURCE_RESOURCES;
}

}  // namespace core::api

namespace core::job {
namespace {

constexpr std::string_view starterPrefix = "starter:";

std::vector<std::string> subfolders(const fs::path& folder) {
    std::vector<std::string> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_directory(error))
            found.push_back(entry->path().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

fs::path userCache() {
    const std::string cache = variable("XDG_CACHE_HOME");
    return cache.empty() ? fs::path(variable("HOME")) / ".cache" : fs::path(cache);
}

fs::path huggingFaceHome() {
    const std::string home = variable("HF_HOME");
    return home.empty() ? userCache() / "huggingface" : fs::path(home);
}

/// The snapshot written last, or empty.
std::string newestSnapshot(const std::string& repository) {
    std::string newest;
    fs::file_time_type newestTime{};
    for (const std::string& snapshot : subfolders(fs::path(repository) / "snapshots")) {
        std::error_code error;
        const auto time = fs::last_write_time(snapshot, error);
        if (!error && (newest.empty() || time > newestTime)) {
            newest = snapshot;
            newestTime = time;
        }
    }
    return newest;
}

std::vector<std::string> cacheRepositories() {
    std::vector<std::string> found = subfolders(hubCacheFolder());
    std::erase_if(found, [](const std::string& folder) { return !fs::path(folder).filename().string().starts_with("models--"); });
    return found;
}

}  // namespace

std::string resolveModelPath(const std::string& path) {
    if (!path.starts_with(starterPrefix))
        return path;
    const std::string name = path.substr(starterPrefix.size());
    for (const std::string& folder : starterFolders())
        if (fs::path(folder).filename() == name)
            return folder;
    throw base::Error("job.unknown-starter", {{"name", name}}, {.field = "model.path"});
}

std::vector<std::string> starterFolders() {
    return subfolders(fs::path(api::resourcesFolder()) / "starters");
}

std::string cacheFolder() {
    return (userCache() / "tunewright").string();
}

std::string hubCacheFolder() {
    const std::string cache = variable("HF_HUB_CACHE");
    return cache.empty() ? (huggingFaceHome() / "hub").string() : cache;
}

std::string hubTokenFile() {
    const std::string file = variable("HF_TOKEN_PATH");
    return file.empty() ? (huggingFaceHome() / "token").string() : file;
}

std::vector<std::string> cachedModelFolders() {
    std::vector<std::string> found;
    for (const std::string& repository : cacheRepositories())
        if (auto snapshot = newestSnapshot(repository); !snapshot.empty())
            found.push_back(std::move(snapshot));
    return found;
}

std::vector<std::string> emptyCacheRepositories() {
    std::vector<std::string> found = cacheRepositories();
    std::erase_if(found, [](const std::string& repository) { return !newestSnapshot(repository).empty(); });
    return found;
}

}  // namespace core::job
