// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTest>
#include <atomic>
#include <numeric>

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "tests/support/test_program.h"

using core::base::forEachIndex;
using core::base::mapInParallel;

class TestParallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexOnceAndInOrder_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        QTest::newRow("nothing to do") << 0 << 4;
        QTest::newRow("less than a thread takes at once") << 5 << 4;
        QTest::newRow("one thread") << 1000 << 1;
        QTest::newRow("several threads") << 10'000 << 4;
        QTest::newRow("one for each core") << 10'000 << 0;
    }
    void everyIndexOnceAndInOrder() {
        QFETCH(int, count);
        QFETCH(int, threads);
        std::atomic<int> calls = 0;
        const auto squares = mapInParallel(static_cast<std::size_t>(count), threads, {}, [&](std::size_t i) {
            ++calls;
            return i * i;
        });
        std::vector<std::size_t> expected(static_cast<std::size_t>(count));
        std::iota(expected.begin(), expected.end(), 0);
        for (std::size_t& value : expected)
            value *= value;
        QCOMPARE(squares, expected);
        QCOMPARE(calls.load(), count);
    }

    void anErrorOfAThreadArrives() {
        const auto run = [] {
            forEachIndex(10'000, 4, {}, [](std::size_t i) {
                if (i == 5000)
                    throw core::base::Error("tokenizer.no-unknown");
            });
        };
        QVERIFY_THROWS_EXCEPTION(core::base::Error, run());
    }

    void cancellingStopsIt() {
        const core::api::CancelToken token;
        std::atomic<int> calls = 0;
        const auto run = [&] {
            forEachIndex(1'000'000, 4, token, [&](std::size_t) {
                if (++calls == 100)
                    token.cancel();
            });
        };
        QVERIFY_THROWS_EXCEPTION(core::base::CancelledException, run());
        QVERIFY(calls < 100'000);
    }
};

TUNEWRIGHT_TEST(TestParallel)
#include "test_parallel.moc"
