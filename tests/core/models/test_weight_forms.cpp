// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/api/catalogue.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/support/tensorflow_writer.h"
#include "tests/support/test_program.h"

namespace models = core::models;
namespace base = core::base;
namespace fs = std::filesystem;
using models::Head;

namespace {

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

std::string transposed(const base::StoredTensor& tensor) {
    base::StoredTensor turned = tensor;
    std::swap(turned.shape[0], turned.shape[1]);
    turned.strides = {1, tensor.shape[1]};
    std::string bytes;
    base::withoutStrides(turned, bytes);
    return bytes;
}

void replaceEnd(std::string& name, std::string_view end, std::string_view with) {
    if (name.ends_with(end))
        name.replace(name.size() - end.size(), end.size(), with);
}

/// Puts one of our tensors as the original BERT has it.
void putBert(tests::TensorFlowWriter& writer, const base::StoredTensor& tensor) {
    std::string name = tensor.name;
    if (const std::size_t at = name.find("layer."); at != std::string::npos)
        name[at + 5] = '_';
    std::ranges::replace(name, '.', '/');
    replaceEnd(name, "LayerNorm/weight", "LayerNorm/gamma");
    replaceEnd(name, "LayerNorm/bias", "LayerNorm/beta");
    replaceEnd(name, "_embeddings/weight", "_embeddings");
    replaceEnd(name, "predictions/bias", "predictions/output_bias");
    const std::vector<std::uint64_t> shape(tensor.shape.begin(), tensor.shape.end());
    if (name.ends_with("/weight")) {
        replaceEnd(name, "weight", "kernel");
        writer.put(name, {shape[1], shape[0]}, transposed(tensor));
        writer.put(name + "/adam_m", {shape[1], shape[0]}, transposed(tensor));
    } else {
        writer.put(name, shape, std::string(tensor.bytes), 1);
    }
}

/// Which objects the Model Garden saved: with layers by number, or by name.
enum class Objects { Numbered, Named };

/// The path to one of BERT's parameters.
std::string objectPath(std::string name, Objects objects) {
    constexpr std::pair<const char*, const char*> both[] = {{"attention.self.query.", "_attention_layer/_query_dense/"},
                                                            {"attention.self.key.", "_attention_layer/_key_dense/"},
                                                            {"attention.self.value.", "_attention_layer/_value_dense/"},
                                                            {"attention.output.LayerNorm.", "_attention_layer_norm/"},
                                                            {"intermediate.dense.", "_intermediate_dense/"},
                                                            {"output.LayerNorm.", "_output_layer_norm/"},
                                                            {"cls.predictions.transform.dense.", "masked_lm/dense/"},
                                                            {"cls.predictions.transform.LayerNorm.", "masked_lm/layer_norm/"},
                                                            {"cls.predictions.bias", "masked_lm/bias"}};
    constexpr std::pair<const char*, const char*> byNumber[] = {
        {"bert.embeddings.word_embeddings.weight", "model/layer_with_weights-0/embeddings"},
        {"bert.embeddings.position_embeddings.weight", "model/layer_with_weights-1/embeddings"},
        {"bert.embeddings.token_type_embeddings.weight", "model/layer_with_weights-2/embeddings"},
        {"bert.embeddings.LayerNorm.", "model/layer_with_weights-3/"},
        {"bert.pooler.dense.", "model/layer_with_weights-6/"},
        {"bert.encoder.layer.0.", "model/layer_with_weights-4/"},
        {"bert.encoder.layer.1.", "model/layer_with_weights-5/"},
        {"attention.output.dense.", "_attention_output_dense/"}};
    constexpr std::pair<const char*, const char*> byName[] = {
        {"bert.embeddings.word_embeddings.weight", "masked_lm/embedding_table"},
        {"bert.embeddings.position_embeddings.weight", "encoder/_position_embedding_layer/embeddings"},
        {"bert.embeddings.token_type_embeddings.weight", "encoder/_type_embedding_layer/embeddings"},
        {"bert.embeddings.LayerNorm.", "encoder/_embedding_norm_layer/"},
        {"bert.pooler.dense.", "encoder/_pooler_layer/"},
        {"bert.encoder.layer.", "encoder/_transformer_layers/"},
        {"attention.output.dense.", "_attention_layer/_output_dense/"}};
    const auto replace = [&](const auto& rows) {
        for (const auto& [ours, theirs] : rows)
            if (const std::size_t at = name.find(ours); at != std::string::npos)
                name.replace(at, std::string_view(ours).size(), theirs);
    };
    if (objects == Objects::Numbered)
        replace(byNumber);
    else
        replace(byName);
    replace(both);
    constexpr std::pair<const char*, const char*> afterwards[] = {{"output.dense.", "_output_dense/"}};
    replace(afterwards);
    if (objects == Objects::Named && name.starts_with("encoder/_transformer_layers/"))
        std::ranges::replace(name, '.', '/');
    return name;
}

/// Puts one of our tensors as the Model Garden has it: attention's heads (seven) are kept apart.
template <Objects objects> void putBertObjects(tests::TensorFlowWriter& writer, const base::StoredTensor& tensor) {
    constexpr std::uint64_t heads = 7;
    constexpr const char* ending = "/.ATTRIBUTES/VARIABLE_VALUE";
    std::string name = objectPath(tensor.name, objects);
    const bool norm = name.find("norm") != std::string::npos || name.find("weights-3/") != std::string::npos;
    std::vector<std::uint64_t> shape(tensor.shape.begin(), tensor.shape.end());
    const bool kernel = shape.size() == 2 && name.ends_with("/weight");
    replaceEnd(name, "/weight", norm ? "/gamma" : "/kernel");
    replaceEnd(name, "/bias", norm ? "/beta" : "/bias");
    if (kernel)
        std::swap(shape[0], shape[1]);
    const bool behind = name.find("_attention_output") != std::string::npos || name.find("layer/_output") != std::string::npos;
    if (behind && kernel)
        shape = {heads, shape[0] / heads, shape[1]};
    else if (!behind && name.find("_attention_layer/") != std::string::npos) {
        shape.back() /= heads;
        shape.insert(shape.end() - 1, heads);
    }
    const std::string bytes = kernel ? transposed(tensor) : std::string(tensor.bytes);
    writer.put(name + ending, shape, bytes, 1);
    writer.put(name + "/.OPTIMIZER_SLOT/optimizer/m" + ending, shape, bytes);
}

/// Puts one of our tensors as the original GPT-2 has it.
void putGpt2(tests::TensorFlowWriter& writer, const base::StoredTensor& tensor) {
    std::string name = tensor.name;
    name.replace(0, std::string_view("transformer").size(), "model");
    if (const std::size_t at = name.find(".h."); at != std::string::npos)
        name.erase(at + 2, 1);
    std::ranges::replace(name, '.', '/');
    std::vector<std::uint64_t> shape(tensor.shape.begin(), tensor.shape.end());
    replaceEnd(name, "/bias", "/b");
    if (name.ends_with("e/weight"))
        replaceEnd(name, "/weight", "");
    else if (shape.size() == 2)
        shape.insert(shape.begin(), 1);
    replaceEnd(name, "/weight", shape.size() == 3 ? "/w" : "/g");
    writer.put(name, shape, std::string(tensor.bytes));
}

using Put = void (*)(tests::TensorFlowWriter&, const base::StoredTensor&);

}  // namespace

Q_DECLARE_METATYPE(Put)

/// Folders whose weights are not in safetensors files.
class TestWeightForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void torchFileIsUsable();
    void safetensorsWins();
    void hostileFileIsReported();
    void torchShards();
    void originalBert_data();
    void originalBert();
    void originalGpt2();
    void damagedCheckpoint();

private:
    /// Makes the folder an original one: a fixture's weights in a checkpoint, and its configuration under the old name.
    void makeOriginal(const std::string& fixture, const std::string& stem, const std::string& config, int shards, Put put);
    std::string path(const std::string& name = {}) const { return m_folder->path().toStdString() + "/" + name; }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWeightForms::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    fs::copy(tests::modelFixtures + "bert-bin", path());
}

void TestWeightForms::torchFileIsUsable() {
    const core::api::ModelReport report = models::inspectModel(path());
    QVERIFY(report.issues.empty());
    QCOMPARE(report.tasks, models::inspectModel(tests::modelFixtures + "bert-SequenceClassification").tasks);
    QVERIFY(torch::equal(logitsOf(path()), logitsOf(tests::modelFixtures + "bert-SequenceClassification")));
}

void TestWeightForms::safetensorsWins() {
    fs::copy_file(badFolder + "runs_system.bin", path("pytorch_model.bin"), fs::copy_options::overwrite_existing);
    fs::copy_file(tests::modelFixtures + "bert-SequenceClassification/model.safetensors", path("model.safetensors"));
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
    QCOMPARE(faultOf(path()), std::string("file.zip-cut"));
}

void TestWeightForms::makeOriginal(const std::string& fixture, const std::string& stem, const std::string& config, int shards,
                                   Put put) {
    m_folder = std::make_unique<QTemporaryDir>();
    tests::TensorFlowWriter writer(shards);
    const base::SafetensorsFile file(tests::modelFixtures + fixture + "/model.safetensors");
    for (const base::StoredTensor& tensor : file.tensors())
        put(writer, tensor);
    writer.put("global_step", {}, std::string(4, '\0'));
    writer.put("optimizer/iter/.ATTRIBUTES/VARIABLE_VALUE", {}, std::string(4, '\0'));
    writer.put("save_counter/.ATTRIBUTES/VARIABLE_VALUE", {}, std::string(4, '\0'));
    writer.write(path(stem));
    base::Json json = base::readJson(tests::modelFixtures + fixture + "/config.json");
    for (const char* today : {"model_type", "architectures", "dtype", "transformers_version"})
        json.erase(today);
    if (config == "hparams.json")
        for (const auto& [now, then] : {std::pair("vocab_size", "n_vocab"), std::pair("n_positions", "n_ctx")}) {
            json[then] = base::Json(json[now]);
            json.erase(now);
        }
    base::writeFile(path(config), base::dumpJson(json));
}

void TestWeightForms::originalBert_data() {
    QTest::addColumn<Put>("put");
    QTest::newRow("TensorFlow 1") << Put(putBert);
    QTest::newRow("objects by number") << Put(putBertObjects<Objects::Numbered>);
    QTest::newRow("objects by name") << Put(putBertObjects<Objects::Named>);
}

void TestWeightForms::originalBert() {
    QFETCH(Put, put);
    makeOriginal("bert-MaskedLM", "bert_model.ckpt", "bert_config.json", 2, put);
    QVERIFY(core::api::isModelFolder(path()));
    const core::api::ModelReport report = models::inspectModel(path());
    QVERIFY(report.issues.empty());
    QCOMPARE(report.family, std::string("bert"));
    QCOMPARE(report.tasks, models::inspectModel(tests::modelFixtures + "bert-MaskedLM").tasks);
    models::LoadNotes notes;
    QVERIFY(torch::equal(logitsOf(path(), &notes), logitsOf(tests::modelFixtures + "bert-MaskedLM")));
    QVERIFY(notes.freshParameters.empty() && notes.unusedTensors.empty());
}

void TestWeightForms::originalGpt2() {
    makeOriginal("gpt2", "model.ckpt", "hparams.json", 1, putGpt2);
    for (const auto& [name, as] : {std::pair("vocab.json", "encoder.json"), std::pair("merges.txt", "vocab.bpe")})
        fs::copy_file(TUNEWRIGHT_FIXTURES "/tokenizers/gpt2/" + std::string(name), path(as));
    models::LoadNotes notes;
    const torch::Tensor logits = logitsOf(path(), &notes);
    QVERIFY(torch::equal(logits, logitsOf(tests::modelFixtures + "gpt2")));
    QVERIFY(notes.freshParameters.empty() && notes.unusedTensors.empty());
    // What is saved has today's names.
    const QTemporaryDir saved;
    const std::string copy = saved.path().toStdString();
    models::saveModel(*models::loadModel(path(), {}, {}), path(), copy, models::StorageType::Float32, {});
    QVERIFY(torch::equal(logitsOf(copy), logits));
    QVERIFY(fs::exists(copy + "/vocab.json") && fs::exists(copy + "/merges.txt"));
    const base::Json config = base::readJson(copy + "/config.json");
    QVERIFY(config["model_type"] == "gpt2" && config.contains("vocab_size") && !config.contains("n_vocab"));
}

void TestWeightForms::damagedCheckpoint() {
    makeOriginal("bert-MaskedLM", "bert_model.ckpt", "bert_config.json", 2, putBert);
    const std::string shard = path("bert_model.ckpt.data-00000-of-00002");
    std::fstream file(shard, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(1000);
    file << '\x55';
    file.close();
    QCOMPARE(faultOf(path()), std::string("weights.checksum"));
    fs::resize_file(shard, 1000);
    QCOMPARE(faultOf(path()), std::string("weights.bundle-short"));
    fs::remove(shard);
    QCOMPARE(faultOf(path()), std::string("model.shard-missing"));
    fs::rename(path("bert_model.ckpt.index"), path("ckpt-1.index"));
    fs::copy_file(path("ckpt-1.index"), path("ckpt-2.index"));
    QCOMPARE(faultOf(path()), std::string("model.several-checkpoints"));
}

TUNEWRIGHT_TEST(TestWeightForms)
#include "test_weight_forms.moc"
