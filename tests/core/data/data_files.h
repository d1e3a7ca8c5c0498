// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QByteArray>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <string>
#include <vector>

#include "core/api/messages.h"
#include "core/base/files.h"
#include "core/data/dataset.h"

namespace support {

/// A folder for the files of one test.
class DataFolder {
public:
    std::string write(const char* name, const QByteArray& bytes) const {
        const std::string path = m_folder.filePath(QString::fromUtf8(name)).toStdString();
        core::base::writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        return path;
    }
    std::string path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

private:
    QTemporaryDir m_folder;
};

inline core::api::Job jobOf(const std::string& task, const std::vector<std::string>& files) {
    core::api::Job job;
    job.task = task;
    for (const std::string& file : files)
        job.data.files.push_back({file, core::api::Part::Auto});
    return job;
}

inline core::data::Dataset load(const core::api::Job& job) {
    return core::data::loadDataset(job, {}, core::api::CancelToken());
}

/// The finding of that kind, or null.
inline const core::api::Finding* finding(const core::data::Dataset& dataset, const std::string& kind) {
    for (const core::api::Finding& each : dataset.report.findings)
        if (each.kind == kind)
            return &each;
    return nullptr;
}

inline QString text(const core::data::Dataset& dataset, std::int64_t row, core::api::Role role) {
    return QString::fromStdString(dataset.text(row, role));
}

/// Why a row is broken, in words.
inline QString reason(const core::api::Finding::Hit& hit) {
    return QString::fromStdString(core::api::messageText(hit.code, hit.arguments));
}

/// "kind row row …" of a finding, or "none".
inline QString rowsOf(const core::data::Dataset& dataset, const std::string& kind) {
    const core::api::Finding* found = finding(dataset, kind);
    if (found == nullptr)
        return QStringLiteral("none");
    QStringList rows;
    for (const auto& hit : found->hits)
        rows << QString::number(hit.row);
    return rows.join(QLatin1Char(' '));
}

}  // namespace support
