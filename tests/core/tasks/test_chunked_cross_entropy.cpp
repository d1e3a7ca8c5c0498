// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>

#include "core/tasks/chunked_cross_entropy.h"
#include "tests/core/tasks/linear_model.h"
#include "tests/support/test_program.h"

using core::tasks::chunkedCrossEntropy;
using core::tasks::rowCrossEntropy;

/// Loss and gradients of the chunked form against those of the plain form over all logits at once.
class TestChunkedCrossEntropy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithPlainForm_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("chunk");
        QTest::addColumn<double>("factor");
        QTest::addColumn<bool>("doubles");
        QTest::newRow("one chunk") << 7 << 100 << 1.0 << false;
        QTest::newRow("single operations, as on a graphics card") << 13 << 5 << 0.25 << true;
        QTest::newRow("even chunks") << 12 << 4 << 1.0 << false;
        QTest::newRow("last chunk is smaller") << 13 << 5 << 1.0 << false;
        QTest::newRow("one row at a time") << 3 << 1 << 1.0 << false;
        QTest::newRow("scaled by what follows") << 13 << 5 << 0.25 << false;
        QTest::newRow("chunk of its own choice") << 9 << 0 << 1.0 << false;
    }

    void agreesWithPlainForm() {
        QFETCH(int, rows);
        QFETCH(int, chunk);
        QFETCH(double, factor);
        QFETCH(bool, doubles);
        const auto type = doubles ? torch::kDouble : torch::kFloat;
        torch::manual_seed(5);
        LinearModel model(6, 11, type);
        const torch::Tensor targets = torch::randint(11, {rows}, torch::kInt64);
        const torch::Tensor start = torch::randn({rows, 6}, type);

        torch::Tensor plainHidden = start.clone().requires_grad_(true);
        torch::Tensor plain = at::cross_entropy_loss(model.project(plainHidden), targets, {}, at::Reduction::Sum) * factor;
        plain.backward();
        const auto expected = model.takeGradients();

        torch::Tensor hidden = start.clone().requires_grad_(true);
        torch::Tensor loss = chunkedCrossEntropy(model, hidden, targets, chunk) * factor;
        loss.backward();
        const auto gradients = model.takeGradients();

        QVERIFY(std::abs(loss.item<double>() - plain.item<double>()) < 1e-5 * std::abs(plain.item<double>()));
        QVERIFY(torch::allclose(hidden.grad(), plainHidden.grad(), 1e-5, 1e-6));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(gradients[i].defined(), expected[i].defined());
            if (expected[i].defined())
                QVERIFY(torch::allclose(gradients[i], expected[i], 1e-5, 1e-6));
        }
    }

    /// In bfloat16 the loss is as exact as the logits are, and gradients are off by what rounding them costs.
    void roundedLogitsGiveAnExactLoss() {
        torch::manual_seed(5);
        LinearModel model(6, 301, torch::kBFloat16);
        const torch::Tensor targets = torch::randint(301, {13}, torch::kInt64);
        torch::Tensor hidden = torch::randn({13, 6}).to(torch::kBFloat16).requires_grad_(true);
        const torch::Tensor loss = chunkedCrossEntropy(model, hidden, targets, 5);
        loss.backward();
        const auto gradients = model.takeGradients();
        torch::Tensor plainHidden = hidden.detach().clone().requires_grad_(true);
        const torch::Tensor plain =
            at::cross_entropy_loss(model.project(plainHidden).to(torch::kFloat), targets, {}, at::Reduction::Sum);
        plain.backward();
        const auto expected = model.takeGradients();
        QCOMPARE(loss.scalar_type(), torch::kFloat);
        QVERIFY(std::abs(loss.item<double>() - plain.item<double>()) < 1e-5 * plain.item<double>());
        const auto near = [](const torch::Tensor& a, const torch::Tensor& b) {
            return a.scalar_type() == torch::kBFloat16 &&
                   (a - b).abs().max().item<double>() < 0.02 * b.abs().max().item<double>();
        };
        QVERIFY(near(hidden.grad(), plainHidden.grad()));
        for (const std::size_t i : {1, 2})
            QVERIFY(near(gradients[i], expected[i]));
        QVERIFY(torch::allclose(rowCrossEntropy(model, hidden.detach(), targets, 5).sum(), plain, 1e-5, 1e-5));
    }

    void differencesOfLossGiveTheGradient() {
        torch::manual_seed(6);
        LinearModel model(4, 5);
        const torch::Tensor targets = torch::randint(5, {6}, torch::kInt64);
        torch::Tensor hidden = torch::randn({6, 4}).requires_grad_(true);
        chunkedCrossEntropy(model, hidden, targets, 4).backward();
        const double step = 1e-2;
        for (const auto& [row, column] : {std::pair{0, 0}, {3, 2}, {5, 3}}) {
            torch::NoGradGuard noGradient;
            torch::Tensor up = hidden.detach().clone();
            torch::Tensor down = hidden.detach().clone();
            up[row][column] += step;
            down[row][column] -= step;
            const double slope = (chunkedCrossEntropy(model, up, targets, 4).item<double>() -
                                  chunkedCrossEntropy(model, down, targets, 4).item<double>()) /
                                 (2 * step);
            QVERIFY(std::abs(slope - hidden.grad()[row][column].item<double>()) < 2e-3);
        }
    }

    void rowsCountByTheirWeights() {
        torch::manual_seed(8);
        LinearModel model(6, 11);
        const torch::Tensor targets = torch::randint(11, {7}, torch::kInt64), weights = torch::randn({7});
        const torch::Tensor start = torch::randn({7, 6});
        torch::Tensor plainHidden = start.clone().requires_grad_(true);
        const torch::Tensor plain =
            (at::cross_entropy_loss(model.project(plainHidden), targets, {}, at::Reduction::None) * weights).sum();
        plain.backward();
        const auto expected = model.takeGradients();
        torch::Tensor hidden = start.clone().requires_grad_(true);
        const torch::Tensor loss = chunkedCrossEntropy(model, hidden, targets, 3, weights);
        loss.backward();
        const auto gradients = model.takeGradients();
        QVERIFY(torch::allclose(loss, plain, 1e-5, 1e-5));
        QVERIFY(torch::allclose(hidden.grad(), plainHidden.grad(), 1e-4, 1e-5));
        for (const std::size_t i : {1, 2})
            QVERIFY(torch::allclose(gradients[i], expected[i], 1e-4, 1e-5));
        const torch::NoGradGuard guard;
        QVERIFY(torch::allclose(chunkedCrossEntropy(model, start, targets, 3, weights), plain, 1e-5, 1e-5));
    }

    /// The pull of the untouched model against torch's own divergence over all logits at once.
    void pullIsTheDivergenceOfBothModels() {
        torch::manual_seed(9);
        LinearModel model(6, 11), untouched(6, 11);
        const torch::Tensor targets = torch::randint(11, {7}, torch::kInt64);
        const torch::Tensor start = torch::randn({7, 6}), before = torch::randn({7, 6});
        constexpr double pull = 0.7;
        torch::Tensor plainHidden = start.clone().requires_grad_(true);
        const torch::Tensor logits = model.project(plainHidden);
        const torch::Tensor plain =
            at::cross_entropy_loss(logits, targets, {}, at::Reduction::Sum) +
            pull * at::kl_div(logits.log_softmax(1), untouched.project(before).softmax(1).detach(), at::Reduction::Sum);
        plain.backward();
        const auto expected = model.takeGradients();
        torch::Tensor hidden = start.clone().requires_grad_(true);
        const torch::Tensor loss = core::tasks::pulledCrossEntropy(model, hidden, targets, {untouched, before, pull}, 3);
        loss.backward();
        const auto gradients = model.takeGradients();
        QVERIFY(torch::allclose(loss, plain, 1e-5, 1e-4));
        QVERIFY(torch::allclose(hidden.grad(), plainHidden.grad(), 1e-4, 1e-5));
        for (const std::size_t i : {1, 2})
            QVERIFY(torch::allclose(gradients[i], expected[i], 1e-4, 1e-5));
        QVERIFY(!untouched.parameters()[1].value.grad().defined());
    }

    void lossOfEachRowAddsUp() {
        torch::manual_seed(7);
        LinearModel model(6, 11);
        const torch::Tensor hidden = torch::randn({10, 6});
        const torch::Tensor targets = torch::randint(11, {10}, torch::kInt64);
        const torch::Tensor rows = rowCrossEntropy(model, hidden, targets, 3);
        QCOMPARE(rows.size(0), 10);
        QVERIFY(!rows.requires_grad());
        QVERIFY(std::abs(rows.sum().item<double>() - chunkedCrossEntropy(model, hidden, targets, 3).item<double>()) < 1e-4);
    }
};

TUNEWRIGHT_TEST(TestChunkedCrossEntropy)
#include "test_chunked_cross_entropy.moc"
