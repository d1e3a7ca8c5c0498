// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "tests/support/program.h"

#include <QFile>
#include <QJsonDocument>

namespace support {
namespace {

constexpr int patience = 300'000;  // milliseconds

QProcessEnvironment environment() {
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert("TUNEWRIGHT_RESOURCES", TUNEWRIGHT_RESOURCES);
    return variables;
}

}  // namespace

QList<QJsonObject> ProgramResult::jsonLines() const {
    QList<QJsonObject> objects;
    for (const QByteArray& line : output.split('\n'))
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    return objects;
}

ProgramResult runProgram(const QStringList& arguments, qint64 fileSizeLimit) {
    QProcess process;
    process.setProcessEnvironment(environment());
    if (fileSizeLimit > 0) {
        const QString script = QString("ulimit -f %1; exec \"$0\" \"$@\"").arg(fileSizeLimit / 512);
        process.start("/bin/sh", QStringList{"-c", script, TUNEWRIGHT_BINARY} + arguments);
    } else {
        process.start(TUNEWRIGHT_BINARY, arguments);
    }
    process.waitForFinished(patience);
    return {process.exitStatus() == QProcess::NormalExit && process.state() == QProcess::NotRunning ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void startProgram(QProcess& process, const QStringList& arguments) {
    process.setProcessEnvironment(environment());
    process.start(TUNEWRIGHT_BINARY, arguments);
    process.waitForStarted();
}

QString fixture(const QString& path) {
    return QString(TUNEWRIGHT_FIXTURES) + '/' + path;
}

void writeText(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray readBytes(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject readJson(const QString& path) {
    return QJsonDocument::fromJson(readBytes(path)).object();
}

}  // namespace support
