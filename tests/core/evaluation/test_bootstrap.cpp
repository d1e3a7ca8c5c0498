// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <bit>
#include <cmath>
#include <numeric>

#include "core/base/cancel.h"
#include "core/evaluation/bootstrap.h"
#include "core/evaluation/random.h"
#include "tests/support/test_program.h"

using namespace core::evaluation;

namespace {

/// The interval of the mean of `values`.
Interval meanInterval(const std::vector<double>& values, std::int64_t samples, std::uint64_t seed) {
    const auto mean = [&](std::span<const std::int32_t> times, std::span<double> figures) {
        figures[0] = std::inner_product(values.begin(), values.end(), times.begin(), 0.0) / static_cast<double>(values.size());
    };
    return bootstrap(static_cast<std::int64_t>(values.size()), samples, seed, 1, mean, {}).front();
}

}  // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomNumbersAreTheSameEverywhere() {
        // splitmix64 of seed 0 begins with these words (published by its authors); the generator's first output follows from
        // the second: rotl(word · 5, 7) · 9.
        const std::uint64_t second = 0x6E789E6AA1B965F4u;
        Random random(0);
        QCOMPARE(random.next(), std::rotl(second * 5, 7) * 9);
    }

    void boundedNumbersAreUniform() {
        Random random(1);
        std::vector<int> counts(7);
        for (int draw = 0; draw < 70'000; ++draw)
            ++counts[random.below(7)];
        // Chi-square with 6 degrees of freedom; 22.5 is exceeded once in a thousand seeds, and this seed is fixed.
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - 10'000, 2) / 10'000;
        QVERIFY2(chiSquare < 22.5, qPrintable(QString::number(chiSquare)));
    }

    void percentilesInterpolate_data() {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        QTest::newRow("smallest") << 0.0 << 1.0;
        QTest::newRow("between") << 0.125 << 1.5;
        QTest::newRow("middle") << 0.5 << 3.0;
        QTest::newRow("largest") << 1.0 << 5.0;
    }
    void percentilesInterpolate() {
        QFETCH(double, share);
        QFETCH(double, expected);
        QCOMPARE(percentile(std::vector<double>{1, 2, 3, 4, 5}, share), expected);
    }

    void sameSeedSameInterval() {
        const std::vector<double> values = {0.13, 0.58, 0.91, 0.27, 0.46, 0.74, 0.35, 0.02, 0.69, 0.88};
        const Interval first = meanInterval(values, 200, 5), again = meanInterval(values, 200, 5), other = meanInterval(values, 200, 6);
        QCOMPARE(first.low, again.low);
        QCOMPARE(first.high, again.high);
        QVERIFY(first.low != other.low || first.high != other.high);
    }

    void widthIsThatOfTheNormalApproximation() {
        // 600 of 1,000 right: standard error sqrt(0.6 · 0.4 / 1000) = 0.01549, interval 0.6 ± 0.0304.
        std::vector<double> values(1000);
        std::fill_n(values.begin(), 600, 1.0);
        const Interval interval = meanInterval(values, 4000, 3);
        QVERIFY(std::abs(interval.low - 0.5696) < 0.003);
        QVERIFY(std::abs(interval.high - 0.6304) < 0.003);
    }

    void coversTheTruthAboutNineteenTimesInTwenty() {
        // 400 samples of 100 rows from a known distribution (share 0.7). The percentile interval of a share covers slightly
        // less than 95 %; 0.92 to 0.98 is three standard errors wide around 0.945.
        Random random(11);
        int covered = 0;
        for (int trial = 0; trial < 400; ++trial) {
            std::vector<double> values(100);
            for (double& value : values)
                value = random.unit() < 0.7 ? 1 : 0;
            const Interval interval = meanInterval(values, 400, static_cast<std::uint64_t>(trial));
            covered += interval.low <= 0.7 && 0.7 <= interval.high;
        }
        QVERIFY2(covered >= 368 && covered <= 392, qPrintable(QString::number(covered)));
    }

    void pairingSharesTheDraws() {
        // Two models that differ by exactly 0.25 in every row: unpaired intervals would be wide, the paired one is a point.
        Random random(4);
        std::vector<double> one(200);
        for (double& value : one)
            value = random.unit();
        const auto compute = [&](std::span<const std::int32_t> times, std::span<double> figures) {
            double sum = 0;
            for (std::size_t row = 0; row < one.size(); ++row)
                sum += times[row] * one[row];
            figures[0] = sum / 200;
            figures[1] = sum / 200 + 0.25 - figures[0];
        };
        const auto intervals = bootstrap(200, 300, 1, 2, compute, {});
        QVERIFY(intervals[0].high - intervals[0].low > 0.05);
        QVERIFY(std::abs(intervals[1].low - 0.25) < 1e-9 && std::abs(intervals[1].high - 0.25) < 1e-9);
    }

    void resamplesWithoutAFigureAreLeftOut() {
        const auto compute = [](std::span<const std::int32_t> times, std::span<double> figures) {
            figures[0] = times[0] > 0 ? 1 : std::nan("");
            figures[1] = std::nan("");
        };
        const auto intervals = bootstrap(3, 100, 1, 2, compute, {});
        QCOMPARE(intervals[0].low, 1.0);
        QVERIFY(std::isnan(intervals[1].low));
    }

    void certaintyIsWidened() {
        // 30 of 30 right: the exact lower bound is 0.025^(1/30) = 0.8843.
        QVERIFY(std::abs(widenCertain({1, 1}, 1, 30).low - 0.8843) < 1e-4);
        QVERIFY(std::abs(widenCertain({0, 0}, 0, 30).high - 0.1157) < 1e-4);
        QCOMPARE(widenCertain({0.4, 0.6}, 0.5, 30).low, 0.4);
    }

    void cancelEndsIt() {
        core::api::CancelToken token;
        token.cancel();
        QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, bootstrap(10, 10, 1, 0, [](auto, auto) {}, token));
    }
};

TUNEWRIGHT_TEST(TestBootstrap)
#include "test_bootstrap.moc"
