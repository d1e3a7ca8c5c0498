// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "core/models/adaptation.h"
#include "core/models/adapters/adapter.h"
#include "core/models/model.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

/// 1 − cosine of the angle between two tensors.
double turn(const Tensor& a, const Tensor& b) {
    const Tensor x = a.detach().to(torch::kDouble).flatten(), y = b.detach().to(torch::kDouble).flatten();
    return 1 - (x.dot(y) / (x.norm() * y.norm()).clamp_min(1e-30)).item<double>();
}

std::string fixtureOf(const QString& name) {
    return std::string(TUNEWRIGHT_FIXTURES "/models/") + name.toStdString();
}

std::unique_ptr<models::Model> open(const std::string& folder, torch::ScalarType type,
                                    const models::Adaptation& adaptation = {}) {
    models::LoadOptions options{.head = models::headOfFolder(folder), .type = type, .adaptation = adaptation};
    return models::loadModel(folder, options, {});
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Every family in bfloat16 beside itself in float32.
class TestBFloat16 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAlike_data();
    void answersAlike();
    void nothingIsLost_data();
    void nothingIsLost();
    void mastersLearn();
};

void TestBFloat16::answersAlike_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : QDir(TUNEWRIGHT_FIXTURES "/models").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << name;
}

void TestBFloat16::answersAlike() {
    QFETCH(QString, name);
    const std::string folder = fixtureOf(name);
    const parity::Reference reference(folder);
    const models::ModelInput input = reference.input("right.");
    const auto rounded = open(folder, torch::kBFloat16), exact = open(folder, torch::kFloat);
    const Tensor ours = rounded->logits(input), theirs = exact->logits(input);
    QCOMPARE(ours.scalar_type(), torch::kFloat);
    QCOMPARE(rounded->hidden(input).scalar_type(), torch::kBFloat16);
    QVERIFY2(turn(ours, theirs) < 1e-3, qPrintable(QString::number(turn(ours, theirs))));
    torch::manual_seed(1);
    const Tensor weights = torch::randn_like(theirs);
    (ours * weights).sum().backward();
    (theirs * weights).sum().backward();
    for (std::size_t i = 0; i < exact->parameters().size(); ++i) {
        const models::Parameter &one = rounded->parameters()[i], &other = exact->parameters()[i];
        QCOMPARE(one.name, other.name);
        QCOMPARE(one.value.grad().defined(), other.value.grad().defined());
        if (!other.value.grad().defined() || other.value.grad().norm().item<double>() < 1e-3)
            continue;
        QCOMPARE(one.value.grad().scalar_type(), torch::kBFloat16);
        const double off = turn(one.value.grad(), other.value.grad());
        QVERIFY2(off < 0.1, qPrintable(QString::fromStdString(one.name) + ' ' + QString::number(off)));
    }
}

void TestBFloat16::nothingIsLost_data() {
    QTest::addColumn<core::api::Method>("method");
    QTest::addColumn<bool>("magnitudes");
    QTest::newRow("full") << core::api::Method::Full << false;
    QTest::newRow("last layers") << core::api::Method::LastLayers << false;
    QTest::newRow("LoRA") << core::api::Method::LowRank << false;
    QTest::newRow("DoRA") << core::api::Method::LowRank << true;
}

/// What is saved of a rounded model is what the file had.
void TestBFloat16::nothingIsLost() {
    QFETCH(core::api::Method, method);
    QFETCH(bool, magnitudes);
    QTemporaryDir folder;
    const std::string source = fixtureOf("gpt2");
    models::Adaptation adaptation{.method = method, .lastLayers = 1, .targets = "all-linear"};
    adaptation.adapter.magnitudes = magnitudes;
    for (const auto& [name, type] : {std::pair{"rounded", torch::kBFloat16}, {"exact", torch::kFloat}}) {
        const auto model = open(source, type, adaptation);
        const std::string path = folder.filePath(name).toStdString();
        models::saveModel(*model, source, path, models::StorageType::Float32, {});
        if (model->adapter())
            models::saveAdapter(*model, path, {});
    }
    for (const char* file : {"model.safetensors", "adapter_model.safetensors"})
        QVERIFY2(bytesOf(folder.filePath("rounded/") + file) == bytesOf(folder.filePath("exact/") + file), file);
    QVERIFY(!bytesOf(folder.filePath("rounded/model.safetensors")).isEmpty());
}

void TestBFloat16::mastersLearn() {
    const models::Adaptation last{.method = core::api::Method::LastLayers, .lastLayers = 1};
    const auto model = open(fixtureOf("gpt2"), torch::kBFloat16, last), exact = open(fixtureOf("gpt2"), torch::kFloat, last);
    std::size_t learned = 0;
    for (std::size_t i = 0; i < model->parameters().size(); ++i) {
        const models::Parameter& parameter = model->parameters()[i];
        QCOMPARE(parameter.value.scalar_type(), torch::kBFloat16);
        QCOMPARE(parameter.value.requires_grad(), exact->parameters()[i].value.requires_grad());
        QCOMPARE(parameter.master.defined(), parameter.value.requires_grad());
        if (!parameter.master.defined())
            continue;
        QVERIFY(torch::equal(parameter.master, exact->parameters()[i].value.detach()));
        ++learned;
    }
    QVERIFY(learned > 0);
}

TUNEWRIGHT_TEST(TestBFloat16)
#include "test_bfloat16.moc"
