// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/safetensors.h"
#include "core/models/model.h"
#include "tests/core/models/model_fixtures.h"
#include "tests/support/test_program.h"

namespace models = core::models;
namespace base = core::base;
using base::Json;
using models::Head;

namespace {

using Names = std::vector<std::string>;

/// A fixture's folder with another configuration and other tensors.
class Variant {
public:
    Variant(const std::string& name, const std::function<void(Json&)>& change) {
        Json json = base::readJson(tests::modelFixtures + name + "/config.json");
        change(json);
        base::writeFile(path() + "/config.json", base::dumpJson(json));
    }

    std::string path() const { return m_folder.path().toStdString(); }

    /// @param rename a tensor's new names; none: leave it out
    void write(const std::string& name, const std::function<Names(const std::string&)>& rename) const {
        const base::SafetensorsFile file(tests::modelFixtures + name + "/model.safetensors");
        std::vector<base::PlannedTensor> plan;
        std::vector<std::string_view> bytes;
        for (const base::StoredTensor& tensor : file.tensors())
            for (const std::string& known : rename(tensor.name)) {
                plan.push_back({known, tensor.type, tensor.shape});
                bytes.push_back(tensor.bytes);
            }
        base::SafetensorsWriter writer(path() + "/model.safetensors", plan);
        for (const std::string_view part : bytes)
            writer.append(part.data(), part.size());
        writer.commit();
    }

private:
    QTemporaryDir m_folder;
};

QStringList textsOf(const Names& names) {
    QStringList texts;
    for (const std::string& name : names)
        texts.append(QString::fromStdString(name));
    return texts;
}

models::ModelInput inputOf(const std::vector<std::int64_t>& ids) {
    models::ModelInput made;
    made.inputIds = torch::tensor(ids).unsqueeze(0);
    return made;
}

std::string codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const base::Error& error) {
        return error.code();
    }
    return {};
}

}  // namespace

/// What the encoders share beside their answers: heads, names, and rules that a single reference does not show.
class TestEncoders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshHeads_data();
    void freshHeads();
    void baseCheckpoints_data();
    void baseCheckpoints();
    void labelsOfTokensKeepTheirRows();
    void anAnswerHasNoLabels();
    void positionsCountRealTokens();
    void groupsShareTheirLayers();
    void equalWidthsNeedNoProjection();
    void paddingDoesNotMatter_data();
    void paddingDoesNotMatter();
    void oldSpellingOfKindsOfDistance();
    void aMatrixOfItsOwnHasABiasOfItsOwn();
    void settingsThatAreRefused_data();
    void settingsThatAreRefused();
};

void TestEncoders::freshHeads_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("head");
    QTest::addColumn<QStringList>("made");
    const auto row = [](const char* folder, Head head, const QStringList& made) {
        QTest::addRow("%s, %d", folder, static_cast<int>(head)) << QString(folder) << static_cast<int>(head) << made;
    };
    const QStringList answer = {"qa_outputs.weight", "qa_outputs.bias"}, classes = {"classifier.weight", "classifier.bias"};
    row("bert-MaskedLM", Head::TokenClassification, classes);
    row("bert-MaskedLM", Head::QuestionAnswering, answer);
    for (const char* folder : {"roberta-SequenceClassification", "xlm_roberta"}) {
        row(folder, Head::MaskedLm,
            {"lm_head.dense.weight", "lm_head.dense.bias", "lm_head.layer_norm.weight", "lm_head.layer_norm.bias",
             "lm_head.bias"});
        row(folder, Head::TokenClassification, classes);
        row(folder, Head::QuestionAnswering, answer);
    }
    row("roberta-MaskedLM", Head::SequenceClassification,
        {"classifier.dense.weight", "classifier.dense.bias", "classifier.out_proj.weight", "classifier.out_proj.bias"});
    row("distilbert", Head::MaskedLm,
        {"vocab_transform.weight", "vocab_transform.bias", "vocab_layer_norm.weight", "vocab_layer_norm.bias",
         "vocab_projector.bias"});
    row("distilbert", Head::TokenClassification, {});
    row("distilbert", Head::QuestionAnswering, answer);
    row("electra", Head::MaskedLm,
        {"generator_predictions.dense.weight", "generator_predictions.dense.bias", "generator_predictions.LayerNorm.weight",
         "generator_predictions.LayerNorm.bias", "generator_lm_head.bias"});
    row("electra", Head::TokenClassification, classes);
    row("electra", Head::QuestionAnswering, answer);
    row("albert", Head::MaskedLm,
        {"predictions.dense.weight", "predictions.dense.bias", "predictions.LayerNorm.weight", "predictions.LayerNorm.bias",
         "predictions.bias"});
    row("albert", Head::TokenClassification, {});
    row("albert", Head::QuestionAnswering, answer);
    row("modernbert-MaskedLM", Head::SequenceClassification, classes);
    row("modernbert-MaskedLM", Head::TokenClassification, classes);
    row("modernbert-MaskedLM", Head::QuestionAnswering, classes);
    row("modernbert-SequenceClassification-mean", Head::MaskedLm, {"decoder.bias"});
    row("deberta_v2", Head::MaskedLm,
        {"cls.predictions.transform.dense.weight", "cls.predictions.transform.dense.bias",
         "cls.predictions.transform.LayerNorm.weight", "cls.predictions.transform.LayerNorm.bias", "cls.predictions.bias"});
    row("deberta_v2", Head::TokenClassification, {});
    row("deberta_v2", Head::QuestionAnswering, answer);
}

void TestEncoders::freshHeads() {
    QFETCH(QString, folder);
    QFETCH(int, head);
    QFETCH(QStringList, made);
    models::LoadNotes notes;
    const std::string path = tests::modelFixtures + folder.toStdString();
    const auto model = models::loadModel(path, {.head = static_cast<Head>(head)}, {}, &notes);
    QCOMPARE(textsOf(notes.freshParameters), made);
    const auto sizes = model->logits(inputOf({5, 6, 7})).sizes().vec();
    const std::int64_t outputs = static_cast<Head>(head) == Head::MaskedLm ? model->shape().vocabularySize
                                 : static_cast<Head>(head) == Head::QuestionAnswering
                                     ? 2
                                     : static_cast<std::int64_t>(model->labels().size());
    QCOMPARE(sizes, static_cast<Head>(head) == Head::SequenceClassification ? (std::vector<std::int64_t>{1, outputs})
                                                                            : (std::vector<std::int64_t>{1, 3, outputs}));
    const QTemporaryDir saved;
    models::saveModel(*model, path, saved.path().toStdString(), models::StorageType::Float32, {});
    QCOMPARE(models::headOfFolder(saved.path().toStdString()), static_cast<Head>(head));
}

void TestEncoders::baseCheckpoints_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QStringList>("made");
    const QStringList classes = {"classifier.weight", "classifier.bias"};
    const auto row = [](const char* name, const char* folder, const char* prefix, const QStringList& made) {
        QTest::newRow(name) << QString(folder) << QString(prefix) << made;
    };
    row("BERT", "bert-MaskedLM", "bert.", classes);
    row("RoBERTa", "roberta-MaskedLM", "roberta.", classes);
    row("XLM-RoBERTa", "xlm_roberta", "roberta.", classes);
    row("DistilBERT", "distilbert", "distilbert.", classes);
    row("ELECTRA", "electra", "electra.", classes);
    row("ALBERT", "albert", "albert.", classes);
    row("ModernBERT", "modernbert-MaskedLM", "model.", QStringList{"head.dense.weight", "head.norm.weight"} + classes);
    row("DeBERTa", "deberta_v2", "deberta.", classes);
}

/// A checkpoint of the model without a head has its names without the model's own.
void TestEncoders::baseCheckpoints() {
    QFETCH(QString, folder);
    QFETCH(QString, prefix);
    QFETCH(QStringList, made);
    const std::string name = folder.toStdString(), begin = prefix.toStdString();
    const Variant variant(name, [](Json& json) { json.erase("architectures"); });
    variant.write(name, [&](const std::string& tensor) {
        return tensor.starts_with(begin) ? Names{tensor.substr(begin.size())} : Names{};
    });
    models::LoadNotes notes;
    const auto bare = models::loadModel(variant.path(), {.head = Head::TokenClassification}, {}, &notes);
    QCOMPARE(textsOf(notes.freshParameters), made);
    const auto whole =
        models::loadModel(tests::modelFixtures + name, {.head = models::headOfFolder(tests::modelFixtures + name)}, {});
    QVERIFY(torch::equal(bare->hidden(inputOf({5, 6, 7})), whole->hidden(inputOf({5, 6, 7}))));
}

void TestEncoders::labelsOfTokensKeepTheirRows() {
    const std::string folder = tests::modelFixtures + "bert-TokenClassification";
    const auto own = models::loadModel(folder, {.head = Head::TokenClassification}, {});
    QCOMPARE(own->labels(), (Names{"LABEL_0", "LABEL_1", "LABEL_2", "LABEL_3", "LABEL_4"}));
    const auto turned = models::loadModel(
        folder, {.head = Head::TokenClassification, .labels = {"LABEL_3", "LABEL_0", "LABEL_4", "LABEL_1", "LABEL_2"}}, {});
    const torch::Tensor order = torch::tensor({3, 0, 4, 1, 2});
    QVERIFY(tests::gap(turned->logits(inputOf({5, 6})), own->logits(inputOf({5, 6})).index_select(2, order)) < 1e-5);
    QCOMPARE(models::inspectModel(folder).labels, own->labels());
}

void TestEncoders::anAnswerHasNoLabels() {
    const std::string folder = tests::modelFixtures + "bert-SequenceClassification";  // three classes
    const auto model = models::loadModel(folder, {.head = Head::QuestionAnswering}, {});
    QVERIFY(model->labels().empty());
    const QTemporaryDir saved;
    models::saveModel(*model, folder, saved.path().toStdString(), models::StorageType::Float32, {});
    const Json config = base::readJson(saved.path().toStdString() + "/config.json");
    QCOMPARE(config["architectures"], Json::array({"BertForQuestionAnswering"}));
    QVERIFY(!config.contains("id2label") && !config.contains("label2id"));
}

void TestEncoders::positionsCountRealTokens() {
    const auto model = models::loadModel(tests::modelFixtures + "roberta-MaskedLM", {.head = Head::MaskedLm}, {});
    models::ModelInput padded = inputOf({1, 1, 1, 11, 12, 13});
    padded.attentionMask = torch::tensor({{0, 0, 0, 1, 1, 1}});
    QVERIFY(tests::gap(model->logits(padded).slice(1, 3), model->logits(inputOf({11, 12, 13}))) < 1e-4);
    models::ModelInput placed = inputOf({11, 12, 13});
    placed.positionIds = torch::tensor({{2, 3, 4}});
    QVERIFY(torch::equal(model->logits(placed), model->logits(inputOf({11, 12, 13}))));
    // Two of the 42 positions are never used: those up to the padding's id, 1.
    QCOMPARE(model->shape().contextLength, std::int64_t(40));
    QCOMPARE(codeOf([&] { model->hidden(inputOf(std::vector<std::int64_t>(40, 7))); }), std::string());
    QCOMPARE(codeOf([&] { model->hidden(inputOf(std::vector<std::int64_t>(41, 7))); }), std::string("model.too-long"));
    const Variant few("roberta-MaskedLM", [](Json& json) { json["max_position_embeddings"] = 2; });
    QCOMPARE(codeOf([&] { models::loadModel(few.path(), {.head = Head::MaskedLm, .randomWeights = true}, {}); }),
             std::string("model.config-range"));
}

/// Two groups of two layers, all with the weights of the one layer that the fixture has, are as deep as it is with 6 depths.
void TestEncoders::groupsShareTheirLayers() {
    const std::string one = "encoder.albert_layer_groups.0.albert_layers.0.";
    const Variant grouped("albert", [](Json& json) {
        json["num_hidden_groups"] = 2;
        json["inner_group_num"] = 2;
    });
    grouped.write("albert", [&](const std::string& tensor) {
        const std::size_t at = tensor.find(one);
        if (at == std::string::npos)
            return Names{tensor};
        Names names;
        for (const char* place : {"0.albert_layers.0.", "0.albert_layers.1.", "1.albert_layers.0.", "1.albert_layers.1."})
            names.push_back(tensor.substr(0, at) + "encoder.albert_layer_groups." + place + tensor.substr(at + one.size()));
        return names;
    });
    const Variant deep("albert", [](Json& json) { json["num_hidden_layers"] = 6; });
    deep.write("albert", [](const std::string& tensor) { return Names{tensor}; });
    const auto first = models::loadModel(grouped.path(), {.head = Head::SequenceClassification}, {});
    const auto second = models::loadModel(deep.path(), {.head = Head::SequenceClassification}, {});
    QVERIFY(torch::equal(first->logits(inputOf({5, 6, 7})), second->logits(inputOf({5, 6, 7}))));
    const Variant many("albert", [](Json& json) { json["inner_group_num"] = 1'000'000; });
    QCOMPARE(codeOf([&] { models::loadModel(many.path(), {.head = Head::MaskedLm, .randomWeights = true}, {}); }),
             std::string("model.config-range"));
}

void TestEncoders::equalWidthsNeedNoProjection() {
    const Variant equal("electra", [](Json& json) { json["embedding_size"] = json["hidden_size"]; });
    const auto model = models::loadModel(equal.path(), {.head = Head::MaskedLm, .randomWeights = true}, {});
    QVERIFY(std::ranges::none_of(model->parameters(),
                                 [](const auto& parameter) { return parameter.name.find("project") != std::string::npos; }));
    QCOMPARE(model->logits(inputOf({5, 6})).size(2), model->shape().vocabularySize);
}

void TestEncoders::paddingDoesNotMatter_data() {
    QTest::addColumn<QString>("folder");
    for (const char* folder :
         {"modernbert-MaskedLM", "modernbert-SequenceClassification-mean", "modernbert-SequenceClassification-cls",
          "deberta_v2", "roberta-SequenceClassification", "albert"})
        QTest::newRow(folder) << QString(folder);
}

/// Padding changes neither windows, nor means, nor distances.
void TestEncoders::paddingDoesNotMatter() {
    QFETCH(QString, folder);
    const std::string path = tests::modelFixtures + folder.toStdString();
    const auto model = models::loadModel(path, {.head = models::headOfFolder(path)}, {});
    const std::vector<std::int64_t> text = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22};
    std::vector<std::int64_t> longer = text;
    longer.resize(20, 0);
    models::ModelInput padded = inputOf(longer);
    padded.attentionMask = torch::cat({torch::ones({1, 12}, torch::kLong), torch::zeros({1, 8}, torch::kLong)}, 1);
    const torch::Tensor alone = model->logits(inputOf(text));
    const torch::Tensor together = model->logits(padded);
    QVERIFY(tests::gap(alone.dim() == 3 ? together.slice(1, 0, 12) : together, alone) < 1e-4);
}

void TestEncoders::oldSpellingOfKindsOfDistance() {
    const Variant old("deberta_v2", [](Json& json) { json["pos_att_type"] = "c2p | p2c"; });
    old.write("deberta_v2", [](const std::string& tensor) { return Names{tensor}; });
    const auto first = models::loadModel(old.path(), {.head = Head::SequenceClassification}, {});
    const auto second = models::loadModel(tests::modelFixtures + "deberta_v2", {.head = Head::SequenceClassification}, {});
    QVERIFY(torch::equal(first->logits(inputOf({5, 6, 7})), second->logits(inputOf({5, 6, 7}))));
}

/// Behind words that are not tied, the bias beside the matrix is the one that counts.
void TestEncoders::aMatrixOfItsOwnHasABiasOfItsOwn() {
    const std::string weight = "cls.predictions.decoder.weight", bias = "cls.predictions.decoder.bias";
    const Variant both("bert-MaskedLM", [](Json& json) { json["tie_word_embeddings"] = false; });
    both.write("bert-MaskedLM", [&](const std::string& tensor) {
        if (tensor.ends_with("word_embeddings.weight"))
            return Names{tensor, weight};
        return tensor == "cls.predictions.bias" ? Names{tensor, bias} : Names{tensor};
    });
    models::LoadNotes notes;
    const auto model = models::loadModel(both.path(), {.head = Head::MaskedLm}, {}, &notes);
    QVERIFY(notes.freshParameters.empty() && notes.unusedTensors.empty());
    QVERIFY(std::ranges::any_of(model->parameters(), [&](const auto& parameter) { return parameter.name == bias; }));
    const auto tied = models::loadModel(tests::modelFixtures + "bert-MaskedLM", {.head = Head::MaskedLm}, {});
    QVERIFY(torch::equal(model->logits(inputOf({5, 6})), tied->logits(inputOf({5, 6}))));
}

void TestEncoders::settingsThatAreRefused_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* folder, const char* key, const char* value) {
        QTest::newRow(name) << QString(folder) << QString(key) << QString(value);
    };
    row("an even convolution", "deberta_v2", "conv_kernel_size", "4");
    row("narrow embeddings", "deberta_v2", "embedding_size", "12");
    row("positions to positions", "deberta_v2", "pos_att_type", R"(["p2p"])");
    row("buckets for no distance", "deberta_v2", "position_buckets", "400");
    row("pooling by maximum", "modernbert-MaskedLM", "classifier_pooling", R"("max")");
    row("sinusoids", "distilbert", "sinusoidal_pos_embds", "true");
    row("relative positions", "electra", "position_embedding_type", R"("relative_key")");
}

void TestEncoders::settingsThatAreRefused() {
    QFETCH(QString, folder);
    QFETCH(QString, key);
    QFETCH(QString, value);
    const Variant changed(folder.toStdString(),
                          [&](Json& json) { json[key.toStdString()] = Json::parse(value.toStdString()); });
    const std::string path = changed.path();
    QCOMPARE(codeOf([&] { models::loadModel(path, {.head = models::headOfFolder(path), .randomWeights = true}, {}); }),
             std::string("model.unsupported-setting"));
}

TUNEWRIGHT_TEST(TestEncoders)
#include "test_encoders.moc"
