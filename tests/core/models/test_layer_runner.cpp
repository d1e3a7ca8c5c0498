// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/models/layers/layer_runner.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

using namespace core;
using torch::Tensor;

Q_DECLARE_METATYPE(api::Method)

namespace {

/// What a step of learning with dropout gives.
struct Step {
    Tensor output;
    std::vector<std::pair<std::string, Tensor>> gradients;
    Tensor nextNumber;  ///< of the generator that dropout draws from
};

Step step(const std::string& name, const models::Adaptation& adaptation, bool recompute) {
    const std::string folder = tests::modelFixtures + name;
    const auto model = models::loadModel(folder, {.head = models::headOfFolder(folder), .adaptation = adaptation}, {});
    models::ModelInput input = parity::Reference(folder).input("right.");
    if (model->shape().decoderStart >= 0 && !input.decoderInputIds.defined())
        input.decoderInputIds = input.inputIds;
    model->setTraining(true);
    model->setDropout(0.1);
    model->setRecompute(recompute);
    torch::manual_seed(3);
    Step step;
    step.output = model->logits(input);
    (step.output * at::linspace(-1, 1, step.output.numel()).view_as(step.output)).sum().backward();
    for (const models::Parameter& parameter : models::trainableParameters(*model))
        step.gradients.emplace_back(parameter.name, parameter.value.grad());
    step.nextNumber = at::rand({1});
    return step;
}

void compare(const Step& kept, const Step& again, bool bitwise) {
    QVERIFY(kept.output.equal(again.output));
    QVERIFY(kept.nextNumber.equal(again.nextNumber));
    QVERIFY(!kept.gradients.empty());
    QCOMPARE(kept.gradients.size(), again.gradients.size());
    double greatest = 0;
    for (const auto& [name, gradient] : kept.gradients)
        greatest = gradient.defined() ? std::max(greatest, gradient.abs().max().item<double>()) : greatest;
    for (std::size_t i = 0; i < kept.gradients.size(); ++i) {
        const auto& [name, expected] = kept.gradients[i];
        const Tensor& got = again.gradients[i].second;
        QCOMPARE(got.defined(), expected.defined());
        if (!expected.defined())
            continue;
        const double gap = (got - expected).abs().max().item<double>();
        QVERIFY2(gap <= (bitwise ? 0 : 1e-6 * greatest), (name + " " + std::to_string(gap)).c_str());
    }
}

}  // namespace

/// Layers that run again in backward give what layers give that are kept.
class TestLayerRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gradientsStayTheSame_data();
    void gradientsStayTheSame();
    void partsThatLearnStayTheSame_data();
    void partsThatLearnStayTheSame();
    void runsAgainOnlyWhereItMust();
    void passesEveryInput();
};

void TestLayerRunner::gradientsStayTheSame_data() {
    QTest::addColumn<bool>("bitwise");
    for (const char* name : {"gpt2", "gpt_neo", "gpt_neox", "gpt_neox-sequential", "opt", "opt-postnorm", "llama", "qwen3",
                             "gemma2", "gemma3", "smollm3", "phi3", "bert-MaskedLM", "bert-SequenceClassification",
                             "distilbert", "roberta-MaskedLM", "electra", "albert", "modernbert-MaskedLM"})
        QTest::newRow(name) << true;
    // What the encoder read, and the vectors of the distances, are inputs of every layer: the parts of their gradient are added
    // up in another order.
    for (const char* name : {"t5", "t5_v1_1", "bart", "mbart", "marian", "marian-apart", "deberta_v2", "deberta_v2-conv"})
        QTest::newRow(name) << false;
}

void TestLayerRunner::gradientsStayTheSame() {
    QFETCH(bool, bitwise);
    const std::string name = QTest::currentDataTag();
    compare(step(name, {}, false), step(name, {}, true), bitwise);
}

void TestLayerRunner::partsThatLearnStayTheSame_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<api::Method>("method");
    QTest::addColumn<api::BaseWeights>("baseWeights");
    using api::BaseWeights, api::Method;
    // The embeddings are frozen, so that nothing that goes into the first layer needs a gradient.
    QTest::newRow("LoRA") << "llama" << Method::LowRank << BaseWeights::Full;
    QTest::newRow("LoRA beside NF4") << "gpt2" << Method::LowRank << BaseWeights::NormalFloat4;
    QTest::newRow("last layer") << "bert-SequenceClassification" << Method::LastLayers << BaseWeights::Full;
    QTest::newRow("head") << "bert-SequenceClassification" << Method::Head << BaseWeights::Full;
}

void TestLayerRunner::partsThatLearnStayTheSame() {
    QFETCH(QString, model);
    QFETCH(api::Method, method);
    QFETCH(api::BaseWeights, baseWeights);
    models::Adaptation adaptation{.method = method, .lastLayers = 1, .targets = "all-linear", .baseWeights = baseWeights};
    adaptation.adapter.dropout = 0.2;
    compare(step(model.toStdString(), adaptation, false), step(model.toStdString(), adaptation, true), true);
}

void TestLayerRunner::runsAgainOnlyWhereItMust() {
    models::LayerRunner run;
    int runs = 0;
    const Tensor weight = at::ones({3}), learned = at::ones({3}).set_requires_grad(true);
    const auto frozen = [&](const Tensor& x) { return ++runs, x * weight; };
    const auto learning = [&](const Tensor& x) { return ++runs, x * learned; };
    const Tensor input = at::full({3}, 2.0);
    run(learning, input).sum().backward();
    QCOMPARE(runs, 1);
    run.setRecompute(true);
    runs = 0;
    const Tensor y = run(learning, run(frozen, input));
    QCOMPARE(runs, 2);
    y.sum().backward();
    QCOMPARE(runs, 3);
    QVERIFY(learned.grad().equal(at::full({3}, 4.0)));
    QVERIFY(!run(frozen, input).requires_grad());
    runs = 0;
    const torch::NoGradGuard guard;
    QVERIFY(!run(learning, input).requires_grad());
    QCOMPARE(runs, 1);
}

void TestLayerRunner::passesEveryInput() {
    models::LayerRunner run;
    run.setRecompute(true);
    const Tensor x = at::full({2}, 3.0).set_requires_grad(true), fixed = at::full({2}, 5.0);
    const Tensor shared = at::full({2}, 7.0).set_requires_grad(true);
    const auto layer = [](const Tensor& a, const Tensor& b, const Tensor& c, const Tensor& d) {
        return b.defined() ? a : a * c * d;
    };
    const Tensor once = run(layer, x, Tensor(), fixed, shared);
    run(layer, once, Tensor(), fixed, shared).sum().backward();
    QVERIFY(x.grad().equal(at::full({2}, 25.0 * 49)));
    QVERIFY(shared.grad().equal(at::full({2}, 2 * 3.0 * 25 * 7)));
    QVERIFY(!fixed.grad().defined());
}

TUNEWRIGHT_TEST(TestLayerRunner)
#include "test_layer_runner.moc"
