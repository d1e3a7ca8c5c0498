// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/models/adapters/adapter.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/support/test_program.h"

using namespace core;
using core::api::Method;

namespace {

std::unique_ptr<models::Model> open(const std::string& name, const models::Adaptation& adaptation) {
    return models::loadModel(tests::modelFixtures + name,
                             {.head = models::headOfFolder(tests::modelFixtures + name), .adaptation = adaptation}, {});
}

QStringList learned(const models::Model& model) {
    QStringList names;
    for (const models::Parameter& parameter : models::trainableParameters(model))
        names.append(QString::fromStdString(parameter.name));
    return names;
}

bool all(const QStringList& names, const QString& expression) {
    const QRegularExpression wanted(expression);
    return std::ranges::all_of(names, [&](const QString& name) { return wanted.match(name).hasMatch(); });
}

QString codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return QString::fromStdString(error.code());
    }
    return {};
}

}  // namespace

/// Which part of a model learns, by each method and for several families.
class TestAdaptation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lastLayers_data();
    void lastLayers();
    void headAlone();
    void headAloneNeedsOne();
    void lowRank_data();
    void lowRank();
    void freshAdapterChangesNothing_data();
    void freshAdapterChangesNothing();
    void unknownTargetIsRefused();
    void malformedAdapter_data();
    void malformedAdapter();
    void adapterOfAnotherModelIsRefused();
    void depthCountsFromTheOutput();
};

void TestAdaptation::lastLayers_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("expected");
    QTest::newRow("gpt2") << "gpt2"
                          << "^transformer\\.(h\\.2\\.|ln_f)";
    QTest::newRow("llama, an output of its own") << "llama"
                                                 << "^(model\\.layers\\.\\d+|model\\.norm|lm_head)";
    QTest::newRow("bert") << "bert-SequenceClassification"
                          << "(layer\\.1\\.|pooler|classifier)";
    QTest::newRow("t5, the last of both stacks") << "t5"
                                                 << "block\\.\\d|final_layer_norm";
}

void TestAdaptation::lastLayers() {
    QFETCH(QString, model);
    QFETCH(QString, expected);
    const auto whole = open(model.toStdString(), {});
    const auto part = open(model.toStdString(), {.method = Method::LastLayers, .lastLayers = 1});
    const QStringList names = learned(*part);
    QVERIFY(!names.isEmpty());
    QVERIFY(names.size() < learned(*whole).size());
    QVERIFY2(all(names, expected), qPrintable(names.join(' ')));
    QCOMPARE(learned(*open(model.toStdString(), {.method = Method::LastLayers, .lastLayers = 1000})).size(),
             learned(*whole).size());
}

void TestAdaptation::headAlone() {
    const QStringList names = learned(*open("bert-SequenceClassification", {.method = Method::Head}));
    QVERIFY2(all(names, "^(classifier|bert\\.pooler)"), qPrintable(names.join(' ')));
    QVERIFY(names.contains("classifier.weight"));
}

void TestAdaptation::headAloneNeedsOne() {
    QCOMPARE(codeOf([] { open("gpt2", {.method = Method::Head}); }), QString("training.head-only"));
}

void TestAdaptation::lowRank_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("targets");
    QTest::addColumn<QString>("expected");
    const QString matrices = "lora_[AB]\\.weight$";
    QTest::newRow("gpt2, everything") << "gpt2"
                                      << "all-linear" << matrices;
    QTest::newRow("llama, attention") << "llama"
                                      << "attention"
                                      << "self_attn\\.[qkvo]_proj\\." + matrices;
    QTest::newRow("bert, attention") << "bert-MaskedLM"
                                     << "attention"
                                     << "attention\\.(self|output)\\..*" + matrices;
    QTest::newRow("t5, attention") << "t5"
                                   << "attention"
                                   << "(SelfAttention|EncDecAttention)\\.[qkvo]\\." + matrices;
    QTest::newRow("modernbert, attention") << "modernbert-MaskedLM"
                                           << "attention"
                                           << "attn\\.W.*" + matrices;
    QTest::newRow("names") << "llama"
                           << "q_proj, v_proj"
                           << "[qv]_proj\\." + matrices;
    QTest::newRow("an expression") << "llama"
                                   << ".*\\.0\\..*(up|down)_proj"
                                   << "layers\\.0\\.mlp\\.(up|down)_proj\\." + matrices;
    QTest::newRow("a classifier keeps its head") << "bert-SequenceClassification"
                                                 << "all-linear"
                                                 << "(" + matrices + "|^classifier|^bert\\.pooler)";
}

void TestAdaptation::lowRank() {
    QFETCH(QString, model);
    QFETCH(QString, targets);
    QFETCH(QString, expected);
    models::Adaptation adaptation{.method = Method::LowRank, .targets = targets.toStdString()};
    adaptation.adapter.rank = 2;
    const auto adapted = open(model.toStdString(), adaptation);
    const QStringList names = learned(*adapted);
    QVERIFY(names.size() >= 4);
    QVERIFY2(all(names, expected), qPrintable(names.join(' ')));
    // What is written names the same layers again.
    QTemporaryDir folder;
    models::saveAdapter(*adapted, folder.path().toStdString(), {});
    const std::string base = tests::modelFixtures + model.toStdString();
    const auto again =
        models::loadModel(base, {.head = models::headOfFolder(base), .adapterFolder = folder.path().toStdString()}, {});
    QCOMPARE(learned(*again), names);
}

void TestAdaptation::freshAdapterChangesNothing_data() {
    QTest::addColumn<bool>("magnitudes");
    QTest::newRow("LoRA") << false;
    QTest::newRow("DoRA") << true;
}

void TestAdaptation::freshAdapterChangesNothing() {
    QFETCH(bool, magnitudes);
    models::Adaptation adaptation{.method = Method::LowRank, .targets = "all-linear"};
    adaptation.adapter.magnitudes = magnitudes;
    const auto plain = open("llama", {}), adapted = open("llama", adaptation);
    const torch::NoGradGuard guard;
    const models::ModelInput input{.inputIds = torch::arange(12, torch::kLong).view({2, 6})};
    QVERIFY(torch::allclose(plain->logits(input), adapted->logits(input), 1e-5, 1e-5));
}

void TestAdaptation::unknownTargetIsRefused() {
    QCOMPARE(codeOf([] { open("gpt2", {.method = Method::LowRank, .targets = "q_proj"}); }), QString("adapter.no-target"));
}

void TestAdaptation::malformedAdapter_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("another method") << QByteArray("\"LORA\"") << QByteArray("\"IA3\"") << QByteArray("adapter.unsupported");
    QTest::newRow("rank 0") << QByteArray("\"r\": 4") << QByteArray("\"r\": 0") << QByteArray("adapter.invalid");
    QTest::newRow("rank of another kind") << QByteArray("\"r\": 4") << QByteArray("\"r\": \"4\"")
                                          << QByteArray("adapter.invalid");
    QTest::newRow("another rank than the file's")
        << QByteArray("\"r\": 4") << QByteArray("\"r\": 5") << QByteArray("weights.shape");
    QTest::newRow("a beginning that changed the base")
        << QByteArray("\"init_lora_weights\": true") << QByteArray("\"init_lora_weights\": \"pissa\"")
        << QByteArray("adapter.unsupported");
    QTest::newRow("no layer") << QByteArray("\"v_proj\"") << QByteArray("\"v_projection\"")
                              << QByteArray("adapter.unknown-tensor");
    QTest::newRow("a setting of another method")
        << QByteArray("\"use_qalora\": false") << QByteArray("\"use_qalora\": true") << QByteArray("adapter.unsupported");
    QTest::newRow("not JSON") << QByteArray("{") << QByteArray("[") << QByteArray("json.syntax");
}

void TestAdaptation::malformedAdapter() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString(), source = TUNEWRIGHT_FIXTURES "/lora/llama";
    std::filesystem::copy(source + "/adapter_model.safetensors", path + "/adapter_model.safetensors");
    QByteArray text = QByteArray::fromStdString(base::readFile(source + "/adapter_config.json", 1 << 20));
    QVERIFY(text.contains(from));
    base::writeFile(path + "/adapter_config.json", text.replace(text.indexOf(from), from.size(), to).toStdString());
    QCOMPARE(codeOf([&] { models::loadModel(tests::modelFixtures + "llama", {.adapterFolder = path}, {}); }),
             QString::fromLatin1(code));
}

void TestAdaptation::adapterOfAnotherModelIsRefused() {
    QCOMPARE(codeOf([] {
                 models::loadModel(tests::modelFixtures + "qwen2", {.adapterFolder = TUNEWRIGHT_FIXTURES "/lora/llama"}, {});
             }),
             QString("adapter.unknown-tensor"));
}

void TestAdaptation::depthCountsFromTheOutput() {
    const auto model = open("gpt2", {});
    const auto depth = [&](const char* name) {
        return std::ranges::find(model->parameters(), name, &models::Parameter::name)->depth;
    };
    QCOMPARE(depth("transformer.wte.weight"), 3);
    QCOMPARE(depth("transformer.h.0.attn.c_attn.weight"), 2);
    QCOMPARE(depth("transformer.h.2.mlp.c_fc.bias"), 0);
    QCOMPARE(depth("transformer.ln_f.weight"), 0);
}

TUNEWRIGHT_TEST(TestAdaptation)
#include "test_adaptation.moc"
