// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

/// Choosing one sheet of a workbook.
class SheetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSheetAskedForIsRead_data();
    void theSheetAskedForIsRead();
    void whatCannotBeChosenIsTold_data();
    void whatCannotBeChosenIsTold();
};

namespace {

core::api::Job jobOf(const QString& file, const QString& sheet) {
    core::api::Job job = support::jobOf("masked-lm", {TUNEWRIGHT_FIXTURES "/data/" + file.toStdString()});
    job.data.files.front().sheet = sheet.toStdString();
    return job;
}

}  // namespace

void SheetsTest::theSheetAskedForIsRead_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("all");
    QTest::addColumn<bool>("others");
    QTest::newRow("none: the first with rows") << "formats/rows_openpyxl.xlsx"
                                               << ""
                                               << "Tickets"
                                               << "Tickets\nNotes" << true;
    QTest::newRow("the first") << "formats/rows_openpyxl.xlsx"
                               << "Tickets"
                               << "Tickets"
                               << "Tickets\nNotes" << false;
    QTest::newRow("a hidden one") << "bad/office/hidden_sheet.xlsx"
                                  << "Secret"
                                  << "Secret"
                                  << "Sheet1\nSecret" << false;
    QTest::newRow("of LibreOffice") << "formats/rows.ods"
                                    << "rows"
                                    << "rows"
                                    << "rows" << false;
}

void SheetsTest::theSheetAskedForIsRead() {
    QFETCH(QString, file);
    QFETCH(QString, sheet);
    QFETCH(bool, others);
    core::api::Job job = jobOf(file, sheet);
    job.task.clear();
    const auto dataset = support::load(job);
    const auto& details = dataset.report.files.front().details;
    QTEST(QString::fromStdString(details.at("sheet")), "read");
    QTEST(QString::fromStdString(details.at("sheets")), "all");
    QCOMPARE(support::finding(dataset, "other_sheets") != nullptr, others);
}

void SheetsTest::whatCannotBeChosenIsTold_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such sheet in Excel's") << "formats/rows_openpyxl.xlsx"
                                              << "notes"
                                              << "rows_openpyxl.xlsx has no sheet \"notes\". Its sheets are: Tickets, Notes.";
    QTest::newRow("no such sheet in LibreOffice's") << "formats/rows.ods"
                                                    << "Sheet1"
                                                    << "rows.ods has no sheet \"Sheet1\". Its sheets are: rows.";
    QTest::newRow("only names") << "formats/rows_openpyxl.xlsx"
                                << "Notes"
                                << "no rows";
    QTest::newRow("empty") << "bad/office/no_rows.xlsx"
                           << "Sheet1"
                           << "The sheet \"Sheet1\" of";
    QTest::newRow("no workbook") << "formats/rows.csv"
                                 << "rows"
                                 << "rows.csv is not a workbook";
}

void SheetsTest::whatCannotBeChosenIsTold() {
    QFETCH(QString, file);
    QFETCH(QString, sheet);
    QFETCH(QString, words);
    try {
        support::load(jobOf(file, sheet));
        QFAIL("the sheet was taken");
    } catch (const core::base::Error& error) {
        const QString told = QString::fromStdString(core::api::messageText(error.issues().front()));
        QVERIFY2(told.contains(words), qPrintable(told));
    }
}

TUNEWRIGHT_TEST(SheetsTest)
#include "test_sheets.moc"
