// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/cancel.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Part;

class ChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowFindings_data();
    void rowFindings();
    void healthyTextsGiveNone_data();
    void healthyTextsGiveNone();
    void duplicatesAndConflicts();
    void nearDuplicates_data();
    void nearDuplicates();
    void leakageBetweenFiles();
    void classSizes();
    void dominantClass();
    void oneClass();
    void labelVariants_data();
    void labelVariants();
    void spansCountCodePoints();
    void cancelStops();
};

namespace {

/// Rows that no check objects to.
QByteArray healthyRows(int count) {
    static const char* const openings[] = {"The courier left my box",         "I would like to return a lamp",
                                           "Somebody charged me for tea",     "Nobody answers the telephone",
                                           "A cup in the set arrived broken", "My voucher has stopped working"};
    static const char* const endings[] = {"at the wrong door on street", "because it is not the colour of picture",
                                          "although I had cancelled order", "so I write about invoice",
                                          "and I want a new one for basket"};
    QByteArray rows;
    for (int row = 0; row < count; ++row)
        rows += QByteArray(openings[row % 6]) + " " + endings[row / 6 % 5] + " " + QByteArray::number(row * 37 + 100) +
                QByteArray::number(row) + " from shop " + QByteArray::number(row * 91 % 1000) +
                (row % 2 == 0 ? ",a\n" : ",b\n");
    return rows;
}

core::data::Dataset classified(const support::DataFolder& folder, const QByteArray& rows) {
    return support::load(support::jobOf("classification", {folder.write("rows.csv", "text,label\n" + rows)}));
}

}  // namespace

void ChecksTest::rowFindings_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("kind");
    for (const char* filler : {"N/A", "null", "None", "NaN", "-", "...", "???", "xxx", "TBD", "test", "(blank)", "see above",
                               "#REF!", " n/a ", "keine Angabe"})
        QTest::addRow("filler %s", filler) << QByteArray(filler) << "placeholder";
    QTest::newRow("name to fill in") << QByteArray("Dear {{customer name}} your box is here") << "placeholder";
    for (const char* html : {"<p>It is late.</p>", "one<br/>two", "<div class=\"\"msg\"\">late</div>", "&nbsp;late", "5 &lt; 6",
                             "&#8220;late&#8221;", "&#x27;late", "<!-- body --> late"})
        QTest::addRow("HTML %s", html) << '"' + QByteArray(html) + '"' << "html_leftover";
    QTest::newRow("UTF-8 read as Windows-1252") << QByteArray("The cafÃ© was closed") << "mojibake";
    QTest::newRow("read so twice") << QByteArray("The cafÃƒÂ© was closed") << "mojibake";
    QTest::newRow("apostrophe") << QByteArray("It couldnâ€™t be opened") << "mojibake";
    QTest::newRow("emoji") << QByteArray("Thank you ðŸ™‚ very much") << "mojibake";
    QTest::newRow("replacement character") << QByteArray("The caf\xEF\xBF\xBD was closed") << "mojibake";
    QTest::newRow("escape character") << QByteArray("a \x1B[31mred box") << "control_characters";
    QTest::newRow("zero-width space") << QByteArray("a zero\xE2\x80\x8Bwidth box") << "control_characters";
    QTest::newRow("97 words") << QByteArray("late ").repeated(97) << "too_long";
}

void ChecksTest::rowFindings() {
    QFETCH(QByteArray, text);
    const support::DataFolder folder;
    const auto dataset = classified(folder, healthyRows(8) + text + ",a\n" + healthyRows(16).split('\n').mid(8).join('\n'));
    QTEST(dataset.report.findings.empty() ? QString("none") : QString::fromStdString(dataset.report.findings[0].kind), "kind");
    QCOMPARE(dataset.report.findings.size(), 1U);
    QCOMPARE(dataset.report.findings[0].hits.size(), 1U);
    QCOMPARE(dataset.report.findings[0].hits[0].row, 9);
    QCOMPARE(dataset.report.findings[0].hits[0].line, 10);
}

void ChecksTest::healthyTextsGiveNone_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"The café in Zürich", "It cost 40 € – not 60 €", "“Yes”, he said", "My temperature was < 38 and > 36",
          "Is a < b && c > d", "None of the parts fit", "The test device is here", "C++ and 10% off & free", "«CAFÉ» and «ÇA»",
          "Still broken.", "R&D; see <name>", "SÃO PAULO", "Ñandú Â", "👩‍🚀 joined", "{{1, 2}, {3}}"})
        QTest::newRow(text) << QByteArray(text);
}

void ChecksTest::healthyTextsGiveNone() {
    QFETCH(QByteArray, text);
    const support::DataFolder folder;
    const auto dataset = classified(folder, healthyRows(8) + '"' + text + "\",a\n");
    QVERIFY2(dataset.report.findings.empty(), dataset.report.findings.empty() ? "" : dataset.report.findings[0].kind.c_str());
    QCOMPARE(dataset.report.goodRows, 9);
    QVERIFY(dataset.report.verdict == core::api::Verdict::Ready);
}

void ChecksTest::duplicatesAndConflicts() {
    const support::DataFolder folder;
    const auto dataset =
        classified(folder, "where is it,a\nwhere is it,a\nit broke,b\nwhere is it,b\nit broke,b\nit broke,b\nfine thanks,a\n");
    QCOMPARE(support::rowsOf(dataset, "exact_duplicate"), "2 5 6");
    QCOMPARE(support::finding(dataset, "exact_duplicate")->hits[2].partner, 3);
    QCOMPARE(support::rowsOf(dataset, "conflicting_label"), "4");
    QCOMPARE(support::finding(dataset, "conflicting_label")->hits[0].partner, 1);
    QCOMPARE(support::rowsOf(dataset, "near_duplicate"), "none");
}

void ChecksTest::nearDuplicates_data() {
    QTest::addColumn<QByteArray>("copy");
    QTest::addColumn<bool>("near");
    // The original has 20 words: up to three may change.
    QTest::newRow("capitals and white space")
        << QByteArray("the courier LEFT my box at the wrong  door and nobody in the house has seen it since Monday morning")
        << true;
    QTest::newRow("one word more")
        << QByteArray("The courier left my big box at the wrong door and nobody in the house has seen it since Monday morning")
        << true;
    QTest::newRow("one word less")
        << QByteArray("The courier left box at the wrong door and nobody in the house has seen it since Monday morning")
        << true;
    QTest::newRow("three other words")
        << QByteArray("The driver left my parcel at the wrong door and nobody in the house has seen it since Monday evening")
        << true;
    QTest::newRow("four other words")
        << QByteArray("The driver left my parcel at the wrong gate and nobody in the house has seen it since Monday evening")
        << false;
    QTest::newRow("another class")
        << QByteArray(
               "The courier left my box at the wrong door and nobody in the house has seen it since Friday morning\",b,\"")
        << false;
}

void ChecksTest::nearDuplicates() {
    QFETCH(QByteArray, copy);
    QFETCH(bool, near);
    const support::DataFolder folder;
    const QByteArray original =
        "The courier left my box at the wrong door and nobody in the house has seen it since Monday morning";
    const QByteArray row = copy.contains("\",b") ? '"' + copy.left(copy.indexOf("\",b")) + "\",b\n" : copy + ",a\n";
    const auto dataset =
        classified(folder, healthyRows(6) + original + ",a\n" + healthyRows(12).split('\n').mid(6).join('\n') + row);
    QCOMPARE(support::rowsOf(dataset, "near_duplicate"), near ? "14" : "none");
    if (near)
        QCOMPARE(support::finding(dataset, "near_duplicate")->hits[0].partner, 7);
}

void ChecksTest::leakageBetweenFiles() {
    const support::DataFolder folder;
    const QByteArray original = "The courier left my box at the wrong door and nobody has seen it since";
    auto job = support::jobOf(
        "classification",
        {folder.write("test.csv", "text,label\n" + original + " Friday,a\nit broke,b\nnew here,a\n" + "wait now,b\n"),
         folder.write("train.csv", "text,label\n" + healthyRows(8) + "it broke,b\n" + original + " Monday,a\n")});
    job.data.files[0].part = Part::Test;
    job.data.files[1].part = Part::Train;
    const auto dataset = support::load(job);
    QCOMPARE(support::rowsOf(dataset, "split_near_duplicate"), "1 2");
    QCOMPARE(support::finding(dataset, "split_near_duplicate")->hits[0].partner, 14);
    QCOMPARE(support::finding(dataset, "split_near_duplicate")->hits[1].partner, 13);
    QCOMPARE(support::rowsOf(dataset, "near_duplicate"), "none");
    QCOMPARE(support::rowsOf(dataset, "exact_duplicate"), "none");
}

void ChecksTest::classSizes() {
    const support::DataFolder folder;
    QByteArray rows = healthyRows(400);
    for (int row = 0; row < 12; ++row)
        rows += "cancel order " + QByteArray::number(row * 31) + " please,cancel\n";
    for (int row = 0; row < 3; ++row)
        rows += "the press asks question " + QByteArray::number(row) + ",press\n";
    const auto dataset = classified(folder, rows);
    const auto* uneven = support::finding(dataset, "class_imbalance");
    const auto* tiny = support::finding(dataset, "tiny_class");
    QVERIFY(uneven != nullptr && tiny != nullptr);
    QCOMPARE(uneven->hits.size(), 1U);
    QCOMPARE(uneven->hits[0].value, "cancel");
    QCOMPARE(uneven->hits[0].column, "label");
    QCOMPARE(tiny->hits.size(), 1U);
    QCOMPARE(tiny->hits[0].value, "press");
    QCOMPARE(dataset.report.labels.at("press"), 3);
}

void ChecksTest::dominantClass() {
    const support::DataFolder folder;
    QByteArray rows = healthyRows(100).replace(",b\n", ",a\n");
    for (int row = 0; row < 20; ++row)
        rows += "win money now number " + QByteArray::number(row * 31) + ",spam\n";
    const auto* uneven = support::finding(classified(folder, rows), "class_imbalance");
    QVERIFY(uneven != nullptr);
}

void ChecksTest::oneClass() {
    const support::DataFolder folder;
    const auto dataset = classified(folder, healthyRows(20).replace(",b\n", ",a\n"));
    QVERIFY(support::finding(dataset, "one_class") != nullptr);
    QVERIFY(dataset.report.verdict == core::api::Verdict::NotReady);
}

void ChecksTest::labelVariants_data() {
    QTest::addColumn<QByteArray>("usual");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("variant");
    QTest::newRow("capitals") << QByteArray("refund") << QByteArray("Refund") << true;
    QTest::newRow("blank at the end") << QByteArray("refund") << QByteArray("refund ") << true;
    QTest::newRow("hyphen") << QByteArray("refund") << QByteArray("re-fund") << true;
    QTest::newRow("underscore") << QByteArray("lost card") << QByteArray("lost_card") << true;
    QTest::newRow("exchanged letters") << QByteArray("refund") << QByteArray("refnud") << true;
    QTest::newRow("letter more") << QByteArray("delivery") << QByteArray("delivvery") << true;
    QTest::newRow("decomposed accent") << QByteArray("envío") << QByteArray("envi\xCC\x81o") << true;
    QTest::newRow("number with zeros") << QByteArray("1") << QByteArray("01") << true;
    QTest::newRow("number with a point") << QByteArray("1") << QByteArray("1.0") << true;
    QTest::newRow("other number") << QByteArray("1") << QByteArray("2") << false;
    QTest::newRow("other word") << QByteArray("refund") << QByteArray("billing") << false;
    QTest::newRow("short words") << QByteArray("cat") << QByteArray("car") << false;
    QTest::newRow("numbered classes") << QByteArray("level 1") << QByteArray("level 2") << false;
}

void ChecksTest::labelVariants() {
    QFETCH(QByteArray, usual);
    QFETCH(QByteArray, other);
    QFETCH(bool, variant);
    const support::DataFolder folder;
    const auto dataset =
        classified(folder, healthyRows(30).replace(",a\n", "," + usual + "\n") + "one more of these," + other + "\n");
    const auto* found = support::finding(dataset, "label_variant");
    QCOMPARE(found != nullptr, variant);
    if (variant) {
        QCOMPARE(found->hits.size(), 1U);
        QCOMPARE(QByteArray::fromStdString(found->hits[0].value), other);
    }
}

void ChecksTest::spansCountCodePoints() {
    const support::DataFolder folder;
    const auto dataset = classified(folder, healthyRows(6) + "\"🙂 é one<br>two\",a\n");
    const auto* html = support::finding(dataset, "html_leftover");
    QVERIFY(html != nullptr);
    QCOMPARE(html->hits[0].start, 7);
    QCOMPARE(html->hits[0].end, 11);
    QCOMPARE(html->hits[0].value, "<br>");
}

void ChecksTest::cancelStops() {
    const support::DataFolder folder;
    const auto job = support::jobOf("classification", {folder.write("rows.csv", "text,label\n" + healthyRows(5000))});
    for (const auto stage : {core::api::Stage::ReadingData, core::api::Stage::Checking}) {
        const core::api::CancelToken token;
        const core::api::EventSink sink = [&](const core::api::Event& event) {
            if (const auto* entered = std::get_if<core::api::StageEvent>(&event); entered != nullptr && entered->stage == stage)
                token.cancel();
        };
        QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, core::data::loadDataset(job, sink, token));
    }
}

TUNEWRIGHT_TEST(ChecksTest)
#include "test_checks.moc"
