// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::TextRows;

namespace {

const std::string fixtures = TUNEWRIGHT_FIXTURES;

QStringList rowsOf(const core::data::Dataset& dataset) {
    QStringList rows;
    for (std::int64_t row = 0; row < dataset.report.table->rowCount(); ++row)
        rows << QString::fromStdString(dataset.report.table->cell(row, 0));
    return rows;
}

core::api::Job jobOf(const std::string& path, TextRows rows) {
    core::api::Job job = support::jobOf("masked-lm", {path});
    job.data.textRows = rows;
    return job;
}

/// A text of numbered sentences, so many of them in each paragraph.
QByteArray sentences(const std::vector<int>& paragraphs) {
    QByteArray text;
    int number = 0;
    for (const int count : paragraphs) {
        for (int i = 0; i < count; ++i)
            text += "Sentence number " + QByteArray::number(++number) + " tells of a river and a mill. ";
        text += "\n\n";
    }
    return text;
}

}  // namespace

/// What of a text becomes a row.
class TextRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainText_data();
    void plainText();
    void documents_data();
    void documents();
    void aPageBeginsOnItsLine();
    void archivesToo();
    void theStoreTellsTheReadingsApart();
    void windowsHoldSoManyTokens_data();
    void windowsHoldSoManyTokens();
    void windowsNeedAModel();
    void tablesStayAsTheyAre();
};

void TextRowsTest::plainText_data() {
    QTest::addColumn<TextRows>("choice");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const QByteArray book = "One\ntwo.\n\nThree.\n\fFour.\r\n\r\nFive.\f\n\fSix\n";
    QTest::newRow("by itself") << TextRows::Auto << book << QStringList{"One\ntwo.", "Three.", "Four.", "Five.\f", "Six"};
    QTest::newRow("lines") << TextRows::Line << book << QStringList{"One", "two.", "Three.", "Four.", "Five.\f", "Six"};
    QTest::newRow("paragraphs") << TextRows::Paragraph << book << QStringList{"One\ntwo.", "Three.", "Four.", "Five.\f", "Six"};
    QTest::newRow("pages") << TextRows::Page << book << QStringList{"One\ntwo.\n\nThree.", "Four.\n\nFive.", "Six"};
    QTest::newRow("one page") << TextRows::Page << QByteArray("One\n\ntwo.\n") << QStringList{"One\n\ntwo."};
    QTest::newRow("empty pages") << TextRows::Page << QByteArray("\f\fOne\f \n\f\fTwo\f") << QStringList{"One", "Two"};
    QTest::newRow("a list by itself") << TextRows::Auto << QByteArray("One\nTwo\n") << QStringList{"One", "Two"};
    QTest::newRow("a list as a paragraph") << TextRows::Paragraph << QByteArray("One\nTwo\n") << QStringList{"One\nTwo"};
}

void TextRowsTest::plainText() {
    QFETCH(TextRows, choice);
    QFETCH(QByteArray, bytes);
    const support::DataFolder folder;
    QTEST(rowsOf(support::load(jobOf(folder.write("book.txt", bytes), choice))), "rows");
    QTEST(rowsOf(support::load(jobOf(folder.write("book.md", bytes), choice))), "rows");
}

void TextRowsTest::documents_data() {
    QTest::addColumn<TextRows>("choice");
    QTest::addColumn<QStringList>("begins");
    const QStringList first{"The first page names the parties and the flat."};
    // Where LibreOffice itself began a page, it does not say so when nobody looks.
    const QStringList asked = first + QStringList{"The second page begins", "The last page holds"};
    const QStringList printed = first + QStringList{"The second page begins", "clean and the windows", "The last page holds"};
    const QStringList rendered{"The first page names the parties.", "The rent is due on the third day.",
                               "The third page was asked for.", "The last page holds the signatures."};
    QTest::newRow("pages.odt") << TextRows::Page << asked;
    QTest::newRow("pages.docx") << TextRows::Page << asked;
    QTest::newRow("pages.pdf") << TextRows::Page << printed;
    QTest::newRow("rendered.docx") << TextRows::Page << rendered;
    QTest::newRow("rendered.odt") << TextRows::Page << rendered;
    const QStringList paragraphs =
        first + QStringList{"The lease", "The second", "The rent", "The tenant", "This paragraph", "The last"};
    QTest::newRow("pages.odt paragraphs") << TextRows::Auto << paragraphs;
    QTest::newRow("pages.docx paragraphs") << TextRows::Line << paragraphs;
    // Without a gap between them the paragraphs of a page cannot be told apart.
    QTest::newRow("pages.pdf paragraphs") << TextRows::Paragraph << asked;
}

void TextRowsTest::documents() {
    QFETCH(TextRows, choice);
    QFETCH(QStringList, begins);
    const QString name = QString::fromUtf8(QTest::currentDataTag()).section(' ', 0, 0);
    const auto dataset = support::load(jobOf(fixtures + "/data/pages/" + name.toStdString(), choice));
    const QStringList rows = rowsOf(dataset);
    QCOMPARE(rows.size(), begins.size());
    for (qsizetype row = 0; row < rows.size(); ++row)
        QVERIFY2(rows[row].startsWith(begins[row]), qPrintable(rows[row]));
    QCOMPARE(dataset.report.files[0].details.at("rows"), choice == TextRows::Page ? "pages" : "paragraphs");
}

void TextRowsTest::aPageBeginsOnItsLine() {
    const support::DataFolder folder;
    const auto dataset = support::load(jobOf(folder.write("book.txt", "\nOne\ntwo\n\f\n\nThree\n\fFour\n"), TextRows::Page));
    QCOMPARE(rowsOf(dataset), (QStringList{"One\ntwo", "Three", "Four"}));
    const auto place = [&](std::int64_t row) { return dataset.report.table->place(row).row; };
    QCOMPARE(place(0), 1);
    QCOMPARE(place(2), 3);
    const auto again =
        support::load(jobOf(folder.write("twice.txt", "\nOne\ntwo\n\f\n\nThree\n\fOther\n\fThree\n"), TextRows::Page));
    const auto* copies = support::finding(again, "exact_duplicate");
    QVERIFY(copies != nullptr);
    QCOMPARE(copies->hits[0].row, 4);
    QCOMPARE(copies->hits[0].line, 8);
}

void TextRowsTest::archivesToo() {
    const support::DataFolder folder;
    QProcess pack;
    const QString path = QString::fromStdString(folder.write("book.txt", "One\n\ntwo\fThree\n"));
    pack.start("gzip", {"-k", path});
    QVERIFY(pack.waitForFinished());
    QCOMPARE(rowsOf(support::load(jobOf(path.toStdString() + ".gz", TextRows::Page))), (QStringList{"One\n\ntwo", "Three"}));
}

void TextRowsTest::theStoreTellsTheReadingsApart() {
    const support::DataFolder folder;
    core::api::Job job = jobOf(folder.write("book.txt", "One\n\ntwo\fThree\n"), TextRows::Auto);
    job.data.store = folder.path("store.sqlite");
    const QStringList paragraphs{"One", "two\fThree"}, pages{"One\n\ntwo", "Three"};
    for (int round = 0; round < 2; ++round) {
        job.data.textRows = TextRows::Auto;
        QCOMPARE(rowsOf(support::load(job)), paragraphs);
        job.data.textRows = TextRows::Page;
        QCOMPARE(rowsOf(support::load(job)), pages);
    }
}

void TextRowsTest::windowsHoldSoManyTokens_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("whole");  // no sentence is cut
    QTest::newRow("short paragraphs") << sentences(std::vector<int>(40, 1)) << true;
    QTest::newRow("paragraphs of every length") << sentences({1, 30, 1, 1, 2, 50, 3, 1}) << true;
    QTest::newRow("one long paragraph") << sentences({200}) << true;
    QTest::newRow("a list") << sentences(std::vector<int>(40, 1)).replace("\n\n", "\n") << true;
    QTest::newRow("no spaces") << QByteArray("abcdefghij").repeated(200) + "\n\nEnd." << false;
    QTest::newRow("no spaces, two bytes each") << QByteArray("äöüß").repeated(300) + "\n\nEnd." << false;
}

void TextRowsTest::windowsHoldSoManyTokens() {
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    const support::DataFolder folder;
    const std::string model = fixtures + "/complete/bert";
    const auto tokenizer = core::tokenizers::openTokenizer(model);
    const std::string path = folder.write("book.txt", text);
    for (const std::int64_t tokens : {40, 64, 200}) {
        core::api::Job job = jobOf(path, TextRows::Window);
        job.model.path = model;
        job.data.windowTokens = tokens;
        const auto dataset = support::load(job);
        const QStringList rows = rowsOf(dataset);
        QCOMPARE(dataset.report.files[0].details.at("rows"), "windows");
        QString all;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const auto count = static_cast<std::int64_t>(tokenizer->encodeIds(rows[row].toStdString()).size());
            QVERIFY2(count <= tokens, qPrintable(QString("%1: %2").arg(count).arg(rows[row])));
            if (whole) {
                QVERIFY(rows[row].startsWith("Sentence") && rows[row].endsWith("mill."));
                // What follows did not fit.
                const QString next = row + 1 < rows.size() ? rows[row + 1].section("mill.", 0, 0) + "mill." : QString();
                const auto more =
                    static_cast<std::int64_t>(tokenizer->encodeIds((rows[row] + " " + next).toStdString()).size());
                QVERIFY(next.isEmpty() || more > tokens || text.contains("\n\n"));
            }
            all += rows[row];
        }
        QString given = QString::fromUtf8(text);
        QCOMPARE(all.remove(QRegularExpression("\\s")), given.remove(QRegularExpression("\\s")));
    }
}

void TextRowsTest::windowsNeedAModel() {
    const support::DataFolder folder;
    const std::string path = folder.write("book.txt", "One.\n\nTwo.\n");
    try {
        support::load(jobOf(path, TextRows::Window));
        QFAIL("cut without a tokenizer");
    } catch (const core::base::Error& error) {
        QCOMPARE(error.code(), "data.windows-need-model");
    }
}

void TextRowsTest::tablesStayAsTheyAre() {
    const support::DataFolder folder;
    const std::string path = folder.write("table.csv", "text,label\nOne two,a\nThree four,b\n");
    for (const TextRows choice : {TextRows::Line, TextRows::Page, TextRows::Window})
        QCOMPARE(rowsOf(support::load(jobOf(path, choice))), (QStringList{"One two", "Three four"}));
}

TUNEWRIGHT_TEST(TextRowsTest)
#include "test_text_rows.moc"
