// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <span>
#include <torch/optim/adamw.h>

#include "core/models/model.h"
#include "core/models/probe.h"
#include "core/tasks/continuation.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

namespace models = core::models;
using torch::Tensor;

namespace {

/// Rows of the test: a folder of fixtures/models, once with each spelling of its configuration.
// clang-format off
constexpr const char* folders[] = {
    "gpt2",
    "gpt2-bf16",
    "gpt2-fp16",
    "gpt2-hub-names",
    "gpt_neo",
    "gpt_neox",
    "gpt_neox-sequential",
    "opt",
    "opt-postnorm",
    "llama",
    "llama-tied",
    "llama3-rope",
    "llama-yarn",
    "qwen2-dynamic",
    "phi3-longrope",
    "llama-sharded",
    "mistral",
    "qwen2",
    "qwen3",
    "gemma",
    "gemma2",
    "gemma3",
    "phi3",
    "smollm3",
    "olmo2",
    "t5",
    "t5_v1_1",
    "marian",
    "marian-apart",
    "bart",
    "mbart",
    "bert-MaskedLM",
    "bert-SequenceClassification",
    "bert-bin",
    "bert-bin-old-names",
    "bert-TokenClassification",
    "bert-QuestionAnswering",
    "roberta-MaskedLM",
    "roberta-SequenceClassification",
    "xlm_roberta",
    "distilbert",
    "electra",
    "albert",
    "modernbert-MaskedLM",
    "modernbert-SequenceClassification-mean",
    "modernbert-SequenceClassification-cls",
    "deberta_v2",
    "deberta_v2-conv",
};
// clang-format on

/// The loss of a head for the reference's targets.
Tensor lossOf(models::Head head, const Tensor& logits, const parity::Reference& reference, const std::string& prefix) {
    if (head == models::Head::QuestionAnswering)
        return (at::cross_entropy_loss(logits.select(-1, 0), reference.tensor(prefix + "start_positions")) +
                at::cross_entropy_loss(logits.select(-1, 1), reference.tensor(prefix + "end_positions"))) /
               2;
    const Tensor labels = reference.tensor(prefix + "labels");
    if (head == models::Head::CausalLm)
        return at::cross_entropy_loss(logits.slice(1, 0, -1).flatten(0, 1), labels.slice(1, 1).flatten());
    if (labels.is_floating_point())
        return at::binary_cross_entropy_with_logits(logits, labels);
    return logits.dim() == 3 ? at::cross_entropy_loss(logits.flatten(0, 1), labels.flatten())
                             : at::cross_entropy_loss(logits, labels);
}

}  // namespace

/// Our models against what transformers computed from the same files.
class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logits_data() { rows(); }
    void logits();
    void gradients_data() { rows(); }
    void gradients();
    void training_data() { rows(); }
    void training();
    void greedyContinuation_data() { rows(); }
    void greedyContinuation();
    void multiLabelLoss();
    void saved_data() { rows(); }
    void saved();

private:
    static void rows();
    /// A copy of the row's folder with the row's configuration as config.json.
    std::string folder();
    std::unique_ptr<models::Model> open(const std::string& folder);

    QTemporaryDir m_copies;
};

void TestParity::rows() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("config");
    for (const char* name : folders)
        for (const char* config : {"config.json", "config_v4.json"})
            if (std::filesystem::exists(std::string(TUNEWRIGHT_FIXTURES "/models/") + name + "/" + config))
                QTest::addRow("%s, %s", name, config) << QString(name) << QString(config);
}

std::string TestParity::folder() {
    QFETCH(QString, name);
    QFETCH(QString, config);
    namespace fs = std::filesystem;
    const fs::path source = fs::path(TUNEWRIGHT_FIXTURES "/models") / name.toStdString();
    const fs::path copy = fs::path(m_copies.path().toStdString()) / (name + config).toStdString();
    fs::copy(source, copy, fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    fs::copy_file(source / config.toStdString(), copy / "config.json", fs::copy_options::overwrite_existing);
    return copy.string();
}

std::unique_ptr<models::Model> TestParity::open(const std::string& folder) {
    return models::loadModel(folder, {.head = models::headOfFolder(folder)}, {});
}

void TestParity::logits() {
    const std::string path = folder();
    const parity::Reference reference(path);
    const auto model = open(path);
    const torch::NoGradGuard guard;
    for (const std::string side : {"right.", "left."}) {
        if (!reference.has(side + "input_ids"))
            continue;
        const models::ModelInput input = reference.input(side);
        const Tensor hidden = model->hidden(input);
        if (const Tensor expected = reference.lastHidden(side); expected.defined())
            QVERIFY2(parity::largestDifference(hidden, expected, input.attentionMask) <= reference.tolerance("logits_abs"),
                     side.c_str());
        const Tensor logits = model->logits(input);
        const double gap = parity::largestDifference(logits, reference.logits(side), input.attentionMask);
        QVERIFY2(gap <= reference.tolerance("logits_abs"), (side + std::to_string(gap)).c_str());
        const double loss = lossOf(model->head(), logits, reference, side).item<double>();
        const double expected = reference.json()[side.substr(0, side.size() - 1)]["loss"].get<double>();
        QVERIFY2(std::abs(loss - expected) <= reference.tolerance("loss_abs"), std::to_string(loss - expected).c_str());
    }
}

void TestParity::gradients() {
    const std::string path = folder();
    const parity::Reference reference(path);
    if (!reference.json().contains("training"))
        QSKIP("the reference of this file form holds no gradients");
    const auto model = open(path);
    lossOf(model->head(), model->logits(reference.input("right.")), reference, "right.").backward();
    const auto& norms = reference.json()["training"]["grad_norms"];
    QCOMPARE(model->parameters().size(), norms.size());
    for (const models::Parameter& parameter : model->parameters()) {
        QVERIFY2(norms.contains(parameter.name), parameter.name.c_str());
        const double expected = norms[parameter.name].get<double>();
        const double norm = parameter.value.grad().norm().item<double>();
        const double allowed =
            std::max(reference.tolerance("grad_norm_relative") * expected, reference.tolerance("grad_norm_abs"));
        QVERIFY2(std::abs(norm - expected) <= allowed, (parameter.name + " " + std::to_string(norm - expected)).c_str());
    }
}

void TestParity::training() {
    const std::string path = folder();
    const parity::Reference reference(path);
    if (!reference.json().contains("training"))
        QSKIP("the reference of this file form holds no training steps");
    const auto& training = reference.json()["training"];
    const auto model = open(path);
    model->setTraining(true);
    model->setDropout(0);
    std::vector<Tensor> values;
    for (const models::Parameter& parameter : model->parameters())
        values.push_back(parameter.value);
    const auto& setting = training["optimizer"];
    torch::optim::AdamW optimizer(
        values, torch::optim::AdamWOptions(setting["lr"].get<double>()).weight_decay(setting["weight_decay"].get<double>()));
    const std::vector<double> expected = training["losses"].get<std::vector<double>>();
    QVERIFY(expected.size() > 1);
    for (std::size_t step = 0; step < expected.size(); ++step) {
        const Tensor loss = lossOf(model->head(), model->logits(reference.input("right.")), reference, "right.");
        const double gap = std::abs(loss.item<double>() - expected[step]);
        QVERIFY2(gap <= reference.tolerance(step == 0 ? "loss_abs" : "losses_after_steps_abs"), std::to_string(gap).c_str());
        if (step + 1 == expected.size())
            break;
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
    }
    double squares = 0;
    for (const Tensor& value : values)
        squares += value.detach().to(torch::kDouble).square().sum().item<double>();
    // Positions of sines and cosines count there as parameters that nothing changes: each pair of elements has the norm 1.
    const models::ModelShape& shape = model->shape();
    if (shape.family == "marian")
        squares += static_cast<double>(training["parameters_without_gradient"].size()) *
                   static_cast<double>(shape.contextLength * shape.hiddenSize / 2);
    const double norm = training["parameter_norm_after"].get<double>();
    QVERIFY(std::abs(std::sqrt(squares) - norm) <= 1e-4 * norm);
}

/// Every token from the whole text before it.
std::vector<std::int64_t> writtenWithoutCache(models::Model& model, std::vector<std::int64_t> text, std::int64_t most,
                                              std::int64_t end) {
    const torch::NoGradGuard guard;
    std::vector<std::int64_t> written;
    while (static_cast<std::int64_t>(written.size()) < most && (written.empty() || written.back() != end)) {
        models::ModelInput input;
        input.inputIds = torch::tensor(text).unsqueeze(0);
        written.push_back(model.logits(input)[0][-1].argmax().item<std::int64_t>());
        text.push_back(written.back());
    }
    return written;
}

void TestParity::greedyContinuation() {
    const std::string path = folder();
    const parity::Reference reference(path);
    if (!reference.json().contains("generate"))
        QSKIP("the reference holds no continuation");
    const auto model = open(path);
    // Beyond Phi-3's first context the reference goes on from the last token alone: see "What differs" in MODELS.md.
    const bool forgets = QString::fromLatin1(QTest::currentDataTag()).startsWith("phi3-longrope");
    const auto expected = reference.json()["generate"]["output_ids_one_by_one"].get<std::vector<std::vector<std::int64_t>>>();
    const auto newTokens = reference.json()["generate"]["max_new_tokens"].get<std::int64_t>();
    const auto end = core::base::readJson(path + "/config.json")["eos_token_id"].get<std::int64_t>();
    const Tensor ids = reference.tensor("generate.input_ids"), mask = reference.tensor("generate.attention_mask");
    const auto best = [](std::span<const float> logits, std::span<const std::int64_t>) {
        return std::max_element(logits.begin(), logits.end()) - logits.begin();
    };
    for (std::size_t row = 0; row < expected.size(); ++row) {
        const Tensor real = ids[static_cast<std::int64_t>(row)].masked_select(mask[static_cast<std::int64_t>(row)].ne(0));
        std::vector<std::int64_t> sequence(real.data_ptr<std::int64_t>(), real.data_ptr<std::int64_t>() + real.numel());
        const auto added = core::tasks::continueTokens(*model, sequence, newTokens, end, best, {}, {});
        if (forgets) {
            QCOMPARE(added, writtenWithoutCache(*model, sequence, newTokens, end));
            continue;
        }
        if (model->head() == models::Head::Seq2SeqLm)
            sequence = {model->shape().decoderStart};
        sequence.insert(sequence.end(), added.begin(), added.end());
        QCOMPARE(sequence, expected[row]);
    }
}

void TestParity::multiLabelLoss() {
    const std::string path = TUNEWRIGHT_FIXTURES "/models/bert-SequenceClassification";
    const parity::Reference reference(path);
    const auto model = models::loadModel(path, {.head = models::Head::SequenceClassification}, {});
    const Tensor loss = lossOf(model->head(), model->logits(reference.input("right.")), reference, "multi_label.");
    const double expected = reference.json()["multi_label"]["loss"].get<double>();
    QVERIFY(std::abs(loss.item<double>() - expected) <= reference.tolerance("loss_abs"));
}

void TestParity::saved() {
    const std::string path = folder();
    const parity::Reference reference(path);
    const auto model = open(path);
    const std::string copy = path + "-saved";
    models::saveModel(*model, path, copy, models::StorageType::Float32, {});
    QCOMPARE(models::headOfFolder(copy), model->head());
    models::LoadNotes notes;
    const auto again = models::loadModel(copy, {.head = model->head()}, {}, &notes);
    QVERIFY(notes.freshParameters.empty() && notes.unusedTensors.empty());
    QVERIFY(torch::equal(model->logits(reference.input("right.")), again->logits(reference.input("right."))));
}

TUNEWRIGHT_TEST(TestParity)
#include "test_parity.moc"
