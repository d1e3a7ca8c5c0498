// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <algorithm>

#include "core/base/files.h"
#include "core/data/dataset.h"
#include "core/models/model.h"
#include "core/training/advice.h"
#include "core/training/memory.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;
using api::ModelAdvice;
using api::ModelReport;

namespace {

ModelReport model(const char* name, std::int64_t parameters, std::vector<std::string> languages = {}) {
    ModelReport report;
    report.path = report.name = name;
    report.parameters = parameters;
    report.layers = 12;
    report.hiddenSize = 768;
    report.heads = 12;
    report.contextLength = 512;
    report.vocabularySize = 30000;
    report.bytesOnDisk = 4 * parameters;
    report.licence = "apache-2.0";
    report.languages = std::move(languages);
    report.tasks = {"classification"};
    return report;
}

api::AdviceReport advise(const api::AdviceRequest& request) {
    return training::advise(request, {});
}

QStringList order(const api::AdviceReport& report) {
    QStringList names;
    for (const ModelAdvice& advice : report.models)
        names << QString::fromStdString(advice.path);
    return names;
}

bool says(const std::vector<api::Issue>& issues, const char* code) {
    return std::ranges::any_of(issues, [&](const api::Issue& issue) { return issue.code == code; });
}

constexpr std::int64_t million = 1'000'000;

}  // namespace

class TestAdvice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWishDecides_data() {
        QTest::addColumn<int>("wish");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("quality") << static_cast<int>(api::Wish::Quality) << QStringList{"large", "small"};
        QTest::newRow("speed") << static_cast<int>(api::Wish::Speed) << QStringList{"small", "large"};
        QTest::newRow("size") << static_cast<int>(api::Wish::Size) << QStringList{"small", "large"};
    }

    void theWishDecides() {
        QFETCH(int, wish);
        api::AdviceRequest request{.task = "classification", .language = {}, .wish = static_cast<api::Wish>(wish)};
        request.models = {model("small", 10 * million), model("large", 110 * million)};
        QTEST(order(advise(request)), "expected");
    }

    void languageComesBeforeSize() {
        api::AdviceRequest request{.task = "classification", .language = "de"};
        request.models = {model("english", 110 * million, {"en"}), model("unknown", 60 * million),
                          model("german", 20 * million, {"de"}), model("many", 10 * million, {"multilingual"})};
        const api::AdviceReport report = advise(request);
        QCOMPARE(report.models.size(), 4U);
        QCOMPARE(order(report).last(), QStringLiteral("english"));
        QVERIFY(says(report.models.back().reasons, "advice.language-other"));
        QCOMPARE(order(report).first(), QStringLiteral("german"));
        QVERIFY(says(report.models.front().reasons, "advice.language-match"));
    }

    void whatDoesNotFitComesLast() {
        api::AdviceRequest request{.task = "classification"};
        request.models = {model("huge", 400'000 * million), model("small", 10 * million)};
        const api::AdviceReport report = advise(request);
        QCOMPARE(order(report), (QStringList{"small", "huge"}));
        QVERIFY(report.models.back().memory == ModelAdvice::Memory::DoesNotFit);
        QVERIFY(report.models.back().memoryBytes > report.memoryAvailable);
        request.models.pop_back();
        QVERIFY(says(advise(request).doubts, "advice.none-fits"));
    }

    void othersAreNotAdvised() {
        api::AdviceRequest request{.task = "causal-lm"};
        request.models = {model("classifier", 10 * million)};
        const api::AdviceReport report = advise(request);
        QVERIFY(report.models.empty());
        QVERIFY(says(report.doubts, "advice.no-model"));
    }

    void smallModelsDoNotWriteWell() {
        api::AdviceRequest request{.task = "prompt-answer"};
        ModelReport writer = model("tiny", 5 * million);
        writer.tasks = {"prompt-answer"};
        request.models = {writer};
        const api::AdviceReport report = advise(request);
        QVERIFY(says(report.doubts, "advice.too-small-to-write"));
        QVERIFY(says(report.doubts, "advice.facts"));
    }

    void theTokenizerIsTriedOnTheUsersTexts() {
        const SmallRun run("classification");
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        api::AdviceRequest request{.task = "classification"};
        request.data = dataset.report;
        request.models = {model(run.job.model.path.c_str(), million)};
        const api::AdviceReport report = advise(request);
        QVERIFY(report.models.front().tokensPerWord >= 1);
        QVERIFY(report.models.front().unknownShare >= 0 && report.models.front().unknownShare <= 1);
        QVERIFY(report.models.front().secondsPerEpoch > 0);
        QVERIFY(says(report.doubts, "advice.few-rows") == (dataset.report.trainRows < 50));
    }

    void everyWayOfLearningHasItsCosts() {
        SmallRun run("classification");
        api::AdviceRequest request{.task = "classification", .training = run.job.training};
        request.data = data::loadDataset(run.job, {}, {}).report;
        request.models = {models::inspectModel(run.job.model.path)};
        request.training.lastLayers = 1;
        request.training.maxSteps = 0;
        request.training.epochs = 2;
        const ModelAdvice whole = advise(request).models.front();
        QCOMPARE(whole.ways.size(), 4U);
        QCOMPARE(whole.ways.front().memoryBytes, whole.memoryBytes);
        for (std::size_t i = 1; i < whole.ways.size(); ++i) {
            QVERIFY(whole.ways[i].memoryBytes < whole.memoryBytes);
            QVERIFY(whole.ways[i].secondsPerEpoch < whole.ways.front().secondsPerEpoch);
        }
        QVERIFY(std::abs(whole.passes - 2) < 1e-9);
        QVERIFY(whole.secondsOfRun > 2 * whole.secondsPerEpoch);  // and what judging takes
        QVERIFY(whole.secondsOfRun < 4 * whole.secondsPerEpoch);

        request.training.method = api::Method::Head;
        request.training.maxMinutes = 1e-6;
        const api::AdviceReport cut = advise(request);
        // What the process holds beside moves a little.
        const auto before = static_cast<double>(whole.ways.back().memoryBytes);
        QVERIFY(std::abs(static_cast<double>(cut.models.front().memoryBytes) - before) < 0.05 * before);
        QVERIFY(std::abs(cut.models.front().secondsOfRun - 60e-6) < 1e-9);
        QVERIFY(says(cut.models.front().reasons, "advice.part-of-the-data"));

        request.task = "causal-lm";
        request.models.front().tasks = {"causal-lm"};
        QCOMPARE(advise(request).models.front().ways.size(), 1U);  // for the others the model would need that head
    }

    /// A model of which the weights alone fill the memory, of nothing but a configuration.
    void fewerBitsAreOfferedWhereTheyHelp() {
        constexpr std::int64_t width = 4096;
        const std::int64_t layers = training::availableBytes() / (4 * 12 * width * width) + 1;
        QTemporaryDir folder;
        base::writeFile(
            folder.filePath("config.json").toStdString(),
            R"({"model_type": "gpt2", "vocab_size": 1000, "n_positions": 64, "n_head": 32, "n_embd": 4096, "n_layer": )" +
                std::to_string(layers) + "}");
        ModelReport large = model("large", 12 * width * width * layers);
        large.path = folder.path().toStdString();
        large.layers = layers;
        large.hiddenSize = width;
        large.heads = 32;
        large.contextLength = 64;
        large.vocabularySize = 1000;
        large.tasks = {"causal-lm"};
        api::AdviceRequest request{.task = "causal-lm"};
        request.training.batchSize = 1;
        request.training.maxLength = 64;
        request.training.precision =
            api::Precision::Float32;  // in bfloat16, weights that fill the memory would leave half of it
        request.models = {large};
        const ModelAdvice advice = advise(request).models.front();
        QVERIFY(says(advice.reasons, "advice.fewer-bits"));
        request.models = {model("small", 10 * million)};
        request.models.front().tasks = {"causal-lm"};
        QVERIFY(!says(advise(request).models.front().reasons, "advice.fewer-bits"));
    }

    void textsThatAreCutAreTold() {
        SmallRun run("classification");
        api::AdviceRequest request{.task = "classification", .training = run.job.training};
        request.data = data::loadDataset(run.job, {}, {}).report;
        request.models = {models::inspectModel(run.job.model.path)};
        request.training.maxLength = 512;
        QVERIFY(!says(advise(request).models.front().reasons, "advice.texts-cut"));
        request.training.maxLength = 2;
        QVERIFY(says(advise(request).models.front().reasons, "advice.texts-cut"));
    }

    void oneCategoryForNearlyAllNeedsNoModel() {
        api::AdviceRequest request{.task = "classification"};
        request.data.emplace();
        request.data->trainRows = 800;
        request.data->goodRows = 1000;
        request.data->labels = {{"fine", 900}, {"broken", 100}};
        QVERIFY(!says(advise(request).doubts, "advice.one-category"));
        request.data->labels = {{"fine", 970}, {"broken", 30}};
        QVERIFY(says(advise(request).doubts, "advice.one-category"));
    }

    void sameCategoriesNeedNoTraining() {
        const SmallRun run("classification");
        const data::Dataset dataset = data::loadDataset(run.job, {}, {});
        api::AdviceRequest request{.task = "classification"};
        request.data = dataset.report;
        request.models = {model(run.job.model.path.c_str(), million)};
        for (const auto& [label, rows] : dataset.report.labels)
            request.models.front().labels.push_back(label);
        QVERIFY(says(advise(request).models.front().reasons, "advice.same-labels"));
        request.models.front().labels.back() = "something else";
        QVERIFY(!says(advise(request).models.front().reasons, "advice.same-labels"));
    }

    void withoutATokenizerItComesLast() {
        const SmallRun run("classification");
        api::AdviceRequest request{.task = "classification"};
        request.data = data::loadDataset(run.job, {}, {}).report;
        request.models = {model("/nowhere", 100 * million), model(run.job.model.path.c_str(), million)};
        const api::AdviceReport report = advise(request);
        QCOMPARE(order(report).last(), QStringLiteral("/nowhere"));
        QVERIFY(report.models.back().tokensPerWord < 0);
    }
};

TUNEWRIGHT_TEST(TestAdvice)
#include "test_advice.moc"
