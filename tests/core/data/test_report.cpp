// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QXmlStreamReader>

#include "core/api/data_report.h"
#include "core/data/report/markup.h"
#include "core/data/report/plots.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using namespace core;

class ReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uncertaintyIsTold_data();
    void uncertaintyIsTold();
    void textsAreEscaped_data();
    void textsAreEscaped();
    void everySectionIsThere();
    void cellsCannotBeMarkup();
    void nothingOutsideIsAskedFor();
    void personalDataIsReplaced();
    void stepsAreTold();
    void wordsAreTranslated();
    void plotsAreXml();
    void lengthsAreCounted();
    void aFileIsWritten();
};

namespace {

const QByteArray rows = "text,label,team\nwhere is my parcel,late,a\nwhere is my parcel,late,a\nthe box was broken,broken,b\n"
                        "nobody came today,late,b\n\"<script>alert('x')</script> & more\",broken,a\nit is torn,broken,b\n"
                        "<b>too late</b>,late,a\nthe glass has a crack,broken,b\n";

QString html(const api::Job& job, const api::DataReportOptions& options = {}) {
    return QString::fromStdString(api::dataReportHtml(job, support::load(job).report, options));
}

QString reportOf(const support::DataFolder& folder, const QByteArray& bytes = rows) {
    return html(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
}

}  // namespace

void ReportTest::uncertaintyIsTold_data() {
    QTest::addColumn<double>("half");
    QTest::addColumn<QString>("points");
    QTest::newRow("many rows") << 0.0031 << "up to 0.3 percentage points";
    QTest::newRow("very many rows") << 0.00003 << "up to 0.1 percentage points";
    QTest::newRow("nearly a point") << 0.0097 << "up to 1 percentage point (";
    QTest::newRow("few rows") << 0.1666 << "up to 17 percentage points";
}

void ReportTest::uncertaintyIsTold() {
    QFETCH(double, half);
    QFETCH(QString, points);
    api::DatasetReport report;
    report.testRows = 100;
    report.split.testHalfWidth = half;
    const QString text = QString::fromStdString(api::messageText(api::testUncertainty(report)));
    QVERIFY2(text.contains(points), qPrintable(text));
}

void ReportTest::textsAreEscaped_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("late") << "late";
    QTest::newRow("mark-up") << QByteArray("<a href=\"x\">'&</a>") << "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&lt;/a&gt;";
    QTest::newRow("not UTF-8") << QByteArray("a\xFFz") << QStringLiteral("a\uFFFDz");
    QTest::newRow("control characters") << QByteArray("a\x01\x1B\nz", 5) << QStringLiteral("a\uFFFD\uFFFD\nz");
    QTest::newRow("other scripts") << QByteArray("日本 😀") << QStringLiteral("日本 😀");
}

void ReportTest::textsAreEscaped() {
    QFETCH(QByteArray, text);
    QFETCH(QString, shown);
    QCOMPARE(QString::fromStdString(data::escaped(text.toStdString())), shown);
}

void ReportTest::everySectionIsThere() {
    const support::DataFolder folder;
    const QString report = reportOf(folder);
    for (const char* heading : {"Check-up of the data", "Files", "Columns", "Steps taken on the rows", "What was found",
                                "Split into parts", "Rows by part", "Rows by category and part", "Length of the texts"})
        QVERIFY2(report.contains(QString::fromUtf8(heading)), heading);
    QVERIFY(report.contains("8 of 8 rows can be used."));
    QVERIFY(report.contains("goes with row 1"));
    QVERIFY(report.contains("95 % interval"));
    QVERIFY(!report.contains("report."));
    QVERIFY(!report.contains('{' + QStringLiteral("count")));
}

void ReportTest::cellsCannotBeMarkup() {
    const support::DataFolder folder;
    const QString report = reportOf(folder, "text,<i>label</i>\n<script>alert(1)</script> one,\"<img src=x>\"\n"
                                            "<script>alert(1)</script> one,\"<img src=x>\"\nsecond,b\nthird one,b\nfourth,b\n");
    QVERIFY(report.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(!report.contains("<script"));
    QVERIFY(!report.contains("<img"));
    QVERIFY(!report.contains("<i>"));
}

void ReportTest::nothingOutsideIsAskedFor() {
    const support::DataFolder folder;
    const QString report = reportOf(folder).remove("http://www.w3.org/2000/svg");
    for (const char* outside : {"http:", "https:", "src=", "href=", "url(", "@import", "<link", "onload"})
        QVERIFY2(!report.contains(QLatin1String(outside)), outside);
    QVERIFY(report.contains("default-src 'none'"));
    QVERIFY2(!report.contains(QString::fromStdString(folder.path(""))), "the folders of this computer are nobody's business");
}

void ReportTest::personalDataIsReplaced() {
    const support::DataFolder folder;
    const QByteArray mail = "write to anna.schmidt@example.org today";
    const QString report = reportOf(folder, "text,label\n" + mail + ",a\n" + mail + ",a\nnothing here,b\nnor here,b\n");
    QVERIFY(report.contains("[EMAIL_1]"));
    QVERIFY(!report.contains("anna.schmidt"));
}

void ReportTest::stepsAreTold() {
    const support::DataFolder folder;
    api::Job job = support::jobOf("classification", {folder.write("rows.csv", rows)});
    api::DatasetReport report = support::load(job).report;
    job.data.steps = {{api::StepKind::Drop, "exact_duplicate", {}, {}, {}, {}},
                      {api::StepKind::Replace, {}, {}, "label", "<late>", "delayed"}};
    report.steps = {{1, true}, {0, false}};
    const QString text = QString::fromStdString(api::dataReportHtml(job, report));
    QVERIFY(text.contains("Left out: exact copies</td><td class=\"number\">1<"));
    QVERIFY(text.contains("&quot;&lt;late&gt;&quot; became &quot;delayed&quot; (not done"));
}

void ReportTest::wordsAreTranslated() {
    const support::DataFolder folder;
    api::DataReportOptions options;
    options.language = "xx";
    options.translate = [](std::string_view english) { return "«" + std::string(english) + "»"; };
    options.roleWord = [](api::Role) { return std::string("<role>"); };
    const QString report = html(support::jobOf("classification", {folder.write("rows.csv", rows)}), options);
    QVERIFY(report.contains("<html lang=\"xx\">"));
    QVERIFY(report.contains("<h2>«Files»</h2>"));
    QVERIFY(report.contains("&lt;role&gt;"));
    QVERIFY(report.contains("«8 of 8 rows can be used.»"));
}

void ReportTest::plotsAreXml() {
    const std::vector<data::Bar> bars{{"<a> & \"b\"", {80, 10, 10}}, {"none", {0, 0, 0}}, {"much", {1'000'000'000'000, 0, 1}}};
    for (const data::Plot& plot :
         {data::barPlot("<t>", bars, {"training", "validation", "test"}), data::barPlot("t", {}, {}),
          data::histogramPlot("t", {10, {5, 0, 3}, 2}, "characters", "30 and more"), data::histogramPlot("t", {}, "x", "y")}) {
        QXmlStreamReader xml(QString::fromStdString(plot.svg));
        while (!xml.atEnd())
            xml.readNext();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString() + QString::fromStdString(plot.svg)));
        QVERIFY(plot.width > 0 && plot.height > 0);
    }
}

void ReportTest::lengthsAreCounted() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label\n";
    for (int row = 0; row < 400; ++row)
        bytes += QByteArray(row % 40 + 1, 'a') + QByteArray::number(row) + (row % 2 ? ",x\n" : ",y\n");
    bytes += QByteArray(5000, 'b') + ",x\n";
    const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
    const data::Histogram histogram = data::lengthsOf(*dataset.report.table, 0);
    QCOMPARE(histogram.width, 2);
    QCOMPARE(histogram.longer, 1);
    QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t(0)), 400);
}

void ReportTest::aFileIsWritten() {
    const support::DataFolder folder;
    const api::Job job = support::jobOf("classification", {folder.write("rows.csv", rows)});
    const auto report = support::load(job).report;
    const std::string path = folder.path("report.html");
    QVERIFY(api::writeDataReport(job, report, path).ok());
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray::fromStdString(api::dataReportHtml(job, report)));
    QVERIFY(api::writeDataReport(job, report, folder.path("no/such/report.html")).failed());
}

TUNEWRIGHT_TEST(ReportTest)
#include "test_report.moc"
