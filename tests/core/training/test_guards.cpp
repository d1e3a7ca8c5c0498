// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <cmath>
#include <set>

#include "core/models/adapters/as_it_was.h"
#include "core/models/device.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/replay.h"
#include "core/training/setup.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

std::shared_ptr<const tokenizers::Tokenizer> anyTokenizer() {
    return tokenizers::openTokenizer(TUNEWRIGHT_RESOURCES "/starters/starter-gpt");
}

std::string textFile(const QTemporaryDir& folder, const QByteArray& text) {
    QFile file(folder.filePath("general.txt"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(text);
    return file.fileName().toStdString();
}

/// Adapters by their names below.
void choose(const QString& adapter, api::Job::Training& training) {
    if (adapter.isEmpty())
        return;
    training.method = api::Method::LowRank;
    training.loraRankStabilised = adapter == "rsLoRA";
    training.loraMagnitudes = adapter == "DoRA";
    if (adapter == "QLoRA")
        training.baseWeights = api::BaseWeights::NormalFloat4;
}

}  // namespace

/// What guards general knowledge while a language model learns: text in between, and the pull of the untouched model.
class TestGuards : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replayComesInItsShare_data();
    void replayComesInItsShare();
    void placeAloneDecides();
    void programsOwnTextIsThere();
    void emptyTextIsRefused();
    void guardsKeepGeneralText_data();
    void guardsKeepGeneralText();
    void adapterIsLeftOutInPlaceOfASecondModel_data();
    void adapterIsLeftOutInPlaceOfASecondModel();
    void resumeIsBitExact_data() { guardsKeepGeneralText_data(); }
    void resumeIsBitExact();
};

void TestGuards::replayComesInItsShare_data() {
    QTest::addColumn<double>("share");
    for (const double share : {0.1, 0.25, 0.5, 0.8})
        QTest::newRow(std::to_string(share).c_str()) << share;
}

void TestGuards::replayComesInItsShare() {
    QFETCH(double, share);
    api::Job::Training training;
    training.replayShare = share;
    training::Replay replay(training, *anyTokenizer());
    constexpr std::int64_t own = 400;
    std::int64_t general = 0;
    for (std::int64_t number = 0; number < own; ++number)
        general += static_cast<std::int64_t>(replay.with(number).size());
    QVERIFY(std::abs(static_cast<double>(general) / static_cast<double>(general + own) - share) < 0.005);
}

void TestGuards::placeAloneDecides() {
    QTemporaryDir folder;
    api::Job::Training training;
    training.replayShare = 0.5;
    training.batchSize = 2;
    training.replayFile = textFile(folder, "First paragraph\nof two lines.\n\n \t\nSecond one.\n\nThe third.\n\n\n");
    const auto tokenizer = anyTokenizer();
    training::Replay inOrder(training, *tokenizer), jumping(training, *tokenizer);
    std::set<std::string> seen;
    for (const std::int64_t number : {0, 1, 2, 3, 4, 5}) {
        const auto batches = inOrder.with(number);
        QCOMPARE(batches.size(), std::size_t(1));
        for (const tasks::Example* example : batches.front())
            seen.insert(tokenizer->decode(std::vector<tokenizers::Id>(example->ids.begin(), example->ids.end())));
    }
    QCOMPARE(seen, (std::set<std::string>{"First paragraph of two lines.", "Second one.", "The third."}));
    const auto ids = [](const std::vector<std::vector<const tasks::Example*>>& batches) {
        std::vector<std::vector<std::int64_t>> all;
        for (const tasks::Example* example : batches.front())
            all.push_back(example->ids);
        return all;
    };
    jumping.with(9);
    QCOMPARE(ids(jumping.with(3)), ids(training::Replay(training, *tokenizer).with(3)));
}

void TestGuards::programsOwnTextIsThere() {
    api::Job::Training training;
    training.replayShare = 0.5;
    training.batchSize = 1000;
    training::Replay replay(training, *anyTokenizer());
    QVERIFY(replay.with(0).front().size() >= 100);
}

void TestGuards::emptyTextIsRefused() {
    QTemporaryDir folder;
    api::Job::Training training;
    training.replayShare = 0.1;
    training.replayFile = textFile(folder, " \n\n \n");
    try {
        training::Replay(training, *anyTokenizer());
        QFAIL("accepted");
    } catch (const base::Error& error) {
        QCOMPARE(error.code(), std::string("training.replay-empty"));
    }
    training.replayFile = folder.filePath("missing.txt").toStdString();
    QVERIFY_THROWS_EXCEPTION(base::Error, training::Replay(training, *anyTokenizer()));
}

void TestGuards::guardsKeepGeneralText_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<double>("pull");
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("adapter");
    for (const char* task : {"prompt-answer", "masked-lm"}) {
        QTest::addRow("%s, pull", task) << task << 2.0 << 0.0 << QString();
        QTest::addRow("%s, replay", task) << task << 0.0 << 0.6 << QString();
    }
    for (const char* adapter : {"LoRA", "DoRA"})
        QTest::addRow("pull, %s", adapter) << "prompt-answer" << 2.0 << 0.0 << QString(adapter);
}

/// A model that learns one thing over and over forgets less with a guard than without.
void TestGuards::guardsKeepGeneralText() {
    QFETCH(QString, task);
    QFETCH(double, pull);
    QFETCH(double, share);
    QFETCH(QString, adapter);
    SmallRun run(task);
    choose(adapter, run.job.training);
    run.job.model.path =
        task == "masked-lm" ? TUNEWRIGHT_RESOURCES "/starters/starter-bert" : TUNEWRIGHT_RESOURCES "/starters/starter-gpt";
    run.job.training.dropout = 0;
    run.job.training.maxSteps = 16;
    run.job.training.evaluateEvery = 16;
    run.job.training.learningRate = adapter.isEmpty() ? 1e-3 : 1e-2;
    const auto forgotten = [&](const char* name) {
        const api::TrainingReport report = run.train(name);
        return report.general.lossAfter - report.general.lossBefore;
    };
    const double without = forgotten("without");
    run.job.training.untouchedPull = pull;
    run.job.training.replayShare = share;
    const double with = forgotten("with");
    QVERIFY2(without > 0.03 && with < 0.8 * without, qPrintable(QString("%1 without, %2 with").arg(without).arg(with)));
}

void TestGuards::adapterIsLeftOutInPlaceOfASecondModel_data() {
    QTest::addColumn<QString>("adapter");
    for (const char* adapter : {"", "LoRA", "rsLoRA", "DoRA", "QLoRA"})
        QTest::newRow(*adapter ? adapter : "none: a second model") << adapter;
}

/// Without its adapter the model says, to the last bit, what a second model of the same files says.
void TestGuards::adapterIsLeftOutInPlaceOfASecondModel() {
    QFETCH(QString, adapter);
    SmallRun run("prompt-answer");
    choose(adapter, run.job.training);
    run.job.training.untouchedPull = 1;
    training::Setup setup = training::prepareSetup(run.job, {}, {});
    QCOMPARE(bool(setup.untouched), adapter.isEmpty());
    QCOMPARE(setup.shaping.untouched, adapter.isEmpty() ? setup.untouched.get() : setup.model.get());
    const auto second = models::loadModel(setup.job.model.path,
                                          {.head = setup.task->head(),
                                           .type = models::scalarType(setup.job.training.precision),
                                           .adaptation = {.baseWeights = training::adaptationOf(run.job).baseWeights},
                                           .frozen = true},
                                          {});
    const torch::NoGradGuard guard;
    for (const models::Parameter& parameter : models::trainableParameters(*setup.model))
        parameter.value.add_(0.05);  // it has learned something
    setup.model->setTraining(true);
    const tasks::Batch batch = setup.task->collate({&setup.train[0], &setup.train[1]}, *setup.tokenizer);
    const torch::Tensor expected = second->hidden(batch.input);
    {
        const models::AsItWas untouched(*setup.shaping.untouched);
        QVERIFY(torch::equal(setup.shaping.untouched->hidden(batch.input), expected));
        QVERIFY(torch::equal(setup.shaping.untouched->project(expected), second->project(expected)));
    }
    // It learns on: with its changes and with dropout.
    QVERIFY(!torch::allclose(setup.model->hidden(batch.input), expected, 1e-3, 1e-3));
    QVERIFY(!torch::equal(setup.model->hidden(batch.input), setup.model->hidden(batch.input)));
}

void TestGuards::resumeIsBitExact() {
    QFETCH(QString, task);
    QFETCH(double, pull);
    QFETCH(double, share);
    QFETCH(QString, adapter);
    SmallRun run(task);
    choose(adapter, run.job.training);
    run.job.training.untouchedPull = pull;
    run.job.training.replayShare = share;
    run.train("whole");
    run.job.training.checkpointEvery = 1;
    const auto cancel = [](const api::Event& event, const api::RunControl& control) {
        if (const auto* saved = std::get_if<api::CheckpointSaved>(&event); saved && !saved->best && saved->step == 5)
            control.cancel();
    };
    QVERIFY_THROWS_EXCEPTION(base::CancelledException, run.train("parts", false, cancel));
    run.job.training.checkpointEvery = 0;
    run.train("parts", true);
    const QByteArray bytes = bytesOf(run.folder("whole") + "/checkpoints/step-12/model.safetensors");
    QVERIFY(!bytes.isEmpty());
    QVERIFY(bytes == bytesOf(run.folder("parts") + "/checkpoints/step-12/model.safetensors"));
}

TUNEWRIGHT_TEST(TestGuards)
#include "test_guards.moc"
