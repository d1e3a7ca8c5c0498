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

void compare(const Pass& found, const Pass& expected, double most) {
    QVERIFY(gap(found.output, expected.output) <= most);
    QCOMPARE(found.gradients.size(), expected.gradients.size());
    for (std::size_t index = 0; index < expected.gradients.size(); ++index) {
        QVERIFY(gap(found.gradients[index], expected.gradients[index]) <= most);
        QCOMPARE(found.gradients[index].sizes(), expected.gradients[index].sizes());
    }
}

}  // namespace

/// A layer that computes its input once more in backward against one that keeps it.
class TestActivatedLinear : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreTheSame_data();
    void gradientsAreTheSame();
    void lowRankIsThatOfDoubles_data();
    void lowRankIsThatOfDoubles();
    void lowRankHasTheSameGapsAgain_data();
    void lowRankHasTheSameGapsAgain();
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
    compare(again, kept, most);
}

namespace {

/// A frozen matrix [out, in] with a bias, its change of rank 3, and what goes through both.
struct Changed {
    explicit Changed(torch::ScalarType type, bool gated, double gaps) : settings{.active = gaps > 0} {
        torch::manual_seed(5);
        const auto leaf = [&](std::vector<std::int64_t> sizes) { return numbers(std::move(sizes), type); };
        slot.linear = models::WeightLayout::OutIn;
        slot.value = leaf({out, in}).detach();
        leaves = {leaf({3, 7, in}), leaf({3, in}), leaf({out, 3}), leaf({out})};
        if (gated)
            leaves.push_back(leaf({3, 7, in}));
        change.emplace(models::LowRank{
            .down = leaves[1], .up = leaves[2], .magnitude = {}, .scale = 0.7, .dropout = models::Dropout(settings, gaps)});
    }

    Tensor factor() const { return leaves.size() > 4 ? leaves[4] : Tensor(); }

    Pass pass(const models::ActivatedInput& input) const {
        Pass result;
        result.output = (*change)(input, models::LinearMap(slot), leaves[3]);
        torch::manual_seed(11);
        const Tensor gradient = torch::randn(result.output.sizes(), torch::kDouble).to(result.output.scalar_type());
        result.gradients = torch::autograd::grad({result.output}, leaves, {gradient});
        return result;
    }

    models::DropoutSettings settings;
    models::ParameterSlot slot;
    std::vector<Tensor> leaves;  ///< x, A, B, bias, and a factor or none
    std::optional<models::LowRank> change;
};

}  // namespace

void TestActivatedLinear::lowRankIsThatOfDoubles_data() {
    QTest::addColumn<QString>("activation");
    QTest::addColumn<bool>("gated");
    QTest::newRow("no activation") << "" << false;
    QTest::newRow("gelu") << "gelu" << false;
    QTest::newRow("gated") << "silu" << true;
}

void TestActivatedLinear::lowRankIsThatOfDoubles() {
    QFETCH(QString, activation);
    QFETCH(bool, gated);
    const models::Activation function = models::activationOfName(activation.toStdString());
    const Changed single(torch::kFloat, gated, 0), exact(torch::kDouble, gated, 0);
    compare(single.pass({function, single.leaves[0], single.factor()}), exact.pass({function, exact.leaves[0], exact.factor()}),
            1e-6);
}

void TestActivatedLinear::lowRankHasTheSameGapsAgain_data() {
    lowRankIsThatOfDoubles_data();
}

/// What goes into A has gaps, the same ones in backward, whether it was kept or computed once more.
void TestActivatedLinear::lowRankHasTheSameGapsAgain() {
    QFETCH(QString, activation);
    QFETCH(bool, gated);
    const models::Activation function = models::activationOfName(activation.toStdString());
    const Changed changed(torch::kFloat, gated, 0.4);
    const models::ActivatedInput input{function, changed.leaves[0], changed.factor()};
    torch::manual_seed(8);
    const Pass again = changed.pass(input);
    torch::manual_seed(8);
    const Pass kept = changed.pass({.x = input.values()});
    compare(again, kept, 1e-6);
    const Changed whole(torch::kFloat, gated, 0);
    QVERIFY(gap(again.output, whole.pass({function, whole.leaves[0], whole.factor()}).output) > 1e-3);
}

TUNEWRIGHT_TEST(TestActivatedLinear)
#include "test_activated_linear.moc"
