// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/base/processor_load.h"
#include "tests/support/test_program.h"

using namespace core::base;

class TestProcessorLoad : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lineIsRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("busy");
        QTest::addColumn<int>("total");
        QTest::newRow("all columns, cores below")
            << QByteArray("cpu  100 20 30 400 50 6 7 8 90 10\ncpu0 1 2 3 4\n") << 171 << 621;
        QTest::newRow("an old system") << QByteArray("cpu  100 20 30 400\n") << 150 << 550;
        QTest::newRow("no end of the line") << QByteArray("cpu 1 2 3 4 5 6 7 8") << 27 << 36;
        QTest::newRow("a single core") << QByteArray("cpu0 1 2 3 4 5 6 7 8\n") << -1 << -1;
        QTest::newRow("too few columns") << QByteArray("cpu  1 2 3\n") << -1 << -1;
        QTest::newRow("no numbers") << QByteArray("cpu  a b c d\n") << -1 << -1;
        QTest::newRow("empty") << QByteArray() << -1 << -1;
    }

    void lineIsRead() {
        QFETCH(QByteArray, text);
        QFETCH(int, busy);
        QFETCH(int, total);
        const auto time = parseProcessorTime(text.toStdString());
        QCOMPARE(time.has_value(), busy >= 0);
        if (time)
            QCOMPARE(*time, (ProcessorTime{busy, total}));
    }

    void loadIsAShare() {
        ProcessorLoad load;
        QVERIFY(load.share() < 0);
        QVERIFY(load.share() < 0);  // too early to tell
        QTRY_VERIFY(load.share() >= 0);
        QVERIFY(load.share() <= 1);
    }
};

TUNEWRIGHT_TEST(TestProcessorLoad)
#include "test_processor_load.moc"
