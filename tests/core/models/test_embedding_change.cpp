// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QtTest>
#include <cmath>

#include "core/models/layers/embedding_change.h"
#include "core/models/model.h"
#include "tests/support/test_program.h"

using core::models::EmbeddingChange;
using torch::Tensor;

/// Noise and mixtures of the tokens' vectors, by themselves and in a whole model.
class TestEmbeddingChange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOutsideTraining();
    void noiseHasThePublishedBound();
    void rowsAreMixedInTheirShares();
    void modelsMixTheirTokensAlone_data();
    void modelsMixTheirTokensAlone();
};

void TestEmbeddingChange::nothingOutsideTraining() {
    const Tensor vectors = torch::randn({2, 3, 4});
    EmbeddingChange change{.noise = 5, .partners = torch::tensor({1, 0}), .ownShare = 0.5};
    QVERIFY(change.apply(vectors).is_same(vectors));
    change = {.active = true};
    QVERIFY(torch::equal(change.apply(vectors), vectors));
}

void TestEmbeddingChange::noiseHasThePublishedBound() {
    torch::manual_seed(1);
    const Tensor vectors = torch::zeros({8, 16, 32});
    const EmbeddingChange change{.active = true, .noise = 5};
    const Tensor noise = change.apply(vectors);
    const double bound = 5 / std::sqrt(16.0 * 32.0);
    QVERIFY(noise.abs().max().item<double>() <= bound);
    QVERIFY(std::abs(noise.std().item<double>() - bound / std::sqrt(3.0)) < 0.02 * bound);
    QVERIFY(std::abs(noise.mean().item<double>()) < 0.05 * bound);
}

void TestEmbeddingChange::rowsAreMixedInTheirShares() {
    const Tensor vectors = torch::randn({3, 2, 4});
    const EmbeddingChange change{.active = true, .partners = torch::tensor({2, 0, 1}), .ownShare = 0.7};
    const Tensor expected = 0.7 * vectors + 0.3 * vectors.index_select(0, change.partners);
    QVERIFY(torch::allclose(change.apply(vectors), expected));
}

void TestEmbeddingChange::modelsMixTheirTokensAlone_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("BERT") << "bert";
    QTest::newRow("GPT-2") << "gpt2";
}

/// A row mixed with itself answers as it is; with another one, otherwise; and only while the model learns.
void TestEmbeddingChange::modelsMixTheirTokensAlone() {
    QFETCH(QString, folder);
    using namespace core;
    const std::string path = TUNEWRIGHT_FIXTURES "/complete/" + folder.toStdString();
    const auto model = models::loadModel(path, {.head = models::headOfFolder(path)}, {});
    model->setDropout(0);
    const torch::NoGradGuard guard;
    const models::ModelInput input{.inputIds = torch::tensor({{5, 6, 7, 8}, {9, 10, 11, 12}})};
    const Tensor plain = model->hidden(input);
    model->mixRows(torch::tensor({1, 0}), 0.6);
    QVERIFY(torch::equal(model->hidden(input), plain));
    model->setTraining(true);
    QVERIFY(!torch::allclose(model->hidden(input), plain, 1e-3, 1e-3));
    model->mixRows(torch::tensor({0, 1}), 0.6);
    QVERIFY(torch::allclose(model->hidden(input), plain, 1e-4, 1e-5));
    model->mixRows({}, 1);
    QVERIFY(torch::equal(model->hidden(input), plain));
    model->setEmbeddingNoise(5);
    QVERIFY(!torch::allclose(model->hidden(input), plain, 1e-3, 1e-3));
}

TUNEWRIGHT_TEST(TestEmbeddingChange)
#include "test_embedding_change.moc"
