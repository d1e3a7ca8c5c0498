// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <bit>
#include <cstring>

#include "core/base/tensor_files/crc32c.h"
#include "core/training/event_file.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

/// The records of a file, with every checksum compared.
QList<QByteArray> records(const QString& path) {
    QList<QByteArray> list;
    const QByteArray bytes = bytesOf(path.toStdString());
    const auto number = [&]<class T>(qsizetype at, T& value) { std::memcpy(&value, bytes.constData() + at, sizeof(T)); };
    const auto checks = [&](qsizetype at, qsizetype size) {
        std::uint32_t stored = 0;
        number(at + size, stored);
        return stored == base::maskedCrc32c({bytes.constData() + at, static_cast<std::size_t>(size)});
    };
    for (qsizetype at = 0; at < bytes.size();) {
        std::uint64_t length = 0;
        number(at, length);
        if (!checks(at, 8) || !checks(at + 12, qsizetype(length)))
            return {};
        list << bytes.mid(at + 12, qsizetype(length));
        at += 12 + qsizetype(length) + 4;
    }
    return list;
}

QStringList files(const QString& folder) {
    return QDir(folder).entryList(QDir::Files, QDir::Name);
}

}  // namespace

/// Curves as TensorBoard reads them.
class TestEventFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsAreWhatTheFormatSays();
    void laterFilesTakeThePlaceOfEarlierOnes();
    void folderThatCannotBeWrittenIsNoFault();
    void runWritesItsCurves();
};

void TestEventFile::recordsAreWhatTheFormatSays() {
    QTemporaryDir folder;
    {
        training::EventFile file(folder.path().toStdString(), 0);
        file.add(300, "training/loss", 1.5);
    }
    QCOMPARE(files(folder.path()).size(), 1);
    QVERIFY(files(folder.path()).first().startsWith("events.out.tfevents."));
    const auto list = records(folder.filePath(files(folder.path()).first()));
    QCOMPARE(list.size(), 2);
    // wall time (9 bytes), step 0, then the version that readers ask for
    QCOMPARE(list[0].mid(9), QByteArray::fromHex("1000"
                                                 "1a0d") +
                                 "brain.Event:2");
    // step 300 as a varint; a summary with one value: its tag, and 1.5 as a float
    QCOMPARE(list[1].mid(9), QByteArray::fromHex("10ac02"
                                                 "2a16"
                                                 "0a14"
                                                 "0a0d") +
                                 "training/loss" +
                                 QByteArray::fromHex("15"
                                                     "0000c03f"));
}

void TestEventFile::laterFilesTakeThePlaceOfEarlierOnes() {
    QTemporaryDir folder;
    for (const int step : {0, 40})
        training::EventFile(folder.path().toStdString(), step);
    const QStringList names = files(folder.path());
    QCOMPARE(names.size(), 2);
    const auto list = records(folder.filePath(names.last()));
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[1].mid(9), QByteArray::fromHex("1028"
                                                 "3a02"
                                                 "0801"));  // step 40, a session that starts
}

void TestEventFile::folderThatCannotBeWrittenIsNoFault() {
    training::EventFile file("/proc/nothing/here", 0);
    file.add(1, "loss", 1);
    file.flush();
}

void TestEventFile::runWritesItsCurves() {
    SmallRun run("classification");
    run.train("run");
    const QString folder = QString::fromStdString(run.folder("run")) + "/tensorboard/";
    QCOMPARE(files(folder).size(), 1);
    QByteArray all;
    for (const QByteArray& record : records(folder + files(folder).first()))
        all += record;
    QCOMPARE(all.count("validation/loss"), 4);
    QCOMPARE(all.count("validation/accuracy"), 4);
    QCOMPARE(all.count("training/loss"), 12);
    run.train("run");
    QCOMPARE(files(folder).size(), 1);  // an earlier run's are gone
}

TUNEWRIGHT_TEST(TestEventFile)
#include "test_event_file.moc"
