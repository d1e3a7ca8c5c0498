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
    void balancedWeightsAreInverse();
    void divergenceIsThatOfBothDirections();

private:
    Tensor m_logits, m_labels;
};

void TestLossShaping::init() {
    torch::manual_seed(7);
    m_logits = torch::randn({6, 4});
    m_labels = torch::tensor({0, 1, 2, 3, 1, 0}, torch::kLong);
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

void TestLossShaping::balancedWeightsAreInverse() {
    std::vector<Example> examples(8);
    for (std::size_t i = 0; i < examples.size(); ++i)
        examples[i].classIndex = i < 6 ? 0 : 1;
    const Tensor weights = balancedWeights(examples, 3);
    QVERIFY(torch::allclose(weights, torch::tensor({8.0 / 12, 8.0 / 4, 1.0}).to(torch::kFloat)));
}

void TestLossShaping::divergenceIsThatOfBothDirections() {
    const Tensor other = m_logits.flip(1);
    const Tensor p = m_logits.softmax(1), q = other.softmax(1);
    const Tensor expected = ((p * (p / q).log()).sum() + (q * (q / p).log()).sum()) / 2;
    QVERIFY(torch::allclose(divergence(m_logits, other, m_labels), expected, 1e-4, 1e-5));
    QVERIFY(std::abs(divergence(m_logits, m_logits, m_labels).item<double>()) < 1e-6);
}

TUNEWRIGHT_TEST(TestLossShaping)
#include "test_loss_shaping.moc"
