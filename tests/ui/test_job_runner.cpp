// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QSignalSpy>
#include <QTest>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/job_runner.h"

using namespace core::api;
using tests::FakeSession;
using ui::JobKind;
using ui::JobRunner;

namespace {

/// Starts a training whose outcome goes to `ended`.
bool train(JobRunner& runner, QString& ended) {
    return runner.run<TrainingReport>(
        JobKind::Train,
        [](Session& session, const EventSink& sink, const RunControl& control) {
            return session.train({}, "/runs/1", false, sink, control);
        },
        [&ended](const Outcome<TrainingReport>& outcome) {
            ended = outcome.ok()          ? QStringLiteral("done")
                    : outcome.cancelled() ? QStringLiteral("cancelled")
                                          : QStringLiteral("failed");
        });
}

}  // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deliversEventsInOrderBeforeTheOutcome();
    void runsOneJobAtATime();
    void cancelIsNotFailure();
    void failureReachesTheCaller();
    void pauseHoldsAndResumeGoesOn();
    void stopAndKeepEndsAsDone();
    void olderProgressIsReplaced();
    void eventsOfAnOlderJobAreDropped();
    void theNextJobMayStartFromTheOutcome();
    void destructionCancelsAndWaits();
};

void JobRunnerTest::deliversEventsInOrderBeforeTheOutcome() {
    FakeSession session;
    for (int step = 1; step <= 100; ++step)
        session.trainingEvents.emplace_back(std::in_place_type<TrainingPoint>, TrainingPoint{.step = step});
    JobRunner runner(session);
    QString ended;
    std::vector<std::int64_t> steps;
    connect(&runner, &JobRunner::eventArrived, this, [&](const Event& event) {
        QVERIFY(ended.isEmpty());
        QCOMPARE(QThread::currentThread(), qApp->thread());
        steps.push_back(std::get<TrainingPoint>(event).step);
    });
    QSignalSpy finished(&runner, &JobRunner::finished);
    QVERIFY(train(runner, ended));
    QVERIFY(runner.isBusy());
    QVERIFY(finished.wait());
    QCOMPARE(ended, QStringLiteral("done"));
    QCOMPARE(steps.size(), 100U);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()));
    QVERIFY(!runner.isBusy());
}

void JobRunnerTest::runsOneJobAtATime() {
    FakeSession session;
    session.hold = true;
    JobRunner runner(session);
    QString first, second;
    QVERIFY(train(runner, first));
    QVERIFY(!train(runner, second));
    session.hold = false;
    QTRY_COMPARE(first, QStringLiteral("done"));
    QVERIFY(second.isEmpty());
    QCOMPARE(session.callCount("train"), 1);
}

void JobRunnerTest::cancelIsNotFailure() {
    FakeSession session;
    session.hold = true;
    JobRunner runner(session);
    QString ended;
    QVERIFY(train(runner, ended));
    runner.cancel();
    QTRY_COMPARE(ended, QStringLiteral("cancelled"));
    session.hold = false;
    QVERIFY(train(runner, ended));  // the next job has a token of its own
    QTRY_COMPARE(ended, QStringLiteral("done"));
}

void JobRunnerTest::failureReachesTheCaller() {
    FakeSession session;
    session.failures["train"] = tests::failureOf("training.no-examples");
    JobRunner runner(session);
    QString ended;
    QVERIFY(train(runner, ended));
    QTRY_COMPARE(ended, QStringLiteral("failed"));
}

void JobRunnerTest::pauseHoldsAndResumeGoesOn() {
    FakeSession session;
    for (int step = 1; step <= 20; ++step)
        session.trainingEvents.emplace_back(std::in_place_type<TrainingPoint>, TrainingPoint{.step = step});
    session.eventDelay = std::chrono::milliseconds(2);
    JobRunner runner(session);
    QStringList seen;
    connect(&runner, &JobRunner::eventArrived, this, [&](const Event& event) {
        if (const auto* paused = std::get_if<PausedEvent>(&event))
            seen << (paused->paused ? QStringLiteral("paused") : QStringLiteral("resumed"));
    });
    QString ended;
    QVERIFY(train(runner, ended));
    runner.control().pause();
    QTRY_COMPARE(seen, QStringList{QStringLiteral("paused")});
    QVERIFY(ended.isEmpty());
    runner.control().resume();
    QTRY_COMPARE(ended, QStringLiteral("done"));
    QCOMPARE(seen.size(), 2);
}

void JobRunnerTest::stopAndKeepEndsAsDone() {
    FakeSession session;
    session.trainingEvents.assign(1000, TrainingPoint{});
    session.eventDelay = std::chrono::milliseconds(1);
    JobRunner runner(session);
    int points = 0;
    connect(&runner, &JobRunner::eventArrived, this, [&](const Event&) {
        if (++points == 3)
            runner.control().stopAndKeep();
    });
    QString ended;
    QVERIFY(train(runner, ended));
    QTRY_COMPARE(ended, QStringLiteral("done"));
    QVERIFY(points < 1000);
}

void JobRunnerTest::olderProgressIsReplaced() {
    FakeSession session;
    for (int done = 1; done <= 1000; ++done)
        session.trainingEvents.emplace_back(std::in_place_type<ProgressEvent>, ProgressEvent{Stage::Training, done, 1000, 1});
    JobRunner runner(session);
    std::vector<std::int64_t> seen;
    connect(&runner, &JobRunner::eventArrived, this,
            [&](const Event& event) { seen.push_back(std::get<ProgressEvent>(event).done); });
    QString ended;
    QVERIFY(train(runner, ended));
    while (session.callCount("train") == 0)  // the window's thread is kept from reading meanwhile
        QThread::msleep(1);
    QTRY_COMPARE(ended, QStringLiteral("done"));
    QCOMPARE(seen, (std::vector<std::int64_t>{1000}));
}

void JobRunnerTest::eventsOfAnOlderJobAreDropped() {
    FakeSession session;
    JobRunner runner(session);
    EventSink kept;
    bool ended = false;
    QVERIFY(runner.run<int>(
        JobKind::Check,
        [&kept](Session&, const EventSink& sink, const RunControl&) {
            kept = sink;
            return Outcome<int>(1);
        },
        [&ended](const Outcome<int>&) { ended = true; }));
    QTRY_VERIFY(ended);
    int seen = 0;
    connect(&runner, &JobRunner::eventArrived, this, [&](const Event&) { ++seen; });
    QString training;
    session.hold = true;
    QVERIFY(train(runner, training));
    kept(StageEvent{Stage::Checking});
    session.hold = false;
    QTRY_COMPARE(training, QStringLiteral("done"));
    QCOMPARE(seen, 0);
}

void JobRunnerTest::theNextJobMayStartFromTheOutcome() {
    FakeSession session;
    JobRunner runner(session);
    QString second;
    bool started = false;
    QVERIFY(runner.run<int>(
        JobKind::Check, [](Session&, const EventSink&, const RunControl&) { return Outcome<int>(1); },
        [&](const Outcome<int>&) { started = train(runner, second); }));
    QTRY_COMPARE(second, QStringLiteral("done"));
    QVERIFY(started);
}

void JobRunnerTest::destructionCancelsAndWaits() {
    FakeSession session;
    session.hold = true;
    QString ended;
    {
        JobRunner runner(session);
        QVERIFY(train(runner, ended));
    }
    QVERIFY(ended.isEmpty());  // nobody is told any more
    QVERIFY(session.callCount("train") <= 1);
}

TUNEWRIGHT_WINDOW_TEST(JobRunnerTest)
#include "test_job_runner.moc"
