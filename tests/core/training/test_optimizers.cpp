// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <torch/optim/sgd.h>

#include <QtTest>
#include <cmath>

#include "core/training/optimizers/adafactor.h"
#include "core/training/optimizers/adamw.h"
#include "core/training/optimizers/adamw_8bit.h"
#include "core/training/optimizers/sgd.h"
#include "tests/core/training/set_gradient.h"
#include "tests/support/test_program.h"

using namespace core::training;
using core::models::Parameter;
using torch::Tensor;

namespace {

Parameter parameter(const Tensor& value, std::int64_t depth = 0) {
    return {"p", value.clone().requires_grad_(true), true, depth};
}

/// A matrix of small whole numbers that anybody can write down again.
Tensor pattern(std::int64_t rows, std::int64_t columns, std::int64_t factor) {
    const Tensor index = at::arange(rows * columns, torch::kLong);
    return (((index * factor) % 11).to(torch::kFloat) - 5).view({rows, columns});
}

}  // namespace

/// The methods beside AdamW, and what all of them share.
class TestOptimizers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void momentumAgreesWithTorch();
    void adafactorAgreesWithTransformers_data();
    void adafactorAgreesWithTransformers();
    void bytesFollowAdamW();
    void codesAreThePublishedOnes();
    void nearestCodes_data();
    void nearestCodes();
    void lowerLayersLearnSlower();
    void isPulledToTheBeginning();
    void averageTakesThePlaceOfTheValues();
    void mastersTakeTheSteps_data();
    void mastersTakeTheSteps();
};

void TestOptimizers::momentumAgreesWithTorch() {
    torch::manual_seed(1);
    const Tensor start = torch::randn({30, 7});
    const Parameter ours = parameter(start);
    Sgd optimizer({ours}, {.momentum = 0.9, .weightDecay = 0});
    Tensor theirs = start.clone().requires_grad_(true);
    torch::optim::SGD reference({theirs}, torch::optim::SGDOptions(0.05).momentum(0.9));
    for (int step = 0; step < 5; ++step) {
        const Tensor gradient = torch::randn_like(start);
        tests::setGradient(ours, gradient * 2);
        theirs.mutable_grad() = gradient;
        optimizer.step(0.05, 0.5);
        reference.step();
    }
    QVERIFY(torch::allclose(ours.value, theirs, 1e-5, 1e-6));
}

// Sum and sum of squares after four steps by transformers.Adafactor(lr=0.01, scale_parameter=False, relative_step=False,
// warmup_init=False, weight_decay=…) on pattern(rows, columns, 7) with the gradients pattern(rows, columns, step + 2).
void TestOptimizers::adafactorAgreesWithTransformers_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<double>("decay");
    QTest::addColumn<double>("sum");
    QTest::addColumn<double>("squares");
    QTest::newRow("matrix") << 6 << 0.0 << 2.022364647127688 << 303.6059423029153;
    QTest::newRow("matrix, decaying") << 6 << 0.1 << 2.0143124340102077 << 301.18520468873396;
    QTest::newRow("vector") << 1 << 0.0 << 1.01396644115448 << 58.71659160313614;
}

void TestOptimizers::adafactorAgreesWithTransformers() {
    QFETCH(int, rows);
    QFETCH(double, decay);
    QFETCH(double, sum);
    QFETCH(double, squares);
    const auto shaped = [&](std::int64_t factor) {
        const Tensor values = pattern(rows, 5, factor);
        return rows == 1 ? values.flatten() : values;
    };
    const Parameter ours = parameter(shaped(7));
    Adafactor optimizer({ours}, {.weightDecay = decay});
    for (int step = 0; step < 4; ++step) {
        tests::setGradient(ours, shaped(step + 2));
        optimizer.step(0.01, 1);
    }
    const Tensor value = ours.value.detach().to(torch::kDouble);
    QVERIFY2(std::abs(value.sum().item<double>() - sum) < 1e-4, std::to_string(value.sum().item<double>()).c_str());
    QVERIFY2(std::abs(value.square().sum().item<double>() - squares) < 1e-3,
             std::to_string(value.square().sum().item<double>()).c_str());
}

void TestOptimizers::bytesFollowAdamW() {
    torch::manual_seed(4);
    const Tensor start = torch::randn({90, 101});  // not a multiple of a block
    const Parameter full = parameter(start), bytes = parameter(start);
    AdamW exact({full}, {.weightDecay = 0.01});
    AdamW8Bit rounded({bytes}, {.weightDecay = 0.01});
    QCOMPARE(rounded.slots().front().state.size(), 4U);
    for (int step = 0; step < 30; ++step) {
        const Tensor gradient = torch::randn_like(start) * 0.01 + start * 0.02;
        tests::setGradient(full, gradient);
        tests::setGradient(bytes, gradient);
        exact.step(1e-2, 1);
        rounded.step(1e-2, 1);
    }
    const double moved = (full.value - start).norm().item<double>();
    const double apart = (full.value - bytes.value).norm().item<double>();
    QVERIFY2(moved > 1 && apart < 0.05 * moved, (std::to_string(moved) + " " + std::to_string(apart)).c_str());
}

void TestOptimizers::codesAreThePublishedOnes() {
    for (const bool withSign : {true, false}) {
        const auto codes = dynamicCodes(withSign);
        QCOMPARE(codes.size(), 256U);
        QVERIFY(std::is_sorted(codes.begin(), codes.end()));
        QCOMPARE(codes.back(), 1.0F);
        QVERIFY(std::ranges::find(codes, 0.0F) != codes.end());
    }
    QCOMPARE(dynamicCodes(false).front(), 0.0F);
    // The finest power has one fraction, 0.55 millionths, with a sign; two without.
    QVERIFY(std::abs(dynamicCodes(true)[128] - 5.5e-7F) < 1e-12F);
    QVERIFY(std::abs(dynamicCodes(false)[1] - 3.25e-7F) < 1e-12F);
}

void TestOptimizers::nearestCodes_data() {
    QTest::addColumn<float>("value");
    for (const float value : {-2.0F, -1.0F, -0.3F, -1e-9F, 0.0F, 1e-7F, 0.1F, 0.5F, 0.999F, 1.0F, 3.0F})
        QTest::addRow("%g", double(value)) << value;
}

void TestOptimizers::nearestCodes() {
    QFETCH(float, value);
    for (const bool withSign : {true, false}) {
        const auto codes = dynamicCodes(withSign);
        const float found = codes[nearestCode(codes, value)];
        for (const float code : codes)
            QVERIFY(std::abs(found - value) <= std::abs(code - value));
    }
}

void TestOptimizers::lowerLayersLearnSlower() {
    const Tensor start = torch::ones({8});
    const Parameter top = parameter(start), below = parameter(start, 2);
    Sgd optimizer({top, below}, {.momentum = 0, .weightDecay = 0, .layerDecay = 0.5});
    for (const Parameter& one : {top, below})
        tests::setGradient(one, torch::ones({8}));
    optimizer.step(0.4, 1);
    QVERIFY(torch::allclose(top.value, torch::full({8}, 0.6)));
    QVERIFY(torch::allclose(below.value, torch::full({8}, 0.9)));
}

void TestOptimizers::isPulledToTheBeginning() {
    const Parameter value = parameter(torch::ones({8}));
    Sgd optimizer({value}, {.momentum = 0, .weightDecay = 0, .startPull = 0.5});
    tests::setGradient(value, torch::ones({8}));
    optimizer.step(0.5, 1);  // nothing to pull back yet
    QVERIFY(torch::allclose(value.value, torch::full({8}, 0.5)));
    tests::setGradient(value, torch::zeros({8}));
    optimizer.step(0.5, 1);
    QVERIFY(torch::allclose(value.value, torch::full({8}, 0.5 + 0.25 * 0.5)));
}

void TestOptimizers::averageTakesThePlaceOfTheValues() {
    const Parameter value = parameter(torch::zeros({8}));
    Sgd optimizer({value}, {.momentum = 0, .weightDecay = 0, .averaging = 0.1});
    tests::setGradient(value, torch::full({8}, -1));
    optimizer.step(1, 1);
    {
        const AveragedWeights averaged(optimizer);
        QVERIFY(torch::allclose(value.value, torch::full({8}, 0.9)));
    }
    QVERIFY(torch::allclose(value.value, torch::ones({8})));
}

void TestOptimizers::mastersTakeTheSteps_data() {
    QTest::addColumn<core::api::Optimizer>("method");
    QTest::newRow("AdamW") << core::api::Optimizer::AdamW;
    QTest::newRow("AdamW in bytes") << core::api::Optimizer::AdamW8Bit;
    QTest::newRow("Adafactor") << core::api::Optimizer::Adafactor;
    QTest::newRow("SGD") << core::api::Optimizer::Sgd;
}

/// A rounded parameter moves as one of float32 does that is given the same gradients: steps too small for it are not lost.
void TestOptimizers::mastersTakeTheSteps() {
    QFETCH(core::api::Optimizer, method);
    torch::manual_seed(7);
    const Tensor start = torch::randn({90, 101});
    const Parameter exact = parameter(start);
    Parameter rounded{"p", start.to(torch::kBFloat16).requires_grad_(true)};
    rounded.master = start.clone();
    core::api::Job::Training training;
    training.optimizer = method;
    training.averaging = 0.5;
    training.startPull = 0.1;
    const auto ours = makeOptimizer({rounded}, training), theirs = makeOptimizer({exact}, training);
    for (int step = 0; step < 5; ++step) {
        const Tensor gradient = torch::randn_like(start).to(torch::kBFloat16);
        tests::setGradient(rounded, gradient);
        tests::setGradient(exact, gradient.to(torch::kFloat));
        QVERIFY(std::abs(gradientNorm(ours->slots()) - gradientNorm(theirs->slots())) < 1e-6 * gradientNorm(theirs->slots()));
        ours->step(1e-5, 0.5);
        theirs->step(1e-5, 0.5);
    }
    QVERIFY(!torch::equal(rounded.master, start));
    QVERIFY(torch::equal(rounded.master, exact.value.detach()));
    QVERIFY(torch::equal(rounded.value.detach(), exact.value.detach().to(torch::kBFloat16)));
    {
        const AveragedWeights ourAverage(*ours), theirAverage(*theirs);
        QVERIFY(torch::equal(rounded.master, exact.value.detach()));
        QVERIFY(torch::equal(rounded.value.detach(), exact.value.detach().to(torch::kBFloat16)));
    }
    ours->clearGradients();
    QVERIFY(!rounded.value.grad().defined());
}

TUNEWRIGHT_TEST(TestOptimizers)
#include "test_optimizers.moc"
