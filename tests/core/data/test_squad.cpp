// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "core/data/cell_values.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;
using core::data::AnswerSpan;

class SquadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void questionsBecomeRows_data();
    void questionsBecomeRows();
    void placesCountCodePoints();
    void brokenQuestionsAreLeftOut();
    void bytesThatAreNoTextAreLeftOut_data();
    void bytesThatAreNoTextAreLeftOut();
};

namespace {

const char* const article =
    R"({"version": "v2.0", "data": [{"title": "House", "paragraphs": [{"context": "It has 3 rooms.", "qas": [
    {"id": "a", "question": "How many rooms?", "answers": [{"text": "3", "answer_start": 7}], "is_impossible": false},
    {"id": "b", "question": "How old is it?", "answers": [], "plausible_answers": [{"text": "3", "answer_start": 7}],
     "is_impossible": true}]}]}]})";

core::data::Dataset loadJson(const QByteArray& bytes) {
    const support::DataFolder folder;
    return support::load(support::jobOf("question-answering", {folder.write("questions.json", bytes)}));
}

}  // namespace

void SquadTest::questionsBecomeRows_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("over lines") << QByteArray(article);
    QTest::newRow("on one line") << QByteArray(article).replace('\n', ' ');
    QTest::newRow("byte-order mark") << "\xEF\xBB\xBF" + QByteArray(article);
}

void SquadTest::questionsBecomeRows() {
    QFETCH(QByteArray, bytes);
    const auto dataset = loadJson(bytes);
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(QString::fromStdString(dataset.report.files[0].details.at("layout")), "squad");
    QCOMPARE(support::text(dataset, 0, Role::Id), "a");
    QCOMPARE(support::text(dataset, 0, Role::Context), "It has 3 rooms.");
    QCOMPARE(support::text(dataset, 1, Role::Question), "How old is it?");
    QCOMPARE(core::data::spansOf(dataset.text(0, Role::AnswerSpans)), (std::vector<AnswerSpan>{{"3", 7}}));
    QVERIFY(core::data::spansOf(dataset.text(1, Role::AnswerSpans)).empty());
    QCOMPARE(support::text(dataset, 1, Role::AnswerSpans), "[]");
}

void SquadTest::placesCountCodePoints() {
    // U+FEFF at the start and characters of two units in UTF-16 before the answer: neither is dropped or counted twice.
    const auto dataset = loadJson(R"({"data": [{"paragraphs": [{"context": "\ufeff\ud83d\ude00 K\u00f6ln", "qas": [
        {"id": "a", "question": "Where?", "answers": [{"text": "K\u00f6ln", "answer_start": 3}]},
        {"id": "b", "question": "Where now?", "answers": [{"text": "Köln", "answer_start": 4}]}]}]}]})");
    for (std::int64_t row = 0; row < 2; ++row)
        QCOMPARE(core::data::spansOf(dataset.text(row, Role::AnswerSpans)), (std::vector<AnswerSpan>{{"Köln", 3}}));
    QCOMPARE(support::rowsOf(dataset, "mended_row"), "2");
    QCOMPARE(support::finding(dataset, "mended_row")->hits[0].code, "data.row.answer-in-units");
}

void SquadTest::brokenQuestionsAreLeftOut() {
    const auto dataset = loadJson(R"({"data": [{"paragraphs": [{"context": "It has 3 rooms.", "qas": [
        {"id": "a", "question": "How many?", "answers": [{"text": "3", "answer_start": 7}]},
        {"id": "b", "id": "c", "question": "How many?", "answers": [{"text": "3", "answer_start": 7}]},
        {"id": "d", "question": "How many rooms?"},
        7,
        {"id": "e", "question": "Which number?", "answers": [{"text": "3", "answer_start": 7}]}]}, {"qas": 5}]}, {"x": 1}]})");
    QCOMPARE(dataset.report.rows, 5);
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(support::rowsOf(dataset, "broken_row"), "2 3 4");
    QCOMPARE(support::finding(dataset, "broken_row")->hits[1].code, "data.row.no-answers");
}

void SquadTest::bytesThatAreNoTextAreLeftOut_data() {
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("title") << QByteArray("Haus");
    QTest::newRow("context") << QByteArray("It has");
    QTest::newRow("id") << QByteArray("\"a\"");
    QTest::newRow("question") << QByteArray("How many");
    QTest::newRow("answer") << QByteArray("\"3\"");
}

void SquadTest::bytesThatAreNoTextAreLeftOut() {
    QFETCH(QByteArray, whole);
    QByteArray bytes(R"({"data": [{"title": "Haus", "paragraphs": [{"context": "It has 3 rooms.", "qas": [
        {"id": "a", "question": "How many?", "answers": [{"text": "3", "answer_start": 7}]}]}]},
        {"title": "Öl", "paragraphs": [{"context": "Köln, Öl, Übergröße, größer", "qas": [
        {"id": "b", "question": "Wo größer?", "answers": [{"text": "Köln", "answer_start": 0}]}]}]}]})");
    bytes.insert(bytes.indexOf(whole) + 1, '\xf4');
    const auto dataset = loadJson(bytes);
    QCOMPARE(dataset.report.goodRows, 1);
    QCOMPARE(support::rowsOf(dataset, "broken_row"), "1");
    QCOMPARE(support::finding(dataset, "broken_row")->hits[0].code, "data.row.not-utf8");
}

TUNEWRIGHT_TEST(SquadTest)
#include "test_squad.moc"
