// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/job_fields.h"
#include "core/api/session.h"
#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

/// What the estimate says of memory against what the real program then took at its peak.
class TestMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEstimateHolds_data();
    void theEstimateHolds();

private:
    QString run(const QString& shape, const QString& way, QJsonObject& json, core::api::Estimate& estimate);

    QTemporaryDir m_folder;
};

namespace {

/// A folder with the tokenizer of a small fixture and the configuration of a larger model, to start from fresh weights.
QString shape(const QString& folder, const QString& tokenizerOf, QJsonObject config) {
    const QString model = folder + "/model";
    QDir().mkpath(model);
    for (const QString& name : QDir(support::fixture(tokenizerOf)).entryList(QDir::Files))
        if (!name.startsWith("model") && !name.startsWith("config") && !name.startsWith("reference"))
            QFile::copy(support::fixture(tokenizerOf) + '/' + name, model + '/' + name);
    support::writeText(model + "/config.json", QJsonDocument(config).toJson());
    return model;
}

QJsonObject gpt2(int width, int layers) {
    return {{"model_type", "gpt2"}, {"architectures", QJsonArray{"GPT2LMHeadModel"}},
            {"n_embd", width},      {"n_layer", layers},
            {"n_head", 8},          {"n_positions", 512},
            {"vocab_size", 20000},  {"bos_token_id", 0},
            {"eos_token_id", 0}};
}

/// "lora nf4 recompute": the method, and what is set beside it.
QJsonObject settingsOf(const QString& words, const QString& precision, int batch, int length) {
    QJsonObject settings{{"maxSteps", 2},        {"batchSize", batch},     {"maxLength", length}, {"threads", 1},
                         {"evaluateEvery", 100}, {"precision", precision}, {"priority", "normal"}};
    const QStringList parts = words.split(' ');
    settings["method"] = parts.front();
    settings["recompute"] = parts.contains("recompute");
    settings["watchForgetting"] =
        parts.front() == "full";  // its texts take as long as all the rest; once for each shape is enough
    if (parts.contains("twice"))
        settings["consistency"] = 1;
    for (const char* form : {"8-bit", "nf4"})
        if (parts.contains(form))
            settings["baseWeights"] = form;
    return settings;
}

QJsonObject bert(int width, int layers) {
    return {{"model_type", "bert"},
            {"architectures", QJsonArray{"BertForMaskedLM"}},
            {"hidden_size", width},
            {"num_hidden_layers", layers},
            {"num_attention_heads", 8},
            {"intermediate_size", 4 * width},
            {"max_position_embeddings", 512},
            {"vocab_size", 20000},
            {"pad_token_id", 0}};
}

}  // namespace

void TestMemory::theEstimateHolds_data() {
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("tokenizer");
    QTest::addColumn<QJsonObject>("config");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("precision");
    const auto shape = [](const char* name, const char* task, const char* tokenizer, const QJsonObject& config, int batch,
                          int length, std::initializer_list<const char*> methods, const char* precision = "fp32") {
        for (const char* method : methods)
            QTest::addRow("%s, %s, %s", name, method, precision)
                << QString::fromLatin1(name) << task << tokenizer << config << batch << length << method << precision;
    };
    shape("many layers", "causal-lm", "complete/gpt2", gpt2(384, 10), 2, 256,
          {"full", "lora", "last-layers", "lora nf4", "lora 8-bit"});
    shape("wide", "causal-lm", "complete/gpt2", gpt2(768, 3), 1, 384, {"full", "lora"});
    shape("a classifier", "classification", "complete/bert", bert(512, 6), 16, 64,
          {"full", "lora", "last-layers", "head", "lora twice"});
    shape("many layers", "causal-lm", "complete/gpt2", gpt2(384, 10), 2, 256, {"full"}, "bf16");
}

/// Runs a job of that shape and way to learn. @returns the run's folder, or nothing if it failed
QString TestMemory::run(const QString& shape, const QString& way, QJsonObject& json, core::api::Estimate& estimate) {
    const QString folder = m_folder.filePath(shape + '-' + way), path = folder + "/job.json";
    support::writeText(path, QJsonDocument(json).toJson());
    const auto job = core::api::jobFromJson(support::readBytes(path).toStdString(), folder.toStdString());
    if (!job.ok())
        return {};
    const auto session = core::api::makeSession();
    const auto data = session->checkDataset(job.value(), {}, {});
    const auto estimated = session->estimate(job.value(), data.value(), {});
    if (!estimated.ok())
        return {};
    estimate = estimated.value();
    const auto result = runProgram({"run", path, "--out", folder + "/run"});
    if (result.status != 0)
        qWarning("%s", result.messages.constData());
    return result.status == 0 ? folder + "/run" : QString();
}

void TestMemory::theEstimateHolds() {
    QFETCH(QString, shape);
    QFETCH(QString, task);
    QFETCH(QString, tokenizer);
    QFETCH(QJsonObject, config);
    QFETCH(int, batch);
    QFETCH(int, length);
    QFETCH(QString, method);
    QFETCH(QString, precision);
    const QString way = method + '-' + precision, folder = m_folder.filePath(shape + '-' + way);
    QDir().mkpath(folder);
    auto small = support::smallJob(task, folder);
    // Only a whole model starts from nothing; what it leaves is where the others of its shape begin.
    const QString begun = m_folder.filePath(shape + "-full-fp32/run/export/hf");
    small.json["model"] = method == "full" ? QJsonObject{{"path", ::shape(folder, tokenizer, config)}, {"randomWeights", true}}
                                           : QJsonObject{{"path", begun}};
    if (method != "full" && !QDir(begun).exists())
        QSKIP("The row of the whole model makes what this one starts from.");
    small.json["training"] = settingsOf(method, precision, batch, length);
    small.json["assess"] = QJsonObject{{"compareUntouched", false}};
    if (method != "full")
        small.json["export"] = QJsonObject{{"formats", QJsonArray()}};
    QJsonObject data = small.json["data"].toObject();
    data["testShare"] = 0.02;  // what comes after the training is not measured
    small.json["data"] = data;
    core::api::Estimate estimate;
    const QString out = run(shape, way, small.json, estimate);
    QVERIFY(!out.isEmpty());
    const double taken = support::readJson(out + "/training.json")["peakMemoryBytes"].toDouble();
    const double said = static_cast<double>(estimate.memoryBytes);
    const QByteArray figures = QByteArray::number(said / 1e6) + " MB said, " + QByteArray::number(taken / 1e6) + " MB taken";
    qInfo("%s", figures.constData());
    QVERIFY2(said > 0.85 * taken && said < 1.15 * taken, figures.constData());
}

TUNEWRIGHT_TEST(TestMemory)
#include "test_memory.moc"
