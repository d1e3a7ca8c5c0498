// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/base/cancel.h"
#include "core/data/confident_learning.h"
#include "core/data/light_classifier.h"
#include "tests/support/test_program.h"

class LightClassifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rareFeaturesAreDropped();
    void lengthsAreOne();
    void tellsWhatItWasNotShown();
    void threadsChangeNothing();
    void wrongLabelsAreDoubted();
    void cancelStops();
    void theShareDoneIsTold();
    void cancelWhileLearningStops();
};

namespace {

using core::data::TextFeatures;

struct Texts {
    TextFeatures features{16};
    std::vector<std::uint32_t> labels;
};

/// Texts of two classes that share half of their words.
Texts texts(int count) {
    static const char* const subjects[][4] = {{"refund", "payment", "invoice", "charge"},
                                              {"parcel", "courier", "delivery", "box"}};
    static const char* const frames[] = {"please look at the", "I have a question about my", "nobody answers about the"};
    Texts texts;
    for (int row = 0; row < count; ++row) {
        const auto label = static_cast<std::uint32_t>(row % 2);
        texts.labels.push_back(label);
        texts.features.add(std::string(frames[row % 3]) + " " + subjects[label][row / 2 % 4] + " " +
                           subjects[label][row / 5 % 4]);
    }
    texts.features.finish();
    return texts;
}

std::vector<float> predicted(const Texts& texts, std::int64_t threads) {
    return core::data::crossPredict(texts.features, texts.labels, 2, 5, std::vector<bool>(texts.labels.size()), {}, threads,
                                    {});
}

}  // namespace

void LightClassifierTest::rareFeaturesAreDropped() {
    TextFeatures features(16);
    features.add("one two");
    features.add("one three");
    features.finish();
    QCOMPARE(features.size(), 2U);
    QCOMPARE(features[0].size(), features[1].size());
    QCOMPARE(features[0].front().number, features[1].front().number);
    QVERIFY(features.dimensions() <= 4);  // "one" and the runs of its letters
}

void LightClassifierTest::lengthsAreOne() {
    const Texts some = texts(20);
    for (std::size_t text = 0; text < some.features.size(); ++text) {
        double square = 0;
        for (const auto& feature : some.features[text])
            square += static_cast<double>(feature.weight) * feature.weight;
        QVERIFY(std::abs(square - 1) < 1e-4);
    }
}

void LightClassifierTest::tellsWhatItWasNotShown() {
    const Texts some = texts(200);
    const auto scores = predicted(some, 1);
    for (std::size_t row = 0; row < some.labels.size(); ++row)
        QVERIFY(scores[row * 2 + some.labels[row]] > 0.7);
}

void LightClassifierTest::threadsChangeNothing() {
    const Texts some = texts(100);
    QVERIFY(predicted(some, 1) == predicted(some, 3));
}

void LightClassifierTest::wrongLabelsAreDoubted() {
    Texts some = texts(300);
    for (const std::size_t row : {10, 55, 200})
        some.labels[row] = 1 - some.labels[row];
    const auto result = core::data::doubtLabels(some.features, some.labels, 2, 0, {});
    const auto& doubts = result.doubts;
    QCOMPARE(result.agreement, 0.99);
    QVERIFY(std::abs(result.chance - 0.5) < 0.01);
    QCOMPARE(doubts.size(), 3U);
    QCOMPARE(doubts[0].row, 10U);
    QCOMPARE(doubts[1].row, 55U);
    QCOMPARE(doubts[2].row, 200U);
    QCOMPARE(doubts[0].suggested, 0U);
    QCOMPARE(doubts[1].suggested, 1U);
}

void LightClassifierTest::cancelStops() {
    const Texts some = texts(100);
    const core::api::CancelToken token;
    token.cancel();
    QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, core::data::doubtLabels(some.features, some.labels, 2, 0, token));
}

void LightClassifierTest::theShareDoneIsTold() {
    const Texts some = texts(600);
    std::vector<double> shares;
    core::data::doubtLabels(some.features, some.labels, 2, 1, {}, [&](double share) { shares.push_back(share); });
    QVERIFY(shares.size() > 10);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QVERIFY(shares.front() > 0 && shares.back() <= 1);
}

void LightClassifierTest::cancelWhileLearningStops() {
    const Texts some = texts(600);
    const core::api::CancelToken token;
    int calls = 0;
    QVERIFY_THROWS_EXCEPTION(core::base::CancelledException,
                             core::data::doubtLabels(some.features, some.labels, 2, 1, token, [&](double) {
                                 ++calls;
                                 token.cancel();
                             }));
    QCOMPARE(calls, 1);
}

TUNEWRIGHT_TEST(LightClassifierTest)
#include "test_light_classifier.moc"
