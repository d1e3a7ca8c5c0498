// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/api/job_fields.h"
#include "core/models/model.h"
#include "core/training/estimate.h"
#include "core/training/memory.h"
#include "core/training/workload.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

constexpr double gibibyte = 1024.0 * 1024 * 1024;

api::ModelReport gpt2Shape() {
    api::ModelReport model;
    model.parameters = 124439808;
    model.layers = 12;
    model.hiddenSize = 768;
    model.heads = 12;
    model.contextLength = 1024;
    model.vocabularySize = 50257;
    return model;
}

}  // namespace

class TestEstimate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheRun_data() {
        QTest::addColumn<QString>("task");
        for (const char* task : {"classification", "prompt-answer", "causal-lm", "masked-lm", "token-classification",
                                 "question-answering", "chat", "regression"})
            QTest::newRow(task) << task;
    }

    void agreesWithTheRun() {
        QFETCH(QString, task);
        SmallRun run(task);
        run.job.training.epochs = 2;
        run.job.training.maxSteps = 0;
        run.job.training.evaluateEvery = 1000;
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        const api::Estimate estimate = training::estimateRun(run.job, dataset, {}, run.folder("not made yet"));
        const api::TrainingReport report = run.train("run");
        // The estimate takes tokens from a sample and forgets what stands between texts.
        QVERIFY(std::abs(static_cast<double>(estimate.trainExamples - report.trainExamples)) <=
                0.1 * static_cast<double>(report.trainExamples));
        QVERIFY(std::abs(static_cast<double>(estimate.steps - report.steps)) <= 0.1 * static_cast<double>(report.steps) + 1);
        QVERIFY(estimate.tokensPerEpoch > 0);
        QVERIFY(estimate.seconds > 0);
        QVERIFY(estimate.diskAvailableBytes > 0);
        QVERIFY(!api::hasErrors(estimate.issues));
    }

    void warnsOfFewSteps() {
        SmallRun run("classification");
        run.job.training.maxSteps = 5;
        run.job.training.precision = api::Precision::Float32;  // of bfloat16 there is a note
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        const api::Estimate estimate = training::estimateRun(run.job, dataset, {});
        QCOMPARE(estimate.issues.size(), 1U);
        QCOMPARE(estimate.issues.front().code, std::string("training.few-steps"));
    }

    void memoryGrowsWithTheWork() {
        const api::ModelReport model = gpt2Shape();
        const auto small = static_cast<double>(training::trainingMemory(model, training::learnsAll(model), 4, 512, 0));
        QVERIFY(small > 3 * gibibyte);
        QVERIFY(small < 6 * gibibyte);
        QVERIFY(static_cast<double>(training::trainingMemory(model, training::learnsAll(model), 8, 512, 0)) > 1.2 * small);
        QVERIFY(static_cast<double>(training::trainingMemory(model, training::learnsAll(model), 4, 1024, 0)) > 1.2 * small);
        QVERIFY(static_cast<double>(training::trainingMemory(model, training::learnsAll(model), 1, 16, 0)) > 16.0 * 124e6);
    }

    void recomputingAndFewerBitsNeedLess() {
        const api::ModelReport model = gpt2Shape();
        training::Learning learning = training::learnsAll(model);
        const std::int64_t kept = training::trainingMemory(model, learning, 8, 512, 0);
        learning.recomputes = true;
        const std::int64_t again = training::trainingMemory(model, learning, 8, 512, 0);
        // Of twelve layers, eleven keep their input in the place of everything.
        QVERIFY(static_cast<double>(kept - again) > 0.6 * 4.0 * 8 * 512 * 12 * (16 * 768 + 12 * 512));
        learning.savedBytes = 1e8;
        QCOMPARE(training::trainingMemory(model, learning, 8, 512, 0), again - 100'000'000);
    }

    void aPartNeedsLess_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        for (const char* method : {"lora", "last-layers", "head"})
            QTest::addRow("%s", method) << "training.method" << method;
        for (const char* optimizer : {"adamw-8bit", "adafactor", "sgd"})
            QTest::addRow("%s", optimizer) << "training.optimizer" << optimizer;
    }

    /// The count is that of the run.
    void aPartNeedsLess() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        SmallRun run("classification");
        run.job.training.lastLayers = 1;
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        const api::Estimate whole = training::estimateRun(run.job, dataset, {});
        api::findJobField(field.toStdString())->set(run.job, value.toStdString());
        const api::Estimate part = training::estimateRun(run.job, dataset, {});
        QVERIFY(part.diskBytes < whole.diskBytes);
        QVERIFY(part.memoryBytes < whole.memoryBytes);
        const api::TrainingReport report = run.train("run");
        const api::ModelReport model = models::inspectModel(run.job.model.path);
        QCOMPARE(training::learningOf(run.job, model, dataset.report.labels.size()).parameters,
                 field == "training.method" ? report.trainedParameters : model.parameters);
        QVERIFY(report.trainedParameters <= report.parameters);
    }

    /// The untouched model that pulls is a second one, but beside an adapter.
    void pullNeedsASecondModel_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("second");
        QTest::newRow("all weights") << "full" << true;
        QTest::newRow("last layers") << "last-layers" << true;
        QTest::newRow("adapter") << "lora" << false;
    }

    void pullNeedsASecondModel() {
        QFETCH(QString, method);
        QFETCH(bool, second);
        SmallRun run("prompt-answer");
        run.job.training.lastLayers = 1;
        run.job.training.precision = api::Precision::Float32;
        api::findJobField("training.method")->set(run.job, method.toStdString());
        const api::ModelReport model = models::inspectModel(run.job.model.path);
        const training::Learning without = training::learningOf(run.job, model, 0);
        run.job.training.untouchedPull = 1;
        const training::Learning with = training::learningOf(run.job, model, 0);
        QCOMPARE(without.besideBytes, 0.0);
        QCOMPARE(with.besideBytes, second ? 4.0 * static_cast<double>(model.parameters) : 0.0);
        QVERIFY(with.workShare > without.workShare);
        QCOMPARE(training::trainingMemory(model, with, 4, 32, 0) - training::trainingMemory(model, without, 4, 32, 0),
                 second ? 4 * model.parameters : 0);
    }

    /// Read twice, a batch is kept twice and takes twice the time, where the goal knows of it.
    void twoReadingsAreTwoBatches_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<bool>("twice");
        QTest::newRow("a category") << "classification" << true;
        QTest::newRow("several categories") << "multi-label" << true;
        QTest::newRow("marked words") << "token-classification" << true;
        QTest::newRow("a number") << "regression" << false;
    }

    void twoReadingsAreTwoBatches() {
        QFETCH(QString, task);
        QFETCH(bool, twice);
        SmallRun run(task);
        const api::ModelReport model = models::inspectModel(run.job.model.path);
        const training::Learning once = training::learningOf(run.job, model, 3);
        run.job.training.consistency = 1;
        const training::Learning with = training::learningOf(run.job, model, 3);
        QCOMPARE(with.workShare, (twice ? 2 : 1) * once.workShare);
        QCOMPARE(training::trainingMemory(model, with, 4, 32, 3), training::trainingMemory(model, once, twice ? 8 : 4, 32, 3));
    }

    void judgingTakesTimeToo() {
        SmallRun run("classification");
        run.job.training.epochs = 4;
        run.job.training.maxSteps = 0;
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        const api::ModelReport model = models::inspectModel(run.job.model.path);
        const training::ProductSpeeds speeds{1e9, 2e9};
        const training::TokenCounts counts{400, 8000};
        const auto seconds = [&](std::int64_t every, std::int64_t judged) {
            run.job.training.evaluateEvery = every;
            return training::runTime(run.job.training, {model, 2, counts.examples, counts.tokens, judged}, speeds).seconds;
        };
        const double bare = seconds(1, 0), pass = bare / 4;
        QVERIFY(std::abs(pass - training::secondsPerPass(run.job.training, {model, 2, counts.examples, counts.tokens},
                                                         speeds)) < 1e-6 * pass);
        // As many as are learned from take a sixth as long; before the first step and after the last one.
        QVERIFY(std::abs(seconds(1'000'000, counts.examples) - bare - 2 * pass / 6) < 1e-6 * bare);
        QVERIFY(seconds(1, 40) > seconds(100, 40));
        const std::int64_t validation = training::validationExamples("classification", dataset.report, counts);
        QVERIFY(validation > 0 && validation < counts.examples);
        QCOMPARE(training::validationExamples("masked-lm", dataset.report, {1'000'000, 512'000'000}), std::int64_t(128));
    }

    void diskHoldsThreeCheckpoints() {
        QCOMPARE(training::checkpointDisk(gpt2Shape(), training::learnsAll(gpt2Shape())), 44 * gpt2Shape().parameters);
    }

    void systemTellsItsMemory() {
        QVERIFY(training::residentBytes() > 0);
        QVERIFY(training::peakResidentBytes() >= training::residentBytes() / 2);
        QVERIFY(training::availableBytes() > 0);
    }
};

TUNEWRIGHT_TEST(TestEstimate)
#include "test_estimate.moc"
