// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>
#include <vector>

namespace core::job {

/// A model path as jobs write it: "starter:NAME" names a starter model, anything else is a folder.
/// @returns the folder. @throws base::Error "job.unknown-starter" {name}
std::string resolveModelPath(const std::string& path);

/// Folders of the starter models that ship with the program.
std::vector<std::string> starterFolders();

/// Where this program keeps what it can make again (XDG_CACHE_HOME or the home folder). It need not exist.
std::string cacheFolder();

/// The Hugging Face cache (HF_HUB_CACHE, HF_HOME or the home folder), and the file that holds its user's token (HF_TOKEN_PATH or beside
/// it). Both need not exist.
std::string hubCacheFolder();
std::string hubTokenFile();

/// Model folders in the Hugging Face cache: the newest snapshot of each repository.
std::vector<std::string> cachedModelFolders();
/// Folders of repositories in that cache that have no snapshot.
std::vector<std::string> emptyCacheRepositories();

}  // namespace core::job
