// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/models/kernels/kernels.h"
#include "core/models/layers/activation.h"
#include "core/models/layers/attention.h"
#include "core/models/layers/elements.h"
#include "core/models/layers/fused_norm.h"
#include "core/models/layers/products.h"
#include "core/models/layers/rotary.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

constexpr double half = 1.0 / 256;  // a rounded number is off by at most this share of itself

/// The same numbers, which bfloat16 holds exactly, in both types; both collect gradients.
struct Pair {
    Tensor rounded, exact;

    explicit Pair(const Tensor& values)
        : rounded(values.to(torch::kBFloat16).requires_grad_()), exact(rounded.detach().to(torch::kDouble).requires_grad_()) {}
};

/// The largest difference, as a share of the largest number.
double relativeGap(const Tensor& a, const Tensor& b) {
    const Tensor x = a.detach().to(torch::kDouble), y = b.detach().to(torch::kDouble);
    return ((x - y).abs().max() / y.abs().max().clamp_min(1e-30)).item<double>();
}

/// Backward of both by the same gradient.
void backward(const Tensor& rounded, const Tensor& exact) {
    torch::manual_seed(99);
    const Tensor gradient = torch::randn(exact.sizes()).to(torch::kBFloat16);
    rounded.backward(gradient);
    exact.backward(gradient.to(torch::kDouble));
}

/// Root mean square normalisation as its paper has it.
Tensor rmsNorm(const Tensor& x, const Tensor& weight, double epsilon) {
    return x * at::rsqrt(x.square().mean(-1, true) + epsilon) * weight;
}

}  // namespace

/// What is computed in bfloat16 against the same in double precision: off by no more than rounding what goes out.
class TestBFloat16 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsAsTorchDoes();
    void activations_data();
    void activations();
    void norms_data();
    void norms();
    void turnsHeads_data();
    void turnsHeads();
    void products_data();
    void products();
    void attentionIsThatOfDoubles_data();
    void attentionIsThatOfDoubles();
    void otherAttentionWorksToo();
    void dropsTheSameNumbers();
};

void TestBFloat16::roundsAsTorchDoes() {
    torch::manual_seed(1);
    const float big = std::numeric_limits<float>::max(), infinity = std::numeric_limits<float>::infinity();
    const Tensor special = torch::tensor(
        {0.0f, -0.0f, 1.00390625f, 1.01171875f, -1.00390625f, big, -big, infinity, -infinity, std::nanf(""), 1e-30f, 3.0e-39f});
    const Tensor values = torch::cat({special, torch::randn({5000}) * 1e3, torch::randn({501}) * 1e-20});
    const Tensor ours = models::inShort(values), theirs = values.to(torch::kBFloat16);
    QCOMPARE(std::isnan(ours[9].item<float>()), true);
    const Tensor numbers = theirs.to(torch::kFloat).isnan().logical_not();
    QVERIFY(torch::equal(ours.masked_select(numbers), theirs.masked_select(numbers)));
    QVERIFY(torch::equal(models::inFull(theirs.masked_select(numbers)), theirs.masked_select(numbers).to(torch::kFloat)));
    const Tensor matrix = torch::randn({40, 30});
    QVERIFY(torch::equal(models::inShort(matrix.t()), matrix.to(torch::kBFloat16).t()));
    QVERIFY(torch::equal(models::inShort(matrix.slice(1, 3, 20)), matrix.slice(1, 3, 20).to(torch::kBFloat16)));
}

void TestBFloat16::activations_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"gelu", "gelu_new", "quick_gelu", "relu", "silu", "tanh"})
        QTest::newRow(name) << name;
}

void TestBFloat16::activations() {
    QFETCH(QString, name);
    const auto function = models::activationOfName(name.toStdString());
    Pair x(torch::cat({torch::linspace(-12, 12, 4001), torch::tensor({-1000.0f, 1000.0f, 0.0f, -90.0f, 90.0f})}));
    const Tensor ours = function(x.rounded), exact = function(x.exact);
    QCOMPARE(ours.scalar_type(), torch::kBFloat16);
    backward(ours, exact);
    const Tensor off = (ours.to(torch::kDouble) - exact).abs(),
                 slopeOff = (x.rounded.grad().to(torch::kDouble) - x.exact.grad()).abs();
    QVERIFY((off <= half * exact.abs() + 2e-6).all().item<bool>());
    QVERIFY((slopeOff <= half * x.exact.grad().abs() + 1e-5).all().item<bool>());
}

void TestBFloat16::norms_data() {
    QTest::addColumn<bool>("centred");
    QTest::addColumn<bool>("bias");
    QTest::addColumn<double>("offset");
    QTest::addColumn<int>("size");
    QTest::newRow("layer norm") << true << true << 0.0 << 96;
    QTest::newRow("layer norm without bias") << true << false << 0.0 << 96;
    QTest::newRow("an odd width") << true << true << 0.0 << 37;
    QTest::newRow("root mean square") << false << false << 0.0 << 96;
    QTest::newRow("one plus the weight") << false << false << 1.0 << 96;
    QTest::newRow("two numbers") << true << true << 0.0 << 2;
}

void TestBFloat16::norms() {
    QFETCH(bool, centred);
    QFETCH(bool, bias);
    QFETCH(double, offset);
    QFETCH(int, size);
    torch::manual_seed(2);
    constexpr double epsilon = 1e-5;
    Pair x(torch::randn({5, 9, size}) * 3 + 1), weight(torch::randn({size})), shift(torch::randn({size}));
    const Tensor ours = models::fusedNorm(x.rounded, weight.rounded, bias ? shift.rounded : Tensor(),
                                          {centred, static_cast<float>(offset), static_cast<float>(epsilon)});
    const Tensor factor = weight.exact + offset;
    const Tensor exact = centred ? at::layer_norm(x.exact, {size}, factor, bias ? shift.exact : Tensor(), epsilon)
                                 : rmsNorm(x.exact, factor, epsilon);
    QVERIFY(((ours.to(torch::kDouble) - exact).abs() <= half * exact.abs() + 1e-5).all().item<bool>());
    backward(ours, exact);
    QVERIFY(relativeGap(x.rounded.grad(), x.exact.grad()) < half);
    QVERIFY(relativeGap(weight.rounded.grad(), weight.exact.grad()) < half);
    if (bias)
        QVERIFY(relativeGap(shift.rounded.grad(), shift.exact.grad()) < half);
}

void TestBFloat16::turnsHeads_data() {
    QTest::addColumn<int>("turned");
    QTest::addColumn<bool>("ownPositions");
    QTest::addColumn<bool>("view");
    QTest::newRow("whole heads") << 16 << false << false;
    QTest::newRow("a part of each head") << 8 << false << false;
    QTest::newRow("rows with positions of their own") << 16 << true << false;
    QTest::newRow("a view") << 16 << false << true;
}

void TestBFloat16::turnsHeads() {
    QFETCH(int, turned);
    QFETCH(bool, ownPositions);
    QFETCH(bool, view);
    torch::manual_seed(3);
    Pair x(torch::randn({2, 7, 3, view ? 40 : 16}));
    const Tensor halfAngles = ownPositions ? torch::randn({2, 7, turned / 2}) : torch::randn({7, turned / 2});
    const Tensor angles = torch::cat({halfAngles, halfAngles}, -1).unsqueeze(-2);
    const models::Rotary::Turns turns{angles.cos(), angles.sin()};
    const auto part = [&](const Tensor& all) { return view ? all.narrow(-1, 11, 16) : all; };
    const Tensor ours = models::turned(part(x.rounded), turns), exact = models::turned(part(x.exact), turns);
    QCOMPARE(ours.scalar_type(), torch::kBFloat16);
    QVERIFY(relativeGap(ours, exact) < half);
    backward(ours, exact);
    QVERIFY(relativeGap(x.rounded.grad(), x.exact.grad()) < half);
}

void TestBFloat16::products_data() {
    QTest::addColumn<bool>("bias");
    QTest::addColumn<bool>("transposed");
    QTest::newRow("plain") << false << false;
    QTest::newRow("with a bias") << true << false;
    QTest::newRow("a transposed matrix") << true << true;
}

void TestBFloat16::products() {
    QFETCH(bool, bias);
    QFETCH(bool, transposed);
    torch::manual_seed(4);
    Pair x(torch::randn({2, 5, 48})), weight(transposed ? torch::randn({48, 33}) : torch::randn({33, 48})),
        shift(torch::randn({33}));
    const auto map = [&](const Tensor& input, const Tensor& matrix, const Tensor& added) {
        return models::linearMap(input, transposed ? matrix.t() : matrix, bias ? added : Tensor());
    };
    const Tensor ours = map(x.rounded, weight.rounded, shift.rounded), exact = map(x.exact, weight.exact, shift.exact);
    QVERIFY(relativeGap(ours, exact) < half);
    backward(ours, exact);
    QVERIFY(relativeGap(x.rounded.grad(), x.exact.grad()) < half);
    QVERIFY(relativeGap(weight.rounded.grad(), weight.exact.grad()) < half);
    if (bias)
        QVERIFY(relativeGap(shift.rounded.grad(), shift.exact.grad()) < half);
    const torch::NoGradGuard guard;
    const Tensor a = torch::randn({20, 30}).to(torch::kBFloat16), b = torch::randn({30, 10}).to(torch::kBFloat16);
    const Tensor expected = at::mm(a.to(torch::kDouble), b.to(torch::kDouble));
    QVERIFY(relativeGap(models::product(a, b), expected) < half);
}

void TestBFloat16::attentionIsThatOfDoubles_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("causal");
    QTest::addColumn<bool>("padded");
    for (const int length : {1, 7, 129, 300})
        for (const bool causal : {false, true})
            for (const bool padded : {false, true})
                QTest::addRow("%d tokens%s%s", length, causal ? ", causal" : "", padded ? ", padded" : "")
                    << length << causal << padded;
}

void TestBFloat16::attentionIsThatOfDoubles() {
    QFETCH(int, length);
    QFETCH(bool, causal);
    QFETCH(bool, padded);
    constexpr std::int64_t heads = 3;
    torch::manual_seed(5);
    Pair query(torch::randn({2, length, heads * 8})), key(torch::randn({2, length, heads * 8})),
        value(torch::randn({2, length, heads * 8}));
    models::ModelInput input{.inputIds = torch::zeros({2, length}, torch::kLong)};
    input.attentionMask = torch::ones({2, length}, torch::kLong);
    if (padded)
        input.attentionMask[0].slice(0, length - length / 3).zero_();
    const models::DropoutSettings off;
    const models::Dropout dropout(off, 0.5);
    const auto attend = [&](const Tensor& q, const Tensor& k, const Tensor& v) {
        return models::attention(q, k, v, heads, 0.3, models::attentionMask(input, causal, q), dropout) *
               input.attentionMask.unsqueeze(-1);
    };
    const Tensor ours = attend(query.rounded, key.rounded, value.rounded), exact = attend(query.exact, key.exact, value.exact);
    // Scores are rounded before the softmax, chances behind it.
    QVERIFY(relativeGap(ours, exact) < 3 * half);
    backward(ours, exact);
    for (const Pair* one : {&query, &key, &value})
        QVERIFY(length == 1 || relativeGap(one->rounded.grad(), one->exact.grad()) < 5 * half);
}

/// A cap on the scores and positions of their own go another way.
void TestBFloat16::otherAttentionWorksToo() {
    torch::manual_seed(6);
    Pair query(torch::randn({2, 12, 24})), key(torch::randn({2, 12, 24})), value(torch::randn({2, 12, 24}));
    Pair bias(torch::randn({1, 3, 12, 12}));
    const models::ModelInput input{.inputIds = torch::zeros({2, 12}, torch::kLong)};
    const models::DropoutSettings off;
    const models::Dropout dropout(off, 0);
    const auto attend = [&](const Tensor& q, const Tensor& k, const Tensor& v, const Tensor& added) {
        return models::attention(q, k, v, 3, 0.3, models::attentionMask(input, true, q), dropout, {.bias = added, .cap = 2});
    };
    const Tensor ours = attend(query.rounded, key.rounded, value.rounded, bias.rounded),
                 exact = attend(query.exact, key.exact, value.exact, bias.exact);
    QCOMPARE(ours.scalar_type(), torch::kBFloat16);
    QVERIFY(relativeGap(ours, exact) < half);
    backward(ours, exact);
    for (const Pair* one : {&query, &key, &value, &bias})
        QVERIFY(relativeGap(one->rounded.grad(), one->exact.grad()) < half);
}

void TestBFloat16::dropsTheSameNumbers() {
    const models::DropoutSettings settings{.active = true, .probability = 0.3};
    const models::Dropout dropout(settings, 0);
    Pair x(torch::randn({100, 333}));
    const Tensor full = x.rounded.detach().to(torch::kFloat).requires_grad_();
    torch::manual_seed(7);
    const Tensor ours = dropout(x.rounded);
    torch::manual_seed(7);
    const Tensor theirs = dropout(full);
    backward(ours, theirs.to(torch::kDouble));
    QVERIFY(torch::equal(ours.eq(0), theirs.eq(0)) && relativeGap(ours, theirs) < half);
    QVERIFY(torch::equal(x.rounded.grad().eq(0), full.grad().eq(0)) && relativeGap(x.rounded.grad(), full.grad()) < half);
}

TUNEWRIGHT_TEST(TestBFloat16)
#include "test_bfloat16.moc"
