// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QJsonObject>
#include <QString>

namespace support {

/// Small made-up data that a model can learn in seconds, and job files for them.
struct SmallJob {
    QString task;
    QString data;      ///< file name that it was written to
    QJsonObject json;  ///< the whole job; change it and call write()

    /// Writes job.json into `folder` and gives its path.
    QString write(const QString& folder) const;
};

/// `task` is an id of core/api/catalogue.h. The data file is written into `folder`; the model is a tiny fixture. Gives way to
/// nobody, since tests run beside other programs.
SmallJob smallJob(const QString& task, const QString& folder);

}  // namespace support
