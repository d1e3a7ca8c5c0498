// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/evaluation/class_counts.h"
#include "core/evaluation/number_metrics.h"
#include "core/tasks/squad_metrics.h"
#include "tests/support/test_program.h"

using namespace core::evaluation;
using namespace core::tasks;

namespace {

bool isNear(double a, double b) {
    return std::abs(a - b) < 1e-12;
}

// Two classes over three rows. Class 0: 3 to be found, 3 answered, 2 right; class 1: 1 to be found, 2 answered, 1 right.
const std::vector<RowCounts> rows = {{{0, {1, 2, 1}}, {1, {0, 0, 1}}}, {{0, {1, 1, 2}}}, {{1, {1, 1, 1}}}};

}  // namespace

class TestRowMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfAllRows() {
        const auto counts = summedCounts(rows, 3);
        const ClassFigures first = figuresOf(counts[0]), second = figuresOf(counts[1]);
        QVERIFY(isNear(first.precision, 2.0 / 3) && isNear(first.recall, 2.0 / 3) && isNear(first.f1, 2.0 / 3));
        QVERIFY(isNear(second.precision, 0.5) && isNear(second.recall, 1) && isNear(second.f1, 2.0 / 3));
        QVERIFY(std::isnan(figuresOf(counts[2]).f1));
        const ClassFigures all = microFigures(counts);
        QVERIFY(isNear(all.precision, 3.0 / 5) && isNear(all.recall, 3.0 / 4) && isNear(all.f1, 6.0 / 9));
        QVERIFY(isNear(macroF1(counts), 2.0 / 3));
    }

    void rowsMayCountSeveralTimes() {
        const auto counts = summedCounts(rows, 2, std::vector<std::int32_t>{0, 2, 1});
        QVERIFY(isNear(figuresOf(counts[0]).precision, 0.5) && isNear(figuresOf(counts[0]).recall, 1));
        QVERIFY(isNear(macroF1(counts), (2.0 / 3 + 1) / 2));
    }

    void answersAreComparedAsSquadDoes_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("right");
        QTest::addColumn<double>("exact");
        QTest::addColumn<double>("f1");
        QTest::newRow("the same") << "Oslo" << QStringList{"Oslo"} << 1.0 << 1.0;
        QTest::newRow("case, marks and articles") << "the  Old-Mill, (1802)." << QStringList{"An oldmill 1802"} << 1.0 << 1.0;
        QTest::newRow("half of it") << "old mill" << QStringList{"the mill"} << 0.0 << 2.0 / 3;
        QTest::newRow("a word counts once") << "no no" << QStringList{"no way"} << 0.0 << 0.5;
        QTest::newRow("the best of several") << "in 1802" << QStringList{"then", "1802"} << 0.0 << 2.0 / 3;
        QTest::newRow("nothing in common") << "mill" << QStringList{"sea"} << 0.0 << 0.0;
        QTest::newRow("rightly none") << "" << QStringList{} << 1.0 << 1.0;
        QTest::newRow("wrongly none") << "" << QStringList{"sea"} << 0.0 << 0.0;
        QTest::newRow("one where there is none") << "sea" << QStringList{} << 0.0 << 0.0;
    }

    void answersAreComparedAsSquadDoes() {
        QFETCH(QString, answer);
        QFETCH(QStringList, right);
        QFETCH(double, exact);
        QFETCH(double, f1);
        std::vector<std::string> answers;
        for (const QString& one : right)
            answers.push_back(one.toStdString());
        const AnswerScore score = scoreAnswer(answer.toStdString(), answers);
        QVERIFY(isNear(score.exactMatch, exact));
        QVERIFY2(isNear(score.f1, f1), qPrintable(QString::number(score.f1)));
    }

    void numbersAreThoseComputedByHand() {
        const std::vector<double> truth = {1, 2, 3, 4}, answers = {1.5, 1.5, 3, 5};
        const std::vector<std::int32_t> once(4, 1);
        QVERIFY(isNear(meanAbsoluteError(answers, truth, once), 0.5));
        QVERIFY(isNear(explainedVariance(answers, truth, once), 1 - 1.5 / 5));
        // Ranks 1 2 3 4 and 1.5 1.5 3 4: covariance 4.5, variances 5 and 4.5.
        QVERIFY(isNear(RankCorrelation(answers, truth)(once), 4.5 / std::sqrt(5 * 4.5)));
        const std::vector<double> reversed = {4, 3, 2, 1};
        QVERIFY(isNear(RankCorrelation(reversed, truth)(once), -1));
        QVERIFY(std::isnan(RankCorrelation(std::vector<double>(4, 7), truth)(once)));
        QVERIFY(std::isnan(explainedVariance(answers, std::vector<double>(4, 7), once)));
    }

    void drawnRowsCountAsIfRepeated() {
        const std::vector<double> truth = {1, 2, 3}, answers = {2, 1, 3};
        const std::vector<double> truthTwice = {2, 2, 3}, answersTwice = {1, 1, 3};
        const std::vector<std::int32_t> times = {0, 2, 1}, once(3, 1);
        QVERIFY(isNear(RankCorrelation(answers, truth)(times), RankCorrelation(answersTwice, truthTwice)(once)));
        QVERIFY(isNear(explainedVariance(answers, truth, times), explainedVariance(answersTwice, truthTwice, once)));
        QVERIFY(isNear(meanAbsoluteError(answers, truth, times), 2.0 / 3));
    }
};

TUNEWRIGHT_TEST(TestRowMetrics)
#include "test_row_metrics.moc"
