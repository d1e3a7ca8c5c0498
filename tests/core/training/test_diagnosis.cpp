// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <cmath>

#include "core/training/diagnosis.h"
#include "tests/support/test_program.h"

using namespace core::training;

Q_DECLARE_METATYPE(std::vector<core::training::LossPoint>)

class TestDiagnosis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void says_data() {
        QTest::addColumn<std::vector<LossPoint>>("points");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("step");
        using Points = std::vector<LossPoint>;
        QTest::newRow("nothing yet") << Points{} << "diagnosis.too-few-points"
                                     << "";
        QTest::newRow("two points") << Points{{0, -1, 2.0}, {10, 1.9, 1.8}} << "diagnosis.too-few-points"
                                    << "";
        QTest::newRow("both fall") << Points{{0, -1, 2.0}, {10, 1.9, 1.8}, {20, 1.6, 1.5}} << "diagnosis.learning"
                                   << "";
        QTest::newRow("one step up is no overfitting")
            << Points{{0, -1, 2.0}, {10, 1.9, 1.8}, {20, 1.6, 1.5}, {30, 1.4, 1.56}} << "diagnosis.learning"
            << "";
        QTest::newRow("validation rises while training falls")
            << Points{{0, -1, 2.0}, {10, 1.9, 1.5}, {20, 1.3, 1.6}, {30, 0.9, 1.7}} << "diagnosis.overfitting"
            << "10";
        QTest::newRow("neither moves") << Points{{0, -1, 2.0},   {10, 1.9, 1.5},   {20, 1.41, 1.4},
                                                 {30, 1.4, 1.4}, {40, 1.4, 1.399}, {50, 1.4, 1.4}}
                                       << "diagnosis.stalled"
                                       << "20";
        QTest::newRow("no better than before training")
            << Points{{0, -1, 2.0}, {10, 2.0, 2.01}, {20, 1.95, 2.0}} << "diagnosis.not-learning"
            << "";
        QTest::newRow("training loss jumps")
            << Points{{0, -1, 2.0}, {10, 1.5, 1.5}, {20, 1.0, 1.1}, {30, 2.4, 2.2}} << "diagnosis.unstable"
            << "";
        QTest::newRow("loss is not a number")
            << Points{{0, -1, 2.0}, {10, 1.5, 1.5}, {20, 1.0, std::nan("")}} << "diagnosis.unstable"
            << "";
    }

    void says() {
        QFETCH(std::vector<LossPoint>, points);
        QFETCH(QString, code);
        QFETCH(QString, step);
        const core::api::DiagnosisEvent event = diagnose(points);
        QCOMPARE(QString::fromStdString(event.code), code);
        const auto found = event.arguments.find("step");
        QCOMPARE(found == event.arguments.end() ? QString() : QString::fromStdString(found->second), step);
    }
};

TUNEWRIGHT_TEST(TestDiagnosis)
#include "test_diagnosis.moc"
