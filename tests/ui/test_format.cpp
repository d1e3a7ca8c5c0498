// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QLocale>
#include <QtTest>

#include "tests/support/test_program.h"
#include "ui/format.h"

class TestFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void passes_data() {
        QTest::addColumn<double>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 8.0 << QStringLiteral("8");
        QTest::newRow("part") << 0.5 << QStringLiteral("0.5");
        QTest::newRow("ends within a pass") << 2.0 + 2.0 / 3.0 << QStringLiteral("2.67");
        QTest::newRow("many, in full") << 1000.0 << QStringLiteral("1,000");
        QTest::newRow("none known") << double(qQNaN()) << QStringLiteral("–");
    }
    void passes() {
        QFETCH(double, count);
        QFETCH(QString, text);
        QCOMPARE(ui::format::passes(count), text);
    }
};

TUNEWRIGHT_TEST(TestFormat)
#include "test_format.moc"
