// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <sys/resource.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstdint>

#include "core/base/spool.h"
#include "tests/support/test_program.h"

using core::base::SpooledArray;
using core::base::SpoolMemory;

/// Arrays that move to a file when they grow large hold what they were given all the same.
class SpoolTest : public QObject {
    Q_OBJECT

private:
    /// Values beyond what stays in the heap by a few steps of the file.
    static constexpr std::size_t many = (SpoolMemory::heapBytes + (std::size_t{200} << 20)) / sizeof(std::uint64_t);

    static std::uint64_t value(std::size_t index) { return index * 2654435761u; }
    static void fill(SpooledArray<std::uint64_t>& array, std::size_t count) {
        while (array.size() < count)
            array.push_back(value(array.size()));
    }
    static std::size_t wrong(const SpooledArray<std::uint64_t>& array) {
        std::size_t count = 0;
        for (std::size_t index = 0; index < array.size(); ++index)
            count += array[index] != value(index);
        return count;
    }

private Q_SLOTS:
    void cleanup() {
        qunsetenv("TMPDIR");
        ::signal(SIGXFSZ, SIG_DFL);
    }

    void smallArraysStayInTheHeap() {
        SpooledArray<std::uint64_t> array;
        fill(array, 1000);
        QVERIFY(!array.inFile());
        QCOMPARE(wrong(array), std::size_t(0));
    }

    void largeArraysMoveToAFileWithoutAName() {
        const QTemporaryDir folder;
        qputenv("TMPDIR", folder.path().toLocal8Bit());
        SpooledArray<std::uint64_t> array;
        fill(array, many);
        QVERIFY(array.inFile());
        QCOMPARE(array.size(), many);
        QCOMPARE(wrong(array), std::size_t(0));
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void withoutAFolderTheHeapHoldsAll() {
        qputenv("TMPDIR", "/nowhere/at/all");
        SpooledArray<std::uint64_t> array;
        fill(array, many);
        QVERIFY(!array.inFile());
        QCOMPARE(wrong(array), std::size_t(0));
    }

    /// A limit of size refuses room as a full disk does.
    void whatNoLongerFitsOnTheDiskComesBackToTheHeap() {
        const QTemporaryDir folder;
        qputenv("TMPDIR", folder.path().toLocal8Bit());
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit now = before;
        now.rlim_cur = SpoolMemory::heapBytes + (std::size_t{100} << 20);
        ::setrlimit(RLIMIT_FSIZE, &now);
        SpooledArray<std::uint64_t> array;
        fill(array, SpoolMemory::heapBytes / sizeof(std::uint64_t) + 1);
        const bool wasInFile = array.inFile();
        fill(array, many);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(wasInFile);
        QVERIFY(!array.inFile());
        QCOMPARE(wrong(array), std::size_t(0));
    }

    void movedArraysKeepTheirValues() {
        SpooledArray<std::uint64_t> array, other;
        fill(array, 100);
        other = std::move(array);
        SpooledArray<std::uint64_t> third(std::move(other));
        QCOMPARE(third.size(), std::size_t(100));
        QCOMPARE(wrong(third), std::size_t(0));
    }

    void endsAreCutAndFilled() {
        SpooledArray<char> array;
        array.append("abcdef", 6);
        array.resize(3);
        array.resize(5, '-');
        array.append("", 0);
        array.pop_back();
        QCOMPARE(QByteArray(array.data(), int(array.size())), QByteArray("abc-"));
    }
};

TUNEWRIGHT_TEST(SpoolTest)
#include "test_spool.moc"
