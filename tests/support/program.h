// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace support {

/// What a run of the real program gave.
struct ProgramResult {
    int status = -1;      ///< exit status; -1 if it did not end by itself
    QByteArray output;    ///< stdout
    QByteArray messages;  ///< stderr

    /// The lines of stdout as JSON objects. A line that is none becomes an empty object.
    QList<QJsonObject> jsonLines() const;
};

/// Runs the real program to its end. `fileSizeLimit` > 0 bounds every file that it writes, in bytes (as a full disk does).
ProgramResult runProgram(const QStringList& arguments, qint64 fileSizeLimit = 0);

/// Starts the program in `process` without waiting.
void startProgram(QProcess& process, const QStringList& arguments);

/// Folder of a fixture below tests/fixtures.
QString fixture(const QString& path);

void writeText(const QString& path, const QByteArray& text);
QByteArray readBytes(const QString& path);
QJsonObject readJson(const QString& path);

}  // namespace support
