// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <cmath>

#include "core/training/rate_search.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;
using Points = std::vector<api::RateSearch::Point>;

namespace {

/// Sixty points from 1e-7 to 1: the loss falls in an S from `first` to `least` around `middle` (in decades) and climbs behind
/// `turn`.
Points curve(double first, double least, double middle, double turn) {
    Points points;
    for (int i = 0; i < 60; ++i) {
        const double decade = -7 + 7.0 * i / 59;
        double loss = first - (first - least) / (1 + std::exp(-4 * (decade - middle)));
        if (decade > turn)
            loss += 3 * (decade - turn);
        points.push_back({std::pow(10, decade), loss});
    }
    return points;
}

}  // namespace

/// The learning-rate range test: what curves suggest, and a search on a tiny model.
class TestRateSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void steepestFallIsSuggested();
    void flatCurveSaysNothing();
    void fewPointsSayNothing();
    void searchFindsARateThatLearns();
    void untouchedModelIsAskedOnce();
    void canBeCancelled();
};

void TestRateSearch::steepestFallIsSuggested() {
    const double found = training::suggestedRate(curve(4, 1, -3.5, -1.5));
    QVERIFY2(found > 1e-4 && found < 1e-3, std::to_string(found).c_str());
    // What comes after a turn counts no more, however low it gets.
    Points again = curve(4, 1, -3.5, -2);
    again.push_back({1, 0.1});
    QCOMPARE(training::suggestedRate(again), training::suggestedRate(curve(4, 1, -3.5, -2)));
    // A fall right up to the turn: stay away from it.
    const double late = training::suggestedRate(curve(4, 1, -1.6, -1.5));
    QVERIFY2(late < 0.02, std::to_string(late).c_str());
}

void TestRateSearch::flatCurveSaysNothing() {
    QCOMPARE(training::suggestedRate(curve(4, 3.97, -3, -1)), 0.0);
}

void TestRateSearch::fewPointsSayNothing() {
    QCOMPARE(training::suggestedRate({}), 0.0);
    QCOMPARE(training::suggestedRate({{1e-7, 3}, {1e-6, 1}}), 0.0);
}

void TestRateSearch::searchFindsARateThatLearns() {
    SmallRun run("classification");
    const api::RateSearch found = training::searchLearningRate(run.job, {}, {});
    QVERIFY(found.points.size() > 20);
    QVERIFY2(found.suggested >= 3e-5 && found.suggested <= 3e-3, std::to_string(found.suggested).c_str());
    QCOMPARE(training::searchLearningRate(run.job, {}, {}).suggested, found.suggested);
    run.job.training.learningRate = found.suggested;
    run.job.training.maxSteps = 60;
    const api::TrainingReport report = run.train("run");
    QVERIFY(report.bestValidationLoss < 0.7 * report.firstValidationLoss);
}

/// What a preference is compared with is told as a stage of its own, and asked again for other examples or another model alone.
void TestRateSearch::untouchedModelIsAskedOnce() {
    SmallRun run("preference");
    bool timeLeftTold = false;
    int asked = 0;
    const auto count = [&](const api::Event& event) {
        if (const auto* stage = std::get_if<api::StageEvent>(&event))
            asked += stage->stage == api::Stage::AskingUntouched ? 1 : 0;
        if (const auto* progress = std::get_if<api::ProgressEvent>(&event); progress && progress->done > 0)
            timeLeftTold |= progress->stage == api::Stage::AskingUntouched && progress->secondsLeft >= 0;
    };
    const auto search = [&] {
        asked = 0;
        return training::searchLearningRate(run.job, count, {}).points;
    };
    const Points first = search();
    QCOMPARE(asked, 1);
    QVERIFY(timeLeftTold);
    run.job.training.learningRate *= 2;
    const Points again = search();
    QCOMPARE(asked, 0);
    QCOMPARE(again.size(), first.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        QCOMPARE(again[i].loss, first[i].loss);
    run.job.training.maxSteps = 2;
    run.train("run");
    for (const api::StageEvent& event : run.eventsOf<api::StageEvent>())
        QVERIFY(event.stage != api::Stage::AskingUntouched);
    run.job.model.randomWeights = true;
    search();
    QCOMPARE(asked, 1);
    run.job.training.maxLength /= 2;
    search();
    QCOMPARE(asked, 1);
}

void TestRateSearch::canBeCancelled() {
    SmallRun run("classification");
    api::CancelToken token;
    const auto cancelSoon = [&](const api::Event& event) {
        if (const auto* progress = std::get_if<api::ProgressEvent>(&event); progress && progress->stage == api::Stage::Training)
            token.cancel();
    };
    QVERIFY_THROWS_EXCEPTION(base::CancelledException, training::searchLearningRate(run.job, cancelSoon, token));
}

TUNEWRIGHT_TEST(TestRateSearch)
#include "test_rate_search.moc"
