// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <sys/resource.h>
#include <unistd.h>

#include <QFile>
#include <fstream>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/data/formats/format.h"
#include "data_files.h"
#include "tests/support/test_program.h"

/// What may happen to a file while it is read, and files that no memory holds.
class ImportFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsCutShortIsTold_data();
    void aFileThatIsCutShortIsTold();
    void aFileThatIsRemovedIsReadToItsEnd();
    void aFileThatMayNotBeReadIsTold();
    void cancelStopsTheReading_data();
    void cancelStopsTheReading();
    void hugeFilesTakeNoMemory_data();
    void hugeFilesTakeNoMemory();
    void recordsOfManyCellsAreBounded();
};

namespace {

using namespace core;

QByteArray rows(const QString& ending, int count) {
    QByteArray bytes = ending == "csv" ? "text,label\n" : "";
    for (int row = 0; row < count; ++row) {
        const QByteArray words = "where is my parcel number " + QByteArray::number(row);
        bytes += ending == "csv"     ? words + ",late\n"
                 : ending == "jsonl" ? "{\"text\": \"" + words + "\", \"label\": \"late\"}\n"
                 : ending == "conll" ? "word" + QByteArray::number(row) + "\tB-X\n\n"
                                     : words + "\n\n";
    }
    return bytes;
}

std::vector<data::FileTable> read(const data::RawFile& file) {
    static const api::EventSink nobody;
    static const api::CancelToken token;
    data::Progress progress(nobody, token);
    return data::readTables(file, progress);
}

/// While it lives, this process gets so much more memory of its own and no more; maps of files are not counted.
class MemoryLimit {
public:
    explicit MemoryLimit(std::uint64_t bytes) {
        ::getrlimit(RLIMIT_DATA, &m_before);
        rlimit now = m_before;
        now.rlim_cur = taken() + bytes;
        ::setrlimit(RLIMIT_DATA, &now);
    }
    ~MemoryLimit() { ::setrlimit(RLIMIT_DATA, &m_before); }

private:
    static std::uint64_t taken() {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmData:"))
                return std::stoull(line.substr(7)) * 1024;
        return 0;
    }

    rlimit m_before{};
};

}  // namespace

void ImportFaultsTest::aFileThatIsCutShortIsTold_data() {
    QTest::addColumn<qint64>("left");
    QTest::newRow("to nothing") << qint64(0);
    QTest::newRow("to its start") << qint64(5000);
}

void ImportFaultsTest::aFileThatIsCutShortIsTold() {
    QFETCH(qint64, left);
    const support::DataFolder folder;
    for (const QString ending : {"csv", "jsonl", "txt", "conll"}) {
        const std::string path = folder.write(qPrintable("rows." + ending), rows(ending, 20000));
        const data::RawFile file(path);
        QVERIFY(QFile::resize(QString::fromStdString(path), left));
        try {
            read(file);
            QFAIL(qPrintable(ending + " was read though it was gone"));
        } catch (const base::Error& error) {
            QCOMPARE(QString::fromStdString(error.code()), "file.changed");
        }
    }
}

void ImportFaultsTest::aFileThatIsRemovedIsReadToItsEnd() {
    const support::DataFolder folder;
    const std::string path = folder.write("rows.csv", rows("csv", 5000));
    const data::RawFile file(path);
    QVERIFY(QFile::remove(QString::fromStdString(path)));
    QCOMPARE(read(file).front().cells.size(), 5000);
    QVERIFY_THROWS_EXCEPTION(base::Error, support::load(support::jobOf("classification", {path})));
}

void ImportFaultsTest::aFileThatMayNotBeReadIsTold() {
    const support::DataFolder folder;
    const std::string path = folder.write("rows.csv", rows("csv", 10));
    QVERIFY(QFile::setPermissions(QString::fromStdString(path), {}));
    const bool mighty = ::geteuid() == 0;
    if (mighty)
        QVERIFY(::seteuid(65534) == 0);
    QString code;
    try {
        support::load(support::jobOf("classification", {path}));
    } catch (const base::Error& error) {
        code = QString::fromStdString(error.code());
    }
    if (mighty)
        QVERIFY(::seteuid(0) == 0);
    QCOMPARE(code, "file.unreadable");
}

void ImportFaultsTest::cancelStopsTheReading_data() {
    QTest::addColumn<QString>("ending");
    for (const char* ending : {"csv", "jsonl", "txt", "conll"})
        QTest::newRow(ending) << ending;
}

void ImportFaultsTest::cancelStopsTheReading() {
    QFETCH(QString, ending);
    const support::DataFolder folder;
    const std::string path = folder.write(qPrintable("rows." + ending), rows(ending, 3000));
    const api::CancelToken token;
    bool checking = false;
    const api::EventSink sink = [&](const api::Event& event) {
        const auto* stage = std::get_if<api::StageEvent>(&event);
        checking = checking || (stage && stage->stage == api::Stage::Checking);
        if (stage && stage->stage == api::Stage::ReadingData)
            token.cancel();
    };
    QVERIFY_THROWS_EXCEPTION(base::CancelledException, data::loadDataset(support::jobOf("", {path}), sink, token));
    QVERIFY(!checking);
}

void ImportFaultsTest::hugeFilesTakeNoMemory_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<qint64>("size");
    constexpr qint64 ten = qint64(10) << 30, one = qint64(2) << 30;
    for (const char* ending : {"csv", "tsv", "jsonl", "json", "txt", "conll", "parquet", "xlsx", "ods", "docx", "odt", "eml",
                               "mbox", "zip", "gz", "zst", "xyz"})
        QTest::newRow(ending) << QString("zeros.") + ending << QByteArray() << ten;
    QTest::newRow("tar") << "zeros.tar" << QByteArray() << one;
    // A start that is right makes a reader go on: one cell that never ends.
    const QByteArray blanks(70000, ' ');
    QTest::newRow("csv with a start") << "start.csv"
                                      << "text,label\nhello,a\n" + blanks << one;
    QTest::newRow("csv with an open quote") << "quote.csv"
                                            << "text,label\nhello,a\n\"" + blanks << one;
    QTest::newRow("jsonl with a start") << "start.jsonl"
                                        << "{\"text\": \"a\"}\n{\"text\": \"" + blanks << one;
    QTest::newRow("txt with a start") << "start.txt"
                                      << "words\n\n" + blanks << one;
}

void ImportFaultsTest::hugeFilesTakeNoMemory() {
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    QFETCH(qint64, size);
    const support::DataFolder folder;
    const std::string path = folder.write(qPrintable(name), start);
    if (!QFile::resize(QString::fromStdString(path), size))
        QSKIP("this file system has no sparse files");
    // Room for what a reader sets aside at most, not for the file.
    const MemoryLimit limit((std::uint64_t{1} << 30) + (300u << 20));
    try {
        read(data::RawFile(path));
    } catch (const base::Error& error) {
        QVERIFY(!error.issues().empty());
    }
}

void ImportFaultsTest::recordsOfManyCellsAreBounded() {
    std::string endless;
    for (int cell = 0; cell < 5'000'000; ++cell)
        endless += "x,";
    const std::string content = "a,b\nx,y\n" + endless + "\nz,w\n";
    const data::RawFile file("rows.csv", std::string_view(content));
    const auto tables = read(file);
    QCOMPARE(tables.front().cells.size(), 2);
    QCOMPARE(tables.front().faults.size(), std::size_t(1));
    QCOMPARE(tables.front().faults.front().code, "data.row.fields");
}

TUNEWRIGHT_TEST(ImportFaultsTest)
#include "test_import_faults.moc"
