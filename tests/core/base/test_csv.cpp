// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/api/csv.h"
#include "tests/support/test_program.h"

/// Cells that break no line and are no program for a spreadsheet.
class CsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells_data() {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char* name, const QByteArray& cell, const QByteArray& written) { QTest::newRow(name) << cell << written; };
        row("a word", "late", "late");
        row("nothing", "", "");
        row("a comma", "a, b", "\"a, b\"");
        row("a quotation mark", "say \"no\"", "\"say \"\"no\"\"\"");
        row("two lines", "a\nb", "\"a\nb\"");
        row("a formula", "=1+1", "\"'=1+1\"");
        row("a function", "@SUM(A1)", "\"'@SUM(A1)\"");
        row("a formula that begins with a sign", "+A1", "\"'+A1\"");
        row("a formula behind a tab", "\t=A1", "\"'\t=A1\"");
        row("a negative number", "-5", "-5");
        row("a number with a sign and a comma", "-3,5", "\"-3,5\"");
        row("a small number", "-1.5e-05", "-1.5e-05");
        row("a sum", "-1+2", "\"'-1+2\"");
    }
    void cells() {
        QFETCH(QByteArray, cell);
        QFETCH(QByteArray, written);
        QCOMPARE(QByteArray::fromStdString(core::api::csvLine({cell.toStdString(), "x"})), written + ",x\r\n");
    }
};

TUNEWRIGHT_TEST(CsvTest)
#include "test_csv.moc"
