// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <array>
#include <random>
#include <thread>
#include <vector>

#include "core/models/block_cache.h"
#include "tests/support/test_program.h"

using core::models::BlockCache;

namespace {

constexpr std::size_t mebibyte = 1 << 20;

/// A block that knows what was written to its begin, middle and end.
struct Written {
    void* block = nullptr;
    std::size_t bytes = 0;
    unsigned char mark = 0;

    bool isWhole() const {
        const auto* first = static_cast<const unsigned char*>(block);
        return first[0] == mark && first[bytes / 2] == mark && first[bytes - 1] == mark;
    }
};

Written written(BlockCache& cache, std::size_t bytes, unsigned char mark) {
    const Written made{cache.take(bytes), bytes, mark};
    auto* const first = static_cast<unsigned char*>(made.block);
    first[0] = first[bytes / 2] = first[bytes - 1] = mark;
    return made;
}

/// Takes and gives back blocks of all sizes, at most `most` at once. @returns whether all kept what was written to them
bool takeAndGive(BlockCache& cache, unsigned seed, std::size_t most, std::size_t* mostInUse = nullptr) {
    std::mt19937 random(seed);
    std::vector<Written> held;
    bool whole = true;
    for (int turn = 0; turn < 2000; ++turn) {
        if (held.size() < most && (held.empty() || random() % 2)) {
            held.push_back(written(cache, mebibyte + random() % (6 * mebibyte), static_cast<unsigned char>(random())));
        } else {
            const std::size_t index = random() % held.size();
            whole = whole && held[index].isWhole() && cache.give(held[index].block);
            held.erase(held.begin() + static_cast<std::ptrdiff_t>(index));
        }
        if (mostInUse) {
            *mostInUse = std::max(*mostInUse, cache.bytesInUse());
            whole = whole && cache.bytesMapped() <= *mostInUse / 8 * 9 + mebibyte;
        }
    }
    for (const Written& one : held)
        whole = whole && one.isWhole() && cache.give(one.block);
    return whole;
}

}  // namespace

class TestBlockCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSizesAreKept_data() {
        QTest::addColumn<std::size_t>("first");
        QTest::addColumn<std::size_t>("second");
        QTest::newRow("the same") << 3 * mebibyte << 3 * mebibyte;
        QTest::newRow("about the same") << 3 * mebibyte + 1 << 3 * mebibyte + 4096;
        QTest::newRow("odd") << std::size_t(1'234'567) << std::size_t(1'234'000);
    }
    void sameSizesAreKept() {
        QFETCH(std::size_t, first);
        QFETCH(std::size_t, second);
        BlockCache cache;
        void* const block = cache.take(first);
        QVERIFY(block && reinterpret_cast<std::uintptr_t>(block) % 4096 == 0);
        QVERIFY(cache.give(block));
        const std::size_t mapped = cache.bytesMapped();
        QVERIFY(mapped >= first);
        QCOMPARE(cache.take(second), block);
        QCOMPARE(cache.bytesMapped(), mapped);
        QCOMPARE(cache.bytesInUse(), mapped);
        QVERIFY(cache.give(block));
    }

    void piecesAreCutAndJoined() {
        BlockCache cache;
        void* const whole = cache.take(8 * mebibyte);
        QVERIFY(cache.give(whole));
        std::vector<void*> parts;
        for (int part = 0; part < 4; ++part)
            parts.push_back(cache.take(2 * mebibyte));
        QCOMPARE(cache.bytesMapped(), 8 * mebibyte);
        // Joined with what is free before, behind, and on both sides.
        for (const std::size_t part : {0, 2, 3, 1})
            QVERIFY(cache.give(parts[part]));
        QCOMPARE(cache.take(8 * mebibyte), whole);
        QCOMPARE(cache.bytesMapped(), 8 * mebibyte);
        QVERIFY(cache.give(whole));
    }

    void takesTheSmallestThatSuffices() {
        BlockCache cache;
        void *const large = cache.take(9 * mebibyte), *const between = cache.take(mebibyte),
                    *const small = cache.take(3 * mebibyte);
        QVERIFY(cache.give(large) && cache.give(small));
        QCOMPARE(cache.take(2 * mebibyte + 1), small);
        QVERIFY(cache.give(between) && cache.give(small));
    }

    void neverMuchMoreThanWasInUse_data() {
        QTest::addColumn<std::size_t>("most");
        for (const std::size_t most : {1, 2, 8, 30})
            QTest::addRow("%zu at once", most) << most;
    }
    void neverMuchMoreThanWasInUse() {
        QFETCH(std::size_t, most);
        BlockCache cache;
        std::size_t mostInUse = 0;
        QVERIFY(takeAndGive(cache, 7, most, &mostInUse));
        QCOMPARE(cache.bytesInUse(), std::size_t(0));
        QVERIFY(cache.bytesMapped() > 0);
        cache.release();
        QCOMPARE(cache.bytesMapped(), std::size_t(0));
    }

    void severalThreads() {
        BlockCache cache;
        std::array<bool, 4> whole{};
        std::vector<std::thread> threads;
        for (unsigned number = 0; number < whole.size(); ++number)
            threads.emplace_back([&, number] { whole[number] = takeAndGive(cache, number, 6); });
        for (std::thread& thread : threads)
            thread.join();
        for (const bool one : whole)
            QVERIFY(one);
        QCOMPARE(cache.bytesInUse(), std::size_t(0));
    }

    void othersBlocksAreRefused() {
        BlockCache cache;
        int other = 0;
        QVERIFY(!cache.give(&other));
        QVERIFY(!cache.give(nullptr));
        void* const block = cache.take(mebibyte);
        QVERIFY(cache.give(block));
        QVERIFY(!cache.give(block));
    }

    void saysThatThereIsNoMemory() {
        BlockCache cache;
        void* const block = cache.take(mebibyte);
        QVERIFY(!cache.take(std::size_t(1) << 60));
        QCOMPARE(cache.bytesInUse(), cache.bytesMapped());
        QVERIFY(cache.give(block));
    }
};

TUNEWRIGHT_TEST(TestBlockCache)
#include "test_block_cache.moc"
