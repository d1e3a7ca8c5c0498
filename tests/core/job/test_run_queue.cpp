// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QTemporaryDir>
#include <QTest>

#include "core/api/project.h"
#include "core/api/run_queue.h"
#include "tests/support/test_program.h"

using namespace core::api;

class TestRunQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesARoundTrip() {
        QTemporaryDir folder;
        const std::string project = folder.path().toStdString();
        const auto none = readQueue(project);
        QVERIFY(none.ok() && none.value().empty());
        Job first, second;
        first.name = "one";
        first.training.epochs = 7;
        second.name = "two";
        second.data.files = {{"/data/a.csv", Part::Train}};
        const RunQueue queue{{first, QueueState::Finished, "2026-01-02T03-04-05Z"},
                             {second, QueueState::Waiting, {}},
                             {second,
                              QueueState::Failed,
                              "2026-01-02T03-04-06Z",
                              {{Severity::Error, "data.encoding", {"/data/a.csv", 3, "label"}, {{"encoding", "UTF-8"}}}}}};
        QVERIFY(saveQueue(project, queue).ok());
        const auto read = readQueue(project);
        QVERIFY(read.ok());
        QVERIFY(read.value() == queue);
    }

    void whatWasRunningIsInterrupted() {
        QTemporaryDir folder;
        const std::string project = folder.path().toStdString();
        QVERIFY(saveQueue(project, {{{}, QueueState::Running, "a"}}).ok());
        QCOMPARE(readQueue(project).value().front().state, QueueState::Interrupted);
    }

    void damageIsTold_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{") << "json.syntax";
        QTest::newRow("another version") << QByteArray(R"({"version": 9, "runs": []})") << "project.queue-invalid";
        QTest::newRow("no list") << QByteArray(R"({"version": 1, "runs": 3})") << "project.queue-invalid";
        QTest::newRow("an entry that is none") << QByteArray(R"({"version": 1, "runs": [4]})") << "project.queue-invalid";
        QTest::newRow("unknown state") << QByteArray(R"({"version": 1, "runs": [{"state": "x", "run": "", "job": {}}]})")
                                       << "project.queue-invalid";
        QTest::newRow("a run elsewhere") << QByteArray(
                                                R"({"version": 1, "runs": [{"state": "failed", "run": "../a", "job": {}}]})")
                                         << "project.queue-invalid";
        QTest::newRow("reasons that are none")
            << QByteArray(R"({"version": 1, "runs": [{"state": "failed", "run": "", "reasons": [7], "job": {}}]})")
            << "project.queue-invalid";
        QTest::newRow("a job that is none")
            << QByteArray(R"({"version": 1, "runs": [{"state": "failed", "run": "", "job": []}]})") << "job.not-object";
        QByteArray many = R"({"version": 1, "runs": [)";
        for (std::size_t i = 0; i <= longestQueue; ++i)
            many += i ? ",{}" : "{}";
        QTest::newRow("too many") << many + "]}"
                                  << "project.queue-invalid";
    }

    void damageIsTold() {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath("queue.json").toStdString(), text.toStdString()).ok());
        const auto read = readQueue(folder.path().toStdString());
        QVERIFY(read.failed());
        QCOMPARE(QString::fromStdString(read.failure().issues.front().code), code);
    }
};

TUNEWRIGHT_TEST(TestRunQueue)
#include "test_run_queue.moc"
