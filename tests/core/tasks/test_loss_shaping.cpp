// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QtTest>
#include <cmath>

#include "core/tasks/loss_shaping.h"
#include "tests/support/test_program.h"

using namespace core::tasks;
using torch::Tensor;

/// Each part of the shaped loss against its formula, in plain numbers.
class TestLossShaping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void plainIsCrossEntropy();
    void smoothingAgreesWithTorch();
    void weightsAgreeWithTorch();
    void focalCountsHardRows();
    void rowsWithoutLabelCountNothing();
    void aSureAnswerLeavesAGradient();
    void yesAndNoAgreeWithTorch();
    void yesAndNoCountHardRows();
    void rareClassesWeighMore();
    void everyGoalWithClassesWeighsThem();
    void divergenceIsThatOfBothDirections();

private:
    Tensor m_logits, m_labels, m_targets;
};

void TestLossShaping::init() {
    torch::manual_seed(7);
    m_logits = torch::randn({6, 4});
    m_labels = torch::tensor({0, 1, 2, 3, 1, 0}, torch::kLong);
    m_targets = torch::rand({6, 4}).gt(0.5).to(torch::kFloat);
}

void TestLossShaping::plainIsCrossEntropy() {
    QVERIFY(LossShaping().isPlain());
    const Tensor theirs = at::cross_entropy_loss(m_logits, m_labels, {}, at::Reduction::Sum);
    QVERIFY(torch::allclose(shapedCrossEntropy(m_logits, m_labels, {}), theirs));
}

void TestLossShaping::smoothingAgreesWithTorch() {
    const Tensor theirs = at::cross_entropy_loss(m_logits, m_labels, {}, at::Reduction::Sum, -100, 0.2);
    QVERIFY(torch::allclose(shapedCrossEntropy(m_logits, m_labels, {.labelSmoothing = 0.2}), theirs));
}

void TestLossShaping::weightsAgreeWithTorch() {
    const Tensor weights = torch::tensor({0.5, 1.0, 2.0, 4.0}).to(torch::kFloat);
    const Tensor theirs = at::cross_entropy_loss(m_logits, m_labels, weights, at::Reduction::Sum);
    QVERIFY(torch::allclose(shapedCrossEntropy(m_logits, m_labels, {.classWeights = weights}), theirs));
    // A label for each word [B, T] of texts [B, T, C] is weighed like a label for each row.
    const Tensor words = shapedCrossEntropy(m_logits.view({2, 3, 4}), m_labels.view({2, 3}), {.classWeights = weights});
    QVERIFY(torch::allclose(words, theirs));
}

void TestLossShaping::focalCountsHardRows() {
    double expected = 0;
    const Tensor probabilities = m_logits.softmax(1);
    for (std::int64_t row = 0; row < 6; ++row) {
        const auto p = probabilities[row][m_labels[row].item<std::int64_t>()].item<double>();
        expected -= std::pow(1 - p, 2) * std::log(p);
    }
    QVERIFY(std::abs(shapedCrossEntropy(m_logits, m_labels, {.focalGamma = 2}).item<double>() - expected) < 1e-5);
}

void TestLossShaping::rowsWithoutLabelCountNothing() {
    Tensor some = m_labels.clone();
    some[2] = -100;
    const Tensor rest = torch::cat({m_logits.slice(0, 0, 2), m_logits.slice(0, 3)});
    const Tensor labels = torch::cat({m_labels.slice(0, 0, 2), m_labels.slice(0, 3)});
    const LossShaping shaping{.labelSmoothing = 0.1, .focalGamma = 1};
    QVERIFY(torch::allclose(shapedCrossEntropy(m_logits, some, shaping), shapedCrossEntropy(rest, labels, shaping)));
    QVERIFY(torch::allclose(divergence(m_logits, m_logits + 1 + m_logits, some), divergence(rest, rest + 1 + rest, labels)));
}

/// Its probability rounds to 1, and 0 to the power of less than 1 has no gradient.
void TestLossShaping::aSureAnswerLeavesAGradient() {
    const LossShaping shaping{.focalGamma = 0.3};
    const Tensor logits = (torch::eye(4) * 200).requires_grad_();
    const Tensor each =
        shapedCrossEntropy(logits, torch::arange(4), shaping) + shapedBinaryCrossEntropy(logits, torch::eye(4), shaping);
    each.backward();
    QVERIFY(logits.grad().isfinite().all().item<bool>());
}

void TestLossShaping::yesAndNoAgreeWithTorch() {
    const auto theirs = [&](const Tensor& targets, const Tensor& ofYes) {
        return at::binary_cross_entropy_with_logits(m_logits, targets, {}, ofYes, at::Reduction::Sum);
    };
    QVERIFY(torch::allclose(shapedBinaryCrossEntropy(m_logits, m_targets, {}), theirs(m_targets, {})));
    QVERIFY(torch::allclose(shapedBinaryCrossEntropy(m_logits, m_targets, {.labelSmoothing = 0.2}),
                            theirs(m_targets * 0.8 + 0.1, {})));
    const Tensor yes = torch::tensor({0.5, 1.0, 2.0, 4.0}).to(torch::kFloat);
    const LossShaping weighed{.classWeights = torch::stack({torch::ones(4), yes})};
    QVERIFY(torch::allclose(shapedBinaryCrossEntropy(m_logits, m_targets, weighed), theirs(m_targets, yes)));
}

void TestLossShaping::yesAndNoCountHardRows() {
    double expected = 0;
    const Tensor yes = m_logits.sigmoid();
    for (std::int64_t row = 0; row < 6; ++row)
        for (std::int64_t column = 0; column < 4; ++column) {
            const auto probability = yes[row][column].item<double>();
            const double p = m_targets[row][column].item<double>() > 0.5 ? probability : 1 - probability;
            expected -= std::pow(1 - p, 2) * std::log(p);
        }
    QVERIFY(std::abs(shapedBinaryCrossEntropy(m_logits, m_targets, {.focalGamma = 2}).item<double>() - expected) < 1e-5);
}

void TestLossShaping::rareClassesWeighMore() {
    QVERIFY(torch::allclose(balancedWeights({6, 2, 0}), torch::tensor({8.0 / 12, 8.0 / 4, 1.0}).to(torch::kFloat)));
    const Tensor roots = balancedWeights({8, 2, 0}, 0.5);
    QVERIFY(torch::allclose(roots[1] / roots[0], torch::tensor(2.0F)));
    QVERIFY(std::abs(8 * roots[0].item<double>() + 2 * roots[1].item<double>() - 10) < 1e-5);
    // One row of eight, none, all.
    const Tensor no = torch::tensor({8.0 / 14, 1.0, 1.0}), yes = torch::tensor({8.0 / 2, 1.0, 1.0});
    QVERIFY(torch::allclose(balancedPairs({1, 0, 8}, 8), torch::stack({no, yes}).to(torch::kFloat)));
}

void TestLossShaping::everyGoalWithClassesWeighsThem() {
    std::vector<Example> examples(8);
    for (std::size_t i = 0; i < examples.size(); ++i) {
        examples[i].classIndex = i < 6 ? 0 : 1;
        examples[i].targets = {1, i < 6 ? 0.0F : 1.0F};
        examples[i].labels = {-100, 0, i < 6 ? 0 : 1, -100};
    }
    const auto weights = [&](const char* task) { return findTask(task).classWeights(examples, 2); };
    QVERIFY(torch::allclose(weights("classification"), balancedWeights({6, 2})));
    QVERIFY(torch::allclose(weights("multi-label"), balancedPairs({8, 2}, 8)));
    QVERIFY(torch::allclose(weights("token-classification"), balancedWeights({14, 2}, 0.5)));
    QVERIFY(!weights("causal-lm").defined());
}

void TestLossShaping::divergenceIsThatOfBothDirections() {
    const Tensor other = m_logits.flip(1);
    const Tensor p = m_logits.softmax(1), q = other.softmax(1);
    const Tensor expected = ((p * (p / q).log()).sum() + (q * (q / p).log()).sum()) / 2;
    QVERIFY(torch::allclose(divergence(m_logits, other, m_labels), expected, 1e-4, 1e-5));
    QVERIFY(std::abs(divergence(m_logits, m_logits, m_labels).item<double>()) < 1e-6);
    // Two answers, yes and no, are the same question as one answer of its own.
    const Tensor both = torch::stack({m_logits.flatten(), torch::zeros(24)}, 1);
    const Tensor otherBoth = torch::stack({other.flatten(), torch::zeros(24)}, 1);
    QVERIFY(torch::allclose(binaryDivergence(m_logits, other, m_targets),
                            divergence(both, otherBoth, torch::zeros(24, torch::kLong)), 1e-4, 1e-5));
}

TUNEWRIGHT_TEST(TestLossShaping)
#include "test_loss_shaping.moc"
