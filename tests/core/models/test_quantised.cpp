// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <ATen/CPUGeneratorImpl.h>

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/error.h"
#include "core/models/kernels/quantisation.h"
#include "core/models/layers/linear_map.h"
#include "core/models/layers/quantised_matrix.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

using namespace core;
using api::BaseWeights;
using models::QuantisedMatrix;
using torch::Tensor;
namespace kernels = models::kernels;

namespace {

void bothForms() {
    QTest::addColumn<BaseWeights>("form");
    QTest::newRow("8-bit") << BaseWeights::Int8;
    QTest::newRow("nf4") << BaseWeights::NormalFloat4;
}

Tensor normal(std::vector<std::int64_t> shape) {
    return at::empty(shape, torch::kFloat).normal_(0, 0.02, at::make_generator<at::CPUGeneratorImpl>(7));
}

/// Blocks of one value each, so that what comes back is the scale.
Tensor constantBlocks(const std::vector<float>& values) {
    return torch::tensor(values).unsqueeze(1).expand({-1, kernels::quantisedBlock}).contiguous();
}

double error(const Tensor& a, const Tensor& b) {
    return (a - b).abs().max().item<double>();
}

struct Opened {
    std::unique_ptr<models::Model> model;
    models::ModelInput input;
};

/// A fixture with an adapter that changes something.
Opened open(const std::string& name, BaseWeights form, bool magnitudes) {
    models::Adaptation adaptation{.method = api::Method::LowRank, .targets = "attention", .baseWeights = form};
    adaptation.adapter.magnitudes = magnitudes;
    Opened opened{models::loadModel(tests::modelFixtures + name,
                                    {.head = models::headOfFolder(tests::modelFixtures + name), .adaptation = adaptation}, {}),
                  {}};
    opened.input = parity::Reference(tests::modelFixtures + name).input("right.");
    if (opened.model->shape().decoderStart >= 0 && !opened.input.decoderInputIds.defined())
        opened.input.decoderInputIds = opened.input.inputIds;
    const torch::NoGradGuard guard;
    for (const models::Parameter& matrix : opened.model->adapter()->matrices)
        if (matrix.name.ends_with(".lora_B.weight"))
            Tensor(matrix.value).copy_(normal(matrix.value.sizes().vec()).mul_(5));
    return opened;
}

}  // namespace

/// Matrices in few bits: what they cost in precision, and that everything works with them as with the values that they stand
/// for.
class TestQuantised : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void normalFloatsAreThePublishedOnes();
    void errorIsBounded_data() { bothForms(); }
    void errorIsBounded();
    void scalesAreQuantisedOnceMore();
    void aFarScaleLeavesTheOthers();
    void oddBlocks_data() { bothForms(); }
    void oddBlocks();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void bothWaysToUnpackAgree_data() { bothForms(); }
    void bothWaysToUnpackAgree();
    void sizeIsThatOfTheFormat();
    void layerWorksAsOneWithTheUnpackedMatrix_data();
    void layerWorksAsOneWithTheUnpackedMatrix();
    void savedModelAnswersAlike_data();
    void savedModelAnswersAlike();
    void costsAreKnownBefore();
};

void TestQuantised::normalFloatsAreThePublishedOnes() {
    QCOMPARE(kernels::normalFloat4.front(), -1.0f);
    QCOMPARE(kernels::normalFloat4.back(), 1.0f);
    QCOMPARE(kernels::normalFloat4[7], 0.0f);
    QVERIFY(std::ranges::is_sorted(kernels::normalFloat4));
    // Their sum, as a check on every digit.
    double sum = 0;
    for (const float value : kernels::normalFloat4)
        sum += value;
    QVERIFY(std::abs(sum - 0.37437353) < 1e-6);
    // Each stands for itself, times a scale.
    std::vector<float> values;
    for (std::int64_t i = 0; i < kernels::quantisedBlock; ++i)
        values.push_back(0.5f * kernels::normalFloat4[static_cast<std::size_t>(i % 16)]);
    std::array<std::uint8_t, kernels::bytesOfBlock4> codes{};
    const float scale = kernels::quantise4(values.data(), codes.data());
    QCOMPARE(scale, 0.5f);
    std::vector<float> again(values.size());
    kernels::dequantise4(codes.data(), &scale, 1, again.data());
    QVERIFY(again == values);
}

void TestQuantised::errorIsBounded() {
    QFETCH(BaseWeights, form);
    const Tensor weight = normal({300, 200});
    const Tensor values = QuantisedMatrix(weight, form, "w").values();
    QCOMPARE(values.sizes().vec(), weight.sizes().vec());
    const double greatest = weight.abs().max().item<double>();
    // Half of the widest gap between two codes; the scales of the NormalFloats come on top.
    const double bound = form == BaseWeights::Int8 ? 0.5 / 127 : 0.1519 + 0.02;
    QVERIFY(error(values, weight) <= bound * greatest * 1.0001);
    const double relative = ((values - weight).norm() / weight.norm()).item<double>();
    QVERIFY2(relative < (form == BaseWeights::Int8 ? 0.008 : 0.1), std::to_string(relative).c_str());
    QVERIFY2(relative > (form == BaseWeights::Int8 ? 0.003 : 0.06), std::to_string(relative).c_str());
}

void TestQuantised::scalesAreQuantisedOnceMore() {
    std::vector<float> scales;
    for (int i = 0; i < 600; ++i)
        scales.push_back(0.1f + 0.0001f * static_cast<float>(i % 37));
    const Tensor weight = constantBlocks(scales);
    const Tensor values = QuantisedMatrix(weight, BaseWeights::NormalFloat4, "w").values();
    // Each is off by a thirty-second of its distance from the mean at most.
    QVERIFY(error(values, weight) <= 0.0018 / 31 + 1e-7);
    QVERIFY(error(values, weight) > 0);
    const Tensor same = constantBlocks(std::vector<float>(3, 0.25f));
    QVERIFY(error(QuantisedMatrix(same, BaseWeights::NormalFloat4, "w").values(), same) < 1e-7);
}

void TestQuantised::aFarScaleLeavesTheOthers() {
    std::vector<float> scales(256, 0.1f);
    scales[100] = 20;
    const Tensor weight = constantBlocks(scales);
    const Tensor values = QuantisedMatrix(weight, BaseWeights::NormalFloat4, "w").values();
    QVERIFY(error(values[100], weight[100]) < 0.01 * 20);
    QVERIFY2(error(values[7], weight[7]) < 0.1 * 0.1, std::to_string(error(values[7], weight[7])).c_str());
}

void TestQuantised::oddBlocks() {
    QFETCH(BaseWeights, form);
    for (const float huge : {100.0f, 1e30f, -std::numeric_limits<float>::max()}) {
        Tensor weight = normal({6, 130});
        weight[0].zero_();
        weight[1][3] = huge;
        weight[2].fill_(1e-38f);
        const Tensor values = QuantisedMatrix(weight, form, "w").values();
        QVERIFY(values.isfinite().all().item<bool>());
        QVERIFY(values[0].eq(0).all().item<bool>());
        QVERIFY(values[2].abs().max().item<double>() < 1e-30);
        const double kept = values[1][3].item<double>() / huge;
        QVERIFY2(std::abs(kept - 1) < 0.01, std::to_string(kept).c_str());
        // Its neighbours vanish beside it; the next block of 8-bit numbers has a scale of its own.
        QVERIFY(values[1].narrow(0, 4, 60).eq(0).all().item<bool>());
        if (form == BaseWeights::Int8)
            QVERIFY(error(values[1].narrow(0, 64, 66), weight[1].narrow(0, 64, 66)) < 0.001);
    }
    const Tensor none = at::zeros({0, 64});
    QCOMPARE(QuantisedMatrix(none, form, "w").values().numel(), 0);
}

void TestQuantised::refusesWhatIsNoNumber_data() {
    QTest::addColumn<double>("value");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    QTest::newRow("minus infinity") << -std::numeric_limits<double>::infinity();
}

void TestQuantised::refusesWhatIsNoNumber() {
    QFETCH(double, value);
    Tensor weight = normal({500, 70});
    weight[300][69] = value;
    for (const BaseWeights form : {BaseWeights::Int8, BaseWeights::NormalFloat4})
        try {
            QuantisedMatrix(weight, form, "h.0.weight");
            QFAIL("it was taken");
        } catch (const base::Error& error) {
            QCOMPARE(error.code(), std::string("weights.not-finite"));
            QCOMPARE(error.issues().front().arguments.at("tensor"), std::string("h.0.weight"));
            QCOMPARE(error.issues().front().arguments.at("first"), std::string("[300, 69]"));
        }
}

void TestQuantised::bothWaysToUnpackAgree() {
    QFETCH(BaseWeights, form);
    for (const std::int64_t length : {1, 63, 64, 130, 640}) {
        const QuantisedMatrix matrix(normal({37, length}), form, "w");
        QVERIFY(matrix.values().equal(matrix.plainValues()));
        QCOMPARE(matrix.values(torch::kBFloat16).scalar_type(), torch::kBFloat16);
        QVERIFY(matrix.values(torch::kDouble).to(torch::kFloat).equal(matrix.values()));
    }
}

void TestQuantised::sizeIsThatOfTheFormat() {
    // 768 × 3072 weights: a byte each and 4 for 64 of them; half a byte, a byte for 64, and 4 for 256 of those.
    const std::int64_t weights = 768 * 3072;
    QCOMPARE(QuantisedMatrix::bytesOf(768, 3072, BaseWeights::Int8), weights + weights / 16);
    QCOMPARE(QuantisedMatrix::bytesOf(768, 3072, BaseWeights::NormalFloat4), weights / 2 + weights / 64 + weights / 64 / 64);
    QCOMPARE(QuantisedMatrix::bytesOf(2, 65, BaseWeights::Int8), 4 * 68);
}

void TestQuantised::layerWorksAsOneWithTheUnpackedMatrix_data() {
    QTest::addColumn<BaseWeights>("form");
    QTest::addColumn<bool>("inputFirst");
    QTest::newRow("8-bit") << BaseWeights::Int8 << false;
    QTest::newRow("nf4") << BaseWeights::NormalFloat4 << false;
    QTest::newRow("nf4, input first") << BaseWeights::NormalFloat4 << true;
}

void TestQuantised::layerWorksAsOneWithTheUnpackedMatrix() {
    QFETCH(BaseWeights, form);
    QFETCH(bool, inputFirst);
    models::ParameterSlot plain;
    plain.linear = inputFirst ? models::WeightLayout::InOut : models::WeightLayout::OutIn;
    plain.value = inputFirst ? normal({100, 40}) : normal({40, 100});
    models::ParameterSlot packed = plain;
    packed.quantised = std::make_shared<const QuantisedMatrix>(models::LinearMap(plain).values(), form, "w");
    const Tensor held = packed.quantised->values();
    plain.value = inputFirst ? held.t() : held;
    packed.value = models::shapeAlone(plain.value.sizes().vec(), torch::kCPU);
    QVERIFY(models::LinearMap(packed).values().equal(models::LinearMap(plain).values()));

    const Tensor input = normal({2, 5, 100}), given = normal({2, 5, 40});
    const auto run = [&](const models::ParameterSlot& slot) {
        const Tensor x = input.clone().set_requires_grad(true), bias = normal({40}).set_requires_grad(true);
        const Tensor y = models::LinearMap(slot)(x, bias);
        y.backward(given);
        return std::vector{y.detach(), x.grad(), bias.grad()};
    };
    const std::vector<Tensor> expected = run(plain), got = run(packed);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(at::allclose(got[i], expected[i], 1e-5, 1e-8));
    const Tensor frozen = models::LinearMap(packed)(input, {});
    QVERIFY(!frozen.requires_grad());
}

void TestQuantised::savedModelAnswersAlike_data() {
    QTest::addColumn<BaseWeights>("form");
    QTest::addColumn<bool>("magnitudes");
    for (const char* name : {"gpt2", "llama", "bert-SequenceClassification", "t5", "albert", "deberta_v2", "phi3"}) {
        QTest::addRow("%s, 8-bit", name) << BaseWeights::Int8 << false;
        QTest::addRow("%s, nf4", name) << BaseWeights::NormalFloat4 << false;
    }
    QTest::newRow("gpt2, nf4, DoRA") << BaseWeights::NormalFloat4 << true;
    QTest::newRow("qwen3, 8-bit, DoRA") << BaseWeights::Int8 << true;
}

void TestQuantised::savedModelAnswersAlike() {
    QFETCH(BaseWeights, form);
    QFETCH(bool, magnitudes);
    const std::string name = QString(QTest::currentDataTag()).section(',', 0, 0).toStdString();
    const Opened opened = open(name, form, magnitudes);
    std::int64_t packed = 0, full = 0;
    for (const models::Parameter& parameter : opened.model->parameters()) {
        const bool isPacked = parameter.value.storage().nbytes() == sizeof(float) && parameter.value.numel() > 1;
        (isPacked ? packed : full) += parameter.value.numel();
        QVERIFY(!parameter.value.requires_grad() || !isPacked);
    }
    QVERIFY(packed > 0 && full > 0);
    const torch::NoGradGuard guard;
    QTemporaryDir folder;
    const std::string saved = folder.filePath("saved").toStdString();
    models::saveModel(*opened.model, tests::modelFixtures + name, saved, models::StorageType::Float32, {});
    const auto whole = models::loadModel(saved, {.head = opened.model->head()}, {});
    const Tensor answers = opened.model->logits(opened.input), again = whole->logits(opened.input);
    QVERIFY2(error(answers, again) < 2e-5 * std::max(1.0, answers.abs().max().item<double>()),
             std::to_string(error(answers, again)).c_str());
    // It is not the model in full precision.
    const Tensor other = open(name, BaseWeights::Full, magnitudes).model->logits(opened.input);
    QVERIFY(error(answers, other) > 1e-5);
}

void TestQuantised::costsAreKnownBefore() {
    models::LoadOptions options{.head = models::Head::CausalLm};
    options.adaptation = {.method = api::Method::LowRank, .targets = "all-linear"};
    const models::LoadCosts full = models::costsOfLoading(tests::modelFixtures + "gpt2", options);
    QCOMPARE(full.savedBytes, 0.0);
    options.adaptation.baseWeights = BaseWeights::NormalFloat4;
    const models::LoadCosts packed = models::costsOfLoading(tests::modelFixtures + "gpt2", options);
    QCOMPARE(packed.trained, full.trained);
    QVERIFY(packed.savedBytes > 0);
}

TUNEWRIGHT_TEST(TestQuantised)
#include "test_quantised.moc"
