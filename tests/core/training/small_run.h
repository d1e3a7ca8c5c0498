// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/training/trainer.h"
#include "tests/support/small_jobs.h"

/// A training of a tiny fixture on made-up data in a folder of its own, with what it told.
class SmallRun {
public:
    explicit SmallRun(const QString& task) {
        const QString path = support::smallJob(task, m_folder.path()).write(m_folder.path());
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the job cannot be read");
        job = core::api::jobFromJson(file.readAll().toStdString(), m_folder.path().toStdString()).value();
        job.training.epochs = 100;
        job.training.maxSteps = 12;
        job.training.evaluateEvery = 4;
        job.training.dropout = 0.1;
    }

    /// Trains into folder(name). `watch` sees every event, and may ask for something.
    core::api::TrainingReport
    train(const std::string& name, bool resume = false,
          const std::function<void(const core::api::Event&, const core::api::RunControl&)>& watch = {}) {
        const core::api::RunControl control;
        const auto sink = [&](const core::api::Event& event) {
            events.push_back(event);
            if (watch)
                watch(event, control);
        };
        return core::training::trainJob(job, folder(name), resume, sink, control);
    }

    std::string folder(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }

    template <class T> std::vector<T> eventsOf() const {
        std::vector<T> result;
        for (const core::api::Event& event : events)
            if (const T* found = std::get_if<T>(&event))
                result.push_back(*found);
        return result;
    }

    bool told(const std::string& code) const {
        for (const auto& event : eventsOf<core::api::IssueEvent>())
            if (event.issue.code == code)
                return true;
        return false;
    }

    core::api::Job job;
    std::vector<core::api::Event> events;

private:
    QTemporaryDir m_folder;
};

/// The bytes of a file; empty if there is none.
inline QByteArray bytesOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
