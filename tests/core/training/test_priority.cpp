// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/ATen.h>
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

constexpr int giveWay = 10;

QStringList threadsOfThisProcess() {
    return QDir("/proc/self/task").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

/// How many threads of this process have which nice value.
std::map<int, int> niceValues() {
    std::map<int, int> count;
    for (const QString& thread : threadsOfThisProcess())
        ++count[::getpriority(PRIO_PROCESS, thread.toUInt())];
    return count;
}

/// The processor time in nanoseconds that each thread which gives way has taken (proc(5), schedstat).
std::map<QString, qulonglong> politeTimes() {
    std::map<QString, qulonglong> times;
    for (const QString& thread : threadsOfThisProcess()) {
        QFile file("/proc/self/task/" + thread + "/schedstat");
        if (::getpriority(PRIO_PROCESS, thread.toUInt()) >= giveWay && file.open(QFile::ReadOnly))
            times[thread] = file.readAll().split(' ').value(0).toULongLong();
    }
    return times;
}

/// A short job on two threads.
SmallRun runWithPriority(api::Priority priority) {
    SmallRun run("classification");
    run.job.training.threads = 2;
    run.job.training.maxSteps = 2;
    run.job.training.watchForgetting = false;
    run.job.training.priority = priority;
    return run;
}

}  // namespace

class TestPriority : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void trainingGivesWayWithItsThreads() {
        SmallRun run = runWithPriority(api::Priority::Low);
        const int before = ::getpriority(PRIO_PROCESS, 0);
        if (before >= giveWay)
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
        QCOMPARE(own, giveWay);
        QVERIFY2(all[giveWay] >= 3, "the threads of OpenMP and OpenBLAS do not give way");
        QVERIFY(all[before] <= here);  // this one, which waits, and those that are not of the training
        QCOMPARE(::getpriority(PRIO_PROCESS, 0), before);
    }

    void theNextRunLeansOnNoneOfThem() {
        if (::getpriority(PRIO_PROCESS, 0) >= giveWay)
            QSKIP("The tests give way already.");
        SmallRun polite = runWithPriority(api::Priority::Low);
        QVERIFY(api::makeSession()->train(polite.job, polite.folder("run"), false, [](const api::Event&) {}, {}).ok());
        // libtorch keeps idle ones: of a pool that no operation here uses and, where it is new, of its backward pass on a card.
        QTRY_VERIFY(niceValues()[giveWay] <= 2);
        const auto before = politeTimes();
        SmallRun normal = runWithPriority(api::Priority::Normal);
        const auto thread = std::this_thread::get_id();
        bool same = true;
        const auto watch = [&](const api::Event&) { same = same && std::this_thread::get_id() == thread; };
        QVERIFY(api::makeSession()->train(normal.job, normal.folder("run"), false, watch, {}).ok());
        QVERIFY(same);
        const at::Tensor large = at::rand({512, 512});  // such that OpenBLAS shares it between threads
        QVERIFY(at::matmul(large, large).isfinite().all().item<bool>());
        for (const auto& [idle, time] : politeTimes()) {
            QVERIFY2(before.contains(idle), "a run of normal priority started a thread that gives way");
            QCOMPARE(time, before.at(idle));
        }
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
