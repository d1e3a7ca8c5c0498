// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/job_fields.h"
#include "core/api/project.h"
#include "tests/support/test_program.h"

using namespace core::api;

/// Jobs and projects as files.
class TestJobFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobSurvivesARoundTrip();
    void everyFieldIsWrittenAndRead();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void relativePathsBelongToTheJobsFolder();
    void projectSurvivesARoundTrip();
    void projectRefusesAForeignFolder();
    void runsGetTheirOwnFolders();
};

static Job someJob() {
    Job job;
    job.name = "Tickets \"2026\"";
    job.task = "classification";
    job.model.path = "starter:starter-bert";
    job.data.files = {{"/data/a.csv", Part::Train}, {"/data/b.csv", Part::Test}};
    job.data.roles = {{"body", Role::Text}, {"kind", Role::Label}};
    job.training.learningRate = 3e-4;
    job.training.schedule = Schedule::Cosine;
    job.training.device = Device::Cpu;
    job.exports.formats = {"hf", "hf-bf16"};
    return job;
}

void TestJobFiles::jobSurvivesARoundTrip() {
    const Job job = someJob();
    const auto read = jobFromJson(jobToJson(job), "/anywhere");
    QVERIFY(read.ok());
    QVERIFY(read.value() == job);
}

/// A field that is described but forgotten by get or set would come back with its standard value.
void TestJobFiles::everyFieldIsWrittenAndRead() {
    for (const JobField& field : jobFields()) {
        Job job;
        FieldValue changed = field.standard;
        if (field.type == FieldType::Boolean)
            changed = !std::get<bool>(changed);
        else if (field.type == FieldType::Integer)
            changed = static_cast<std::int64_t>(field.maximum);
        else if (field.type == FieldType::Real)
            changed = field.standard == FieldValue(field.maximum) ? field.minimum : field.maximum;
        else if (field.type == FieldType::Text)
            changed = std::string("/some/text");
        else
            changed = field.choices.back() == std::get<std::string>(changed) ? field.choices.front() : field.choices.back();
        field.set(job, changed);
        const auto read = jobFromJson(jobToJson(job), "/");
        QVERIFY2(read.ok(), field.key.c_str());
        QVERIFY2(field.get(read.value()) == changed, field.key.c_str());
        QVERIFY2(!(field.get(Job{}) == changed), field.key.c_str());
    }
}

void TestJobFiles::faultsAreNamed_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("not JSON") << QByteArray("{") << "json.syntax"
                              << "";
    QTest::newRow("not an object") << QByteArray("[1]") << "job.not-object"
                                   << "";
    QTest::newRow("twice") << QByteArray(R"({"name": "a", "name": "b"})") << "json.duplicate-key"
                           << "";
    QTest::newRow("future version") << QByteArray(R"({"version": 99})") << "job.version"
                                    << "version";
    QTest::newRow("misspelt") << QByteArray(R"({"training": {"epoch": 3}})") << "job.unknown-key"
                              << "training.epoch";
    QTest::newRow("section is no object") << QByteArray(R"({"training": 3})") << "job.wrong-type"
                                          << "training";
    QTest::newRow("text for number") << QByteArray(R"({"training": {"epochs": "3"}})") << "job.wrong-type"
                                     << "training.epochs";
    QTest::newRow("fraction for whole") << QByteArray(R"({"training": {"batchSize": 1.5}})") << "job.wrong-type"
                                        << "training.batchSize";
    QTest::newRow("negative") << QByteArray(R"({"training": {"batchSize": -1}})") << "job.out-of-range"
                              << "training.batchSize";
    QTest::newRow("unknown schedule") << QByteArray(R"({"training": {"schedule": "steps"}})") << "job.unknown-choice"
                                      << "training.schedule";
    QTest::newRow("unknown device") << QByteArray(R"({"training": {"device": "tpu"}})") << "job.unknown-choice"
                                    << "training.device";
    QTest::newRow("unknown role") << QByteArray(R"({"data": {"roles": {"a": "king"}}})") << "job.unknown-choice"
                                  << "data.roles.a";
    QTest::newRow("file is a number") << QByteArray(R"({"data": {"files": [3]}})") << "job.wrong-type"
                                      << "data.files.0";
    QTest::newRow("unknown part") << QByteArray(R"({"data": {"files": [{"path": "a", "part": "dev"}]}})")
                                  << "job.unknown-choice"
                                  << "data.files.0.part";
}

void TestJobFiles::faultsAreNamed() {
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const auto read = jobFromJson(text.toStdString(), "/");
    QVERIFY(read.failed());
    QCOMPARE(read.failure().issues.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(read.failure().issues[0].code), code);
    QCOMPARE(QString::fromStdString(read.failure().issues[0].place.field), field);
}

void TestJobFiles::relativePathsBelongToTheJobsFolder() {
    const auto read = jobFromJson(R"({"model": {"path": "model"}, "data": {"files": [{"path": "../rows.csv"}]}})", "/a/b");
    QVERIFY(read.ok());
    QCOMPARE(read.value().model.path, std::string("/a/b/model"));
    QCOMPARE(read.value().data.files[0].path, std::string("/a/rows.csv"));
}

void TestJobFiles::projectSurvivesARoundTrip() {
    QTemporaryDir folder;
    auto made = createProject(folder.filePath("project").toStdString(), "Clinic");
    QVERIFY(made.ok());
    made.value().job = someJob();
    made.value().lastPage = "dataset";
    QVERIFY(saveProject(made.value()).ok());
    const auto opened = openProject(made.value().folder);
    QVERIFY(opened.ok());
    Job expected = someJob();
    expected.data.store = folder.filePath("project/data/rows.sqlite").toStdString();
    QVERIFY(opened.value().job == expected);
    QCOMPARE(opened.value().lastPage, std::string("dataset"));
    QVERIFY(createProject(made.value().folder, "again").failed());
}

void TestJobFiles::projectRefusesAForeignFolder() {
    QTemporaryDir folder;
    QFile file(folder.filePath("holiday.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("sun") == 3);
    QVERIFY(createProject(folder.path().toStdString(), "x").failed());
    QVERIFY(openProject(folder.path().toStdString()).failed());
}

void TestJobFiles::runsGetTheirOwnFolders() {
    QTemporaryDir folder;
    auto project = createProject(folder.filePath("project").toStdString(), "Clinic");
    QVERIFY(project.ok());
    const auto first = createRun(project.value()), second = createRun(project.value());
    QVERIFY(first.ok() && second.ok());
    QVERIFY(first.value() != second.value());
    const auto runs = listRuns(project.value());
    for (const auto& run : runs)
        QVERIFY(QDateTime::fromString(QString::fromStdString(run.created), Qt::ISODate).isValid());
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0].state, RunState::Interrupted);
    QVERIFY(!runs[0].resumable);
}

TUNEWRIGHT_TEST(TestJobFiles)
#include "test_job_files.moc"
