// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "tests/support/test_program.h"

using namespace core::base;

/// Files are written whole or not at all; JSON from outside is bounded.
class TestFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesWhole();
    void fullDiskKeepsTheOldFile();
    void forgottenWriterLeavesNothing();
    void readingIsBounded();
    void refusesWhatIsNoFile();
    void logCutsAndAppends();
    void resumableFileGrowsOverSittings();
    void jsonDepthIsBounded();
};

static QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void TestFiles::writesWhole() {
    QTemporaryDir folder;
    const QString path = folder.filePath("a.json");
    writeFile(path.toStdString(), "old");
    writeFile(path.toStdString(), "new");
    QCOMPARE(content(path), QByteArray("new"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.json"});
}

void TestFiles::fullDiskKeepsTheOldFile() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("a.bin").toStdString();
    writeFile(path, "old");
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{4096, 4096};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            writeFile(path, std::string(100'000, 'x'));
        } catch (const Error& error) {
            ::_exit(error.code() == "file.disk-full" ? 7 : 8);
        }
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
    QCOMPARE(content(QString::fromStdString(path)), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"a.bin"});
}

void TestFiles::forgottenWriterLeavesNothing() {
    QTemporaryDir folder;
    {
        FileWriter writer(folder.filePath("a.bin").toStdString());
        writer.write("half");
    }
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestFiles::readingIsBounded() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("a.txt").toStdString();
    writeFile(path, "123456");
    QCOMPARE(readFile(path, 6), std::string("123456"));
    QVERIFY_EXCEPTION_THROWN(readFile(path, 5), Error);
}

void TestFiles::refusesWhatIsNoFile() {
    QTemporaryDir folder;
    QVERIFY_EXCEPTION_THROWN(readFile(folder.path().toStdString(), 100), Error);
    QVERIFY_EXCEPTION_THROWN(readFile("/dev/zero", 100), Error);
    QVERIFY_EXCEPTION_THROWN(readFile(folder.filePath("none").toStdString(), 100), Error);
    QVERIFY_EXCEPTION_THROWN(MappedFile("/dev/null"), Error);
    QVERIFY_EXCEPTION_THROWN(writeFile(folder.filePath("none/a").toStdString(), "x"), Error);
}

void TestFiles::logCutsAndAppends() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("m.jsonl").toStdString();
    {
        LineLog log(path);
        QVERIFY(log.append("one"));
        QVERIFY(log.append("two"));
        QCOMPARE(log.size(), std::int64_t(8));
    }
    LineLog log(path, 4);
    QVERIFY(log.append("three"));
    QCOMPARE(content(QString::fromStdString(path)), QByteArray("one\nthree\n"));
}

void TestFiles::resumableFileGrowsOverSittings() {
    QTemporaryDir folder;
    const QString path = folder.filePath("blob"), part = path + ".incomplete";
    {
        ResumableFile first(path.toStdString());
        first.append("one ");
        QVERIFY_EXCEPTION_THROWN(ResumableFile(path.toStdString()), Error);
    }
    QCOMPARE(content(part), QByteArray("one "));
    ResumableFile second(path.toStdString());
    QCOMPARE(second.size(), std::int64_t(4));
    second.append("two");
    QCOMPARE(second.read(1, 100), std::string("ne two"));
    QCOMPARE(second.read(7, 100), std::string());
    QVERIFY(!QFile::exists(path));
    second.commit();
    QCOMPARE(content(path), QByteArray("one two"));
    ResumableFile third(path.toStdString());
    third.append("spoiled");
    third.restart();
    QCOMPARE(third.size(), std::int64_t(0));
    third.discard();
    QVERIFY(!QFile::exists(part));
    QCOMPARE(content(path), QByteArray("one two"));
}

void TestFiles::jsonDepthIsBounded() {
    const auto nested = [](int levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    QVERIFY(parseJson(nested(100), "f").is_array());
    QVERIFY_EXCEPTION_THROWN(parseJson(nested(101), "f"), Error);
    QVERIFY_EXCEPTION_THROWN(parseJson(nested(200'000), "f"), Error);
    QVERIFY_EXCEPTION_THROWN(parseJson(R"({"a":{"b":1,"b":2}})", "f"), Error);
    QVERIFY(parseJson(R"({"a":{"b":1},"c":{"b":2}})", "f").is_object());
    QVERIFY_EXCEPTION_THROWN(parseJson("\"\xff\"", "f"), Error);
}

TUNEWRIGHT_TEST(TestFiles)
#include "test_files.moc"
