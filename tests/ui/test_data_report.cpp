// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/data_report.h"
#include "ui/language.h"

class DataReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::language::apply(QStringLiteral("en")); }
    void htmlSpeaksTheLanguageOfTheWindow();
    void pdfHasPages();
    void theNameSaysTheForm_data();
    void theNameSaysTheForm();
};

namespace {

core::api::Job job() {
    core::api::Job job;
    job.name = "Tickets";
    return job;
}

}  // namespace

void DataReportTest::htmlSpeaksTheLanguageOfTheWindow() {
    const tests::FakeSession session;
    ui::language::apply(QStringLiteral("de"));
    const QByteArray html = ui::data_report::html(job(), session.dataset);
    QVERIFY(html.contains("<html lang=\"de\">"));
    QVERIFY(html.contains("<h1>Prüfung der Daten: Tickets</h1>"));
    QVERIFY(html.contains("<svg"));
}

void DataReportTest::pdfHasPages() {
    const tests::FakeSession session;
    const QByteArray pdf = ui::data_report::pdf(job(), session.dataset);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Type /Page"));
    QVERIFY2(pdf.contains("/Subtype /Image"), "the plots are pictures");
}

void DataReportTest::theNameSaysTheForm_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("html") << "report.html" << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << "report.PDF" << QByteArray("%PDF-");
}

void DataReportTest::theNameSaysTheForm() {
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const tests::FakeSession session;
    QTemporaryDir folder;
    QVERIFY(ui::data_report::write(job(), session.dataset, folder.filePath(name)).ok());
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(start));
    QVERIFY(ui::data_report::write(job(), session.dataset, folder.filePath("no/such/" + name)).failed());
}

TUNEWRIGHT_WINDOW_TEST(DataReportTest)
#include "test_data_report.moc"
