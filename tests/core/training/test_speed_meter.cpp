// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/training/speed_meter.h"
#include "tests/support/test_program.h"

using core::training::SpeedMeter;

class TestSpeedMeter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysNothingTooEarly() {
        SpeedMeter meter;
        QVERIFY(meter.secondsLeft(100, 0, 0) < 0);
        for (int step = 0; step < 2; ++step) {
            meter.addStep(1000, 100, 1);
            QVERIFY(meter.secondsLeft(100, 0, 0) < 0);
        }
        meter.addStep(1000, 100, 1);
        QVERIFY(std::abs(meter.secondsLeft(100 * 100, 0, 0) - 100) < 1e-9);
        QVERIFY(std::abs(meter.tokensPerSecond() - 1000) < 1e-9);
    }

    /// As measured: the first step and the first evaluation of a run take twice as long as the others.
    void aSlowStartSaysLittle() {
        SpeedMeter meter;
        meter.addEvaluation(3, 7);
        meter.addStep(200, 200, 2);
        for (int step = 1; step < 6; ++step)
            meter.addStep(200, 200, 0.5);
        const double real = 96 * 0.5 + 10 * 3.5;
        const double said = meter.secondsLeft(96 * 200, 10, 10);
        QVERIFY2(std::abs(said / real - 1) < 0.15, QByteArray::number(said));
    }

    /// Long texts came by chance among the first steps; those to come are as short as most.
    void longTextsAtTheStartMisleadNobody() {
        SpeedMeter meter;
        for (const int length : {50, 300, 50, 300, 50, 300})
            meter.addStep(length, length, length * 0.001);
        const double real = 94 * 75 * 0.001;
        QVERIFY(std::abs(meter.secondsLeft(94 * 75, 0, 0) / real - 1) < 1e-9);
    }

    /// A program that was stopped for a minute goes on as fast as before; a machine that stays slow is believed.
    void aStopSaysLittleAndSlownessMuch() {
        SpeedMeter meter;
        for (int step = 0; step < 40; ++step)
            meter.addStep(100, 100, 0.1);
        meter.addStep(100, 100, 60);
        const double said = meter.secondsLeft(100 * 100, 0, 0);
        QVERIFY2(said >= 10 && said < 11.5, QByteArray::number(said));
        for (int step = 0; step < 120; ++step)
            meter.addStep(100, 100, 1);
        QVERIFY(std::abs(meter.secondsLeft(100 * 100, 0, 0) / 100 - 1) < 0.15);
    }

    void evaluationsAndCheckpointsCount() {
        SpeedMeter meter;
        for (int step = 0; step < 10; ++step)
            meter.addStep(10, 10, 1);
        for (int time = 0; time < 10; ++time) {
            meter.addEvaluation(4, 5);
            meter.addCheckpoint(2);
        }
        QVERIFY(std::abs(meter.secondsLeft(50 * 10, 5, 3) - (50 + 25 + 6)) < 0.1);
    }
};

TUNEWRIGHT_TEST(TestSpeedMeter)
#include "test_speed_meter.moc"
