// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/base/descriptor.h"

namespace core::training {

/// A run's folder, held by this process alone while the object lives.
class RunFolder {
public:
    /// Makes the folder if missing and locks it. @throws base::Error "training.run-in-use", "file.unwritable"
    explicit RunFolder(std::string path);

    const std::string& path() const { return m_path; }
    std::string metricsFile() const { return m_path + "/metrics.jsonl"; }
    std::string eventsFile() const { return m_path + "/events.log"; }
    std::string curvesFolder() const { return m_path + "/tensorboard"; }
    std::string bestFolder() const { return m_path + "/checkpoints/best"; }

    void writeJob(const api::Job& job) const;
    void writeReport(const api::TrainingReport& report) const;
    /// Removes what an earlier training left: checkpoints, logs, reports.
    void clear() const;

private:
    std::string m_path;
    base::Descriptor m_lock;
};

}  // namespace core::training
