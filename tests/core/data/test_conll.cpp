// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class ConllTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void recordsHaveTheirLines();
    void entitiesAreCounted();
};

namespace {

core::data::Dataset loadConll(const QByteArray& bytes) {
    const support::DataFolder folder;
    return support::load(support::jobOf("", {folder.write("words.conll", bytes)}));
}

/// "word/tag word/tag" of a row.
QString wordsOf(const core::data::Dataset& dataset, std::int64_t row) {
    const auto tokens = core::data::textsOf(dataset.text(row, Role::Tokens)),
               tags = core::data::textsOf(dataset.text(row, Role::Tags));
    QStringList words;
    for (std::size_t index = 0; index < tokens.size() && index < tags.size(); ++index)
        words << QString::fromStdString(tokens[index] + "/" + tags[index]);
    return words.join(' ');
}

}  // namespace

void ConllTest::sentences_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected");
    const QStringList two{"Ann/B-PER sings/O", "in/O Rome/B-LOC"};
    QTest::newRow("blanks") << QByteArray("Ann B-PER\nsings O\n\nin O\nRome B-LOC\n") << two;
    QTest::newRow("tabs, CRLF, no last line end") << QByteArray("Ann\tB-PER\r\nsings\tO\r\n\r\nin\tO\r\nRome\tB-LOC") << two;
    QTest::newRow("the tag comes last") << QByteArray("Ann NNP x B-PER\nsings VBZ x O\n\nin IN x O\nRome NNP x B-LOC\n") << two;
    QTest::newRow("lines of white space part")
        << QByteArray("Ann O\n \t\nsings O\n\t\nin O\nRome B-LOC\n") << QStringList{"Ann/O", "sings/O", "in/O Rome/B-LOC"};
    QTest::newRow("documents and comments")
        << QByteArray("-DOCSTART- -X- O O\n\n# id = 1\nAnn B-PER\nsings O\n-DOCSTART- O\n# id = 2 of 3\nin O\nRome B-LOC\n")
        << two;
    QTest::newRow("a word that is a mark") << QByteArray("# O\n#1 O\n\nRome B-LOC\nx O\n")
                                           << QStringList{"#/O #1/O", "Rome/B-LOC x/O"};
    QTest::newRow("a word with a blank, in tabs")
        << QByteArray("New York\tB-LOC\nit\tO\n\nx\tO\n") << QStringList{"New York/B-LOC it/O", "x/O"};
}

void ConllTest::sentences() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, expected);
    const auto dataset = loadConll(bytes);
    QCOMPARE(dataset.report.goodRows, expected.size());
    for (qsizetype row = 0; row < expected.size(); ++row)
        QCOMPARE(wordsOf(dataset, row), expected[row]);
}

void ConllTest::recordsHaveTheirLines() {
    const auto dataset = loadConll("a O\n\nb O\nc\nd O\n\ne B-X\n\nf O\ng q O\n");
    QCOMPARE(dataset.report.rows, 4);
    QCOMPARE(dataset.report.goodRows, 2);
    const auto* broken = support::finding(dataset, "broken_row");
    QCOMPARE(broken->hits.size(), 2U);
    QCOMPARE(broken->hits[0].line, 4);
    QCOMPARE(broken->hits[0].code, "data.row.tag-missing");
    QCOMPARE(broken->hits[1].line, 10);
    QCOMPARE(broken->hits[1].code, "data.row.columns");
}

void ConllTest::entitiesAreCounted() {
    const auto dataset = loadConll("Ann B-PER\nLee I-PER\nsaw O\nRome B-LOC\n\nBob B-PER\n");
    QCOMPARE(dataset.report.labels.at("PER"), 2);
    QCOMPARE(dataset.report.labels.at("LOC"), 1);
    QCOMPARE(dataset.report.labels.size(), 2U);
}

TUNEWRIGHT_TEST(ConllTest)
#include "test_conll.moc"
