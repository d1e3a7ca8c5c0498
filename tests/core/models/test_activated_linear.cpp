// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <torch/autograd.h>

#include <QtTest>

#include "core/models/layers/activated_linear.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

constexpr std::int64_t in = 24, out = 10;

/// What a layer behind an activation gives, and the gradients of all that goes into it.
struct Pass {
    Tensor output;
    std::vector<Tensor> gradients;
};

Tensor numbers(std::vector<std::int64_t> sizes, torch::ScalarType type) {
    return torch::randn(sizes, torch::kDouble).to(type).requires_grad_();
}

Pass pass(const models::Linear& linear, models::Activation activation, const std::vector<Tensor>& leaves, bool kept) {
    const Tensor factor = leaves.size() > 1 ? leaves[1] : Tensor();
    const Tensor active = kept ? (factor.defined() ? activation(leaves[0]) * factor : activation(leaves[0])) : Tensor();
    Pass result;
    result.output = kept ? linear(active) : models::activatedLinear(linear, activation, leaves[0], factor);
    torch::manual_seed(11);
    std::vector<Tensor> sources = leaves;
    sources.push_back(linear.weight().value);
    if (linear.biasValue().defined())
        sources.push_back(linear.biasValue());
    std::erase_if(sources, [](const Tensor& source) { return !source.requires_grad(); });
    result.gradients = torch::autograd::grad({result.output}, sources, {torch::randn_like(result.output)});
    return result;
}

double gap(const Tensor& a, const Tensor& b) {
    const Tensor x = a.detach().to(torch::kDouble), y = b.detach().to(torch::kDouble);
    return ((x - y).abs().max() / y.abs().max()).item<double>();
}

}  // namespace

/// A layer that computes its input once more in backward against one that keeps it.
class TestActivatedLinear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreTheSame_data();
    void gradientsAreTheSame();
};

void TestActivatedLinear::gradientsAreTheSame_data() {
    QTest::addColumn<QString>("activation");
    QTest::addColumn<bool>("gated");
    QTest::addColumn<bool>("turned");
    QTest::addColumn<bool>("bias");
    QTest::addColumn<bool>("frozen");
    QTest::addColumn<bool>("rounded");
    QTest::addColumn<int>("rows");
    QTest::newRow("gelu") << "gelu" << false << false << true << false << false << 7;
    QTest::newRow("matrix [in, out]") << "gelu_new" << false << true << true << false << false << 7;
    QTest::newRow("gated") << "silu" << true << false << false << false << false << 7;
    QTest::newRow("gated with a bias") << "gelu_pytorch_tanh" << true << false << true << false << false << 7;
    QTest::newRow("frozen") << "relu" << false << false << true << true << false << 7;
    QTest::newRow("bfloat16") << "gelu" << false << false << true << false << true << 7;
    // Wider than what goes through the activation at once.
    QTest::newRow("very many rows") << "gelu" << false << false << true << false << false << 20'000;
    QTest::newRow("very many rows, gated") << "silu" << true << false << true << false << false << 20'000;
    QTest::newRow("bfloat16, gated") << "silu" << true << false << false << false << true << 7;
    QTest::newRow("bfloat16, matrix [in, out]") << "gelu_new" << false << true << true << false << true << 7;
}

void TestActivatedLinear::gradientsAreTheSame() {
    QFETCH(QString, activation);
    QFETCH(bool, gated);
    QFETCH(bool, turned);
    QFETCH(bool, bias);
    QFETCH(bool, frozen);
    QFETCH(bool, rounded);
    QFETCH(int, rows);
    torch::manual_seed(3);
    const torch::ScalarType type = rounded ? torch::kBFloat16 : torch::kFloat;
    models::ParameterSet set(0.02);
    const models::Scope scope(set, "mlp");
    const models::Linear linear = turned ? models::Linear(scope, in, out, models::WeightLayout::InOut)
                                         : models::Linear(scope, in, out, models::biasIf(bias));
    for (models::ParameterSlot& slot : set.slots())
        slot.value = numbers(slot.shape, type).requires_grad_(!frozen);
    std::vector<Tensor> leaves{numbers({3, rows, in}, type)};
    if (gated)
        leaves.push_back(numbers({3, rows, in}, type));
    const models::Activation function = models::activationOfName(activation.toStdString());
    const Pass again = pass(linear, function, leaves, false), kept = pass(linear, function, leaves, true);
    const double most = rounded ? 1.0 / 128 : 1e-6;
    QVERIFY(gap(again.output, kept.output) <= most);
    QCOMPARE(again.gradients.size(), kept.gradients.size());
    for (std::size_t index = 0; index < kept.gradients.size(); ++index) {
        QVERIFY(gap(again.gradients[index], kept.gradients[index]) <= most);
        QCOMPARE(again.gradients[index].sizes(), kept.gradients[index].sizes());
    }
}

TUNEWRIGHT_TEST(TestActivatedLinear)
#include "test_activated_linear.moc"
