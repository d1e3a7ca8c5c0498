// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/evaluation/metrics.h"
#include "tests/support/test_program.h"

using namespace core::evaluation;

namespace {

// Three classes, counted by hand: class 0 has 3 rows, 2 right; class 1 has 2 rows, 1 right; class 2 has 1 row, 0 right.
const std::vector<std::int64_t> truth = {0, 0, 0, 1, 1, 2};
const std::vector<std::int64_t> answers = {0, 0, 1, 1, 0, 0};

bool near(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

}  // namespace

class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsTrueByAnswered() {
        const Confusion expected = {{2, 1, 0}, {1, 1, 0}, {1, 0, 0}};
        QCOMPARE(confusionMatrix(truth, answers, 3), expected);
    }

    void rowsMayCountSeveralTimes() {
        const std::vector<std::int32_t> times = {0, 3, 1, 1, 0, 2};
        const Confusion expected = {{3, 1, 0}, {0, 1, 0}, {2, 0, 0}};
        QCOMPARE(confusionMatrix(truth, answers, 3, times), expected);
    }

    void classFiguresAreThoseComputedByHand() {
        const auto figures = classFigures(confusionMatrix(truth, answers, 3));
        QVERIFY(near(figures[0].precision, 2.0 / 4) && near(figures[0].recall, 2.0 / 3) && near(figures[0].f1, 4.0 / 7));
        QVERIFY(near(figures[1].precision, 1.0 / 2) && near(figures[1].recall, 1.0 / 2) && near(figures[1].f1, 1.0 / 2));
        QVERIFY(std::isnan(figures[2].precision));
        QVERIFY(near(figures[2].recall, 0) && near(figures[2].f1, 0));
        QCOMPARE(figures[0].support, 3);
        QCOMPARE(figures[0].answered, 4);
        QCOMPARE(figures[2].answered, 0);
    }

    void accuracyAndMacroF1() {
        const Confusion confusion = confusionMatrix(truth, answers, 3);
        QVERIFY(near(accuracy(confusion), 0.5));
        QVERIFY(near(macroF1(confusion), (4.0 / 7 + 0.5 + 0) / 3));
    }

    void aClassThatNeverOccursDoesNotPullMacroF1Down() {
        QVERIFY(near(macroF1(confusionMatrix(std::vector<std::int64_t>{0, 1}, std::vector<std::int64_t>{0, 1}, 3)), 1));
    }

    void nothingIsKnownWithoutRows() {
        QVERIFY(std::isnan(accuracy(confusionMatrix({}, {}, 2))));
        QVERIFY(std::isnan(macroF1(confusionMatrix({}, {}, 2))));
        QVERIFY(std::isnan(meanLoss({})));
    }

    void meanLossWeighsTargetsNotRows() {
        const std::vector<RowLoss> rows = {{2.0, 1}, {1.0, 4}, {0, 0}};
        QVERIFY(near(meanLoss(rows), 3.0 / 5));
        QVERIFY(near(meanLoss(rows, std::vector<std::int32_t>{2, 1, 5}), 5.0 / 6));
        QVERIFY(near(perplexity(std::log(50.0)), 50));
    }
};

TUNEWRIGHT_TEST(TestMetrics)
#include "test_metrics.moc"
