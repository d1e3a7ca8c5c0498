// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <filesystem>

#include "core/api/report_json.h"
#include "core/data/store/sqlite.h"
#include "tests/core/data/data_files.h"
#include "tests/support/test_program.h"

namespace fs = std::filesystem;
using core::data::Database;

/// Rows of a project are read once and kept.
class RowStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheReadersGive_data();
    void givesWhatTheReadersGive();
    void readsOnlyOnce();
    void readsAgainWhatHasChanged();
    void keepsTheRowsOfAFileThatIsGone();
    void keepsPairsOfTranslations();
    void forgetsFilesThatAreTakenOut();
    void doesWithoutAStoreThatFails_data();
    void doesWithoutAStoreThatFails();
    void rowsOfAnotherVersionAreReadAnew();

private:
    static core::api::Job jobWith(const support::DataFolder& folder, const std::string& file) {
        core::api::Job job = support::jobOf("classification", {file});
        job.data.store = folder.path("rows.sqlite");
        return job;
    }
    /// Other bytes of the same number in a file that looks untouched.
    static void changeUnseen(const support::DataFolder& folder, const char* name, const QByteArray& bytes) {
        const auto time = fs::last_write_time(folder.path(name));
        fs::last_write_time(folder.write(name, bytes), time);
    }
    static QString firstText(const core::data::Dataset& dataset) { return support::text(dataset, 0, core::api::Role::Text); }
};

namespace {

const QByteArray before = "text,label\nfirst,a\nsecond,b\n", after = "text,label\nother,a\nsecond,b\n";

}  // namespace

void RowStoreTest::givesWhatTheReadersGive_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("faults and notes") << "rows.csv" << QByteArray("text;label\nl\xe9 one;a\nbroken;b;c\n\"two\nlines\";b\n;a\nthree;b\n");
    QTest::newRow("types") << "rows.jsonl" << QByteArray("{\"text\": \"one\", \"label\": \"a\", \"n\": 1, \"x\": null}\n{\"text\": 7, \"label\": \"b\"}\n"
                                                        "{\"text\": \"two\", \"label\": \"b\", \"x\": [1, {\"y\": true}]}\n");
    QTest::newRow("text") << "rows.txt" << QByteArray("A paragraph.\n\nAnother one\nof two lines.\n\nA third.\n");
    QByteArray many = "text,label\n";  // more than one block of 1 MiB, few rows: the check-up takes its time
    std::uint32_t letters = 1;
    for (int row = 0; row < 500; ++row) {
        for (int word = 0; word < 400; ++word) {
            letters = letters * 1664525u + 1013904223u;
            many += QByteArray::number(letters >> 8, 36) + ' ';
        }
        many += ",label" + QByteArray::number(row % 7) + "\n";
    }
    QTest::newRow("several blocks") << "rows.csv" << many;
}

void RowStoreTest::givesWhatTheReadersGive() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const support::DataFolder folder;
    core::api::Job job = jobWith(folder, folder.write(name.toUtf8().constData(), bytes));
    job.task = name.endsWith("txt") ? "causal-lm" : "classification";
    const auto stored = [&] { return support::load(job); };
    const auto first = stored(), second = stored();
    job.data.store.clear();
    const auto plain = support::load(job);
    QVERIFY(fs::exists(folder.path("rows.sqlite")));
    QCOMPARE(second.report.goodRows, plain.report.goodRows);
    for (const auto* dataset : {&first, &second}) {
        QCOMPARE(core::api::toJson(dataset->report), core::api::toJson(plain.report));
        for (std::int64_t row = 0; row < plain.report.goodRows; row += 1 + plain.report.goodRows / 100)
            for (std::size_t column = 0; column < plain.report.columns.size(); ++column)
                QCOMPARE(dataset->report.table->cell(row, static_cast<std::int64_t>(column)),
                         plain.report.table->cell(row, static_cast<std::int64_t>(column)));
    }
}

void RowStoreTest::readsOnlyOnce() {
    const support::DataFolder folder;
    const auto job = jobWith(folder, folder.write("rows.csv", before));
    QCOMPARE(firstText(support::load(job)), "first");
    changeUnseen(folder, "rows.csv", after);
    QCOMPARE(firstText(support::load(job)), "first");
}

void RowStoreTest::readsAgainWhatHasChanged() {
    const support::DataFolder folder;
    const auto job = jobWith(folder, folder.write("rows.csv", before));
    support::load(job);
    // Touched, but the same.
    fs::last_write_time(folder.path("rows.csv"), fs::file_time_type::clock::now() + std::chrono::seconds(5));
    QCOMPARE(firstText(support::load(job)), "first");
    changeUnseen(folder, "rows.csv", after);
    QCOMPARE(firstText(support::load(job)), "first");  // the touch was noted
    folder.write("rows.csv", after + "third,a\n");
    const auto dataset = support::load(job);
    QCOMPARE(firstText(dataset), "other");
    QCOMPARE(dataset.report.goodRows, 3);
}

void RowStoreTest::keepsTheRowsOfAFileThatIsGone() {
    const support::DataFolder folder;
    const std::string file = folder.write("rows.csv", before);
    const auto job = jobWith(folder, file);
    support::load(job);
    fs::remove(file);
    const auto dataset = support::load(job);
    QCOMPARE(firstText(dataset), "first");
    const auto* gone = support::finding(dataset, "file_gone");
    QVERIFY(gone);
    QCOMPARE(gone->severity, core::api::Severity::Note);
    auto other = job;
    other.data.store.clear();
    QVERIFY_EXCEPTION_THROWN(support::load(other), std::exception);
}

void RowStoreTest::keepsPairsOfTranslations() {
    const support::DataFolder folder;
    core::api::Job job = support::jobOf("text-to-text", {folder.write("a.eng", "one house\ntwo trees\n"),
                                                         folder.write("a.deu", "ein Haus\nzwei Bauten\n")});
    const auto answer = [&job] { return support::text(support::load(job), 1, core::api::Role::Answer); };
    const std::string plain = core::api::toJson(support::load(job).report);
    job.data.store = folder.path("rows.sqlite");
    QCOMPARE(answer(), "zwei Bauten");
    QCOMPARE(core::api::toJson(support::load(job).report), plain);  // from the store, with everything that was told
    for (const char* side : {"a.eng", "a.deu"}) {                   // nobody looks into either file again
        const auto time = fs::last_write_time(folder.path(side));
        folder.write(side, QByteArray(static_cast<int>(fs::file_size(folder.path(side))), '\n'));
        fs::last_write_time(folder.path(side), time);
    }
    QCOMPARE(answer(), "zwei Bauten");
    folder.write("a.eng", "one house\ntwo trees\n");
    folder.write("a.deu", "ein Haus\nzwei alte Bauten\n");
    QCOMPARE(answer(), "zwei alte Bauten");
    fs::remove(folder.path("a.deu"));
    const auto dataset = support::load(job);
    QCOMPARE(support::text(dataset, 1, core::api::Role::Answer), "zwei alte Bauten");
    QVERIFY(support::finding(dataset, "file_gone"));
    // The other way round it is another pair.
    std::swap(job.data.files[0], job.data.files[1]);
    folder.write("a.deu", "ein Haus\nzwei alte Bauten\n");
    QCOMPARE(answer(), "two trees");
}

void RowStoreTest::forgetsFilesThatAreTakenOut() {
    const support::DataFolder folder;
    support::load(jobWith(folder, folder.write("rows.csv", before)));
    support::load(jobWith(folder, folder.write("more.csv", after)));
    Database database(folder.path("rows.sqlite"));
    QCOMPARE(database.number("SELECT count(*) FROM files"), 1);
    QCOMPARE(database.number("SELECT count(*) FROM blocks"), 1);
}

void RowStoreTest::doesWithoutAStoreThatFails_data() {
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("no database") << QByteArray();
    QTest::newRow("no rows in a block") << QByteArray("UPDATE blocks SET rows = x'28b52ffd'");
    QTest::newRow("rows of another kind") << QByteArray("UPDATE blocks SET rows = 'abc'");
    QTest::newRow("no JSON") << QByteArray("UPDATE tables SET head = '{'");
    QTest::newRow("other JSON") << QByteArray("UPDATE tables SET head = '{\"report\": 7}'");
    QTest::newRow("no such table") << QByteArray("DROP TABLE blocks");
}

void RowStoreTest::doesWithoutAStoreThatFails() {
    QFETCH(QByteArray, damage);
    const support::DataFolder folder;
    const auto job = jobWith(folder, folder.write("rows.csv", before));
    if (damage.isEmpty()) {
        folder.write("rows.sqlite", QByteArray(5000, 'x'));
    } else {
        support::load(job);
        Database(folder.path("rows.sqlite")).run(damage.constData());
    }
    const auto dataset = support::load(job);
    QCOMPARE(firstText(dataset), "first");
    QVERIFY(support::finding(dataset, "store_failed"));
}

void RowStoreTest::rowsOfAnotherVersionAreReadAnew() {
    const support::DataFolder folder;
    const auto job = jobWith(folder, folder.write("rows.csv", before));
    support::load(job);
    Database(folder.path("rows.sqlite")).run("PRAGMA user_version = 99");
    changeUnseen(folder, "rows.csv", after);
    const auto dataset = support::load(job);
    QCOMPARE(firstText(dataset), "other");
    QVERIFY(!support::finding(dataset, "store_failed"));
}

TUNEWRIGHT_TEST(RowStoreTest)
#include "test_row_store.moc"
