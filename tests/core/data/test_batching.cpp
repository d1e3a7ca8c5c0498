// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <algorithm>
#include <set>

#include "core/data/batching.h"
#include "tests/support/test_program.h"

class BatchingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOnce();
    void similarLengthsTogether();
    void orderDependsOnSeedAndEpoch();
    void packsWithoutLoss_data();
    void packsWithoutLoss();
};

namespace {

std::vector<std::int64_t> someLengths(std::int64_t count) {
    std::vector<std::int64_t> lengths;
    for (std::int64_t index = 0; index < count; ++index)
        lengths.push_back(5 + index * index * 31 % 113);
    return lengths;
}

}  // namespace

void BatchingTest::everyExampleOnce() {
    for (const std::int64_t count : {0, 1, 7, 16, 1003}) {
        const auto batches = core::data::lengthBuckets(someLengths(count), 8, 3, 0);
        std::multiset<std::int64_t> seen;
        std::int64_t full = 0;
        for (const auto& batch : batches) {
            QVERIFY(!batch.empty() && batch.size() <= 8);
            seen.insert(batch.begin(), batch.end());
            full += batch.size() == 8;
        }
        QCOMPARE(static_cast<std::int64_t>(seen.size()), count);
        QCOMPARE(std::set<std::int64_t>(seen.begin(), seen.end()).size(), seen.size());
        QCOMPARE(full, count / 8);
    }
}

void BatchingTest::similarLengthsTogether() {
    const auto lengths = someLengths(4000);
    std::int64_t padded = 0, real = 0;
    for (const auto& batch : core::data::lengthBuckets(lengths, 16, 1, 0)) {
        std::int64_t longest = 0;
        for (const std::int64_t index : batch) {
            longest = std::max(longest, lengths[static_cast<std::size_t>(index)]);
            real += lengths[static_cast<std::size_t>(index)];
        }
        padded += longest * static_cast<std::int64_t>(batch.size());
    }
    QVERIFY(padded < real * 105 / 100);
}

void BatchingTest::orderDependsOnSeedAndEpoch() {
    const auto lengths = someLengths(200);
    const auto first = core::data::lengthBuckets(lengths, 8, 1, 0);
    QVERIFY(first == core::data::lengthBuckets(lengths, 8, 1, 0));
    QVERIFY(first != core::data::lengthBuckets(lengths, 8, 1, 1));
    QVERIFY(first != core::data::lengthBuckets(lengths, 8, 2, 0));
    // Short ones do not all come first.
    std::vector<std::int64_t> heads;
    for (const auto& batch : first)
        heads.push_back(lengths[static_cast<std::size_t>(batch.front())]);
    QVERIFY(!std::is_sorted(heads.begin(), heads.end()));
}

void BatchingTest::packsWithoutLoss_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("separator");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("segments");
    QTest::newRow("with separators") << 4 << 0 << "1 2 3 0 | 4 0 5 6 | 7 8 9 0"
                                     << "0 0 0 0 | 0 0 1 1 | 0 0 0 0";
    QTest::newRow("without separators") << 4 << -1 << "1 2 3 4 | 5 6 7 8"
                                        << "0 0 0 1 | 0 0 0 0";
    QTest::newRow("one window") << 50 << 0 << "1 2 3 0 4 0 5 6 7 8 9 0"
                                << "0 0 0 0 1 1 2 2 2 2 2 2";
}

void BatchingTest::packsWithoutLoss() {
    QFETCH(int, length);
    QFETCH(int, separator);
    const auto windows = core::data::packSequences({{1, 2, 3}, {4}, {}, {5, 6, 7, 8, 9}}, length, separator);
    const auto joined = [&](auto member) {
        QStringList texts;
        for (const auto& window : windows) {
            QStringList values;
            for (const std::int64_t value : window.*member)
                values << QString::number(value);
            texts << values.join(' ');
        }
        return texts.join(" | ");
    };
    QTEST(joined(&core::data::PackedWindow::tokens), "tokens");
    QTEST(joined(&core::data::PackedWindow::segments), "segments");
}

TUNEWRIGHT_TEST(BatchingTest)
#include "test_batching.moc"
