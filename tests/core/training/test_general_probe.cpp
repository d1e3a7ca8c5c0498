// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/training/general_probe.h"
#include "tests/core/training/small_run.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

struct Opened {
    std::shared_ptr<const tokenizers::Tokenizer> tokenizer;
    std::unique_ptr<models::Model> model;
};

Opened open(const std::string& path, models::Head head) {
    return {tokenizers::openTokenizer(path), models::loadModel(path, {.head = head}, {})};
}

}  // namespace

/// The forgetting meter, on a model that can read English and on runs of tiny ones.
class TestGeneralProbe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void starterKnowsMoreThanChance();
    void cutWeightsAreNoticed();
    void masksAreTheSameEachTime();
    void otherTasksMeasureNothing();
    void runTellsBeforeAndAfter_data();
    void runTellsBeforeAndAfter();
    void canBeSwitchedOff();
};

void TestGeneralProbe::starterKnowsMoreThanChance() {
    const Opened opened = open(TUNEWRIGHT_RESOURCES "/starters/starter-gpt", models::Head::CausalLm);
    const training::GeneralProbe probe(tasks::findTask("causal-lm"), *opened.tokenizer, 128);
    QVERIFY(probe.texts() >= 20 && probe.sentences() >= 20);
    const auto found = probe.measure(*opened.model, {});
    QVERIFY2(found.at("generalLoss") > 2 && found.at("generalLoss") < 6, std::to_string(found.at("generalLoss")).c_str());
    QVERIFY2(found.at("generalAnswers") > 0.3, std::to_string(found.at("generalAnswers")).c_str());
    QCOMPARE(probe.measure(*opened.model, {}), found);
}

void TestGeneralProbe::cutWeightsAreNoticed() {
    const Opened opened = open(TUNEWRIGHT_RESOURCES "/starters/starter-gpt", models::Head::CausalLm);
    const training::GeneralProbe probe(tasks::findTask("prompt-answer"), *opened.tokenizer, 128);
    const double before = probe.measure(*opened.model, {}).at("generalLoss");
    const torch::NoGradGuard guard;
    for (const models::Parameter& parameter : opened.model->parameters())
        parameter.value.mul_(0.7);
    QVERIFY(probe.measure(*opened.model, {}).at("generalLoss") > before + 0.3);
}

void TestGeneralProbe::masksAreTheSameEachTime() {
    const Opened opened = open(TUNEWRIGHT_RESOURCES "/starters/starter-bert", models::Head::MaskedLm);
    const training::GeneralProbe probe(tasks::findTask("masked-lm"), *opened.tokenizer, 64);
    const auto found = probe.measure(*opened.model, {});
    QCOMPARE(found.size(), 1U);
    QVERIFY(found.at("generalLoss") > 1 && found.at("generalLoss") < 7);
    QCOMPARE(probe.measure(*opened.model, {}), found);
}

void TestGeneralProbe::otherTasksMeasureNothing() {
    const Opened opened = open(TUNEWRIGHT_FIXTURES "/complete/bert", models::Head::MaskedLm);
    const training::GeneralProbe probe(tasks::findTask("classification"), *opened.tokenizer, 64);
    QVERIFY(probe.empty());
    QVERIFY(probe.measure(*opened.model, {}).empty());
}

void TestGeneralProbe::runTellsBeforeAndAfter_data() {
    QTest::addColumn<QString>("task");
    for (const char* task : {"causal-lm", "prompt-answer", "masked-lm"})
        QTest::newRow(task) << task;
}

void TestGeneralProbe::runTellsBeforeAndAfter() {
    QFETCH(QString, task);
    SmallRun run(task);
    const api::TrainingReport report = run.train("run");
    const auto points = run.eventsOf<api::EvaluationPoint>();
    QVERIFY(report.general.texts > 0);
    QCOMPARE(report.general.lossBefore, points.front().metrics.at("generalLoss"));
    const auto best = std::ranges::find(points, report.bestStep, &api::EvaluationPoint::step);
    QCOMPARE(report.general.lossAfter, best->metrics.at("generalLoss"));
    QCOMPARE(report.general.sentences > 0, best->metrics.contains("generalAnswers"));
}

void TestGeneralProbe::canBeSwitchedOff() {
    SmallRun run("causal-lm");
    run.job.training.watchForgetting = false;
    QCOMPARE(run.train("run").general.texts, 0);
    for (const auto& point : run.eventsOf<api::EvaluationPoint>())
        QVERIFY(!point.metrics.contains("generalLoss"));
}

TUNEWRIGHT_TEST(TestGeneralProbe)
#include "test_general_probe.moc"
