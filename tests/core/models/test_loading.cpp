// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <torch/cuda.h>

#include "core/api/messages.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/support/test_program.h"

namespace models = core::models;
namespace base = core::base;
namespace fs = std::filesystem;
using base::Json;
using models::Head;

namespace {

/// A tensor of a file that a test changes and writes again.
struct Held {
    base::PlannedTensor plan;
    std::string bytes;
};

std::vector<Held> readAll(const std::string& path) {
    const base::SafetensorsFile file(path);
    std::vector<Held> all;
    for (const base::StoredTensor& tensor : file.tensors())
        all.push_back({{tensor.name, tensor.type, tensor.shape}, std::string(tensor.bytes)});
    return all;
}

void writeAll(const std::string& path, const std::vector<Held>& all) {
    std::vector<base::PlannedTensor> plan;
    for (const Held& held : all)
        plan.push_back(held.plan);
    base::SafetensorsWriter writer(path, plan);
    for (const Held& held : all)
        writer.append(held.bytes.data(), held.bytes.size());
    writer.commit();
}

/// A changeable copy of a fixture folder.
class Copy {
public:
    explicit Copy(const std::string& name) { fs::copy(tests::modelFixtures + name, path()); }

    std::string path() const { return m_folder.path().toStdString(); }
    std::string file(const std::string& name) const { return path() + "/" + name; }
    void config(const std::function<void(Json&)>& change) const {
        Json json = base::readJson(file("config.json"));
        change(json);
        base::writeFile(file("config.json"), base::dumpJson(json));
    }
    void weights(const std::function<void(std::vector<Held>&)>& change) const {
        auto all = readAll(file("model.safetensors"));
        change(all);
        writeAll(file("model.safetensors"), all);
    }

private:
    QTemporaryDir m_folder;
};

Held& named(std::vector<Held>& all, const std::string& name) {
    for (Held& held : all)
        if (held.plan.name == name)
            return held;
    throw std::runtime_error(name);
}

/// Code and message of what loading says; empty if it loads.
std::pair<std::string, std::string> faultOf(const std::string& folder, Head head) {
    try {
        models::loadModel(folder, {.head = head}, {});
        return {};
    } catch (const base::Error& error) {
        return {error.code(), core::api::messageText(error.issues().front())};
    }
}

models::ModelInput input(std::vector<std::int64_t> ids, std::int64_t rows = 1) {
    const auto count = static_cast<std::int64_t>(ids.size());
    return {torch::tensor(ids).view({rows, count / rows}), {}, {}, {}, {}};
}

using Change = std::function<void(const Copy&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestLoading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void device();
    void faults_data();
    void faults();
    void allConfigurationFaultsAtOnce();
    void shards();
    void cacheLinksAreFollowed();
    void freshHeads();
    void otherLabels();
    void randomWeights();
    void oldNames();
    void packedTextsDoNotMix();
    void paddingDoesNotMatter();
    void wrongInput();
    void cancelled();
    void savedForm();
};

void TestLoading::device() {
    QVERIFY(models::chooseDevice(core::api::Device::Cpu).is_cpu());
    const bool present = torch::cuda::is_available();
    QCOMPARE(models::chooseDevice(core::api::Device::Auto).is_cuda(), present);
    if (present)
        return;
    try {
        models::chooseDevice(core::api::Device::Cuda);
        QFAIL("a device that is not there was chosen");
    } catch (const base::Error& error) {
        QCOMPARE(QString::fromStdString(error.code()), QString("model.no-cuda"));
    }
}

void TestLoading::faults_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto config = [](const char* name, const char* key, Json value, const char* code, const char* words) {
        const Change change = [key = std::string(key), value](const Copy& copy) {
            copy.config([&](Json& json) {
                if (value == "REMOVED")
                    json.erase(key);
                else
                    json[key] = value;
            });
        };
        QTest::newRow(name) << QString("gpt2") << change << QString(code) << QString(words);
    };
    config("width missing", "n_embd", "REMOVED", "model.config-missing", "n_embd");
    config("width zero", "n_embd", 0, "model.config-range", "from 1 to 1048576");
    config("width absurd", "n_embd", 1000000000, "model.config-range", "1000000000");
    config("width beyond int64", "n_embd", 1e30, "model.config-range", "1e+30");
    config("width is a text", "n_embd", "8", "model.config-type", "\"8\"");
    config("width is true", "n_embd", true, "model.config-type", "true");
    config("width is null", "n_embd", nullptr, "model.config-type", "null");
    config("width is a fraction", "n_embd", 8.5, "model.config-not-whole", "8.5");
    config("layers absurd", "n_layer", 2147483648, "model.config-range", "10000");
    config("heads do not divide", "n_head", 4, "model.heads-divide", "42");
    config("dropout above one", "attn_pdrop", 1.5, "model.config-probability", "1.5");
    config("epsilon negative", "layer_norm_epsilon", -1, "model.config-not-positive", "-1");
    config("activation unknown", "activation_function", "sparkle", "model.activation", "sparkle");
    config("type missing", "model_type", "REMOVED", "model.config-missing", "model_type");
    config("type is a number", "model_type", 3, "model.config-type", "3");
    config("family unknown", "model_type", "fancynet", "model.unsupported-family", "fancynet");
    config("architecture of another family", "architectures", Json::array({"BertForMaskedLM"}), "model.architecture-differs",
           "gpt2");
    config("architectures is a text", "architectures", "GPT2LMHeadModel", "model.config-type", "list");
    config("quantized", "quantization_config", Json::object(), "model.quantized", "quantized");
    config("cross attention", "add_cross_attention", true, "model.unsupported-setting", "add_cross_attention");
    config("more layers than weights", "n_layer", 4, "weights.missing", "transformer.h.3.");
    config("another vocabulary", "vocab_size", 400, "weights.shape", "[400, 42]");

    const auto changed = [](const char* name, const char* folder, Change change, const char* code, const char* words) {
        QTest::newRow(name) << QString(folder) << change << QString("%1").arg(code) << QString(words);
    };
    changed(
        "no configuration", "gpt2", [](const Copy& copy) { fs::remove(copy.file("config.json")); }, "model.no-config",
        "config.json");
    changed(
        "configuration is a list", "gpt2", [](const Copy& copy) { base::writeFile(copy.file("config.json"), "[]"); },
        "model.config-not-object", "array");
    changed(
        "no weights", "gpt2", [](const Copy& copy) { fs::remove(copy.file("model.safetensors")); }, "model.no-weights",
        "no weights");
    changed(
        "safetensors under the name of PyTorch's form", "gpt2",
        [](const Copy& copy) { fs::rename(copy.file("model.safetensors"), copy.file("pytorch_model.bin")); },
        "weights.is-safetensors", "pytorch_model.bin");
    changed(
        "weights are a link that leaves", "gpt2",
        [](const Copy& copy) {
            fs::remove(copy.file("model.safetensors"));
            fs::create_symlink(tests::modelFixtures + "gpt2/model.safetensors", copy.file("model.safetensors"));
        },
        "model.link-outside", "link");
    changed(
        "a matrix is missing", "bert-MaskedLM",
        [](const Copy& copy) {
            copy.weights([](std::vector<Held>& all) {
                std::erase_if(all,
                              [](const Held& held) { return held.plan.name == "bert.encoder.layer.1.output.dense.weight"; });
            });
        },
        "weights.missing", "[42, 71]");
    changed(
        "a matrix is transposed", "bert-MaskedLM",
        [](const Copy& copy) {
            copy.weights([](std::vector<Held>& all) {
                named(all, "bert.encoder.layer.0.output.dense.weight").plan.shape = {71, 42};
            });
        },
        "weights.shape", "[71, 42], but config.json needs [42, 71]");
    changed(
        "whole numbers", "gpt2",
        [](const Copy& copy) {
            copy.weights([](std::vector<Held>& all) { named(all, "transformer.ln_f.bias").plan.type = base::TensorType::I32; });
        },
        "weights.type", "I32");
    changed(
        "not a number", "gpt2",
        [](const Copy& copy) {
            copy.weights([](std::vector<Held>& all) {
                const float value = std::nanf("");
                std::memcpy(named(all, "transformer.ln_f.bias").bytes.data() + 8, &value, 4);
            });
        },
        "weights.not-finite", "[2]");
    changed(
        "classes with a gap", "bert-SequenceClassification",
        [](const Copy& copy) { copy.config([](Json& json) {
                                   json["id2label"] = {{"0", "a"}, {"7", "b"}};
                               }); },
        "model.label-gap", "7");
    changed(
        "class that is no number", "bert-SequenceClassification",
        [](const Copy& copy) { copy.config([](Json& json) {
                                   json["id2label"] = {{"zero", "a"}};
                               }); }, "model.label-id",
        "zero");
}

void TestLoading::faults() {
    QFETCH(QString, folder);
    QFETCH(Change, change);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const Copy copy(folder.toStdString());
    change(copy);
    const Head head = folder == "gpt2" ? Head::CausalLm : folder.endsWith("LM") ? Head::MaskedLm : Head::SequenceClassification;
    const auto [found, message] = faultOf(copy.path(), head);
    QCOMPARE(QString::fromStdString(found), code);
    QVERIFY2(QString::fromStdString(message).contains(words), message.c_str());
}

void TestLoading::allConfigurationFaultsAtOnce() {
    const Copy copy("gpt2");
    copy.config([](Json& json) {
        json["n_embd"] = -1;
        json["vocab_size"] = "many";
        json["resid_pdrop"] = 2;
    });
    try {
        models::loadModel(copy.path(), {}, {});
        QFAIL("loaded");
    } catch (const base::Error& error) {
        QCOMPARE(error.issues().size(), std::size_t(3));
    }
}

void TestLoading::shards() {
    const Copy copy("gpt2");
    const auto all = readAll(copy.file("model.safetensors"));
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    writeAll(copy.file("model-00001-of-00002.safetensors"), {all.begin(), middle});
    writeAll(copy.file("model-00002-of-00002.safetensors"), {middle, all.end()});
    fs::remove(copy.file("model.safetensors"));
    const auto index = [&](const char* second) {
        Json map = Json::object();
        for (auto held = all.begin(); held != all.end(); ++held)
            map[held->plan.name] = held < middle ? "model-00001-of-00002.safetensors" : second;
        base::writeFile(copy.file("model.safetensors.index.json"), base::dumpJson({{"weight_map", map}}));
    };
    index("model-00002-of-00002.safetensors");
    const auto sharded = models::loadModel(copy.path(), {}, {});
    const auto whole = models::loadModel(tests::modelFixtures + "gpt2", {}, {});
    QVERIFY(torch::equal(sharded->logits(input({1, 2, 3})), whole->logits(input({1, 2, 3}))));
    for (const char* outside : {"../model-00002-of-00002.safetensors", "/model.safetensors", "..", ""}) {
        index(outside);
        QCOMPARE(faultOf(copy.path(), Head::CausalLm).first, std::string("model.shard-outside"));
    }
    index("model-00003-of-00002.safetensors");
    QCOMPARE(faultOf(copy.path(), Head::CausalLm).first, std::string("model.shard-missing"));
}

void TestLoading::cacheLinksAreFollowed() {
    const QTemporaryDir cache;
    const fs::path home = cache.path().toStdString();
    fs::create_directories(home / "snapshots/1234");
    fs::create_directories(home / "blobs");
    for (const char* name : {"config.json", "model.safetensors"}) {
        fs::copy_file(tests::modelFixtures + "gpt2/" + name, home / "blobs" / name);
        fs::create_symlink(fs::path("../../blobs") / name, home / "snapshots/1234" / name);
    }
    QCOMPARE(faultOf((home / "snapshots/1234").string(), Head::CausalLm).first, std::string());
}

void TestLoading::freshHeads() {
    models::LoadNotes notes;
    const auto model = models::loadModel(tests::modelFixtures + "bert-MaskedLM",
                                         {.head = Head::SequenceClassification, .labels = {"a", "b", "c", "d"}}, {}, &notes);
    QCOMPARE(notes.freshParameters, (std::vector<std::string>{"bert.pooler.dense.weight", "bert.pooler.dense.bias",
                                                              "classifier.weight", "classifier.bias"}));
    QCOMPARE(notes.unusedTensors.size(), std::size_t(5));  // the masked LM head
    QCOMPARE(model->labels().size(), std::size_t(4));
    const auto same = models::loadModel(tests::modelFixtures + "bert-MaskedLM",
                                        {.head = Head::SequenceClassification, .labels = {"a", "b", "c", "d"}}, {});
    QVERIFY(torch::equal(model->logits(input({5, 6})), same->logits(input({5, 6}))));
    QCOMPARE(model->logits(input({5, 6})).sizes().vec(), (std::vector<std::int64_t>{1, 4}));
    QCOMPARE(faultOf(tests::modelFixtures + "gpt2", Head::MaskedLm).first, std::string("model.head"));
}

void TestLoading::otherLabels() {
    const std::string folder = tests::modelFixtures + "bert-SequenceClassification";
    models::LoadNotes notes;
    const auto own = models::loadModel(folder, {.head = Head::SequenceClassification}, {}, &notes);
    QVERIFY(notes.freshParameters.empty());
    QCOMPARE(own->labels(), (std::vector<std::string>{"LABEL_0", "LABEL_1", "LABEL_2"}));
    const auto other = models::loadModel(folder, {.head = Head::SequenceClassification, .labels = {"yes", "no"}}, {}, &notes);
    QCOMPARE(notes.freshParameters, (std::vector<std::string>{"classifier.weight", "classifier.bias"}));
    QCOMPARE(other->labels(), (std::vector<std::string>{"yes", "no"}));
    // The same classes in another order keep what was learned of each.
    const auto turned = models::loadModel(
        folder, {.head = Head::SequenceClassification, .labels = {"LABEL_2", "LABEL_0", "LABEL_1"}}, {}, &notes);
    QVERIFY(notes.freshParameters.empty());
    QVERIFY(tests::gap(turned->logits(input({5, 6})), own->logits(input({5, 6})).index_select(1, torch::tensor({2, 0, 1}))) <
            1e-5);
}

void TestLoading::randomWeights() {
    const Copy copy("gpt2");
    fs::remove(copy.file("model.safetensors"));
    const auto draw = [&](std::int64_t seed) {
        return models::loadModel(copy.path(), {.randomWeights = true, .seed = seed}, {});
    };
    const auto model = draw(1), same = draw(1), other = draw(2);
    QVERIFY(torch::equal(model->logits(input({1, 2})), same->logits(input({1, 2}))));
    QVERIFY(!torch::equal(model->logits(input({1, 2})), other->logits(input({1, 2}))));
    for (const models::Parameter& parameter : model->parameters()) {
        const double mean = parameter.value.mean().item<double>();
        if (parameter.name.ends_with("bias"))
            QVERIFY(parameter.value.eq(0).all().item<bool>() && !parameter.decays);
        else if (parameter.value.dim() == 1)
            QVERIFY(parameter.value.eq(1).all().item<bool>() && !parameter.decays);
        else
            QVERIFY(std::abs(mean) < 0.003 && parameter.decays);
        if (parameter.name == "transformer.wte.weight")
            QVERIFY(std::abs(parameter.value.std().item<double>() - 0.02) < 1e-3);
        if (parameter.name == "transformer.h.0.mlp.c_proj.weight")  // smaller with depth: 3 layers
            QVERIFY(std::abs(parameter.value.std().item<double>() - 0.02 / std::sqrt(6.0)) < 1e-3);
    }
}

void TestLoading::oldNames() {
    const Copy copy("bert-MaskedLM");
    copy.weights([](std::vector<Held>& all) {
        for (Held& held : all) {
            QString name = QString::fromStdString(held.plan.name);
            name.replace("LayerNorm.weight", "LayerNorm.gamma").replace("LayerNorm.bias", "LayerNorm.beta");
            name.replace("cls.predictions.bias", "cls.predictions.decoder.bias");
            held.plan.name = name.toStdString();
        }
    });
    models::LoadNotes notes;
    const auto old = models::loadModel(copy.path(), {.head = Head::MaskedLm}, {}, &notes);
    QVERIFY(notes.freshParameters.empty() && notes.unusedTensors.empty());
    const auto model = models::loadModel(tests::modelFixtures + "bert-MaskedLM", {.head = Head::MaskedLm}, {});
    QVERIFY(torch::equal(old->logits(input({5, 6})), model->logits(input({5, 6}))));
}

void TestLoading::packedTextsDoNotMix() {
    for (const char* folder : {"gpt2", "bert-MaskedLM"}) {
        const auto model =
            models::loadModel(tests::modelFixtures + folder, {.head = models::headOfFolder(tests::modelFixtures + folder)}, {});
        models::ModelInput packed = input({11, 12, 13, 21, 22});
        packed.segmentIds = torch::tensor({{0, 0, 0, 1, 1}});
        packed.positionIds = torch::tensor({{0, 1, 2, 0, 1}});
        const auto together = model->logits(packed);
        QVERIFY(tests::gap(together.slice(1, 0, 3), model->logits(input({11, 12, 13}))) < 1e-4);
        QVERIFY(tests::gap(together.slice(1, 3), model->logits(input({21, 22}))) < 1e-4);
    }
}

void TestLoading::paddingDoesNotMatter() {
    for (const char* folder : {"gpt2", "bert-MaskedLM", "bert-SequenceClassification"}) {
        const auto model =
            models::loadModel(tests::modelFixtures + folder, {.head = models::headOfFolder(tests::modelFixtures + folder)}, {});
        models::ModelInput padded = input({11, 12, 13, 9, 9, 21, 22, 23, 24, 25}, 2);
        padded.attentionMask = torch::tensor({{1, 1, 1, 0, 0}, {1, 1, 1, 1, 1}});
        auto alone = model->logits(input({11, 12, 13}));
        auto together = model->logits(padded).slice(0, 0, 1);
        if (together.dim() == 3)
            together = together.slice(1, 0, 3);
        QVERIFY(tests::gap(together, alone) < 1e-4);
    }
}

void TestLoading::wrongInput() {
    const auto model = models::loadModel(tests::modelFixtures + "gpt2", {}, {});
    const auto codeOf = [&](const models::ModelInput& wrong) {
        try {
            model->hidden(wrong);
        } catch (const base::Error& error) {
            return error.code();
        }
        return std::string();
    };
    QCOMPARE(codeOf(input({1, model->shape().vocabularySize})), std::string("model.token-range"));
    QCOMPARE(codeOf(input({1, -1})), std::string("model.token-range"));
    QCOMPARE(codeOf(input(std::vector<std::int64_t>(static_cast<std::size_t>(model->shape().contextLength + 1), 3))),
             std::string("model.too-long"));
}

void TestLoading::cancelled() {
    const core::api::CancelToken token;
    token.cancel();
    QVERIFY_THROWS_EXCEPTION(base::CancelledException, models::loadModel(tests::modelFixtures + "gpt2", {}, token));
}

void TestLoading::savedForm() {
    const std::string source = tests::modelFixtures + "bert-MaskedLM";
    const auto model =
        models::loadModel(source, {.head = Head::SequenceClassification, .labels = {"ja", "nein", "ja \"und\" nein"}}, {});
    const QTemporaryDir folder;
    const std::string saved = folder.filePath("made").toStdString();
    models::saveModel(*model, source, saved, models::StorageType::BFloat16, {});
    const Json config = base::readJson(saved + "/config.json");
    QCOMPARE(config["architectures"], Json::array({"BertForSequenceClassification"}));
    QCOMPARE(config["dtype"], Json("bfloat16"));
    QCOMPARE(config["id2label"]["1"], Json("nein"));
    QCOMPARE(config["label2id"]["ja \"und\" nein"], Json(2));
    QCOMPARE(config["hidden_act"], Json("relu"));
    const auto again = models::loadModel(saved, {.head = Head::SequenceClassification}, {});
    QCOMPARE(again->labels(), model->labels());
    for (std::size_t i = 0; i < model->parameters().size(); ++i)
        QVERIFY(
            torch::equal(again->parameters()[i].value, model->parameters()[i].value.to(torch::kBFloat16).to(torch::kFloat)));
    models::saveModel(*again, saved, saved, models::StorageType::Float32, {});  // over itself
    QCOMPARE(models::headOfFolder(saved), Head::SequenceClassification);
}

TUNEWRIGHT_TEST(TestLoading)
#include "test_loading.moc"
