// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>

#include "core/api/split_record.h"
#include "data_files.h"
#include "tests/support/test_program.h"

namespace api = core::api;

/// What a run keeps of its split, and when two runs were tested on the same rows.
class SplitRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameRowsSameFingerprints_data();
    void sameRowsSameFingerprints();
    void survivesItsFile();
    void listsTheRunsOfAProject();
    void unreadableRecordsAreNone_data();
    void unreadableRecordsAreNone();

private:
    static QByteArray rows(int first, int count) {
        QByteArray text;
        for (int row = first; row < first + count; ++row) {
            std::uint32_t letters = static_cast<std::uint32_t>(row) + 1;
            for (int word = 0; word < 12; ++word) {  // no two rows alike: those would stay together
                letters = letters * 1664525u + 1013904223u;
                text += QByteArray::number(letters >> 8, 36) + ' ';
            }
            text += QByteArray(row % 2 ? ",late" : ",bill") + ",note" + QByteArray::number(row) + "\n";
        }
        return text;
    }
    static api::SplitRecord recordOf(const api::Job& job) {
        const auto record = api::splitRecordOf(job.data, support::load(job).report);
        return record.ok() ? record.value() : api::SplitRecord();
    }
};

void SplitRecordTest::sameRowsSameFingerprints_data() {
    QTest::addColumn<std::function<void(api::Job&, const support::DataFolder&)>>("change");
    QTest::addColumn<bool>("sameSettings");
    QTest::addColumn<bool>("sameTest");
    using Change = std::function<void(api::Job&, const support::DataFolder&)>;
    const auto row = [](const char* name, const Change& change, bool settings, bool test) {
        QTest::newRow(name) << change << settings << test;
    };
    row("nothing", [](api::Job&, const support::DataFolder&) {}, true, true);
    row("another seed", [](api::Job& job, const support::DataFolder&) { job.data.splitSeed = 2; }, false, false);
    row("more test rows", [](api::Job& job, const support::DataFolder&) { job.data.testShare = 0.3; }, false, false);
    row("cross-validation cuts for itself", [](api::Job& job, const support::DataFolder&) { job.data.folds = 5; }, true, true);
    row("a copy of the file elsewhere",
        [](api::Job& job, const support::DataFolder& folder) {
            job.data.files = {{folder.write("copy.csv", "text,label,note\n" + rows(0, 100)), api::Part::Auto}};
        },
        true, true);
    row("a column that the model does not read",
        [](api::Job& job, const support::DataFolder& folder) {
            QByteArray other = "text,label,note\n" + rows(0, 100);
            job.data.files = {{folder.write("other.csv", other.replace("note", "memo")), api::Part::Auto}};
            job.data.roles["memo"] = api::Role::Ignore;
        },
        true, true);
    row("a label of every row",
        [](api::Job& job, const support::DataFolder&) {
            job.data.steps = {{.kind = api::StepKind::Replace, .column = "label", .before = "bill", .after = "invoice"}};
        },
        true, false);
    row("rows left out",
        [](api::Job& job, const support::DataFolder&) {
            job.data.steps = {{.kind = api::StepKind::Drop, .rows = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}}};
        },
        true, false);
    row("a file that was made for the test",
        [](api::Job& job, const support::DataFolder& folder) {
            job.data.files.push_back({folder.write("test.csv", "text,label,note\n" + rows(200, 10)), api::Part::Test});
        },
        false, false);
}

void SplitRecordTest::sameRowsSameFingerprints() {
    QFETCH(std::function<void(api::Job&, const support::DataFolder&)>, change);
    QFETCH(bool, sameSettings);
    QFETCH(bool, sameTest);
    const support::DataFolder folder;
    api::Job job = support::jobOf("classification", {folder.write("rows.csv", "text,label,note\n" + rows(0, 100))});
    job.data.roles["note"] = api::Role::Ignore;
    const api::SplitRecord before = recordOf(job);
    QCOMPARE(before.rows[0] + before.rows[1] + before.rows[2], 100);
    QCOMPARE(before.rows[2], 10);
    change(job, folder);
    const api::SplitRecord after = recordOf(job);
    QCOMPARE(after.settings == before.settings, sameSettings);
    QCOMPARE(after.sameTest(before), sameTest);
}

void SplitRecordTest::survivesItsFile() {
    const support::DataFolder folder;
    api::Job job = support::jobOf("classification", {folder.write("rows.csv", "text,label,note\n" + rows(0, 60)),
                                                     folder.write("test.csv", "text,label,note\n" + rows(100, 9))});
    job.data.files[1].part = api::Part::Test;
    job.data.splitBy = api::SplitBy::Chance;
    job.data.stratified = false;
    job.data.validationRows = 7;
    const api::SplitRecord record = recordOf(job);
    QCOMPARE(record.rows, (std::array<std::int64_t, 3>{53, 7, 9}));
    folder.write("split.json", QByteArray::fromStdString(api::toJson(record)));
    const auto read = api::readSplitRecord(QFileInfo(QString::fromStdString(folder.path("split.json"))).path().toStdString());
    QVERIFY(read);
    QVERIFY(*read == record);
}

void SplitRecordTest::listsTheRunsOfAProject() {
    const QTemporaryDir folder;
    const auto project = api::createProject(folder.filePath("p").toStdString(), "Letters");
    QVERIFY(project.ok());
    const std::string first = api::createRun(project.value()).value(), second = api::createRun(project.value()).value();
    QVERIFY(api::splitsOfRuns(project.value()).empty());  // none has come so far
    for (const std::string& run : {first, second})
        QVERIFY(api::writeFile(api::runFolder(project.value(), run) + "/split.json", api::toJson(api::SplitRecord())).ok());
    const auto runs = api::splitsOfRuns(project.value());
    QCOMPARE(runs.size(), 2U);
    QCOMPARE(runs[0].id, std::max(first, second));
    QVERIFY(QDateTime::fromString(QString::fromStdString(runs[0].created), Qt::ISODate).isValid());
}

void SplitRecordTest::unreadableRecordsAreNone_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("7");
    QTest::newRow("other types") << QByteArray("{\"rows\": \"many\"}");
    QTest::newRow("two parts") << QByteArray("{\"rows\": [1, 2]}");
}

void SplitRecordTest::unreadableRecordsAreNone() {
    QFETCH(QByteArray, text);
    const support::DataFolder folder;
    folder.write("split.json", text);
    QVERIFY(!api::readSplitRecord(QFileInfo(QString::fromStdString(folder.path("split.json"))).path().toStdString()));
}

TUNEWRIGHT_TEST(SplitRecordTest)
#include "test_split_record.moc"
