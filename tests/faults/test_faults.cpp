// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <signal.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

/// What must not go wrong for good: a killed run, a full disk, a cancelled stage, a broken model.
class TestFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedRunResumesToTheSameModel_data();
    void killedRunResumesToTheSameModel();
    void fullDiskWhileSavingKeepsWhatWasThere();
    void interruptEndsWithACheckpoint();
    void cancelledAtEveryStage_data();
    void cancelledAtEveryStage();
    void corruptModelIsRefused_data();
    void corruptModelIsRefused();
    void fullDiskWhileTellingOfDataKeepsWhatWasThere_data();
    void fullDiskWhileTellingOfDataKeepsWhatWasThere();
    void brokenRowsAreCountedAndTheRestIsUsed();
};

/// Waits until `path` holds `text`.
static bool waitFor(const QString& path, const QByteArray& text, int milliseconds = 60'000) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        if (support::readBytes(path).contains(text))
            return true;
        QTest::qWait(5);
    }
    return false;
}

void TestFaults::killedRunResumesToTheSameModel_data() {
    QTest::addColumn<QString>("task");
    QTest::newRow("classification") << "classification";
    QTest::newRow("plain text") << "causal-lm";
    QTest::newRow("prompt and answer") << "prompt-answer";
    QTest::newRow("masked words") << "masked-lm";
}

void TestFaults::killedRunResumesToTheSameModel() {
    QFETCH(QString, task);
    QTemporaryDir folder;
    auto small = support::smallJob(task, folder.path());
    QJsonObject training = small.json["training"].toObject();
    training["evaluateEvery"] = 5;
    training["epochs"] = 12;
    small.json["training"] = training;
    const QString job = small.write(folder.path());
    const QString whole = folder.filePath("whole"), killed = folder.filePath("killed");
    const auto straight = runProgram({"run", job, "--out", whole});
    QVERIFY2(straight.status == 0, straight.messages.constData());

    QProcess process;
    support::startProgram(process, {"run", job, "--out", killed});
    QVERIFY(waitFor(killed + "/metrics.jsonl", "\"step\":10,"));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    QVERIFY2(!QFile::exists(killed + "/training.json"), "the run ended before it could be killed");

    const auto resumed = runProgram({"run", job, "--out", killed, "--resume"});
    QVERIFY2(resumed.status == 0, resumed.messages.constData());
    QCOMPARE(support::readBytes(killed + "/checkpoints/best/model.safetensors"), support::readBytes(whole + "/checkpoints/best/model.safetensors"));
    QCOMPARE(support::readJson(killed + "/training.json")["steps"], support::readJson(whole + "/training.json")["steps"]);
    QCOMPARE(support::readJson(killed + "/report.json")["tuned"], support::readJson(whole + "/report.json")["tuned"]);
}

void TestFaults::fullDiskWhileSavingKeepsWhatWasThere() {
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    const QString job = support::smallJob("classification", folder.path()).write(folder.path());
    // Room for the small files, not for a checkpoint's tensors.
    const auto result = runProgram({"run", job, "--out", out, "--json"}, 64 * 1024);
    QVERIFY2(result.status == 3, result.messages.constData());
    QVERIFY2(result.output.contains("file.disk-full"), result.output.right(2000).constData());
    for (const QString& name : QDir(out + "/checkpoints").entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        QVERIFY2(!QFile::exists(out + "/checkpoints/" + name + "/model.safetensors"), qPrintable(name));
    // With room again the same folder goes on.
    const auto again = runProgram({"run", job, "--out", out, "--resume"});
    QVERIFY2(again.status == 0, again.messages.constData());
}

void TestFaults::interruptEndsWithACheckpoint() {
    QTemporaryDir folder;
    auto small = support::smallJob("classification", folder.path());
    QJsonObject training = small.json["training"].toObject();
    training["epochs"] = 300;
    training["evaluateEvery"] = 1000;
    small.json["training"] = training;
    const QString job = small.write(folder.path()), out = folder.filePath("run");
    QProcess process;
    support::startProgram(process, {"run", job, "--out", out});
    QVERIFY(waitFor(out + "/metrics.jsonl", "\"event\":\"training\""));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(!QDir(out + "/checkpoints").entryList({"step-*"}, QDir::Dirs).isEmpty());
    QVERIFY(!QFile::exists(out + "/training.json"));
}

void TestFaults::cancelledAtEveryStage_data() {
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("reading") << QByteArray("Reading the data");
    QTest::newRow("training") << QByteArray("Training");
    QTest::newRow("assessing") << QByteArray("Assessing");
    QTest::newRow("exporting") << QByteArray("Exporting");
}

/// Whatever the stage, the program ends soon and with one of the two right answers: cancelled, or done if it was quicker.
void TestFaults::cancelledAtEveryStage() {
    QFETCH(QByteArray, words);
    QTemporaryDir folder;
    const QString job = support::smallJob("classification", folder.path()).write(folder.path()), out = folder.filePath("run");
    QProcess process;
    support::startProgram(process, {"run", job, "--out", out});
    QByteArray messages;
    while (!messages.contains(words) && process.waitForReadyRead(60'000)) {
        process.setReadChannel(QProcess::StandardError);
        messages += process.readAllStandardError();
    }
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const bool exported = QFile::exists(out + "/export/hf/model.safetensors");
    QVERIFY2(process.exitCode() == 130 || (process.exitCode() == 0 && exported), QByteArray::number(process.exitCode()));
    const auto again = runProgram({"run", job, "--out", out, "--resume"});
    QVERIFY2(again.status == 0, again.messages.constData());
    QVERIFY(QFile::exists(out + "/export/hf/model.safetensors"));
}

void TestFaults::corruptModelIsRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("keep");
    QTest::newRow("weights cut short") << "model.safetensors" << qint64(5000);
    QTest::newRow("weights empty") << "model.safetensors" << qint64(0);
    QTest::newRow("config cut short") << "config.json" << qint64(40);
    QTest::newRow("tokenizer cut short") << "tokenizer.json" << qint64(900);
}

void TestFaults::corruptModelIsRefused() {
    QFETCH(QString, file);
    QFETCH(qint64, keep);
    QTemporaryDir folder;
    const QString model = folder.filePath("model");
    QDir().mkpath(model);
    for (const QFileInfo& entry : QDir(support::fixture("complete/bert")).entryInfoList(QDir::Files))
        support::writeText(model + '/' + entry.fileName(), support::readBytes(entry.filePath()));
    support::writeText(model + '/' + file, support::readBytes(model + '/' + file).left(keep));
    auto job = support::smallJob("classification", folder.path());
    job.json["model"] = QJsonObject{{"path", model}};
    const auto result = runProgram({"run", job.write(folder.path()), "--out", folder.filePath("run"), "--json"});
    QVERIFY2(result.status == 2, result.messages.constData());
    QVERIFY2(result.messages.contains(file.toUtf8()), result.messages.constData());
}

void TestFaults::fullDiskWhileTellingOfDataKeepsWhatWasThere_data() {
    QTest::addColumn<QString>("option");
    QTest::newRow("findings") << "--findings";
    QTest::newRow("report") << "--report";
}

void TestFaults::fullDiskWhileTellingOfDataKeepsWhatWasThere() {
    QFETCH(QString, option);
    QTemporaryDir folder;
    QByteArray rows = "text,label\n";
    for (int row = 0; row < 400; ++row)
        rows += "the same again,a\nsomething else " + QByteArray::number(row) + ",b\n";
    support::writeText(folder.filePath("rows.csv"), rows);
    QDir(folder.path()).mkdir("out");
    const QString target = folder.filePath("out/told");
    support::writeText(target, "as it was");
    const auto result = runProgram({"check", "--data", folder.filePath("rows.csv"), option, target, "--json"}, 2000);
    QVERIFY2(result.status == 3, result.messages.constData());
    QVERIFY2(result.output.contains("file.disk-full"), result.output.right(2000).constData());
    QCOMPARE(support::readBytes(target), QByteArray("as it was"));
    QCOMPARE(QDir(folder.filePath("out")).entryList(QDir::Files | QDir::Hidden), QStringList("told"));
}

void TestFaults::brokenRowsAreCountedAndTheRestIsUsed() {
    QTemporaryDir folder;
    auto job = support::smallJob("classification", folder.path());
    QByteArray rows = support::readBytes(folder.filePath(job.data));
    rows += "too,many,cells,here\n";
    rows += "only one cell\n";
    support::writeText(folder.filePath(job.data), rows);
    const auto result = runProgram({"check", job.write(folder.path()), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonObject report = result.jsonLines().first();
    QCOMPARE(report["rows"].toInt(), 152);
    QCOMPARE(report["goodRows"].toInt(), 150);
    bool told = false;
    for (const QJsonValue& finding : report["findings"].toArray())
        if (finding["kind"].toString() == "broken_row") {
            QCOMPARE(finding["rows"].toArray(), (QJsonArray{151, 152}));
            told = true;
        }
    QVERIFY(told);
}

TUNEWRIGHT_TEST(TestFaults)
#include "test_faults.moc"
