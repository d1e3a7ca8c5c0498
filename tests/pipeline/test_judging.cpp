// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

namespace {

/// A finished run of a goal whose rows are easy to learn.
struct TrainedRun {
    QTemporaryDir folder;
    QString out = folder.filePath("run");
    bool done = false;

    TrainedRun(const QString& task, int epochs, int maxLength = 32) {
        auto job = support::smallJob(task, folder.path());
        QJsonObject training = job.json["training"].toObject();
        training["epochs"] = epochs;
        training["maxLength"] = maxLength;
        job.json["training"] = training;
        const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
        if (result.status != 0)
            qWarning("%s", result.messages.constData());
        done = result.status == 0;
    }

    QJsonObject report() const { return support::readJson(out + "/report.json"); }
    double tuned(const char* metric) const { return report()["tuned"].toObject()[metric].toObject()["value"].toDouble(); }
    QJsonObject config() const { return support::readJson(out + "/export/hf/config.json"); }

    /// What the export answers to one row.
    QJsonObject ask(const char* row) {
        support::writeText(folder.filePath("ask.jsonl"), row);
        const auto answer = runProgram({"predict", out + "/export/hf", "--data", folder.filePath("ask.jsonl"), "--json"});
        if (answer.status != 0)
            qWarning("%s", answer.messages.constData());
        return answer.jsonLines().isEmpty() ? QJsonObject() : answer.jsonLines().first();
    }
};

}  // namespace

/// Goals that judge, mark and search texts learn rows with a plain rule, and their exports answer by it.
class TestJudging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreMarked() {
        TrainedRun run("token-classification", 12);
        QVERIFY(run.done);
        QVERIFY2(run.tuned("f1") > 0.9, qPrintable(QString::number(run.tuned("f1"))));
        const QJsonArray types = run.report()["classes"].toArray();
        QCOMPARE(types.size(), 2);
        QCOMPARE(types[0]["label"].toString(), QString("person"));
        QCOMPARE(run.config()["id2label"].toObject()["3"].toString(), QString("O"));
        QVERIFY(!run.config().contains("problem_type"));

        const QJsonObject answer = run.ask("{\"text\": \"letter 900 from Dana Stone in Oslo .\"}\n");
        QCOMPARE(answer["label"].toString(), QString("Dana Stone [person]; Oslo [place]"));
        const QJsonArray passages = answer["passages"].toArray();
        QCOMPARE(passages.size(), 2);
        QCOMPARE(passages[1]["label"].toString(), QString("place"));
        QCOMPARE(passages[1]["start"].toInt(), 30);
        QCOMPARE(passages[1]["end"].toInt(), 34);
    }

    void answersAreFound() {
        TrainedRun run("question-answering", 25, 40);
        QVERIFY(run.done);
        QVERIFY2(run.tuned("exactMatch") > 0.8, qPrintable(QString::number(run.tuned("exactMatch"))));
        QVERIFY(run.tuned("f1") >= run.tuned("exactMatch"));
        QVERIFY(!run.config().contains("id2label"));

        const QJsonObject answer =
            run.ask("{\"question\": \"Where does the parcel go?\", \"context\": \"Parcel 161 was sent to Turin on "
                    "Monday.\"}\n");
        QCOMPARE(answer["label"].toString(), QString("Turin"));
        QCOMPARE(answer["passages"].toArray().at(0).toObject()["start"].toInt(), 23);
    }

    void severalCategoriesAreGiven() {
        TrainedRun run("multi-label", 20);
        QVERIFY(run.done);
        QVERIFY2(run.tuned("microF1") > 0.9, qPrintable(QString::number(run.tuned("microF1"))));
        QCOMPARE(run.report()["classes"].toArray().size(), 3);
        QCOMPARE(run.config()["problem_type"].toString(), QString("multi_label_classification"));
        const QJsonObject answer = run.ask("{\"text\": \"message 900 about the invoice about the password\"}\n");
        QCOMPARE(answer["label"].toString(), QString("access, billing"));
        QVERIFY(answer["scores"].toObject()["shipping"].toDouble() < 0.5);
    }

    void numbersAreGiven() {
        TrainedRun run("regression", 25);
        QVERIFY(run.done);
        QVERIFY2(run.tuned("spearman") > 0.8, qPrintable(QString::number(run.tuned("spearman"))));
        QVERIFY(run.tuned("meanAbsoluteError") <
                run.report()["untouched"].toObject()["constantError"].toObject()["value"].toDouble());
        QCOMPARE(run.config()["problem_type"].toString(), QString("regression"));
        QCOMPARE(run.config()["num_labels"].toInt(), 1);
        const double worst = run.ask("{\"text\": \"the stay in room 900 was awful\"}\n")["label"].toString().toDouble();
        const double best = run.ask("{\"text\": \"the stay in room 901 was perfect\"}\n")["label"].toString().toDouble();
        QVERIFY2(worst + 1 < best, qPrintable(QString("%1 %2").arg(worst).arg(best)));
    }
};

TUNEWRIGHT_TEST(TestJudging)
#include "test_judging.moc"
