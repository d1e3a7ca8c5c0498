// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>

#include "core/models/layers/fused_norm.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

constexpr double epsilon = 1e-5;

struct Inputs {
    Tensor x, weight, bias;  ///< the bias may be undefined

    Inputs in(torch::ScalarType type) const {
        const auto leaf = [&](const Tensor& values) {
            return values.defined() ? values.to(type, false, true).requires_grad_() : values;
        };
        return {leaf(x), leaf(weight), leaf(bias)};
    }
};

Tensor plain(const Inputs& inputs, const models::kernels::Norm& norm) {
    const Tensor factor = inputs.weight + norm.offset;
    if (norm.centred)
        return at::layer_norm(inputs.x, {inputs.x.size(-1)}, factor, inputs.bias, epsilon);
    return inputs.x * at::rsqrt(inputs.x.square().mean(-1, true) + epsilon) * factor;
}

double gap(const Tensor& a, const Tensor& b) {
    const Tensor x = a.detach().to(torch::kDouble), y = b.detach().to(torch::kDouble);
    return ((x - y).abs().max() / y.abs().max()).item<double>();
}

}  // namespace

/// The norm of our own in float32 against libtorch's operations in double precision.
class TestFusedNorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isThatOfDoubles_data();
    void isThatOfDoubles();
    void weightsMayStandStill_data();
    void weightsMayStandStill();
};

void TestFusedNorm::isThatOfDoubles_data() {
    QTest::addColumn<bool>("centred");
    QTest::addColumn<bool>("bias");
    QTest::addColumn<float>("offset");
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("weight");
    QTest::addColumn<double>("shift");
    QTest::newRow("layer norm") << true << true << 0.0f << 96 << 1.0 << 1.0;
    QTest::newRow("layer norm without bias") << true << false << 0.0f << 96 << 1.0 << 0.0;
    QTest::newRow("an odd width") << true << true << 0.0f << 37 << 1.0 << 1.0;
    QTest::newRow("root mean square") << false << false << 0.0f << 96 << 1.0 << 0.0;
    QTest::newRow("one plus the weight") << false << false << 1.0f << 96 << 0.1 << 0.0;
    QTest::newRow("two numbers") << true << true << 0.0f << 2 << 1.0 << 1.0;
    // What went in could not be read from what came out.
    QTest::newRow("a weight of 0") << true << true << 0.0f << 96 << 0.0 << 1.0;
    QTest::newRow("one plus a weight of -1") << false << false << 1.0f << 96 << -1.0 << 0.0;
    QTest::newRow("a bias far above the weight") << true << true << 0.0f << 96 << 1e-4 << 1e3;
}

void TestFusedNorm::isThatOfDoubles() {
    QFETCH(bool, centred);
    QFETCH(bool, bias);
    QFETCH(float, offset);
    QFETCH(int, size);
    QFETCH(double, weight);
    QFETCH(double, shift);
    torch::manual_seed(2);
    // The first weight is the row's, the others lie around 1.
    Inputs given{torch::randn({5, 9, size}) * 3 + 1, torch::rand({size}) + 0.5 - offset,
                 bias ? torch::randn({size}) : Tensor()};
    given.weight[0] = weight;
    if (bias)
        given.bias[0] = shift;
    const models::kernels::Norm norm{centred, offset, static_cast<float>(epsilon)};
    const Inputs single = given.in(torch::kFloat), exact = given.in(torch::kDouble);
    const Tensor ours = models::fusedNorm(single.x, single.weight, single.bias, norm), theirs = plain(exact, norm);
    QVERIFY(gap(ours, theirs) < 1e-6);
    const Tensor gradient = torch::randn(given.x.sizes());
    ours.backward(gradient);
    theirs.backward(gradient.to(torch::kDouble));
    QVERIFY(gap(single.x.grad(), exact.x.grad()) < 4e-6);
    QVERIFY(gap(single.weight.grad(), exact.weight.grad()) < 4e-6);
    if (bias)
        QVERIFY(gap(single.bias.grad(), exact.bias.grad()) < 1e-6);
}

void TestFusedNorm::weightsMayStandStill_data() {
    QTest::addColumn<bool>("weightLearns");
    QTest::addColumn<bool>("biasLearns");
    QTest::newRow("both") << false << false;
    QTest::newRow("the weight") << false << true;
    QTest::newRow("the bias") << true << false;
}

void TestFusedNorm::weightsMayStandStill() {
    QFETCH(bool, weightLearns);
    QFETCH(bool, biasLearns);
    const Tensor x = torch::randn({4, 32}).requires_grad_(), weight = torch::ones({32}).requires_grad_(weightLearns),
                 bias = torch::zeros({32}).requires_grad_(biasLearns), gradient = torch::randn({4, 32});
    models::fusedNorm(x, weight, bias, {}).backward(gradient);
    QVERIFY(x.grad().defined());
    QCOMPARE(weight.grad().defined(), weightLearns);
    QCOMPARE(bias.grad().defined(), biasLearns);
    if (biasLearns)
        QVERIFY(gap(bias.grad(), gradient.sum(0)) < 1e-6);
}

TUNEWRIGHT_TEST(TestFusedNorm)
#include "test_fused_norm.moc"
