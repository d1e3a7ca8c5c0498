// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/hub/client.h"
#include "core/hub/remote_model.h"

namespace core::hub {

/// Fetches one file into a cache: goes on where an earlier try ended, tries again when the connection breaks, and keeps nothing
/// whose size or checksum is not as promised.
class FileTransfer {
public:
    /// Told how many bytes of the file are there.
    using Progress = std::function<void(std::int64_t)>;

    FileTransfer(Client& client, const Settings& settings, const api::CancelToken& token, Progress progress);

    /// `path`: of the file below the hub's address, at `commit`; `blob`: where its content goes.
    /// @throws base::Error "hub.wrong-size" {bytes, expected}, "hub.wrong-checksum", "hub.malformed-answer", as Client::get,
    /// "file.…"
    void fetch(const RemoteFile& file, const std::string& path, const std::string& commit, const std::string& blob);

private:
    /// The file of one call of fetch().
    struct Work;

    void readAgain(Work& work);
    void fetchAll(Work& work);
    void fetchRest(Work& work);
    void checkHead(const Work& work, const HttpHead& head) const;
    void take(Work& work, const HttpHead& head, std::string_view piece);
    void waitBefore(int attempt) const;

    Client& m_client;
    const Settings& m_settings;
    const api::CancelToken& m_token;
    Progress m_progress;
};

}  // namespace core::hub
