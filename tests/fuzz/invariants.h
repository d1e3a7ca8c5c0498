// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

#include "core/api/messages.h"
#include "core/base/error.h"

/// What fuzz targets hold the readers to, beside that they neither crash nor hang.
namespace fuzz {

inline void require(bool kept) {
    if (!kept)
        std::abort();
}

/// A code that the user may see has words.
inline void requireWords(const std::string& code) {
    require(core::api::messageTemplate(code).message != code);
}

inline void requireWords(const core::base::Error& error) {
    require(!error.issues().empty());
    for (const core::api::Issue& issue : error.issues()) {
        requireWords(issue.code);
        require(!core::api::messageText(issue).empty());
    }
}

/// A file in memory for those who read files only, in a folder of this process.
class ScratchFile {
public:
    explicit ScratchFile(const std::string& name)
        : m_folder("/dev/shm/tunewright-fuzz-" + std::to_string(::getpid())), m_path(m_folder + "/" + name) {
        std::filesystem::create_directories(m_folder);
    }
    ~ScratchFile() { std::filesystem::remove_all(m_folder); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    const std::string& folder() const { return m_folder; }
    const std::string& path() const { return m_path; }
    void write(std::string_view bytes) const {
        std::ofstream(m_path, std::ios::binary | std::ios::trunc)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

private:
    std::string m_folder, m_path;
};

}  // namespace fuzz
