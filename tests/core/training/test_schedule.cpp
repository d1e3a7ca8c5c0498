// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/training/early_stopping.h"
#include "core/training/plan.h"
#include "core/training/schedule.h"
#include "tests/support/test_program.h"

using namespace core::training;
using core::api::Schedule;

Q_DECLARE_METATYPE(core::api::Schedule)

class TestSchedule : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void factor_data() {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("warmup");
        QTest::addColumn<double>("expected");
        QTest::newRow("constant, no warm-up") << Schedule::Constant << 0 << 0.0 << 1.0;
        QTest::newRow("constant, at the end") << Schedule::Constant << 99 << 0.0 << 1.0;
        QTest::newRow("first step of the warm-up") << Schedule::Constant << 0 << 0.1 << 1.0 / 11;
        QTest::newRow("last step of the warm-up") << Schedule::Linear << 9 << 0.1 << 10.0 / 11;
        QTest::newRow("linear, warm-up is over") << Schedule::Linear << 10 << 0.1 << 1.0;
        QTest::newRow("linear, half-way down") << Schedule::Linear << 55 << 0.1 << 0.5;
        QTest::newRow("linear, behind the end") << Schedule::Linear << 100 << 0.1 << 0.0;
        QTest::newRow("cosine, half-way down") << Schedule::Cosine << 55 << 0.1 << 0.5;
        QTest::newRow("cosine, a quarter down") << Schedule::Cosine << 25 << 0.0 << 0.853553390593;
        QTest::newRow("cosine, behind the end") << Schedule::Cosine << 100 << 0.0 << 0.0;
        QTest::newRow("stays for four fifths") << Schedule::WarmupStableDecay << 79 << 0.0 << 1.0;
        QTest::newRow("falls in the last fifth") << Schedule::WarmupStableDecay << 85 << 0.0 << 0.5;
        QTest::newRow("behind the fall") << Schedule::WarmupStableDecay << 100 << 0.0 << 0.0;
        QTest::newRow("nothing but warm-up") << Schedule::Linear << 99 << 1.0 << 100.0 / 101;
    }

    void factor() {
        QFETCH(Schedule, schedule);
        QFETCH(int, step);
        QFETCH(double, warmup);
        QFETCH(double, expected);
        QVERIFY(std::abs(scheduleFactor(schedule, step, 100, std::llround(100 * warmup)) - expected) < 1e-9);
    }

    void plan_data() {
        QTest::addColumn<double>("epochs");
        QTest::addColumn<int>("batches");
        QTest::addColumn<int>("accumulation");
        QTest::addColumn<int>("maxSteps");
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("evaluateEvery");
        QTest::newRow("whole passes") << 3.0 << 100 << 1 << 0 << 300 << 30;
        QTest::newRow("accumulated") << 3.0 << 100 << 4 << 0 << 75 << 8;
        QTest::newRow("part of a pass") << 0.5 << 100 << 1 << 0 << 50 << 5;
        QTest::newRow("steps are the limit") << 100.0 << 100 << 1 << 60 << 60 << 6;
        QTest::newRow("passes are the limit") << 1.0 << 100 << 1 << 6000 << 100 << 10;
        QTest::newRow("at least once a pass") << 40.0 << 5 << 1 << 0 << 200 << 5;
        QTest::newRow("one step") << 1.0 << 1 << 8 << 0 << 1 << 1;
    }

    void plan() {
        QFETCH(double, epochs);
        QFETCH(int, batches);
        QFETCH(int, accumulation);
        QFETCH(int, maxSteps);
        core::api::Job::Training training;
        training.epochs = epochs;
        training.accumulation = accumulation;
        training.maxSteps = maxSteps;
        const Plan plan = makePlan(training, batches);
        QTEST(static_cast<int>(plan.totalSteps), "steps");
        QTEST(static_cast<int>(plan.evaluateEvery), "evaluateEvery");
        QCOMPARE(plan.checkpointEvery, plan.evaluateEvery);
    }

    void longerPlanKeepsItsWarmUp() {
        core::api::Job::Training training;
        training.epochs = 4;
        training.accumulation = 4;
        training.warmupShare = 0.1;
        const Plan plan = makePlan(training, 50);
        QCOMPARE(plan.totalSteps, 50);
        QCOMPARE(plan.warmupSteps, 5);
        const std::int64_t more = stepsOfEpochs(2, training, 50);
        QCOMPARE(more, 25);
        const auto factor = [&](std::int64_t step, std::int64_t total) {
            return scheduleFactor(Schedule::Linear, step, total, plan.warmupSteps);
        };
        QCOMPARE(factor(5, plan.totalSteps + more), 1.0);
        QCOMPARE(factor(40, plan.totalSteps + more), 0.5);
        QVERIFY(factor(50, plan.totalSteps) == 0 && factor(75, plan.totalSteps + more) == 0);
    }

    void stopsAfterPatience() {
        EarlyStopping stopping;
        QVERIFY(stopping.record(0, 2.0, 0.1));
        QVERIFY(stopping.record(10, 1.5, 0.1));
        QVERIFY(stopping.record(20, 1.45, 0.1));  // the best so far, but too small a gain to count
        QVERIFY(!stopping.shouldStop(2));
        QVERIFY(!stopping.record(30, 1.6, 0.1));
        QVERIFY(stopping.shouldStop(2));
        QVERIFY(!stopping.shouldStop(3));
        QVERIFY(!stopping.shouldStop(0));
        QCOMPARE(stopping.bestStep, 20);
        QCOMPARE(stopping.bestLoss, 1.45);
    }

    void aScoreDecidesAndTheLossBetweenEquals() {
        EarlyStopping stopping;
        QVERIFY(stopping.record(0, 2.0, 0, 0));
        QVERIFY(stopping.record(1, 2.5, 0, 0.5));  // more is found, though the loss is higher
        QVERIFY(!stopping.record(2, 1.0, 0, 0.4));
        QCOMPARE(stopping.withoutGain, 0);  // the loss still falls
        QVERIFY(!stopping.record(3, 2.6, 0, 0.5));
        QVERIFY(stopping.record(4, 2.4, 0, 0.5));
        QCOMPARE(stopping.withoutGain, 2);
        QCOMPARE(stopping.bestStep, 4);
        QCOMPARE(stopping.bestLoss, 2.4);
        QVERIFY(!stopping.record(5, std::nan(""), 0, 1));
    }

    void smallGainsAddUp() {
        EarlyStopping stopping;
        stopping.record(0, 2.0, 0.1);
        stopping.record(1, 1.94, 0.1);
        QCOMPARE(stopping.withoutGain, 1);
        stopping.record(2, 1.88, 0.1);
        QCOMPARE(stopping.withoutGain, 0);
    }

    void lossThatIsNotANumberIsNeverTheBest() {
        EarlyStopping stopping;
        QVERIFY(!stopping.record(0, std::nan(""), 0));
        QVERIFY(stopping.record(1, 3.0, 0));
        QVERIFY(!stopping.record(2, std::nan(""), 0));
        QCOMPARE(stopping.bestStep, 1);
        QCOMPARE(stopping.withoutGain, 1);
    }
};

TUNEWRIGHT_TEST(TestSchedule)
#include "test_schedule.moc"
