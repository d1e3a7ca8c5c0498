// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/Parallel.h>

#include <QtTest>
#include <functional>
#include <numeric>

#include "core/training/evaluate.h"
#include "core/training/gradients.h"
#include "core/training/shards.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

using Change = std::function<void(api::Job::Training&)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// What one step of a job finds with so many threads.
struct Step {
    explicit Step(const SmallRun& run, int threads) {
        at::set_num_threads(threads);
        training::Setup setup = training::prepareSetup(run.job, {}, {});
        torch::manual_seed(3);
        torch::Generator generator = at::detail::createCPUGenerator(4);
        training::BatchFeed feed(setup);
        training::Cursor cursor;
        sums = training::addGradients(setup, feed, cursor, generator, {});
        shards = feed.next(cursor).own.size();
        for (const models::Parameter& parameter : models::trainableParameters(*setup.model))
            gradients.emplace_back(parameter.name, parameter.value.grad().defined() ? parameter.value.grad().clone()
                                                                                    : torch::zeros_like(parameter.value));
    }

    training::StepSums sums;
    std::size_t shards = 0;
    std::vector<std::pair<std::string, torch::Tensor>> gradients;
};

}  // namespace

/// Micro-batches that are cut so that each thread learns from a part of its own.
class TestShards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_threads = at::get_num_threads(); }
    void cleanup() { at::set_num_threads(m_threads); }

    void cutsInOrder_data() {
        QTest::addColumn<int>("examples");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<QList<int>>("sizes");
        QTest::newRow("even") << 8 << 2 << QList<int>{4, 4};
        QTest::newRow("odd") << 7 << 2 << QList<int>{3, 4};
        QTest::newRow("fewer than shards") << 2 << 3 << QList<int>{1, 1};
        QTest::newRow("one") << 5 << 1 << QList<int>{5};
    }
    void cutsInOrder() {
        QFETCH(int, examples);
        QFETCH(int, wanted);
        QFETCH(QList<int>, sizes);
        const std::vector<tasks::Example> all(static_cast<std::size_t>(examples));
        std::vector<const tasks::Example*> given;
        for (const tasks::Example& example : all)
            given.push_back(&example);
        std::vector<const tasks::Example*> joined;
        QList<int> found;
        for (const auto& shard : training::shardsOf(given, wanted)) {
            found << static_cast<int>(shard.size());
            joined.insert(joined.end(), shard.begin(), shard.end());
        }
        QCOMPARE(found, sizes);
        QVERIFY(joined == given);
    }

    void gradientsAreThoseOfTheWhole_data() {
        QTest::addColumn<QString>("task");
        for (const char* task : {"classification", "prompt-answer", "causal-lm", "preference"})
            QTest::newRow(task) << task;
    }
    void gradientsAreThoseOfTheWhole() {
        QFETCH(QString, task);
        SmallRun run(task);
        run.job.training.dropout = 0;
        run.job.training.precision = api::Precision::Float32;
        const Step whole(run, 1), cut(run, 2);
        QCOMPARE(whole.shards, std::size_t(1));
        QCOMPARE(cut.shards, std::size_t(2));
        QCOMPARE(cut.sums.targets, whole.sums.targets);
        QCOMPARE(cut.sums.tokens, whole.sums.tokens);
        QVERIFY(std::abs(cut.sums.loss - whole.sums.loss) < 1e-5 * whole.sums.loss);
        for (std::size_t i = 0; i < whole.gradients.size(); ++i) {
            const auto& [name, gradient] = whole.gradients[i];
            const double scale = std::max(gradient.abs().max().item<double>(), 1e-3);
            QVERIFY2(torch::allclose(cut.gradients[i].second, gradient, 1e-4, 1e-5 * scale), name.c_str());
        }
    }

    /// Gaps and masks are drawn for each shard from where it stands, not from who comes first.
    void sameBitsEachTime_data() {
        QTest::addColumn<QString>("task");
        QTest::newRow("gaps") << "classification";
        QTest::newRow("gaps and masks") << "masked-lm";
    }
    void sameBitsEachTime() {
        QFETCH(QString, task);
        SmallRun run(task);
        run.job.training.dropout = 0.3;
        const Step first(run, 2);
        QCOMPARE(first.shards, std::size_t(2));
        for (int time = 0; time < 5; ++time) {
            const Step again(run, 2);
            QCOMPARE(again.sums.loss, first.sums.loss);
            for (std::size_t i = 0; i < first.gradients.size(); ++i)
                QVERIFY2(torch::equal(again.gradients[i].second, first.gradients[i].second), first.gradients[i].first.c_str());
        }
    }

    void eachThreadWorksWhereProductsAreSmall_data() {
        QTest::addColumn<double>("tokens");
        QTest::addColumn<int>("width");
        QTest::addColumn<qint64>("learned");  // bytes
        QTest::addColumn<int>("threads");
        QTest::addColumn<int>("shards");
        constexpr qint64 small = 20 << 20, large = 440 << 20;
        QTest::newRow("short texts") << 240.0 << 256 << small << 2 << 2;
        QTest::newRow("narrow vectors, long texts") << 16'384.0 << 256 << small << 2 << 2;
        QTest::newRow("wider vectors, short texts") << 640.0 << 512 << small << 2 << 2;
        QTest::newRow("wider vectors, long texts") << 2'048.0 << 512 << small << 2 << 1;
        QTest::newRow("wide vectors, short texts") << 500.0 << 768 << small << 2 << 2;
        QTest::newRow("wide vectors") << 2'048.0 << 768 << small << 2 << 1;
        QTest::newRow("many gradients") << 240.0 << 256 << large << 2 << 1;
        QTest::newRow("more threads than rows, short texts") << 240.0 << 256 << small << 16 << 8;
        QTest::newRow("more threads than rows, long texts") << 4'096.0 << 256 << small << 16 << 1;
    }
    void eachThreadWorksWhereProductsAreSmall() {
        QFETCH(double, tokens);
        QFETCH(int, width);
        QFETCH(qint64, learned);
        QFETCH(int, threads);
        QFETCH(int, shards);
        at::set_num_threads(threads);
        api::Job::Training training;
        training.batchSize = 16;
        QCOMPARE(training::shardCount(training, torch::kCPU, {tokens, width, learned}), std::int64_t(shards));
        QCOMPARE(training::shardCount(training, torch::kCUDA, {tokens, width, learned}), std::int64_t(1));
    }

    /// What a batch draws is its own, too.
    void evaluatesTheSame_data() {
        QTest::addColumn<QString>("task");
        for (const char* task : {"classification", "masked-lm", "token-classification"})
            QTest::newRow(task) << task;
    }
    void evaluatesTheSame() {
        QFETCH(QString, task);
        SmallRun run(task);
        run.job.training.precision = api::Precision::Float32;
        std::vector<api::EvaluationPoint> points;
        for (const int threads : {1, 2, 2}) {
            at::set_num_threads(threads);
            const training::Setup setup = training::prepareSetup(run.job, {}, {});
            points.push_back(training::evaluate(setup, training::evaluationBatches(setup.train, 4, 1000), {}));
        }
        QVERIFY(points[0].count > 0 && points[0].validationLoss > 0);
        QCOMPARE(points[2].validationLoss, points[1].validationLoss);
        QCOMPARE(points[1].count, points[0].count);
        QVERIFY(std::abs(points[1].validationLoss - points[0].validationLoss) < 1e-5 * points[0].validationLoss);
        for (const auto& [name, value] : points[0].metrics)
            QVERIFY2(std::abs(points[1].metrics.at(name) - value) < 1e-5 * std::max(std::abs(value), 1.0), name.c_str());
    }

    void staysWholeWherePartsDepend_data() {
        QTest::addColumn<Change>("change");
        QTest::newRow("rows mixed with others") << Change([](auto& training) { training.mixup = 0.3; });
        QTest::newRow("layers run again") << Change([](auto& training) { training.recompute = true; });
        QTest::newRow("general text in between") << Change([](auto& training) { training.replayShare = 0.3; });
        QTest::newRow("noise on words") << Change([](auto& training) { training.embeddingNoise = 5; });
        QTest::newRow("one row at a time") << Change([](auto& training) { training.batchSize = 1; });
    }
    void staysWholeWherePartsDepend() {
        QFETCH(Change, change);
        SmallRun run("classification");
        change(run.job.training);
        QCOMPARE(Step(run, 2).shards, std::size_t(1));
    }

private:
    int m_threads = 1;
};

TUNEWRIGHT_TEST(TestShards)
#include "test_shards.moc"
