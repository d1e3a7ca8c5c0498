// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class JsonLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenLinesAreLeftOut_data();
    void brokenLinesAreLeftOut();
    void decodesTexts();
    void layouts_data();
    void layouts();
    void fieldsMayComeInAnyOrder();
    void manyFieldsAreBounded();
    void nothingReadableSaysWhy();
};

void JsonLinesTest::brokenLinesAreLeftOut_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("comma before the brace")
        << QByteArray(R"({"text": "x", "label": "a",})") << "a comma before '}' at character 27";
    QTest::newRow("text after the object") << QByteArray(R"({"text": "x"} end)") << "after the object, at character 15";
    QTest::newRow("two objects") << QByteArray(R"({"text": "x"} {"text": "y"})") << "a second one starts at character 15";
    QTest::newRow("not closed") << QByteArray(R"({"text": "x)") << "cut off";
    QTest::newRow("no value") << QByteArray(R"({"text": })") << "'}' at character 10";
    QTest::newRow("constant that JSON does not know") << QByteArray(R"({"text": NaN})") << "'NaN' at character 10";
    QTest::newRow("number with a leading zero") << QByteArray(R"({"text": "x", "n": 01})") << "'1' at character 21";
    QTest::newRow("raw control character") << QByteArray("{\"text\": \"a\tb\"}") << "raw control characters";
    QTest::newRow("unknown escape") << QByteArray(R"({"text": "a\qb"})") << "'qb' at character 13";
    QTest::newRow("half a surrogate pair") << QByteArray(R"({"text": "\ud83d"})") << "surrogate";
    QTest::newRow("NUL character") << QByteArray(R"({"text": "a\u0000"})") << "NUL";
    QTest::newRow("the same field twice") << QByteArray(R"({"text": "a", "text": "b"})") << "\"text\" twice";
    QTest::newRow("no fields") << QByteArray("{}") << "without fields";
    QTest::newRow("a list") << QByteArray("[1, 2]") << "is a list";
    QTest::newRow("null") << QByteArray("null") << "is a null";
    QTest::newRow("not UTF-8") << QByteArray("{\"text\": \"a\xFF\"}") << "FF at byte 11";
    QTest::newRow("too deep") << QByteArray("{\"text\": " + QByteArray(101, '[') + QByteArray(101, ']') + "}")
                              << "deeper than 100";
    QTest::newRow("brackets that do not match") << QByteArray(R"({"text": [1, 2}})") << "'}' at character 15";
    QTest::newRow("comma in an empty list") << QByteArray(R"({"text": [,]})") << "',' at character 11";
    QTest::newRow("comma at the end of a list") << QByteArray(R"({"text": [1,]})") << "a comma before ']'";
    QTest::newRow("number where the others have words") << QByteArray(R"({"text": 42})") << "a number in \"text\"";
    QTest::newRow("list where the others have words")
        << QByteArray(R"({"text": ["a", {"b": [null, true]}]})") << "a list or an object in \"text\"";
}

void JsonLinesTest::brokenLinesAreLeftOut() {
    QFETCH(QByteArray, line);
    QFETCH(QString, reason);
    const support::DataFolder folder;
    const QByteArray bytes = "{\"text\": \"first\"}\n\n{\"text\": \"second\"}\n" + line + "\n{\"text\": \"third\"}\n";
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.jsonl", bytes)}));
    QCOMPARE(dataset.report.rows, 4);
    QCOMPARE(dataset.report.goodRows, 3);
    QCOMPARE(support::text(dataset, 2, Role::Text), "third");
    const auto* broken = support::finding(dataset, "broken_row");
    QVERIFY(broken != nullptr);
    QCOMPARE(broken->hits.size(), 1U);
    QCOMPARE(broken->hits[0].row, 3);
    QCOMPARE(broken->hits[0].line, 4);
    const QString words = support::reason(broken->hits[0]);
    QVERIFY2(words.contains(reason), qPrintable(words));
}

void JsonLinesTest::decodesTexts() {
    const support::DataFolder folder;
    const QByteArray line =
        R"({"text": "a\"b\\ \/ \n \u00e9 \ud83d\ude00 ä", "n": -1.5e3, "yes": true, "none": null, "list": [1, "]"]})";
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.jsonl", line + "\n" + line + "\n")}));
    const auto& table = *dataset.report.table;
    QCOMPARE(QString::fromStdString(table.cell(0, 0)), QString::fromUtf8("a\"b\\ / \n é 😀 ä"));
    QCOMPARE(QString::fromStdString(table.cell(0, 1)), "-1.5e3");
    QCOMPARE(QString::fromStdString(table.cell(0, 2)), "true");
    QCOMPARE(QString::fromStdString(table.cell(0, 3)), "");
    QCOMPARE(QString::fromStdString(table.cell(0, 4)), "[1, \"]\"]");
}

void JsonLinesTest::layouts_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("layout");
    QTest::newRow("lines") << QByteArray("{\"text\": \"a\"}\n{\"text\": \"b\"}") << "lines";
    QTest::newRow("lines with CRLF") << QByteArray("{\"text\": \"a\"}\r\n{\"text\": \"b\"}\r\n") << "lines";
    QTest::newRow("list") << QByteArray("[{\"text\": \"a\"},\n {\"text\": \"b\"}]\n") << "list";
    QTest::newRow("objects over several lines") << QByteArray("{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}\n") << "objects";
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF{\"text\": \"a\"}\n{\"text\": \"b\"}\n") << "lines";
}

void JsonLinesTest::layouts() {
    QFETCH(QByteArray, bytes);
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.json", bytes)}));
    QTEST(QString::fromStdString(dataset.report.files[0].details.at("layout")), "layout");
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(support::text(dataset, 1, Role::Text), "b");
}

void JsonLinesTest::fieldsMayComeInAnyOrder() {
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf(
        "classification", {folder.write("rows.jsonl", "{\"text\": \"a b\", \"label\": \"x\"}\n{\"label\": \"y\", \"extra\": 1, "
                                                      "\"text\": \"c d\"}\n{\"label\": \"z\"}\n")}));
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(support::text(dataset, 1, Role::Text), "c d");
    QCOMPARE(support::text(dataset, 1, Role::Label), "y");
    QCOMPARE(support::rowsOf(dataset, "empty_text"), "3");
}

void JsonLinesTest::manyFieldsAreBounded() {
    const support::DataFolder folder;
    QByteArray bytes = "{\"text\": \"first\"}\n{\"text\": \"second\"";
    for (int field = 0; field < 10'050; ++field)
        bytes += ",\"f" + QByteArray::number(field) + "\":1";
    const auto dataset = support::load(support::jobOf("masked-lm", {folder.write("rows.jsonl", bytes + "}\n")}));
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(dataset.report.columns.size(), 10'000U);
    QVERIFY(support::finding(dataset, "too_many_columns") != nullptr);
}

void JsonLinesTest::nothingReadableSaysWhy() {
    const support::DataFolder folder;
    try {
        support::load(support::jobOf("masked-lm", {folder.write("rows.jsonl", "{\"text\": }\n{\"text\" 1}\n")}));
        QFAIL("was read");
    } catch (const core::base::Error& error) {
        QCOMPARE(error.code(), "data.nothing-readable");
        QCOMPARE(error.issues()[0].arguments.at("line"), "1");
        QVERIFY(core::api::messageText(error.issues()[0]).find("character 10") != std::string::npos);
    }
}

TUNEWRIGHT_TEST(JsonLinesTest)
#include "test_json_lines.moc"
