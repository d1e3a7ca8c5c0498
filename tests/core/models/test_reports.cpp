// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/model.h"
#include "core/models/probe.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/parity/reference.h"
#include "tests/support/test_program.h"

namespace models = core::models;
namespace base = core::base;
namespace fs = std::filesystem;
using core::api::ModelReport;
using core::api::Severity;

namespace {

std::string codesOf(const ModelReport& report) {
    std::string codes;
    for (const core::api::Issue& issue : report.issues)
        codes += issue.code + " ";
    return codes;
}

/// A folder with a fixture's configuration and, if asked for, its weights.
class Folder {
public:
    explicit Folder(const std::string& name, bool weights = true) {
        fs::copy_file(tests::modelFixtures + name + "/config.json", file("config.json"));
        if (weights)
            fs::copy_file(tests::modelFixtures + name + "/model.safetensors", file("model.safetensors"));
    }
    std::string path() const { return m_folder.path().toStdString(); }
    std::string file(const std::string& name) const { return path() + "/" + name; }
    void set(const std::string& key, const base::Json& value) const {
        base::Json json = base::readJson(file("config.json"));
        json[key] = value;
        base::writeFile(file("config.json"), base::dumpJson(json));
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

/// What is told of a model without loading it, and the probe.
class TestReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFixture_data();
    void everyFixture();
    void nameOfACachedModel();
    void knownModels();
    void card();
    void folderWithoutWeights();
    void brokenFolders();
    void probeEqualsReference_data();
    void probeEqualsReference();
    void probeRefusesWrongInputs();
};

void TestReports::everyFixture_data() {
    QTest::addColumn<QString>("name");
    for (const auto& entry : fs::directory_iterator(tests::modelFixtures))
        QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().filename().string());
}

void TestReports::everyFixture() {
    QFETCH(QString, name);
    const std::string folder = tests::modelFixtures + name.toStdString();
    const ModelReport report = models::inspectModel(folder);
    QVERIFY2(report.issues.empty(), codesOf(report).c_str());
    QCOMPARE(report.name, name.toStdString());
    QVERIFY(!report.tasks.empty());
    QVERIFY(report.bytesOnDisk > report.parameters);
    const base::Json reference = base::readJson(folder + "/reference.json");
    QCOMPARE(report.architecture, reference["class"].get<std::string>());
    if (reference.contains("parameters") && report.family != "marian")  // whose computed positions count there
        QCOMPARE(report.parameters, reference["parameters"].get<std::int64_t>());
}

void TestReports::nameOfACachedModel() {
    const Folder folder("gpt2");
    const fs::path snapshots = fs::path(folder.path()) / "models--openai-community--gpt2--x/snapshots";
    fs::create_directories(snapshots);
    fs::create_directory_symlink(tests::modelFixtures + "gpt2", snapshots / "607a30d7");
    QCOMPARE(models::inspectModel(snapshots / "607a30d7").name, std::string("openai-community/gpt2--x"));
    QCOMPARE(models::inspectModel((snapshots / "607a30d7/").string()).name, std::string("openai-community/gpt2--x"));
}

void TestReports::knownModels() {
    const ModelReport gpt2 = models::inspectModel(tests::modelFixtures + "gpt2/");
    QCOMPARE(gpt2.name, std::string("gpt2"));
    QCOMPARE(gpt2.tasks, (std::vector<std::string>{"causal-lm", "prompt-answer", "chat", "preference"}));
    QCOMPARE(gpt2.contextLength, std::int64_t(69));
    const ModelReport bert = models::inspectModel(tests::modelFixtures + "bert-SequenceClassification");
    QCOMPARE(bert.tasks, (std::vector<std::string>{"classification", "masked-lm", "token-classification", "question-answering",
                                                   "multi-label", "regression"}));
    QCOMPARE(bert.labels.size(), std::size_t(3));
}

void TestReports::card() {
    const Folder folder("gpt2");
    base::writeFile(folder.file("README.md"),
                    "---\nlanguage:\n- en\n- \"de\"\nlicense: apache-2.0\ntags: [a, b]\n---\n# A model\nlicense: none\n");
    ModelReport report = models::inspectModel(folder.path());
    QCOMPARE(report.licence, std::string("apache-2.0"));
    QCOMPARE(report.languages, (std::vector<std::string>{"en", "de"}));
    QVERIFY(report.card.find("# A model") != std::string::npos);
    base::writeFile(folder.file("README.md"), "---\r\nlanguage: [en, fr]\r\n---\r\n");
    QCOMPARE(models::inspectModel(folder.path()).languages, (std::vector<std::string>{"en", "fr"}));
    base::writeFile(folder.file("README.md"), "license: mit\n");
    QCOMPARE(models::inspectModel(folder.path()).licence, std::string());
}

void TestReports::folderWithoutWeights() {
    const Folder folder("bert-MaskedLM", false);
    const ModelReport report = models::inspectModel(folder.path());
    QCOMPARE(codesOf(report), std::string("model.no-weights "));
    QVERIFY(report.issues.front().severity == Severity::Note);
    QVERIFY(report.parameters > 0 && !report.tasks.empty());
}

void TestReports::brokenFolders() {
    const QTemporaryDir empty;
    QCOMPARE(codesOf(models::inspectModel(empty.path().toStdString())), std::string("model.no-config "));
    const Folder unknown("gpt2");
    unknown.set("model_type", "fancynet");
    const ModelReport report = models::inspectModel(unknown.path());
    QCOMPARE(codesOf(report), std::string("model.unsupported-family "));
    QCOMPARE(report.family, std::string("fancynet"));
    QVERIFY(report.tasks.empty());
    const Folder code("gpt2");
    code.set("auto_map", base::Json::object());
    QCOMPARE(codesOf(models::inspectModel(code.path())), std::string("model.remote-code "));
    QVERIFY(!core::api::hasErrors(models::inspectModel(code.path()).issues));
    const Folder deeper("gpt2");
    deeper.set("n_layer", 5);
    QVERIFY(codesOf(models::inspectModel(deeper.path())).starts_with("weights.missing weights.missing "));
    const Folder cut("gpt2");
    fs::resize_file(cut.file("model.safetensors"), 100'000);
    QCOMPARE(codesOf(models::inspectModel(cut.path())), std::string("weights.data-truncated "));
}

void TestReports::probeEqualsReference_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"gpt2", "bert-MaskedLM", "bert-SequenceClassification", "bert-TokenClassification", "bert-QuestionAnswering"})
        QTest::newRow(name) << QString(name);
}

void TestReports::probeEqualsReference() {
    QFETCH(QString, name);
    const std::string folder = tests::modelFixtures + name.toStdString();
    const parity::Reference reference(folder);
    const QTemporaryDir files;
    const std::string inputs = files.filePath("in.safetensors").toStdString(),
                      outputs = files.filePath("out.safetensors").toStdString();
    std::vector<base::PlannedTensor> plan;
    std::vector<torch::Tensor> tensors;
    for (const char* key : {"input_ids", "attention_mask", "token_type_ids", "labels", "start_positions", "end_positions"})
        if (const torch::Tensor tensor = reference.tensor(std::string("right.") + key); tensor.defined()) {
            plan.push_back({key, base::TensorType::I64, tensor.sizes().vec()});
            tensors.push_back(tensor);
        }
    base::SafetensorsWriter writer(inputs, plan);
    for (const torch::Tensor& tensor : tensors)
        writer.append(tensor.data_ptr(), tensor.nbytes());
    writer.commit();

    const auto report = models::probe(
        {.model = folder, .inputs = inputs, .outputs = outputs, .trainSteps = 5, .learningRate = 1e-3, .weightDecay = 0.01},
        {});
    const auto& training = reference.json()["training"];
    QVERIFY(report.hasLoss && std::abs(report.loss - training["loss"].get<double>()) <= reference.tolerance("loss_abs"));
    QCOMPARE(report.losses.size(), std::size_t(6));
    const base::SafetensorsFile written(outputs);
    for (const char* key : {"logits", "start_logits", "end_logits"}) {
        const torch::Tensor expected = reference.tensor(std::string("right.") + key);
        QCOMPARE(written.find(key) != nullptr, expected.defined());
        if (expected.defined())
            QCOMPARE(written.find(key)->shape, expected.sizes().vec());
    }
    QCOMPARE(written.find("losses")->shape, std::vector<std::int64_t>{6});
    for (std::size_t step = 0; step < 6; ++step)
        QVERIFY(std::abs(report.losses[step] - training["losses"][step].get<double>()) <=
                reference.tolerance("losses_after_steps_abs"));
}

void TestReports::probeRefusesWrongInputs() {
    const QTemporaryDir files;
    const std::string inputs = files.filePath("in.safetensors").toStdString();
    const auto codeOf = [&](const std::vector<std::pair<std::string, torch::Tensor>>& tensors, const char* model = "gpt2") {
        std::vector<base::PlannedTensor> plan;
        for (const auto& [name, tensor] : tensors)
            plan.push_back({name, base::TensorType::I64, tensor.sizes().vec()});
        base::SafetensorsWriter writer(inputs, plan);
        for (const auto& [name, tensor] : tensors)
            writer.append(tensor.data_ptr(), tensor.nbytes());
        writer.commit();
        try {
            models::probe({.model = tests::modelFixtures + model, .inputs = inputs, .outputs = inputs + ".out"}, {});
        } catch (const base::Error& error) {
            return error.code() + " " + error.issues().front().place.field;
        }
        return std::string();
    };
    const torch::Tensor ids = torch::tensor({{1, 2, 3}});
    QCOMPARE(codeOf({{"input_ids", ids}}), std::string());
    QCOMPARE(codeOf({{"labels", ids}}), std::string("probe.input input_ids"));
    QCOMPARE(codeOf({{"input_ids", ids.view(-1)}}), std::string("probe.input input_ids"));
    QCOMPARE(codeOf({{"input_ids", ids}, {"attention_mask", ids.view({3, 1})}}), std::string("probe.input attention_mask"));
    QCOMPARE(codeOf({{"input_ids", ids}, {"labels", ids.slice(1, 0, 2).contiguous()}}), std::string("probe.input labels"));
    QCOMPARE(codeOf({{"input_ids", ids}, {"labels", ids + 100'000}}), std::string("probe.input labels"));
    QCOMPARE(codeOf({{"input_ids", ids + 100'000}}), std::string("model.token-range "));
    const torch::Tensor place = torch::tensor({1}), places = torch::tensor({1, 2});
    const char* const question = "bert-QuestionAnswering";
    QCOMPARE(codeOf({{"input_ids", ids}, {"start_positions", place}, {"end_positions", place + 100}}, question), std::string());
    QCOMPARE(codeOf({{"input_ids", ids}, {"start_positions", place}}, question), std::string("probe.input end_positions"));
    QCOMPARE(codeOf({{"input_ids", ids}, {"start_positions", places}, {"end_positions", place}}, question),
             std::string("probe.input start_positions"));
    QCOMPARE(codeOf({{"input_ids", ids}, {"labels", ids + 2}}, "bert-TokenClassification"),
             std::string("probe.input labels"));  // 5 classes
}

TUNEWRIGHT_TEST(TestReports)
#include "test_reports.moc"
