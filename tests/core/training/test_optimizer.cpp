// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <cmath>
#include <limits>
#include <torch/optim/adamw.h>

#include "core/training/adamw_lists.h"
#include "core/training/optimizers/adamw.h"
#include "tests/core/training/set_gradient.h"
#include "tests/support/test_program.h"

using namespace core::training;
using core::models::Parameter;

namespace {

std::vector<Parameter> copies(const std::vector<torch::Tensor>& values) {
    std::vector<Parameter> result;
    for (std::size_t i = 0; i < values.size(); ++i)
        result.push_back({"p" + std::to_string(i), values[i].clone().requires_grad_(true), true});
    return result;
}

}  // namespace

class TestOptimizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTorch_data() {
        QTest::addColumn<double>("weightDecay");
        QTest::addColumn<double>("rate");
        QTest::newRow("no decay") << 0.0 << 1e-3;
        QTest::newRow("decay") << 0.1 << 1e-3;
        QTest::newRow("large steps") << 0.01 << 0.1;
    }

    void agreesWithTorch() {
        QFETCH(double, weightDecay);
        QFETCH(double, rate);
        torch::manual_seed(1);
        // Longer than one piece of work of a thread, and not a multiple of any vector width.
        const std::vector<torch::Tensor> start = {torch::randn({300, 701}), torch::randn({37})};
        const auto ours = copies(start);
        AdamW optimizer(ours, {.weightDecay = weightDecay});
        std::vector<torch::Tensor> theirs;
        for (const torch::Tensor& value : start)
            theirs.push_back(value.clone().requires_grad_(true));
        torch::optim::AdamW reference(theirs, torch::optim::AdamWOptions(rate).weight_decay(weightDecay));
        for (int step = 0; step < 6; ++step) {
            for (std::size_t i = 0; i < start.size(); ++i) {
                const torch::Tensor gradient = torch::randn_like(start[i]) * std::pow(10.0, step - 3);
                tests::setGradient(ours[i], gradient * 4);
                theirs[i].mutable_grad() = gradient;
            }
            optimizer.step(rate, 0.25);
            reference.step();
        }
        for (std::size_t i = 0; i < start.size(); ++i)
            QVERIFY(torch::allclose(ours[i].value, theirs[i], 1e-5, 1e-6));
    }

    /// The form for graphics cards, on the processor.
    void listsTakeTheSameStep() {
        torch::manual_seed(3);
        const AdamWFactors factors{0.9F, 0.999F, 1e-8F, 0.1F, 0.001F, 0.25F, 0.02F, 1.5F, 0.99F};
        AdamWLists lists;
        std::vector<torch::Tensor> values, first, second;
        for (const auto& shape : {std::vector<std::int64_t>{30, 7}, std::vector<std::int64_t>{5}}) {
            torch::Tensor value = torch::randn(shape).requires_grad_(true);
            value.mutable_grad() = torch::randn(shape) * 8;
            values.push_back(value.detach().clone());
            first.push_back(torch::randn(shape));
            second.push_back(torch::rand(shape));
            lists.add(value, first.back().clone(), second.back().clone(), value.grad());
            adamWStep(values.back().data_ptr<float>(), first.back().data_ptr<float>(), second.back().data_ptr<float>(),
                      value.grad().data_ptr<float>(), value.numel(), factors);
        }
        adamWStepInLists(lists, factors);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(torch::allclose(lists.values[i], values[i], 1e-5, 1e-6));
            QVERIFY(torch::allclose(lists.first[i], first[i], 1e-5, 1e-6));
            QVERIFY(torch::allclose(lists.second[i], second[i], 1e-5, 1e-6));
        }
        adamWStepInLists({}, factors);
    }

    void decaysOnlyWhatDecays() {
        const Parameter weight{"weight", torch::ones({4}).requires_grad_(true), true};
        const Parameter bias{"bias", torch::ones({4}).requires_grad_(true), false};
        AdamW optimizer({weight, bias}, {.weightDecay = 0.5});
        tests::setGradient(weight, torch::zeros({4}));
        tests::setGradient(bias, torch::zeros({4}));
        optimizer.step(0.1, 1);
        QVERIFY(torch::allclose(weight.value, torch::full({4}, 0.95)));
        QVERIFY(torch::equal(bias.value, torch::ones({4})));
    }

    void leavesParametersWithoutGradient() {
        const Parameter used{"used", torch::ones({4}).requires_grad_(true), true};
        const Parameter unused{"unused", torch::ones({4}).requires_grad_(true), true};
        AdamW optimizer({used, unused}, {.weightDecay = 0.5});
        tests::setGradient(used, torch::ones({4}));
        optimizer.step(0.1, 1);
        QVERIFY(!torch::equal(used.value, torch::ones({4})));
        QVERIFY(torch::equal(unused.value, torch::ones({4})));
    }

    void normIsOverAllGradients() {
        torch::manual_seed(2);
        const std::vector<torch::Tensor> values = {torch::randn({400, 401}), torch::randn({19})};
        const auto parameters = copies(values);
        const AdamW optimizer(parameters, {});
        double squares = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            tests::setGradient(parameters[i], values[i]);
            squares += values[i].to(torch::kFloat64).square().sum().item<double>();
        }
        QVERIFY(std::abs(gradientNorm(optimizer.slots()) - std::sqrt(squares)) < 1e-6 * std::sqrt(squares));
    }

    void normOfWhatIsNotFinite_data() {
        QTest::addColumn<float>("value");
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("infinite") << std::numeric_limits<float>::infinity();
    }

    void normOfWhatIsNotFinite() {
        QFETCH(float, value);
        const Parameter parameter{"p", torch::ones({100}).requires_grad_(true), true};
        const AdamW optimizer({parameter}, {});
        torch::Tensor gradient = torch::ones({100});
        gradient[57] = value;
        tests::setGradient(parameter, gradient);
        QVERIFY(!std::isfinite(gradientNorm(optimizer.slots())));
    }

    void clips_data() {
        QTest::addColumn<double>("norm");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("factor");
        QTest::newRow("below the limit") << 0.5 << 1.0 << 1.0;
        QTest::newRow("at the limit") << 1.0 << 1.0 << 1.0;
        QTest::newRow("above the limit") << 4.0 << 1.0 << 0.25;
        QTest::newRow("no limit") << 4.0 << 0.0 << 1.0;
    }

    void clips() {
        QFETCH(double, norm);
        QFETCH(double, limit);
        QTEST(clipFactor(norm, limit), "factor");
    }
};

TUNEWRIGHT_TEST(TestOptimizer)
#include "test_optimizer.moc"
