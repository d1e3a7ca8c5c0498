// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/hub/checksum.h"

namespace core::hub {

struct RemoteFile {
    std::string name;  ///< path in the repository
    std::int64_t bytes = 0;
    ChecksumKind kind = ChecksumKind::GitBlob;
    std::string checksum;  ///< hexadecimal; also the name of the content in a cache
};

/// What a hub says about a model at one revision.
struct RemoteModel {
    std::string commit;
    std::vector<RemoteFile> files;
};

/// Reads the answer to /api/models/NAME/revision/REVISION?blobs=true. Every name, size and checksum in it is untrusted.
/// @throws base::Error "hub.malformed-answer" {host}, "hub.unsafe-name" {name}, "hub.too-many-files" {limit}
RemoteModel parseRemoteModel(std::string_view text, const std::string& host);

/// What a model folder needs: its configuration, tokenizer, card and one form of weights.
struct Selection {
    std::vector<RemoteFile> files;           ///< without the shards
    const RemoteFile* shardIndex = nullptr;  ///< names the shards; points into the model
};

/// Chooses from the top folder: safetensors before PyTorch's form, one whole file before shards.
/// @throws base::Error "hub.no-weights" {name}, "hub.no-config" {name}
Selection selectFiles(const RemoteModel& model, const std::string& name);

/// The shards that an index names. @throws base::Error "hub.shard-missing" {shard}, "model.shard-…", "json.…"
std::vector<RemoteFile> selectShards(const RemoteModel& model, std::string_view indexText, const std::string& indexName);

/// True if the repository brings program code, which is neither fetched nor run.
bool bringsCode(const RemoteModel& model);

}  // namespace core::hub
