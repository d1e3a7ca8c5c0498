// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <ATen/CPUGeneratorImpl.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/api/job_fields.h"
#include "core/data/dataset.h"
#include "core/tasks/preference.h"
#include "core/tasks/task.h"
#include "tests/core/tasks/linear_model.h"
#include "tests/support/test_program.h"

using namespace core;
using tasks::Example;
using torch::Tensor;

namespace {

constexpr std::int64_t ignored = -100;

Example answer(std::vector<std::int64_t> ids, std::size_t learnedFrom) {
    Example example;
    example.ids = std::move(ids);
    example.labels = example.ids;
    std::fill(example.labels.begin(), example.labels.begin() + static_cast<std::ptrdiff_t>(learnedFrom), ignored);
    return example;
}

/// Two pairs of answers of different lengths; the untouched model liked the better ones more by these gaps.
std::vector<Example> pairs(float beta, float doubt) {
    std::vector<Example> list = {answer({1, 2, 3, 4, 5}, 2), answer({6, 7, 8}, 1)};
    list[0].rejected = {answer({1, 2, 9}, 2)};
    list[1].rejected = {answer({6, 10, 3, 2}, 1)};
    list[0].targets = {0.3F, beta, doubt};
    list[1].targets = {-1.2F, beta, doubt};
    return list;
}

/// log p(answer) of all its learned tokens, from the whole logits.
Tensor chanceOf(LinearModel& model, const Example& example) {
    const Tensor ids = torch::tensor(example.ids).unsqueeze(0);
    const Tensor logits = model.project(model.hidden({.inputIds = ids}))[0].log_softmax(1);
    Tensor sum = torch::zeros({});
    for (std::size_t i = 1; i < example.ids.size(); ++i)
        if (example.labels[i] != ignored)
            sum = sum + logits[static_cast<std::int64_t>(i) - 1][example.labels[i]];
    return sum;
}

std::shared_ptr<const tokenizers::Tokenizer> anyTokenizer() {
    return tokenizers::openTokenizer(TUNEWRIGHT_RESOURCES "/starters/starter-gpt");
}

}  // namespace

/// The loss of DPO against its formula over whole logits, and what of a row is compared.
class TestPreference : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lossAndGradientAreThoseOfTheFormula_data();
    void lossAndGradientAreThoseOfTheFormula();
    void unchangedModelHasTheLossOfNoPreference();
    void stableFarAway();
    void onlyWhatDiffersIsCompared_data();
    void onlyWhatDiffersIsCompared();
};

void TestPreference::lossAndGradientAreThoseOfTheFormula_data() {
    QTest::addColumn<double>("beta");
    QTest::addColumn<double>("doubt");
    QTest::newRow("plain") << 0.1 << 0.0;
    QTest::newRow("steep") << 2.0 << 0.0;
    QTest::newRow("conservative") << 0.5 << 0.2;
}

void TestPreference::lossAndGradientAreThoseOfTheFormula() {
    QFETCH(double, beta);
    QFETCH(double, doubt);
    torch::manual_seed(3);
    LinearModel model(6, 11);
    const auto examples = pairs(static_cast<float>(beta), static_cast<float>(doubt));
    Tensor expected = torch::zeros({});
    for (const Example& pair : examples) {
        const Tensor margin = chanceOf(model, pair) - chanceOf(model, pair.rejected.front()) - pair.targets[0];
        expected = expected - (1 - doubt) * at::log_sigmoid(beta * margin) - doubt * at::log_sigmoid(-beta * margin);
    }
    expected.backward();
    const auto gradients = model.takeGradients();

    const auto tokenizer = anyTokenizer();
    const tasks::Task& task = tasks::findTask("preference");
    torch::Generator generator = at::detail::createCPUGenerator(1);
    const tasks::Batch batch = task.collate({&examples[0], &examples[1]}, *tokenizer);
    const tasks::Loss loss = task.loss(model, batch, generator);
    loss.sum.backward();
    QCOMPARE(loss.count, 2);
    QVERIFY(std::abs(loss.sum.item<double>() - expected.item<double>()) < 1e-5);
    const auto ours = model.takeGradients();
    for (std::size_t i = 0; i < gradients.size(); ++i)
        QVERIFY(torch::allclose(ours[i], gradients[i], 1e-4, 1e-6));

    // Judging counts no doubt.
    const tasks::Score score = task.score(model, batch, generator);
    double judged = 0, margins = 0, right = 0;
    for (const Example& pair : examples) {
        const double gap = (chanceOf(model, pair) - chanceOf(model, pair.rejected.front())).item<double>();
        judged += tasks::preferenceLoss(gap - pair.targets[0], beta);
        margins += gap - pair.targets[0];
        right += gap > 0 ? 1 : 0;
    }
    QVERIFY(std::abs(score.lossSum - judged) < 1e-5);
    const auto metrics = task.metrics(score);
    QVERIFY(std::abs(metrics.at("preferenceMargin") - margins / 2) < 1e-5);
    QCOMPARE(metrics.at("preferenceAccuracy"), right / 2);
}

void TestPreference::unchangedModelHasTheLossOfNoPreference() {
    torch::manual_seed(4);
    LinearModel model(6, 11);
    auto examples = pairs(0.1F, 0);
    const auto tokenizer = anyTokenizer();
    const tasks::Task& task = tasks::findTask("preference");
    core::base::Progress progress({}, core::api::Stage::AskingUntouched, 2);
    const auto answers = task.comparison()->ask(model, examples, *tokenizer, progress, {});
    for (std::size_t i = 0; i < examples.size(); ++i)
        task.comparison()->keep(answers.at(i), examples[i]);
    torch::Generator generator = at::detail::createCPUGenerator(1);
    const tasks::Score score = task.score(model, task.collate({&examples[0], &examples[1]}, *tokenizer), generator);
    QVERIFY(std::abs(score.lossSum / 2 - std::log(2.0)) < 1e-6);
    QVERIFY(std::abs(score.marginSum) < 1e-5);
}

void TestPreference::stableFarAway() {
    QVERIFY(std::abs(tasks::preferenceLoss(0, 0.1) - std::log(2.0)) < 1e-12);
    QCOMPARE(tasks::preferenceLoss(1e6, 1), 0.0);
    QCOMPARE(tasks::preferenceLoss(-1e6, 1), 1e6);
}

void TestPreference::onlyWhatDiffersIsCompared_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("prompt and texts") << QByteArray(R"({"prompt":"Is it open?","chosen":"Yes, until five.","rejected":"No."})");
    QTest::newRow("whole conversations") << QByteArray(
        R"({"chosen":[{"role":"user","content":"Is it open?"},{"role":"assistant","content":"Yes, until five."}],)"
        R"("rejected":[{"role":"user","content":"Is it open?"},{"role":"assistant","content":"No."}]})");
    QTest::newRow("what was said before, apart")
        << QByteArray(R"({"conversations":[{"from":"human","value":"Is it open?"}],)"
                      R"("chosen":{"from":"gpt","value":"Yes, until five."},"rejected":{"from":"gpt","value":"No."}})");
}

void TestPreference::onlyWhatDiffersIsCompared() {
    QFETCH(QByteArray, row);
    QTemporaryDir folder;
    QFile file(folder.filePath("rows.jsonl"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 12; ++i)
        file.write(QByteArray(row).replace("open?", "open in week " + QByteArray::number(i) + "?") + "\n");
    file.close();
    api::Job job;
    job.task = "preference";
    job.model.path = TUNEWRIGHT_RESOURCES "/starters/starter-gpt";
    job.data.validationShare = job.data.testShare = 0;
    job.data.files = {{.path = file.fileName().toStdString(), .part = api::Part::Train}};
    const data::Dataset dataset = data::loadDataset(job, {}, {});
    const auto tokenizer = anyTokenizer();
    const auto examples = tasks::findTask("preference").examples(dataset, api::Part::Train, *tokenizer, job, {}, {});
    QCOMPARE(examples.size(), std::size_t(12));
    const auto learned = [&](const Example& example) {
        std::vector<tokenizers::Id> ids;
        for (const std::int64_t label : example.labels)
            if (label != ignored)
                ids.push_back(static_cast<tokenizers::Id>(label));
        return QString::fromStdString(tokenizer->decode(ids));
    };
    for (const Example& example : examples) {
        QVERIFY2(learned(example).contains("Yes, until five."), qPrintable(learned(example)));
        QVERIFY2(learned(example.rejected.front()).contains("No."), qPrintable(learned(example.rejected.front())));
        QVERIFY(!learned(example).contains("open") && !learned(example.rejected.front()).contains("open"));
        QCOMPARE(example.targets.at(1), 0.1F);
    }
}

TUNEWRIGHT_TEST(TestPreference)
#include "test_preference.moc"
