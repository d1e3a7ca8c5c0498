// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"
#include "core/data/cells/python_literal.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;
using core::data::AnswerSpan;

/// Cells that hold more than a text: recognised, brought into one form, or left out with a reason.
class CellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kindsAreRecognised_data();
    void kindsAreRecognised();
    void rows_data();
    void rows();
    void tags_data();
    void tags();
    void bareTagsAreReadByNeighbours();
    void questionsOnOneTextStayTogether();
    void numbers_data();
    void numbers();
    void severalLabels_data();
    void severalLabels();
    void eachOfSeveralLabelsIsCounted();
    void textsThatLookLikeListsStayTexts();
    void listsMayStandInATable();
    void pythonsListsAreRead_data();
    void pythonsListsAreRead();
    void pythonsListsStandInTables();
    void searchesAreBounded();
};

namespace {

const QByteArray tagged = R"({"tokens": ["Ann", "is", "here"], "ner_tags": ["B-PER", "O", "O"]})",
                 asked = R"({"context": "It opened in 1994.", "question": "When?",)"
                         R"( "answers": {"text": ["1994"], "answer_start": [13]}})",
                 several = R"({"text": "red and round", "labels": ["red", "round"]})",
                 rated = R"({"text": "quite good", "score": 3.5})";

core::data::Dataset loadLines(const char* task, const QByteArray& lines) {
    const support::DataFolder folder;
    return support::load(support::jobOf(task, {folder.write("rows.jsonl", lines)}));
}

QString roles(const core::data::Dataset& dataset) {
    static const QStringList names{"-",       "text",         "label",  "prompt",   "answer",  "system",
                                   "tools",   "conversation", "chosen", "rejected", "context", "question",
                                   "answers", "tokens",       "tags",   "group",    "date",    "id"};
    QStringList all;
    for (const auto& column : dataset.report.columns)
        all << names[static_cast<int>(column.role)];
    return all.join(' ');
}

}  // namespace

void CellsTest::kindsAreRecognised_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words and tags") << tagged << "tokens tags";
    QTest::newRow("words and tags beside others")
        << QByteArray(R"({"id": "7", "tokens": ["Ann", "is"], "pos_tags": [3, 4], "ner_tags": ["B-PER", "O"]})")
        << "- tokens - tags";
    QTest::newRow("words and labels") << QByteArray(R"({"words": ["Ann", "is"], "labels": ["B-PER", "O"]})") << "tokens tags";
    QTest::newRow("question and answers") << asked << "context question answers";
    QTest::newRow("answers as a list")
        << QByteArray(R"({"id": "a", "title": "t", "context": "It opened in 1994.", "question": "When was it?",)"
                      R"( "answers": [{"text": "1994", "answer_start": 13}]})")
        << "id - context question answers";
    QTest::newRow("prompt and answer") << QByteArray(R"({"question": "What is your name?", "answer": "It is Ann."})")
                                       << "prompt answer";
}

void CellsTest::kindsAreRecognised() {
    QFETCH(QByteArray, row);
    const auto dataset = loadLines("", row + "\n" + row + "\n");
    QTEST(roles(dataset), "expected");
    QCOMPARE(dataset.report.goodRows, 2);
}

void CellsTest::rows_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* task, const QByteArray& good, const QByteArray& line, const char* code) {
        QTest::newRow(name) << task << good << line << code;
    };
    const char* const tag = "token-classification";
    row("fewer tags than words", tag, tagged, R"({"tokens": ["a", "b"], "ner_tags": ["O"]})", "data.row.tags-count");
    row("no words", tag, tagged, R"({"tokens": [], "ner_tags": []})", "data.row.no-tokens");
    row("an empty word", tag, tagged, R"({"tokens": ["a", ""], "ner_tags": ["O", "O"]})", "data.row.token-empty");
    row("tags are numbers", tag, tagged, R"({"tokens": ["a"], "ner_tags": [1]})", "data.row.tags-numbers");
    row("a number among the words", tag, tagged, R"({"tokens": [5], "ner_tags": ["O"]})", "data.row.list-item");
    row("words are a text", tag, tagged, R"({"tokens": "a b", "ner_tags": ["O", "O"]})", "data.row.list-expected");
    row("no tags", tag, tagged, R"({"tokens": ["a"]})", "data.row.cell-empty");
    row("unknown tag", tag, tagged, R"({"tokens": ["a"], "ner_tags": ["X-PER"]})", "data.row.tag-unknown");
    row("tag without a name", tag, tagged, R"({"tokens": ["a"], "ner_tags": ["B-"]})", "data.row.tag-unknown");

    const char* const ask = "question-answering";
    const auto answer = [](const QByteArray& answers) {
        return QByteArray(R"({"context": "We work while they work in Köln.", "question": "Where?", "answers": )") + answers +
               "}";
    };
    row("answer not in the text", ask, asked, answer(R"({"text": ["Rom"], "answer_start": [3]})"), "data.row.answer-absent");
    row("more texts than places", ask, asked, answer(R"({"text": ["a", "b"], "answer_start": [3]})"), "data.row.answers-count");
    row("place before the text", ask, asked, answer(R"({"text": ["We"], "answer_start": [-1]})"),
        "data.row.answer-start-negative");
    row("place behind the text", ask, asked, answer(R"({"text": ["We"], "answer_start": [500]})"),
        "data.row.answer-start-beyond");
    row("place beyond all numbers", ask, asked, answer(R"({"text": ["We"], "answer_start": [18446744073709551616]})"),
        "data.row.answer-start-beyond");
    row("half a place", ask, asked, answer(R"({"text": ["We"], "answer_start": [0.5]})"), "data.row.answer-start-fraction");
    row("place is a text", ask, asked, answer(R"({"text": ["We"], "answer_start": ["0"]})"), "data.row.answer-start-kind");
    row("wrong place, answer twice", ask, asked, answer(R"({"text": ["work"], "answer_start": [1]})"),
        "data.row.answer-ambiguous");
    row("no place, answer twice", ask, asked, answer(R"("work")"), "data.row.answer-twice");
    row("no text", ask, asked, answer(R"({"text": [""], "answer_start": [0]})"), "data.row.answer-empty");
    row("a list of numbers", ask, asked, answer("[1, 2]"), "data.row.answers-kind");
    row("no question", ask, asked, R"({"context": "a b", "question": "", "answers": {"text": [], "answer_start": []}})",
        "data.row.question-incomplete");

    row("words in place of a number", "regression", rated, R"({"text": "bad", "score": "low"})", "data.row.label-not-number");
    row("not a finite number", "regression", rated, R"({"text": "bad", "score": "inf"})", "data.row.label-not-number");
    row("thousands or decimals", "regression", rated, R"({"text": "bad", "score": "1,500"})", "data.row.label-not-number");
    row("an object among the labels", "multi-label", several, R"({"text": "bad", "labels": [{"a": 1}]})",
        "data.row.labels-kind");
}

void CellsTest::rows() {
    QFETCH(QString, task);
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, row);
    const auto dataset = loadLines(task.toUtf8().constData(), good + "\n" + row + "\n" + good + "\n");
    QCOMPARE(dataset.report.rows, 3);
    QCOMPARE(dataset.report.goodRows, 2);
    const auto* broken = support::finding(dataset, "broken_row");
    QVERIFY(broken != nullptr);
    QCOMPARE(broken->hits.size(), 1U);
    QCOMPARE(broken->hits[0].row, 2);
    QTEST(QString::fromStdString(broken->hits[0].code), "code");
    QVERIFY(!support::reason(broken->hits[0]).contains('{'));
}

void CellsTest::tags_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("mended");
    QTest::newRow("BIO") << "B-A I-A O B-B B-B"
                         << "B-A I-A O B-B B-B" << 0;
    QTest::newRow("BIOES") << "B-A I-A E-A S-B O"
                           << "B-A I-A I-A B-B O" << 0;
    QTest::newRow("BILOU") << "B-A L-A U-B U-B O"
                           << "B-A I-A B-B B-B O" << 0;
    QTest::newRow("IOB1") << "I-A I-A B-A O I-B"
                          << "B-A I-A B-A O B-B" << 0;
    QTest::newRow("goes on with nothing") << "B-A O I-A O"
                                          << "B-A O B-A O" << 1;
    QTest::newRow("goes on with another") << "B-A I-B O"
                                          << "B-A B-B O" << 1;
    QTest::newRow("small letters") << "B-PER o b-per i-per O B-PER"
                                   << "B-PER O B-PER I-PER O B-PER" << 2;
    QTest::newRow("hyphen in the name") << "B-work-of-art I-work-of-art O"
                                        << "B-work-of-art I-work-of-art O" << 0;
    QTest::newRow("no B and I") << "PER PER O LOC"
                                << "B-PER I-PER O B-LOC" << 2;
}

void CellsTest::tags() {
    QFETCH(QString, given);
    QFETCH(int, mended);
    std::vector<std::string> tokens, tags;
    for (const QString& tag : given.split(' ')) {
        tokens.push_back("w");
        tags.push_back(tag.toStdString());
    }
    const std::string line =
        R"({"tokens": )" + core::data::textsCell(tokens) + R"(, "tags": )" + core::data::textsCell(tags) + "}\n";
    const auto dataset = loadLines("token-classification", QByteArray::fromStdString(line));
    QCOMPARE(dataset.report.table->rowCount(), 1);
    QStringList read;
    for (const std::string& tag : core::data::textsOf(dataset.text(0, Role::Tags)))
        read << QString::fromStdString(tag);
    QTEST(read.join(' '), "expected");
    const auto* note = support::finding(dataset, "mended_row");
    QCOMPARE(note == nullptr ? 0 : static_cast<int>(note->hits.size()), mended);
}

void CellsTest::bareTagsAreReadByNeighbours() {
    const auto dataset =
        loadLines("", tagged + "\n" + R"({"tokens": ["a", "b"], "ner_tags": ["PER", "O"]})" + "\n" + tagged + "\n");
    QCOMPARE(support::finding(dataset, "broken_row")->hits[0].code, "data.row.tag-unknown");  // others have prefixes
}

void CellsTest::questionsOnOneTextStayTogether() {
    QByteArray lines;
    for (int row = 0; row < 40; ++row)
        lines += "{\"context\": \"It opened in " + QByteArray::number(1900 + row / 4) + ".\", \"question\": \"When, asked " +
                 QByteArray::number(row) + " people?\", \"answers\": [{\"text\": \"" + QByteArray::number(1900 + row / 4) +
                 "\", \"answer_start\": 13}]}\n";
    const auto dataset = loadLines("question-answering", lines);
    QCOMPARE(dataset.report.goodRows, 40);
    for (std::int64_t row = 0; row < 40; row += 4)
        for (std::int64_t next = 1; next < 4; ++next)
            QVERIFY(dataset.report.table->part(row) == dataset.report.table->part(row + next));
    QVERIFY(dataset.report.testRows > 0);
    QVERIFY(support::finding(dataset, "near_duplicate") == nullptr);
}

void CellsTest::numbers_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("expected");
    QTest::newRow("whole") << "7" << 7.0;
    QTest::newRow("signs and spaces") << " -2.5e1 " << -25.0;
    QTest::newRow("plus") << "+3" << 3.0;
    QTest::newRow("decimal comma") << "3,25" << 3.25;
}

void CellsTest::numbers() {
    QFETCH(QString, cell);
    QFETCH(double, expected);
    const auto number = core::data::numberOf(cell.toStdString());
    QVERIFY(number.has_value());
    QCOMPARE(*number, expected);
    for (const char* other : {"", "x", "1 2", "nan", "1e999", "1,000", "1,2,3", "0x10"})
        QVERIFY2(!core::data::numberOf(other).has_value(), other);
}

void CellsTest::severalLabels_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("expected");
    QTest::newRow("lists") << QByteArray(R"(["a", " b", "a"])") << QByteArray("[]") << R"(["a","b"] [])";
    QTest::newRow("commas") << QByteArray(R"("a, b")") << QByteArray(R"("c")") << R"(["a","b"] ["c"])";
    QTest::newRow("semicolons win") << QByteArray(R"("food, drinks; b")") << QByteArray(R"("food, drinks")")
                                    << R"(["food, drinks","b"] ["food, drinks"])";
    QTest::newRow("bars") << QByteArray(R"("a|b")") << QByteArray(R"("c, d")") << R"(["a","b"] ["c, d"])";
    QTest::newRow("a list in a text") << QByteArray(R"("[\"a\", \"b\"]")") << QByteArray(R"("[]")") << R"(["a","b"] [])";
}

void CellsTest::severalLabels() {
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    const auto dataset = loadLines("multi-label", "{\"text\": \"one thing\", \"labels\": " + first +
                                                      "}\n{\"text\": \"quite another\", \"labels\": " + second + "}\n");
    QCOMPARE(dataset.report.goodRows, 2);
    QTEST(support::text(dataset, 0, Role::Label) + " " + support::text(dataset, 1, Role::Label), "expected");
    QVERIFY(!dataset.report.labels.empty());
}

void CellsTest::eachOfSeveralLabelsIsCounted() {
    QByteArray lines;
    for (int row = 0; row < 60; ++row)
        lines += "{\"text\": \"thing number " + QByteArray::number(row) + "\", \"labels\": " +
                 (row == 7   ? "[\"round\", \"Red\"]"
                  : row < 30 ? "[\"red\", \"round\"]"
                             : "[\"round\"]") +
                 "}\n";
    const auto dataset = loadLines("multi-label", lines);
    QCOMPARE(dataset.report.labels.at("round"), 60);
    QCOMPARE(dataset.report.labels.at("red"), 29);
    QCOMPARE(support::finding(dataset, "label_variant")->hits[0].value, "Red");
    QCOMPARE(support::finding(dataset, "tiny_class")->hits[0].value, "Red");
    QVERIFY(support::finding(dataset, "label_per_row") == nullptr);
}

void CellsTest::textsThatLookLikeListsStayTexts() {
    const QByteArray row = R"({"prompt": "Count.", "chosen": "[1, 2, 3]", "rejected": "[3, 2]"})",
                     question = R"({"context": "It is [2].", "question": "Which?", "answers": "[2]"})";
    const auto chosen = loadLines("", row + "\n" + row + "\n");
    QCOMPARE(chosen.report.goodRows, 2);
    const auto conversation = core::data::conversationOf(chosen.text(0, Role::Chosen));
    QCOMPARE(conversation.messages.at(0).at("content").get<std::string>(), "[1, 2, 3]");
    const auto answered = loadLines("question-answering", question + "\n" + question + "\n");
    QCOMPARE(core::data::spansOf(answered.text(1, Role::AnswerSpans)), (std::vector<AnswerSpan>{{"[2]", 6}}));
}

void CellsTest::listsMayStandInATable() {
    const support::DataFolder folder;
    const QByteArray row = "\"[\"\"Ann\"\", \"\"is\"\"]\",\"[\"\"B-PER\"\", \"\"O\"\"]\"\n";
    const auto dataset = support::load(support::jobOf("", {folder.write("rows.csv", "tokens,tags\n" + row + row)}));
    QCOMPARE(roles(dataset), "tokens tags");
    QCOMPARE(core::data::textsOf(dataset.text(1, Role::Tags)), (std::vector<std::string>{"B-PER", "O"}));
}

void CellsTest::pythonsListsAreRead_data() {
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("read");  ///< as JSON; empty: it stays a text
    const auto row = [](const char* name, const char* cell, const char* read) {
        QTest::newRow(name) << QByteArray(cell) << read;
    };
    row("texts", "['a', \"it's\"]", R"(["a","it's"])");
    row("of NumPy", "['a' 'b'\n 'c']", R"(["a","b","c"])");
    row("array", "array(['a', 'b'], dtype=object)", "");
    row("arrays in a list", "[array(['a'], dtype=object), array(['b', 'c'])]", R"([["a"],["b","c"]])");
    row("tuple", "('a', 'b',)", R"(["a","b"])");
    row("tuple of one", "('a',)", R"(["a"])");
    row("set", "{'a', 'b'}", R"(["a","b"])");
    row("dictionary", "{'role': 'user', 'n': [1, 2.5, None, True, False]}", R"({"role":"user","n":[1,2.5,null,true,false]})");
    row("numbers of NumPy", "[1. 2. -3.5e+1]", "[1.0,2.0,-35.0]");
    row("escapes", "['\\'', '\\n', '\\xe9', '\\u20ac', '\\U0001f600', u'x']", "[\"'\",\"\\n\",\"é\",\"€\",\"😀\",\"x\"]");
    row("empty", "[]", "[]");
    row("no end", "['a', 'b'", "");
    row("no end of a text", "['a, b]", "");
    row("something behind", "['a'] and more", "");
    row("words", "[see page 4]", "");
    row("a call", "[open('x')]", "");
    row("left out by NumPy", "['a' ... 'b']", "");
    row("half a character", "['\\ud800']", "");
    row("a key twice", "{'a': 1, 'a': 2}", "");
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']') << "";
}

void CellsTest::pythonsListsAreRead() {
    QFETCH(QByteArray, cell);
    QFETCH(QString, read);
    const auto value = core::data::pythonLiteral(cell.toStdString());
    QCOMPARE(value ? QString::fromStdString(core::base::dumpJson(*value)) : QString(), read);
}

void CellsTest::pythonsListsStandInTables() {
    const support::DataFolder folder;
    const QByteArray tagged = "\"['Ann', \"\"isn't\"\"]\",\"['B-PER' 'O']\"\n";
    const auto words = support::load(support::jobOf("", {folder.write("a.csv", "tokens,ner_tags\n" + tagged + tagged)}));
    QCOMPARE(roles(words), "tokens tags");
    QCOMPARE(core::data::textsOf(words.text(1, Role::Tokens)), (std::vector<std::string>{"Ann", "isn't"}));
    QCOMPARE(core::data::textsOf(words.text(1, Role::Tags)), (std::vector<std::string>{"B-PER", "O"}));
    const auto labels = support::load(support::jobOf(
        "multi-label",
        {folder.write("b.csv",
                      "text,labels\nred and round,\"['red', 'round']\"\nred,['red']\nnothing,[]\nblue,\"('blue',)\"\n")}));
    QCOMPARE(core::data::textsOf(labels.text(0, Role::Label)), (std::vector<std::string>{"red", "round"}));
    QCOMPARE(core::data::textsOf(labels.text(3, Role::Label)), (std::vector<std::string>{"blue"}));
    QCOMPARE(labels.report.goodRows, 4);
    const QByteArray chat = "\"[{'role': 'user', 'content': 'Hello'}, {'role': 'assistant', 'content': \"\"It's me.\"\"}]\"\n";
    const auto said = support::load(support::jobOf("", {folder.write("c.csv", "messages\n" + chat + chat)}));
    QCOMPARE(roles(said), "conversation");
    QCOMPARE(core::data::conversationOf(said.text(0, Role::Conversation)).messages[1].at("content"), "It's me.");
}

void CellsTest::searchesAreBounded() {
    // Every place of the context looks like the answer almost to its end.
    const QByteArray line = R"({"question": "Where?", "context": ")" + QByteArray(4 << 20, 'x') + R"(", "answers": ")" +
                            QByteArray(1 << 20, 'x') + R"(y"})";
    const auto dataset = loadLines("question-answering", asked + "\n" + line + "\n" + asked + "\n");
    QCOMPARE(support::finding(dataset, "broken_row")->hits[0].code, "data.row.answer-absent");
}

TUNEWRIGHT_TEST(CellsTest)
#include "test_cells.moc"
