// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class DelimitedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dialects_data();
    void dialects();
    void quotes_data();
    void quotes();
    void placesCountRecordsAndLines();
    void raggedRowsAreLeftOut();
    void emptyFieldsAtTheEndAreNoFault();
    void headerIsToldFromData_data();
    void headerIsToldFromData();
    void extensionlessFileIsRecognised();
};

void DelimitedTest::dialects_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<int>("rows");
    QTest::newRow("comma") << QByteArray("text,label\nparcel is late,a\nwhere is it,b\nparcel broke,a\n") << "," << 3;
    QTest::newRow("semicolon with decimal commas")
        << QByteArray("text;price;label\nlate parcel;1,5;a\nlost, maybe;2,5;b\n") << ";" << 2;
    QTest::newRow("tab") << QByteArray("text\tlabel\nlate, very late\ta\nlost\tb\n") << "tab" << 2;
    QTest::newRow("bar") << QByteArray("text|label\nlate|a\nlost|b\n") << "|" << 2;
    QTest::newRow("CRLF") << QByteArray("text,label\r\nlate,a\r\nlost,b\r\n") << "," << 2;
    QTest::newRow("CR") << QByteArray("text,label\rlate,a\rlost,b\r") << "," << 2;
    QTest::newRow("no line end at the end") << QByteArray("text,label\nlate,a\nlost,b") << "," << 2;
    QTest::newRow("blank lines") << QByteArray("text,label\n\nlate,a\n   \nlost,b\n\n") << "," << 2;
    QTest::newRow("named in the first line") << QByteArray("sep=|\ntext|label\na,b;c|x\nd,e;f|y\n") << "|" << 2;
    QTest::newRow("one column with commas in it")
        << QByteArray("text\nI ordered a cup, a plate, and a fork in May.\nNothing came\nOne came, late\nNo\n") << "none" << 4;
}

void DelimitedTest::dialects() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, delimiter);
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.csv", bytes)}));
    QCOMPARE(QString::fromStdString(dataset.report.files[0].details.at("delimiter")), delimiter);
    QTEST(static_cast<int>(dataset.report.goodRows), "rows");
    QCOMPARE(dataset.report.rows, dataset.report.goodRows);
}

void DelimitedTest::quotes_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const QByteArray csv = "rows.csv", tsv = "rows.tsv";
    QTest::newRow("quoted with delimiter") << csv << QByteArray("\"late, and broken\"") << "late, and broken";
    QTest::newRow("doubled quotes") << csv << QByteArray("\"she said \"\"no\"\"\"") << "she said \"no\"";
    QTest::newRow("line breaks in a cell") << csv << QByteArray("\"Dear team,\n\nwhere is it?\"")
                                           << "Dear team,\n\nwhere is it?";
    QTest::newRow("quotes inside an unquoted cell") << csv << QByteArray("the 5\" pipe") << "the 5\" pipe";
    QTest::newRow("text after the closing quote") << csv << QByteArray("\"late\" again") << "late again";
    QTest::newRow("backslash before a quote") << csv << QByteArray("\"she said \\\"no\\\" twice\"") << "she said \"no\" twice";
    QTest::newRow("only empty quotes") << csv << QByteArray("\"\"x") << "x";
    QTest::newRow("quotes are words in a table without quoting") << tsv << QByteArray("\"Yes\" he said") << "\"Yes\" he said";
    QTest::newRow("a whole cell in quotes, once") << tsv << QByteArray("\"Yes, he did\"") << "\"Yes, he did\"";
    QTest::newRow("an opening quote alone") << tsv << QByteArray("\"Yes, he did") << "\"Yes, he did";
    QTest::newRow("a tab in quotes") << tsv << QByteArray("\"late\tbroken\"") << "late\tbroken";
}

void DelimitedTest::quotes() {
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, cell);
    const support::DataFolder folder;
    const QByteArray tab = name.endsWith("tsv") ? "\t" : ",";
    QByteArray bytes =
        "text" + tab + "label\nfirst text" + tab + "a\n" + cell + tab + "b\nthird text" + tab + "a\nfourth text" + tab + "b\n";
    const auto dataset = support::load(support::jobOf("classification", {folder.write(name, bytes)}));
    QCOMPARE(dataset.report.goodRows, 4);
    QTEST(support::text(dataset, 1, Role::Text), "text");
    QCOMPARE(support::text(dataset, 1, Role::Label), "b");
    QCOMPARE(support::text(dataset, 3, Role::Text), "fourth text");
}

void DelimitedTest::placesCountRecordsAndLines() {
    const support::DataFolder folder;
    const std::string first = folder.write("a.csv", "text,label\nlate,a\n\"two\nlines\",b\n,a\nlost,b\n");
    const std::string second = folder.write("b.csv", "label,text\nb,gone\na,   \n");
    const auto dataset = support::load(support::jobOf("classification", {first, second}));
    QCOMPARE(dataset.report.rows, 6);
    QCOMPARE(dataset.report.goodRows, 4);
    const auto* empty = support::finding(dataset, "empty_text");
    QVERIFY(empty != nullptr);
    QCOMPARE(empty->hits.size(), 1U);
    QCOMPARE(empty->hits[0].row, 3);
    QCOMPARE(empty->hits[0].line, 5);
    QCOMPARE(empty->hits[0].file, first);
    const auto* blank = support::finding(dataset, "whitespace_text");
    QVERIFY(blank != nullptr);
    QCOMPARE(blank->hits[0].row, 6);
    QCOMPARE(blank->hits[0].line, 3);
    QCOMPARE(blank->hits[0].file, second);
    // The table holds the good rows; columns are joined by name.
    QCOMPARE(support::text(dataset, 3, Role::Text), "gone");
    QCOMPARE(dataset.report.table->place(2), (core::api::Place{first, 4, {}}));
    QCOMPARE(dataset.report.table->place(3), (core::api::Place{second, 1, {}}));
    std::vector<std::int64_t> numbers;
    for (std::int64_t row = 0; row < dataset.report.table->rowCount(); ++row)
        numbers.push_back(dataset.report.table->number(row));
    QCOMPARE(numbers, (std::vector<std::int64_t>{1, 2, 4, 5}));
}

void DelimitedTest::raggedRowsAreLeftOut() {
    const support::DataFolder folder;
    const auto dataset = support::load(
        support::jobOf("classification",
                       {folder.write("rows.csv", "text,label\nlate,a\nHello, lost,b\nlost,b\nno label\nwhere;a\ngone,a\n")}));
    QCOMPARE(dataset.report.goodRows, 3);
    QCOMPARE(support::rowsOf(dataset, "broken_row"), "2 4 5");
    const auto* broken = support::finding(dataset, "broken_row");
    QCOMPARE(broken->hits[0].line, 3);
    QVERIFY(support::reason(broken->hits[0]).startsWith("3 fields"));
    QVERIFY(support::reason(broken->hits[2]).contains(";"));
    QVERIFY(dataset.report.verdict == core::api::Verdict::ReadyWithWarnings);
}

void DelimitedTest::emptyFieldsAtTheEndAreNoFault() {
    const support::DataFolder folder;
    const auto dataset =
        support::load(support::jobOf("classification", {folder.write("rows.csv", "text,label\nlate,a,,\nlost,b,\ngone,a\n")}));
    QCOMPARE(dataset.report.goodRows, 3);
    QCOMPARE(support::rowsOf(dataset, "broken_row"), "none");
}

void DelimitedTest::headerIsToldFromData_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("header");
    QTest::newRow("names") << QByteArray("text,label\nlate parcel,a\nlost card,b\n") << true;
    QTest::newRow("unknown names") << QByteArray("Befund_1,Gruppe_2\nlate parcel here,a\nlost card there,b\nthird one,a\n")
                                   << true;
    QTest::newRow("a label comes again below")
        << QByteArray("spam,win money now\nham,see you later\nspam,cheap loans\n") << false;
    QTest::newRow("a long text") << QByteArray(
                                        "My parcel has not come for eleven days.,late\nWhere is it?,lost\nI am angry.,other\n")
                                 << false;
    QTest::newRow("a number") << QByteArray("1,late parcel\n2,lost card\n1,broken cup\n") << false;
}

void DelimitedTest::headerIsToldFromData() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, header);
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.csv", bytes)}));
    QCOMPARE(dataset.report.files[0].details.at("header") == "yes", header);
    QCOMPARE(dataset.report.rows, bytes.count('\n') - (header ? 1 : 0));
    QCOMPARE(support::finding(dataset, "no_header") == nullptr, header);
}

void DelimitedTest::extensionlessFileIsRecognised() {
    const support::DataFolder folder;
    const auto format = [&](const char* name, const QByteArray& bytes) {
        return QString::fromStdString(
            support::load(support::jobOf("masked-lm", {folder.write(name, bytes)})).report.files[0].format);
    };
    QCOMPARE(format("a", "text\tlabel\nlate\tx\nlost\ty\n"), "tsv");
    QCOMPARE(format("b.dat", "text,label\nlate,x\nlost,y\n"), "csv");
    QCOMPARE(format("c", "{\"text\": \"late\"}\n{\"text\": \"lost\"}\n"), "jsonl");
    QCOMPARE(format("d", "It was late.\n\nNobody came.\n"), "text");
}

TUNEWRIGHT_TEST(DelimitedTest)
#include "test_delimited.moc"
