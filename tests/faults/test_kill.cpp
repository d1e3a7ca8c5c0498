// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <signal.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

namespace {

constexpr int killsOfARun = 5;

/// When a run is killed: some moment after its training began, or while a checkpoint is being written.
enum class Moment { Any, InACheckpoint };

/// Runs to be killed, shared by the rows. TUNEWRIGHT_KILLED_RUNS sets another number: 40 are 200 kills.
int runCount() {
    bool given = false;
    const int count = qEnvironmentVariableIntValue("TUNEWRIGHT_KILLED_RUNS", &given);
    return given ? count : 2;
}

/// A run that does nothing but train, and writes a checkpoint at every `every`-th step.
QString writeJob(const QString& folder, const QString& task, int every) {
    auto small = support::smallJob(task, folder);
    QJsonObject training = small.json["training"].toObject();
    training["epochs"] = 100;
    training["maxSteps"] = 60;
    training["batchSize"] = 8;
    training["evaluateEvery"] = 7;
    training["checkpointEvery"] = every;
    training["dropout"] = 0.1;
    training["threads"] = 1;
    training["patience"] = 0;
    small.json["training"] = training;
    small.json["assess"] = QJsonObject{{"bootstrapSamples", 100}, {"compareUntouched", false}};
    small.json["export"] = QJsonObject{{"formats", QJsonArray()}};
    return small.write(folder);
}

/// The lines of metrics.jsonl without what depends on the time and the machine.
QStringList metricsOf(const QString& run) {
    QStringList lines;
    for (const QByteArray& line : support::readBytes(run + "/metrics.jsonl").split('\n')) {
        QJsonObject point = QJsonDocument::fromJson(line).object();
        for (const char* key : {"seconds", "secondsLeft", "tokensPerSecond", "memoryBytes", "systemLoad"})
            point.remove(key);
        lines << QString::fromUtf8(QJsonDocument(point).toJson(QJsonDocument::Compact));
    }
    return lines;
}

bool writesCheckpoint(const QString& run) {
    return !QDir(run + "/checkpoints").entryList({".writing-*"}, QDir::Dirs | QDir::Hidden).isEmpty();
}

/// Waits for something that is looked for often, since some of it passes in a moment.
template <class Condition> bool waitFor(QProcess& process, const Condition& condition) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (process.waitForFinished(0) || process.state() == QProcess::NotRunning || timer.hasExpired(60'000))
            return false;
        QThread::usleep(300);
    }
    return true;
}

/// Starts or resumes the run and kills it. @returns false if it ended first
bool killRun(const QStringList& arguments, const QString& run, Moment moment, QRandomGenerator& random) {
    const QByteArray before = support::readBytes(run + "/metrics.jsonl");
    QProcess process;
    support::startProgram(process, arguments);
    // The log is cut where the checkpoint was, and grows again.
    const bool begun = waitFor(process, [&] {
        const QByteArray now = support::readBytes(run + "/metrics.jsonl");
        return !now.isEmpty() && now != before;
    });
    if (begun && moment == Moment::Any)
        QThread::usleep(static_cast<unsigned long>(random.bounded(250'000)));
    else if (begun)
        waitFor(process, [&] { return writesCheckpoint(run); });
    const bool alive = !process.waitForFinished(0) && process.state() == QProcess::Running;
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    return alive;
}

}  // namespace

/// A run that is killed again and again (kill -9), at any moment, ends as one that never was: weights, moments and metrics
/// are equal to the bit.
class TestKill : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedRunsEndAsWholeOnes_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("every");
        QTest::newRow("checkpoint at each step") << "classification" << 1;
        QTest::newRow("checkpoint at every third step, text") << "causal-lm" << 3;
    }

    void killedRunsEndAsWholeOnes() {
        QFETCH(QString, task);
        QFETCH(int, every);
        QTemporaryDir folder;
        const QString job = writeJob(folder.path(), task, every), whole = folder.filePath("whole");
        const auto straight = support::runProgram({"run", job, "--out", whole});
        QVERIFY2(straight.status == 0, straight.messages.constData());
        const QStringList metrics = metricsOf(whole);
        QVERIFY(metrics.size() > 60);
        QRandomGenerator random(1);
        int killed = 0;
        for (int index = 0; index < runCount() / 2; ++index) {
            const QString run = folder.filePath(QString("run-%1").arg(index));
            const QStringList arguments{"run", job, "--out", run};
            for (int time = 0; time < killsOfARun && !QFile::exists(run + "/training.json"); ++time)
                killed += killRun(time ? arguments + QStringList("--resume") : arguments, run,
                                  random.bounded(2) ? Moment::Any : Moment::InACheckpoint, random);
            const auto resumed = support::runProgram(arguments + QStringList("--resume"));
            QVERIFY2(resumed.status == 0, resumed.messages.constData());
            for (const char* file : {"step-60/model.safetensors", "step-60/optimizer.safetensors", "best/model.safetensors"}) {
                const QByteArray bytes = support::readBytes(run + "/checkpoints/" + file);
                QVERIFY2(!bytes.isEmpty() && bytes == support::readBytes(whole + "/checkpoints/" + file), file);
            }
            QCOMPARE(metricsOf(run), metrics);
            QVERIFY(!writesCheckpoint(run));
            QDir(run).removeRecursively();
        }
        qInfo("%d kills", killed);
        QVERIFY(killed > 0);
    }
};

TUNEWRIGHT_TEST(TestKill)
#include "test_kill.moc"
