// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/run_folder.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "core/api/job_fields.h"
#include "core/api/report_json.h"
#include "core/base/error.h"
#include "core/base/files.h"

namespace core::training {

RunFolder::RunFolder(std::string path) : m_path(std::move(path)) {
    base::makeFolder(m_path + "/checkpoints");
    const std::string file = m_path + "/.lock";
    m_lock = base::Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (m_lock.number() < 0)
        throw base::Error("file.unwritable", {{"reason", std::strerror(errno)}}, {.file = file});
    if (::flock(m_lock.number(), LOCK_EX | LOCK_NB) != 0)
        throw base::Error("training.run-in-use", {}, {.file = m_path});
}

void RunFolder::writeJob(const api::Job& job) const {
    base::writeFile(m_path + "/job.json", api::jobToJson(job));
}

void RunFolder::writeReport(const api::TrainingReport& report) const {
    base::writeFile(m_path + "/training.json", api::toJson(report));
}

void RunFolder::clear() const {
    std::error_code ignored;
    for (const char* name :
         {"checkpoints", "tensorboard", "metrics.jsonl", "events.log", "training.json", "report.json", "split.json"})
        std::filesystem::remove_all(m_path + "/" + name, ignored);
    base::makeFolder(m_path + "/checkpoints");
}

}  // namespace core::training
