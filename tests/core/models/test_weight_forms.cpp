// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/models/model.h"

namespace models = core::models;
namespace base = core::base;
namespace fs = std::filesystem;
using models::Head;

namespace {

const std::string fixtures = TUNEWRIGHT_FIXTURES "/models/";
const std::string badFolder = TUNEWRIGHT_FIXTURES "/bad_torch/";
constexpr const char* firstShard = "pytorch_model-00001-of-00002.bin";
constexpr const char* secondShard = "pytorch_model-00002-of-00002.bin";

torch::Tensor logitsOf(const std::string& folder, models::LoadNotes* notes = nullptr) {
    const auto model = models::loadModel(folder, {.head = models::headOfFolder(folder)}, {}, notes);
    return model->logits({torch::tensor({{5, 6, 7}}), {}, {}, {}, {}}).detach();
}

std::string faultOf(const std::string& folder) {
    try {
        logitsOf(folder);
        return {};
    } catch (const base::Error& error) {
        return error.code();
    }
}

}  // namespace

/// Folders whose weights are not in safetensors files.
class TestWeightForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void torchFileIsUsable();
    void safetensorsWins();
    void hostileFileIsReported();
    void torchShards();

private:
    std::string path(const std::string& name = {}) const { return m_folder->path().toStdString() + "/" + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWeightForms::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    fs::copy(fixtures + "bert-bin", path());
}

void TestWeightForms::torchFileIsUsable() {
    const core::api::ModelReport report = models::inspectModel(path());
    QVERIFY(report.issues.empty());
    QCOMPARE(report.tasks, (std::vector<std::string>{"classification", "masked-lm"}));
    QVERIFY(torch::equal(logitsOf(path()), logitsOf(fixtures + "bert-SequenceClassification")));
}

void TestWeightForms::safetensorsWins() {
    fs::copy_file(badFolder + "runs_system.bin", path("pytorch_model.bin"), fs::copy_options::overwrite_existing);
    fs::copy_file(fixtures + "bert-SequenceClassification/model.safetensors", path("model.safetensors"));
    QCOMPARE(faultOf(path()), std::string());
}

void TestWeightForms::hostileFileIsReported() {
    fs::copy_file(badFolder + "runs_system.bin", path("pytorch_model.bin"), fs::copy_options::overwrite_existing);
    QCOMPARE(faultOf(path()), std::string("weights.pickle-runs"));
    const core::api::ModelReport report = models::inspectModel(path());
    QCOMPARE(report.issues.size(), std::size_t(1));
    QCOMPARE(report.issues.front().code, std::string("weights.pickle-runs"));
    QVERIFY(report.tasks.empty());
}

void TestWeightForms::torchShards() {
    const torch::Tensor whole = logitsOf(path());
    fs::rename(path("pytorch_model.bin"), path(firstShard));
    fs::copy_file(badFolder + "good.bin", path(secondShard));
    const auto index = [&](const char* second) {
        const base::Json map = {{"bert.pooler.dense.weight", firstShard}, {"weight", second}};
        base::writeFile(path("pytorch_model.bin.index.json"), base::dumpJson({{"weight_map", map}}));
    };
    index(secondShard);
    models::LoadNotes notes;
    QVERIFY(torch::equal(logitsOf(path(), &notes), whole));
    QCOMPARE(notes.unusedTensors, (std::vector<std::string>{"weight"}));
    index("pytorch_model-00003-of-00002.bin");
    QCOMPARE(faultOf(path()), std::string("model.shard-missing"));
    index("../pytorch_model.bin");
    QCOMPARE(faultOf(path()), std::string("model.shard-outside"));
    index(secondShard);
    fs::resize_file(path(secondShard), 500);
    QCOMPARE(faultOf(path()), std::string("weights.zip-cut"));
}

QTEST_GUILESS_MAIN(TestWeightForms)
#include "test_weight_forms.moc"
