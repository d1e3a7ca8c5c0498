// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/Parallel.h>

#include <QtTest>

#include "core/training/batch_feed.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

bool same(const torch::Tensor& a, const torch::Tensor& b) {
    return a.defined() == b.defined() && (!a.defined() || torch::equal(a, b));
}

bool sameInput(const tasks::Batch& a, const tasks::Batch& b) {
    return a.tokens == b.tokens && same(a.input.inputIds, b.input.inputIds) &&
           same(a.input.attentionMask, b.input.attentionMask) && same(a.labels, b.labels);
}

}  // namespace

/// Batches that are put together ahead of time, on a second thread.
class TestBatchFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { at::set_num_threads(1); }  // no shards
    void givesWhatTheOrderSays_data();
    void givesWhatTheOrderSays();
    void goesBack();
};

void TestBatchFeed::givesWhatTheOrderSays_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("replay");
    QTest::newRow("classification") << "classification" << 0.0;
    QTest::newRow("language model with general text") << "causal-lm" << 0.4;
}

void TestBatchFeed::givesWhatTheOrderSays() {
    QFETCH(QString, task);
    QFETCH(double, replay);
    SmallRun run(task);
    run.job.training.replayShare = replay;
    training::Setup setup = training::prepareSetup(run.job, {}, {});
    training::Setup other = training::prepareSetup(run.job, {}, {});
    training::BatchFeed feed(setup);
    training::BatchOrder order(other.train, run.job.training.batchSize, run.job.training.seed);
    training::Cursor fed, ordered;
    std::size_t general = 0;
    for (std::int64_t number = 0; number < 3 * order.batchesPerEpoch(); ++number) {
        const training::MicroBatch batch = feed.next(fed);
        QVERIFY(sameInput(batch.own.front(), other.task->collate(order.next(ordered), *other.tokenizer)));
        QVERIFY(fed == ordered);
        const auto texts = other.replay.with(number);
        QCOMPARE(batch.general.size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY(sameInput(batch.general[i], other.task->collate(texts[i], *other.tokenizer)));
        general += texts.size();
    }
    QCOMPARE(general > 0, replay > 0);
}

/// As after a step that was broken off.
void TestBatchFeed::goesBack() {
    SmallRun run("classification");
    training::Setup setup = training::prepareSetup(run.job, {}, {});
    training::BatchFeed feed(setup);
    training::Cursor cursor;
    feed.next(cursor);
    const training::Cursor place = cursor;
    const tasks::Batch second = feed.next(cursor).own.front(), third = feed.next(cursor).own.front();
    cursor = place;
    QVERIFY(sameInput(feed.next(cursor).own.front(), second));
    QVERIFY(sameInput(feed.next(cursor).own.front(), third));
}

TUNEWRIGHT_TEST(TestBatchFeed)
#include "test_batch_feed.moc"
