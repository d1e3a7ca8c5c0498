// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <sys/resource.h>

#include <QtTest>
#include <map>
#include <stdexcept>
#include <thread>

#include "core/api/session.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

/// How many threads of this process have which nice value.
std::map<int, int> niceValues() {
    std::map<int, int> count;
    for (const QString& thread : QDir("/proc/self/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        ++count[::getpriority(PRIO_PROCESS, thread.toUInt())];
    return count;
}

}  // namespace

class TestPriority : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trainingGivesWayWithItsThreads() {
        SmallRun run("classification");
        run.job.training.threads = 2;
        run.job.training.maxSteps = 2;
        run.job.training.watchForgetting = false;
        run.job.training.priority = api::Priority::Low;
        const int before = ::getpriority(PRIO_PROCESS, 0);
        if (before >= 10)
            QSKIP("The tests give way already.");
        const int here = niceValues()[before];
        int own = -1;
        std::map<int, int> all;
        const auto watch = [&](const api::Event& event) {
            if (std::holds_alternative<api::TrainingPoint>(event)) {
                own = ::getpriority(PRIO_PROCESS, 0);
                all = niceValues();
            }
        };
        const auto outcome = api::makeSession()->train(run.job, run.folder("run"), false, watch, {});
        QVERIFY(outcome.ok());
        QCOMPARE(own, 10);
        QVERIFY2(all[10] >= 3, "the threads of OpenMP and OpenBLAS do not give way");
        QVERIFY(all[before] <= here);  // this one, which waits, and those that are not of the training
        QCOMPARE(::getpriority(PRIO_PROCESS, 0), before);
        // They end by themselves; libtorch keeps one for the second core in a pool that no operation here uses.
        QTRY_VERIFY(niceValues()[10] <= 1);
    }

    void normalStaysOnTheCallingThread() {
        SmallRun run("classification");
        run.job.training.priority = api::Priority::Normal;
        const auto thread = std::this_thread::get_id();
        bool same = true;
        const auto watch = [&](const api::Event&) { same = same && std::this_thread::get_id() == thread; };
        QVERIFY(api::makeSession()->train(run.job, run.folder("run"), false, watch, {}).ok());
        QVERIFY(same);
        QCOMPARE(niceValues()[10], 0);
    }

    void faultsComeThrough() {
        QVERIFY_THROWS_EXCEPTION(std::logic_error,
                                 training::runAtPriority(api::Priority::Low, [] { throw std::logic_error("x"); }));
        QCOMPARE(training::atPriority(api::Priority::Low, [] { return 3; }), 3);
    }

    void withinAnotherOneItStays() {
        std::thread::id outer, inner;
        training::runAtPriority(api::Priority::Low, [&] {
            outer = std::this_thread::get_id();
            training::runAtPriority(api::Priority::Low, [&] { inner = std::this_thread::get_id(); });
        });
        QVERIFY(outer == inner && outer != std::this_thread::get_id());
    }
};

TUNEWRIGHT_TEST(TestPriority)
#include "test_priority.moc"
