// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/training/recent_weights.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;
using training::MeanOfRecentWeights;
using training::RecentWeights;

/// The mean of the last evaluations' weights, by itself and at the end of a run.
class TestRecentWeights : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void meanIsThatOfTheNewest();
    void laterStepsAreNotSeen();
    void damagedFileChangesNothing();
    void runKeepsTheMeanIfItIsBest_data();
    void runKeepsTheMeanIfItIsBest();

private:
    static models::Parameter parameter(float value) { return {"weight", torch::full({3, 2}, value).set_requires_grad(true)}; }
};

void TestRecentWeights::meanIsThatOfTheNewest() {
    QTemporaryDir folder;
    const models::Parameter learned = parameter(0);
    const auto optimizer = training::makeOptimizer({learned}, {});
    const RecentWeights recent(folder.path().toStdString(), 3);
    for (const int step : {10, 20, 30, 40}) {
        const torch::NoGradGuard guard;
        learned.value.fill_(static_cast<float>(step));
        recent.keep(step, *optimizer);
    }
    QCOMPARE(recent.steps(40), (std::vector<std::int64_t>{20, 30, 40}));
    {
        const MeanOfRecentWeights mean(recent, 40, *optimizer);
        QVERIFY(torch::allclose(learned.value, torch::full({3, 2}, 30.0F)));
    }
    QVERIFY(torch::allclose(learned.value, torch::full({3, 2}, 40.0F)));
    recent.clear();
    QVERIFY(recent.steps(40).empty());
}

void TestRecentWeights::laterStepsAreNotSeen() {
    QTemporaryDir folder;
    const auto optimizer = training::makeOptimizer({parameter(1)}, {});
    const RecentWeights recent(folder.path().toStdString(), 2);
    for (const int step : {4, 8, 12})
        recent.keep(step, *optimizer);
    QCOMPARE(recent.steps(8), (std::vector<std::int64_t>{8}));  // a run that was broken off behind step 12 and goes on from 8
    QVERIFY(!QFile::exists(QString::fromStdString(recent.path(4))));
    const RecentWeights none(folder.filePath("other").toStdString(), 0);
    none.keep(4, *optimizer);
    QVERIFY(!QDir(folder.filePath("other")).exists());
}

void TestRecentWeights::damagedFileChangesNothing() {
    QTemporaryDir folder;
    const models::Parameter learned = parameter(5);
    const auto optimizer = training::makeOptimizer({learned}, {});
    const RecentWeights recent(folder.path().toStdString(), 2);
    recent.keep(1, *optimizer);
    recent.keep(2, *optimizer);
    QFile(QString::fromStdString(recent.path(1))).resize(20);
    QVERIFY_THROWS_EXCEPTION(base::Error, MeanOfRecentWeights(recent, 2, *optimizer));
    QVERIFY(torch::allclose(learned.value, torch::full({3, 2}, 5.0F)));
}

void TestRecentWeights::runKeepsTheMeanIfItIsBest_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<bool>("better");
    QTest::newRow("wandering") << 0.05 << true;  // a head alone: the losses of its steps lie around a valley
    QTest::newRow("still falling") << 1e-4 << false;
}

void TestRecentWeights::runKeepsTheMeanIfItIsBest() {
    QFETCH(double, rate);
    QFETCH(bool, better);
    SmallRun run("classification");
    run.job.training.learningRate = rate;
    run.job.training.schedule = api::Schedule::Constant;
    run.job.training.maxSteps = 48;
    run.job.training.evaluateEvery = 2;
    run.job.training.patience = 0;
    run.job.training.averageLast = better ? 16 : 8;
    if (better)
        run.job.training.method = api::Method::Head;
    const api::TrainingReport report = run.train("run");
    QCOMPARE(run.told("training.mean-kept"), better);
    QCOMPARE(run.told("training.mean-no-better"), !better);
    QVERIFY(!QDir(QString::fromStdString(run.folder("run") + "/checkpoints/recent")).exists());
    const auto points = run.eventsOf<api::EvaluationPoint>();
    double least = points.front().validationLoss;
    for (const api::EvaluationPoint& point : points)
        least = std::min(least, point.validationLoss);
    QCOMPARE(report.bestValidationLoss, least);
    if (better) {
        QCOMPARE(points.back().validationLoss, least);
        QVERIFY(least < 0.98 * points.at(points.size() - 2).validationLoss);
        QCOMPARE(report.bestStep, 48);
    }
}

TUNEWRIGHT_TEST(TestRecentWeights)
#include "test_recent_weights.moc"
