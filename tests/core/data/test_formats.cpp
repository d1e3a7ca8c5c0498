// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/catalogue.h"
#include "data_files.h"
#include "tests/support/test_program.h"

/// The same 200 rows, written by other programs in many formats: what is read equals the rows of the CSV file.
class FormatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tables_data();
    void tables();
    void nestedRows();
    void documents_data();
    void documents();
    void mailbox();
    void everyFormatIsListed();

private:
    static core::data::Dataset open(const std::string& name) {
        return support::load(support::jobOf("masked-lm", {TUNEWRIGHT_FIXTURES "/data/" + name}));
    }
    static QStringList column(const core::data::Dataset& dataset, const std::string& name);
};

QStringList FormatsTest::column(const core::data::Dataset& dataset, const std::string& name) {
    const auto& table = *dataset.report.table;
    const auto columns = table.columns();
    const auto at = std::find(columns.begin(), columns.end(), name) - columns.begin();
    QStringList cells;
    for (std::int64_t row = 0; row < table.rowCount() && at < static_cast<std::ptrdiff_t>(columns.size()); ++row)
        cells << QString::fromStdString(table.cell(row, at));
    return cells;
}

void FormatsTest::tables_data() {
    QTest::addColumn<QString>("format");
    for (const char* name : {"rows_none_dictionary", "rows_none_plain", "rows_snappy_dictionary", "rows_snappy_plain",
                             "rows_gzip_dictionary", "rows_gzip_plain", "rows_zstd_dictionary", "rows_zstd_plain",
                             "rows_groups_v2", "rows_brotli", "rows_delta", "rows_large_categorical"})
        QTest::newRow(qPrintable(QString(name) + ".parquet")) << "parquet";
    QTest::newRow("rows.xlsx") << "xlsx";
    QTest::newRow("rows_openpyxl.xlsx") << "xlsx";
    QTest::newRow("rows.ods") << "ods";
}

void FormatsTest::tables() {
    QFETCH(QString, format);
    const auto expected = open("formats/rows.csv"), read = open("formats/" + std::string(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(read.report.files.front().format), format);
    QCOMPARE(read.report.table->columns(), expected.report.table->columns());
    QCOMPARE(read.report.rows, std::int64_t{200});
    for (const char* name : {"id", "text", "label", "score", "date", "note"})
        QCOMPARE(column(read, name), column(expected, name));
    // Formats with types write truth in their own way.
    QStringList urgent = column(read, "urgent");
    for (QString& cell : urgent)
        cell = cell.left(1).toUpper() + cell.mid(1).toLower();
    QCOMPARE(urgent, column(expected, "urgent"));
}

void FormatsTest::nestedRows() {
    const auto texts = column(open("formats/rows.csv"), "text");
    const auto chats = column(open("formats/chat_nested.parquet"), "messages");
    QCOMPARE(chats.size(), texts.size());
    QVERIFY(chats.first().startsWith("[{\"role\":\"user\",\"content\":\"" + texts.first() + "\"},{\"role\":\"assistant\","));
    QVERIFY(chats.last().endsWith("\"}]"));
}

void FormatsTest::documents_data() {
    QTest::addColumn<int>("rows");
    QTest::newRow("text_python.docx") << 51;  // a title, four headings, 40 paragraphs, six rows of a table
    QTest::newRow("text_python.odt") << 51;
    QTest::newRow("text_python.pdf") << -1;  // where a paragraph ends must be told from the gaps
}

void FormatsTest::documents() {
    QFETCH(int, rows);
    const auto texts = column(open("formats/rows.csv"), "text").mid(0, 40);
    const auto document = open("formats/" + std::string(QTest::currentDataTag()));
    const auto paragraphs = column(document, "text");
    if (rows >= 0)
        QCOMPARE(paragraphs.size(), rows);
    for (const QString& text : texts)
        QVERIFY2(paragraphs.contains(text), qPrintable(text));
    QVERIFY(paragraphs.contains("Clinic handbook") && paragraphs.contains("Chapter 4"));
}

void FormatsTest::mailbox() {
    const auto mails = open("bad/packed/messages.mbox");
    QCOMPARE(column(mails, "subject"), (QStringList{"Late café order", "Twice", "Address"}));
    QCOMPARE(column(mails, "date"), (QStringList{"2026-03-03T10:00:00+01:00", "2026-03-04T11:00:00", ""}));
    QCOMPARE(column(mails, "text"), (QStringList{"KEEP-1 The café parcel is late.\nFrom here on it rains.",
                                                 "KEEP-2 Charged\u00a0twice & angry.\nBob", "KEEP-3 Where is my parcel?"}));
}

void FormatsTest::everyFormatIsListed() {
    QStringList endings;
    for (const auto& format : core::api::dataFormats()) {
        QVERIFY(!format.id.empty() && !format.extensions.empty());
        for (const std::string& ending : format.extensions)
            endings << QString::fromStdString(ending);
    }
    for (const char* ending :
         {"csv", "jsonl", "conll", "parquet", "xlsx", "ods", "docx", "odt", "pdf", "eml", "mbox", "zip", "gz", "zst"})
        QVERIFY2(endings.contains(ending), ending);
    QCOMPARE(endings.removeDuplicates(), 0);
}

TUNEWRIGHT_TEST(FormatsTest)
#include "test_formats.moc"
