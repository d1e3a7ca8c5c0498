// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/evaluation/sampling.h"
#include "core/evaluation/text_stream.h"
#include "tests/support/test_program.h"

using namespace core::evaluation;

namespace {

// Probabilities 0.5, 0.3, 0.15, 0.05.
const std::vector<float> logits = {std::log(0.3f), std::log(0.5f), std::log(0.05f), std::log(0.15f)};

std::vector<int> draw(const SamplingOptions& options, int times) {
    Random random(7);
    std::vector<int> counts(logits.size());
    for (int i = 0; i < times; ++i)
        ++counts[static_cast<std::size_t>(chooseToken(logits, options, random))];
    return counts;
}

}  // namespace

class TestSampling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void greedyTakesTheLikeliest() { QCOMPARE(draw({}, 100), (std::vector<int>{0, 100, 0, 0})); }

    void greedyTakesTheFirstOfEquals() {
        Random random(1);
        QCOMPARE(chooseToken(std::vector<float>{1, 2, 2}, {}, random), 1);
    }

    void drawsFollowTheProbabilities() {
        const auto counts = draw({.temperature = 1}, 20'000);
        // Five standard errors of a share of 0.5 over 20,000 draws are 350.
        QVERIFY(std::abs(counts[1] - 10'000) < 350 && std::abs(counts[0] - 6'000) < 350);
        QVERIFY(std::abs(counts[3] - 3'000) < 350 && std::abs(counts[2] - 1'000) < 350);
    }

    void lowTemperatureSharpens() {
        const auto counts = draw({.temperature = 0.1}, 1000);
        QVERIFY(counts[1] > 980);  // 0.5^10 / (0.5^10 + 0.3^10) = 0.994
    }

    void topKKeepsThatMany() {
        const auto counts = draw({.temperature = 1, .topK = 2}, 2000);
        QCOMPARE(counts[2] + counts[3], 0);
        QVERIFY(counts[0] > 0 && counts[1] > 0);
    }

    void topPKeepsTheSmallestSetThatReachesIt_data() {
        QTest::addColumn<double>("topP");
        QTest::addColumn<int>("kept");
        QTest::newRow("less than the likeliest") << 0.2 << 1;
        QTest::newRow("just above the likeliest") << 0.55 << 2;
        QTest::newRow("three") << 0.9 << 3;
        QTest::newRow("all") << 1.0 << 4;
    }
    void topPKeepsTheSmallestSetThatReachesIt() {
        QFETCH(double, topP);
        QFETCH(int, kept);
        const auto counts = draw({.temperature = 1, .topP = topP}, 5000);
        QCOMPARE(static_cast<int>(std::count_if(counts.begin(), counts.end(), [](int count) { return count > 0; })), kept);
    }

    void brokenLogitsAreNotChosen() {
        Random random(1);
        const float nan = std::numeric_limits<float>::quiet_NaN(), minus = -std::numeric_limits<float>::infinity();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(chooseToken(std::vector<float>{nan, 1, minus}, {.temperature = 5}, random), 1);
        QCOMPARE(chooseToken(std::vector<float>{nan, nan}, {.temperature = 1}, random), 0);
    }

    void streamHoldsHalfCharactersBack() {
        std::vector<std::string> pieces;
        TextStream stream([&](const std::string& piece) { pieces.push_back(piece); });
        stream.update("Gr");
        stream.update("Gr\xEF\xBF\xBD");
        stream.update("Gr\xC3\xBC\xC3\x9F");
        stream.update("Gr\xC3\xBC\xC3\x9F\xEF\xBF\xBD");
        stream.finish("Gr\xC3\xBC\xC3\x9F\xEF\xBF\xBD");
        QCOMPARE(pieces, (std::vector<std::string>{"Gr", "\xC3\xBC\xC3\x9F", "\xEF\xBF\xBD"}));
    }
};

TUNEWRIGHT_TEST(TestSampling)
#include "test_sampling.moc"
