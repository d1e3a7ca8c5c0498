// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

namespace {

/// A job file of that name which is done in a moment, in a folder of its own below `folder`.
QString writeJob(const QString& folder, const QString& name, double learningRate) {
    const QString own = folder + '/' + name;
    QDir().mkpath(own);
    auto small = support::smallJob("classification", own);
    QJsonObject training = small.json["training"].toObject();
    training["maxSteps"] = 4;
    training["evaluateEvery"] = 2;
    training["learningRate"] = learningRate;
    small.json["training"] = training;
    small.json["assess"] = QJsonObject{{"bootstrapSamples", 100}, {"compareUntouched", false}};
    small.json["export"] = QJsonObject{{"formats", QJsonArray()}};
    const QString path = own + '/' + name + ".json";
    QFile::rename(small.write(own), path);
    return path;
}

}  // namespace

/// Several jobs in one call, and the curves of what was trained.
class TestSeveralRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThatFailsDoesNotStopTheOthers() {
        QTemporaryDir folder;
        const QString first = writeJob(folder.path(), "first", 0.001), last = writeJob(folder.path(), "last", 0.002);
        const QString broken = folder.filePath("broken.json"), out = folder.filePath("out");
        support::writeText(broken, "{");
        const auto result = runProgram({"run", first, broken, last, "--out", out, "--json"});
        QVERIFY2(result.status == 2, result.messages.constData());
        for (const char* name : {"first", "last"})
            QVERIFY2(QFile::exists(out + '/' + name + "/report.json"), name);
        QVERIFY(!QFile::exists(out + "/broken"));
        QStringList jobs;
        for (const QJsonObject& line : result.jsonLines())
            if (line.contains("job"))
                jobs << line["folder"].toString();
        QCOMPARE(jobs, (QStringList{out + "/first", out + "/broken", out + "/last"}));
        // With all of them in order, --resume does only what is missing.
        support::writeText(broken, support::readBytes(last));
        QFile::copy(folder.filePath("last/rows.csv"), folder.filePath("rows.csv"));
        const QByteArray before = support::readBytes(out + "/first/training.json");
        const auto again = runProgram({"run", first, broken, last, "--out", out, "--resume"});
        QVERIFY2(again.status == 0, again.messages.constData());
        QVERIFY(QFile::exists(out + "/broken/report.json"));
        QCOMPARE(support::readBytes(out + "/first/training.json"), before);
    }

    void filesOfTheSameNameGetFoldersOfTheirOwn() {
        QTemporaryDir folder;
        const QString job = writeJob(folder.path(), "job", 0.001), out = folder.filePath("out");
        const auto result = runProgram({"run", job, job, "--out", out});
        QVERIFY2(result.status == 0, result.messages.constData());
        QVERIFY(QFile::exists(out + "/job/report.json") && QFile::exists(out + "/job-2/report.json"));

        const QString csv = folder.filePath("curves.csv");
        const auto written = runProgram({"curves", out + "/job", "--csv", csv});
        QVERIFY2(written.status == 0, written.messages.constData());
        const QList<QByteArray> lines = support::readBytes(csv).split('\n');
        QVERIFY(lines.first().startsWith("step,epoch,seconds,training_loss,"));
        QVERIFY(lines.first().contains("system_load") && lines.first().contains("validation_accuracy"));
        QCOMPARE(lines.size(), 1 + 5 + 1);  // the header, steps 0 to 4, and nothing behind the last line's end
        QCOMPARE(runProgram({"curves", out + "/job"}).output, support::readBytes(csv));
        QCOMPARE(runProgram({"curves", out}).status, 2);
    }
};

TUNEWRIGHT_TEST(TestSeveralRuns)
#include "test_several_runs.moc"
