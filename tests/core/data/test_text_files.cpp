// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class TextFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void placesAreFirstLines();
    void garbledParagraphIsLeftOut();
};

void TextFilesTest::rows_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("paragraphs") << QByteArray("One line\nand another.\n\nSecond.\n")
                                << QStringList{"One line\nand another.", "Second."};
    QTest::newRow("several blank lines") << QByteArray("\n\nFirst.\n \t\n\n\nSecond.\n\n") << QStringList{"First.", "Second."};
    QTest::newRow("CRLF") << QByteArray("One line\r\nand another.\r\n\r\nSecond.\r\n")
                          << QStringList{"One line\nand another.", "Second."};
    QTest::newRow("an article per line") << QByteArray("First article.\nSecond article.\n")
                                         << QStringList{"First article.", "Second article."};
    QTest::newRow("tables are no tables here") << QByteArray("a,b\nc,d") << QStringList{"a,b", "c,d"};
    QTest::newRow("UTF-16") << QByteArray::fromHex("FFFE") + QByteArray::fromHex("e4000a000a004f006b00")
                            << QStringList{"ä", "Ok"};
}

void TextFilesTest::rows() {
    QFETCH(QByteArray, bytes);
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf("causal-lm", {folder.write("book.txt", bytes)}));
    QStringList rows;
    for (std::int64_t row = 0; row < dataset.report.table->rowCount(); ++row)
        rows << support::text(dataset, row, Role::Text);
    QTEST(rows, "rows");
    QCOMPARE(QString::fromStdString(dataset.report.files[0].format), "text");
}

void TextFilesTest::placesAreFirstLines() {
    const support::DataFolder folder;
    const auto dataset = support::load(
        support::jobOf("causal-lm", {folder.write("book.txt", "\nOne\ntwo\n\n\nSame words\n\nOther\n\nSame words\n")}));
    const auto* copies = support::finding(dataset, "exact_duplicate");
    QVERIFY(copies != nullptr);
    QCOMPARE(copies->hits[0].row, 4);
    QCOMPARE(copies->hits[0].line, 10);
    QCOMPARE(copies->hits[0].partner, 2);
}

void TextFilesTest::garbledParagraphIsLeftOut() {
    const support::DataFolder folder;
    const auto dataset = support::load(
        support::jobOf("causal-lm", {folder.write("book.txt", "Größe eins\n\nbad \xFF byte\n\ncaf\xE9 here\n\n" +
                                                                  QByteArray("nul \0 here", 10) + "\n\nÄpfel\n")}));
    QCOMPARE(support::rowsOf(dataset, "broken_row"), "2 4");
    QCOMPARE(support::text(dataset, 1, Role::Text), "café here");
    QCOMPARE(dataset.report.goodRows, 3);
}

TUNEWRIGHT_TEST(TextFilesTest)
#include "test_text_files.moc"
