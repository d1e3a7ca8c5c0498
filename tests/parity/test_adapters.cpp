// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <torch/optim/adamw.h>

#include "core/models/adapters/adapter.h"
#include "core/models/model.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

namespace models = core::models;
namespace fs = std::filesystem;
using torch::Tensor;

namespace {

const std::string fixtures = TUNEWRIGHT_FIXTURES;

std::string adapterFolder() {
    return fixtures + "/lora/" + QTest::currentDataTag();
}

std::string baseFolder(const parity::Reference& reference) {
    return fixtures + "/" + reference.json()["base"].get<std::string>();
}

std::unique_ptr<models::Model> openAdapted(const parity::Reference& reference, const std::string& adapter) {
    const std::string base = baseFolder(reference);
    auto model = models::loadModel(base, {.head = models::headOfFolder(base), .adapterFolder = adapter}, {});
    model->setTraining(false);
    return model;
}

Tensor adaptedLoss(models::Model& model, const parity::Reference& reference) {
    models::ModelInput input = reference.input("right.");
    const Tensor labels = reference.tensor("right.labels");
    if (model.shape().decoderStart >= 0 && !input.decoderInputIds.defined())
        input.decoderInputIds = models::shiftedRight(labels, model.shape());
    const Tensor logits = model.logits(input);
    if (model.head() == models::Head::SequenceClassification)
        return at::cross_entropy_loss(logits, labels);
    if (model.head() == models::Head::Seq2SeqLm)
        return at::cross_entropy_loss(logits.flatten(0, 1), labels.flatten());
    return at::cross_entropy_loss(logits.slice(1, 0, -1).flatten(0, 1), labels.slice(1, 1).flatten());
}

Tensor logitsOf(models::Model& model, const parity::Reference& reference) {
    models::ModelInput input = reference.input("right.");
    if (model.shape().decoderStart >= 0 && !input.decoderInputIds.defined())
        input.decoderInputIds = models::shiftedRight(reference.tensor("right.labels"), model.shape());
    return model.logits(input);
}

/// The reference's name: "base_model.model.…q_proj.lora_A.default.weight", "…base_layer.bias",
/// "…modules_to_save.default.weight".
std::string referenceName(const models::Parameter& parameter, const core::base::Json& norms) {
    std::string plain = parameter.name;
    if (plain.ends_with("lora_magnitude_vector"))
        plain += ".weight";
    for (const auto& [name, norm] : norms.items()) {
        std::string shortened = name.substr(std::string("base_model.model.").size());
        for (const std::string inner : {".base_layer", ".modules_to_save", ".default"})
            if (const std::size_t at = shortened.find(inner); at != std::string::npos)
                shortened.erase(at, inner.size());
        if (shortened == plain)
            return name;
    }
    return {};
}

}  // namespace

/// Adapters in PEFT's layout against what PEFT computed with them.
class TestAdapters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logits_data() { rows(); }
    void logits();
    void gradients_data() { rows(); }
    void gradients();
    void training_data() { rows(); }
    void training();
    void merged_data() { rows(); }
    void merged();
    void saved_data() { rows(); }
    void saved();

private:
    static void rows() {
        QTest::addColumn<int>("unused");
        for (const auto& entry : fs::directory_iterator(fixtures + "/lora"))
            QTest::newRow(entry.path().filename().c_str()) << 0;
    }

    QTemporaryDir m_folder;
};

void TestAdapters::logits() {
    const parity::Reference reference(adapterFolder());
    const auto model = openAdapted(reference, adapterFolder());
    const torch::NoGradGuard guard;
    const models::ModelInput input = reference.input("right.");
    const double gap =
        parity::largestDifference(logitsOf(*model, reference), reference.tensor("right.logits"), input.attentionMask);
    QVERIFY2(gap <= reference.tolerance("logits_abs"), std::to_string(gap).c_str());
    const double loss = adaptedLoss(*model, reference).item<double>();
    QVERIFY(std::abs(loss - reference.json()["right"]["loss"].get<double>()) <= reference.tolerance("logits_abs"));
}

void TestAdapters::gradients() {
    const parity::Reference reference(adapterFolder());
    const auto model = openAdapted(reference, adapterFolder());
    adaptedLoss(*model, reference).backward();
    const auto& norms = reference.json()["training"]["grad_norms"];
    const auto learned = models::trainableParameters(*model);
    QCOMPARE(learned.size(), norms.size());
    for (const models::Parameter& parameter : learned) {
        const std::string name = referenceName(parameter, norms);
        QVERIFY2(!name.empty(), parameter.name.c_str());
        const double expected = norms[name].get<double>();
        const double norm = parameter.value.grad().norm().item<double>();
        QVERIFY2(std::abs(norm - expected) <= reference.tolerance("grad_norm_relative") * std::max(expected, 1e-3),
                 (parameter.name + " " + std::to_string(norm) + " " + std::to_string(expected)).c_str());
    }
    for (const models::Parameter& parameter : model->parameters())
        QVERIFY2(parameter.value.requires_grad() || !parameter.value.grad().defined(), parameter.name.c_str());
}

void TestAdapters::training() {
    const parity::Reference reference(adapterFolder());
    const auto& training = reference.json()["training"];
    const auto model = openAdapted(reference, adapterFolder());
    std::vector<Tensor> values;
    for (const models::Parameter& parameter : models::trainableParameters(*model))
        values.push_back(parameter.value);
    torch::optim::AdamW optimizer(values, torch::optim::AdamWOptions(1e-3).weight_decay(0.01));
    const auto expected = training["losses"].get<std::vector<double>>();
    QVERIFY(expected.size() > 1);
    for (const double one : expected) {
        const Tensor loss = adaptedLoss(*model, reference);
        QVERIFY2(std::abs(loss.item<double>() - one) <= reference.tolerance("losses_after_steps_abs"),
                 std::to_string(loss.item<double>() - one).c_str());
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
}

void TestAdapters::merged() {
    const parity::Reference reference(adapterFolder());
    const auto model = openAdapted(reference, adapterFolder());
    const std::string folder = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag())).toStdString();
    models::saveModel(*model, baseFolder(reference), folder, models::StorageType::Float32, {});
    const auto whole = models::loadModel(folder, {.head = model->head()}, {});
    QVERIFY(!whole->adapter());
    const torch::NoGradGuard guard;
    const double gap = parity::largestDifference(logitsOf(*whole, reference), reference.tensor("right.logits_merged"),
                                                 reference.input("right.").attentionMask);
    QVERIFY2(gap <= reference.tolerance("logits_abs"), std::to_string(gap).c_str());
}

void TestAdapters::saved() {
    const parity::Reference reference(adapterFolder());
    const auto model = openAdapted(reference, adapterFolder());
    const std::string folder = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + "-adapter").toStdString();
    models::saveAdapter(*model, folder, {});
    const core::base::SafetensorsFile ours(folder + "/" + models::adapterWeightsFile);
    const auto& names = reference.json()["file_tensors"];
    QCOMPARE(ours.tensors().size(), names.size());
    for (const core::base::StoredTensor& tensor : ours.tensors()) {
        QVERIFY2(names.contains(tensor.name), tensor.name.c_str());
        QCOMPARE(tensor.shape, names[tensor.name].get<std::vector<std::int64_t>>());
    }
    const auto again = openAdapted(reference, folder);
    const torch::NoGradGuard guard;
    QVERIFY(torch::equal(logitsOf(*again, reference), logitsOf(*model, reference)));
}

TUNEWRIGHT_TEST(TestAdapters)
#include "test_adapters.moc"
