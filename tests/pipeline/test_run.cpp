// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

/// Whole jobs through the real program, headless.
class TestRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTaskRuns_data();
    void everyTaskRuns();
    void tunedClassifierBeatsChance();
    void answersAreAskedForAsTheyWereTrained();
    void everyMethodRuns_data();
    void everyMethodRuns();
    void adapterAnswersAsTheMergedModel();
    void quantisedBaseIsProvedInBothForms_data();
    void quantisedBaseIsProvedInBothForms();
    void onlyARunWithAnAdapterExportsOne();
    void stopsAtDataThatCannotBeUsed();
    void listsEveryFaultOfAJob();
    void refusesAFolderThatHoldsARun();
    void sentencePieceTrainsBesideLibtorch();
};

void TestRun::everyTaskRuns_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("metric");
    QTest::newRow("classification") << "classification"
                                    << "accuracy";
    QTest::newRow("several categories") << "multi-label"
                                        << "microF1";
    QTest::newRow("numbers") << "regression"
                             << "meanAbsoluteError";
    QTest::newRow("marked words") << "token-classification"
                                  << "f1";
    QTest::newRow("answers in texts") << "question-answering"
                                      << "exactMatch";
    QTest::newRow("plain text") << "causal-lm"
                                << "perplexity";
    QTest::newRow("prompt and answer") << "prompt-answer"
                                       << "perplexity";
    QTest::newRow("conversations") << "chat"
                                   << "perplexity";
    QTest::newRow("preferences") << "preference"
                                 << "preferenceAccuracy";
    QTest::newRow("text to text") << "text-to-text"
                                  << "perplexity";
    QTest::newRow("masked words") << "masked-lm"
                                  << "perplexity";
}

void TestRun::everyTaskRuns() {
    QFETCH(QString, task);
    QFETCH(QString, metric);
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    const auto result =
        runProgram({"run", support::smallJob(task, folder.path()).write(folder.path()), "--out", out, "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());

    const auto lines = result.jsonLines();
    QVERIFY(!lines.isEmpty());
    for (const QJsonObject& line : lines)
        QVERIFY(!line.isEmpty());
    QCOMPARE(lines.last()["status"].toString(), QString("done"));
    for (const char* file : {"job.json", "metrics.jsonl", "training.json", "report.json", "checkpoints/best/model.safetensors",
                             "export/hf/model.safetensors", "export/hf/config.json", "export/hf/README.md"})
        QVERIFY2(QFile::exists(out + '/' + file), file);

    const QJsonObject training = support::readJson(out + "/training.json");
    QVERIFY(training["bestValidationLoss"].toDouble() < training["firstValidationLoss"].toDouble());
    const QJsonObject tuned = support::readJson(out + "/report.json")["tuned"].toObject()[metric].toObject();
    QVERIFY(tuned["count"].toInt() > 0);
    QVERIFY(tuned["low"].toDouble() <= tuned["value"].toDouble() && tuned["value"].toDouble() <= tuned["high"].toDouble());
}

/// The plain template goes with a model that has none, so that everybody asks it in the same words.
void TestRun::answersAreAskedForAsTheyWereTrained() {
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("prompt-answer", folder.path());
    QJsonObject training = job.json["training"].toObject();
    training["epochs"] = 1;
    job.json["training"] = training;
    const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
    QVERIFY2(result.status == 0, result.messages.constData());
    QVERIFY(QFile::exists(out + "/checkpoints/best/chat_template.jinja"));
    QVERIFY(QFile::exists(out + "/export/hf/chat_template.jinja"));
    const QString question = "When does room 900 open?";
    const auto asked = runProgram({"generate", out + "/export/hf", "--ask", question, "--json"});
    const auto written = runProgram({"generate", out + "/export/hf", "--prompt", question + "\n", "--json"});
    QVERIFY2(asked.status == 0 && written.status == 0, asked.messages.constData());
    QCOMPARE(asked.jsonLines().last()["text"].toString(), written.jsonLines().last()["text"].toString());
}

void TestRun::everyMethodRuns_data() {
    QTest::addColumn<QJsonObject>("settings");
    QTest::newRow("LoRA") << QJsonObject{{"method", "lora"}, {"loraRank", 4}, {"learningRate", 5e-3}};
    QTest::newRow("rsLoRA on attention") << QJsonObject{
        {"method", "lora"}, {"loraTargets", "attention"}, {"loraRankStabilised", true}, {"learningRate", 5e-3}};
    QTest::newRow("DoRA") << QJsonObject{{"method", "lora"}, {"loraMagnitudes", true}, {"learningRate", 5e-3}};
    QTest::newRow("LoRA beside 8 bits") << QJsonObject{{"method", "lora"}, {"baseWeights", "8-bit"}, {"learningRate", 5e-3}};
    QTest::newRow("LoRA beside NF4, layers computed twice")
        << QJsonObject{{"method", "lora"}, {"baseWeights", "nf4"}, {"recompute", true}, {"learningRate", 5e-3}};
    QTest::newRow("last layer") << QJsonObject{{"method", "last-layers"}, {"lastLayers", 1}};
    QTest::newRow("head") << QJsonObject{{"method", "head"}, {"learningRate", 1e-2}};
    QTest::newRow("8-bit AdamW") << QJsonObject{{"optimizer", "adamw-8bit"}};
    QTest::newRow("Adafactor") << QJsonObject{{"optimizer", "adafactor"}};
    QTest::newRow("SGD") << QJsonObject{{"optimizer", "sgd"}, {"learningRate", 5e-3}};
    QTest::newRow("everything against memorising") << QJsonObject{
        {"labelSmoothing", 0.1}, {"focalGamma", 1},   {"balancedClasses", true}, {"consistency", 1},
        {"averaging", 0.5},      {"startPull", 0.01}, {"layerDecay", 0.9},       {"schedule", "warmup-stable-decay"},
        {"mixup", 0.2},          {"embeddingNoise", 1}};
}

void TestRun::everyMethodRuns() {
    QFETCH(QJsonObject, settings);
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("classification", folder.path());
    job.json["model"] = QJsonObject{{"path", support::fixture("complete/bert")}};
    QJsonObject training = job.json["training"].toObject();
    for (const QString& key : settings.keys())
        training[key] = settings[key];
    job.json["training"] = training;
    const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonObject report = support::readJson(out + "/training.json");
    QVERIFY(report["bestValidationLoss"].toDouble() < report["firstValidationLoss"].toDouble());
    if (settings.contains("method"))
        QVERIFY(report["trainedParameters"].toInteger() < report["parameters"].toInteger());
    else
        QCOMPARE(report["trainedParameters"].toInteger(), report["parameters"].toInteger());
}

void TestRun::adapterAnswersAsTheMergedModel() {
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("prompt-answer", folder.path());
    job.json["model"] = QJsonObject{{"path", support::fixture("complete/gpt2")}};
    QJsonObject training = job.json["training"].toObject();
    training["method"] = "lora";
    training["learningRate"] = 5e-3;
    job.json["training"] = training;
    job.json["export"] = QJsonObject{{"formats", QJsonArray{"hf", "peft"}}};
    const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
    QVERIFY2(result.status == 0, result.messages.constData());
    for (const char* file : {"adapter_config.json", "adapter_model.safetensors", "tokenizer.json", "README.md"})
        QVERIFY2(QFile::exists(out + "/export/peft/" + file), file);
    QVERIFY(!QFile::exists(out + "/export/peft/model.safetensors"));
    QVERIFY(!QFile::exists(out + "/export/hf/adapter_config.json"));
    const QJsonObject config = support::readJson(out + "/export/peft/adapter_config.json");
    QCOMPARE(config["peft_type"].toString(), QString("LORA"));
    QCOMPARE(config["fan_in_fan_out"].toBool(), true);
    QCOMPARE(config["base_model_name_or_path"].toString(), support::fixture("complete/gpt2"));

    // The adapter's folder is a model like another: to be listed, asked and adapted.
    qputenv("XDG_CACHE_HOME", folder.filePath("cache").toUtf8());
    const QString adapter = out + "/export/peft";
    QVERIFY(runProgram({"models", "--folder", out + "/export"}).output.contains("adapter"));
    const auto ask = [](const QString& model) {
        return runProgram({"generate", model, "--prompt", "how many legs", "--tokens", "8"}).output;
    };
    QVERIFY(!ask(adapter).isEmpty());
    QCOMPARE(ask(adapter), ask(out + "/export/hf"));
    job.json["model"] = QJsonObject{{"path", adapter}};
    training["maxSteps"] = 2;
    job.json["training"] = training;
    const auto again = runProgram({"run", job.write(folder.path()), "--out", folder.filePath("again")});
    QVERIFY2(again.status == 0, again.messages.constData());
    qunsetenv("XDG_CACHE_HOME");
}

void TestRun::quantisedBaseIsProvedInBothForms_data() {
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("magnitudes");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("precision");
    QTest::newRow("8-bit") << "8-bit" << false << "8-bit whole numbers" << "fp32";
    QTest::newRow("nf4") << "nf4" << false << "NormalFloats" << "fp32";
    QTest::newRow("nf4, DoRA") << "nf4" << true << "NormalFloats" << "fp32";
    QTest::newRow("nf4, DoRA, in bfloat16") << "nf4" << true << "NormalFloats" << "bf16";
}

/// The whole model and the adapter beside the quantised base, opened again, answer as the model did in memory.
void TestRun::quantisedBaseIsProvedInBothForms() {
    QFETCH(QString, form);
    QFETCH(bool, magnitudes);
    QFETCH(QString, words);
    QFETCH(QString, precision);
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("prompt-answer", folder.path());
    job.json["model"] = QJsonObject{{"path", support::fixture("complete/gpt2")}};
    QJsonObject training = job.json["training"].toObject();
    training["method"] = "lora";
    training["learningRate"] = 5e-3;
    training["baseWeights"] = form;
    training["loraMagnitudes"] = magnitudes;
    training["precision"] = precision;
    job.json["training"] = training;
    job.json["export"] = QJsonObject{{"formats", QJsonArray{"hf", "peft"}}};
    const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonObject report = support::readJson(out + "/training.json");
    QVERIFY(report["bestValidationLoss"].toDouble() < report["firstValidationLoss"].toDouble());
    QCOMPARE(report["baseWeights"].toString(), form);
    QCOMPARE(report["precision"].toString(), precision);
    QVERIFY(precision == "fp32" || precision == "bf16");
    for (const char* kind : {"hf", "peft"}) {
        const QByteArray card = support::readBytes(out + "/export/" + kind + "/README.md");
        QVERIFY2(card.contains("every answer was the same as before"), card.constData());
        QVERIFY(card.contains(words.toUtf8()));
        QVERIFY(card.contains("(" + precision.toUtf8() + ")"));
        const bool adapter = QByteArray(kind) == "peft";
        QCOMPARE(card.contains("pip install peft"), adapter);
        QCOMPARE(card.contains("library_name: peft"), adapter);
        QVERIFY(card.contains("lowest validation loss ("));
    }
}

void TestRun::onlyARunWithAnAdapterExportsOne() {
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("classification", folder.path());
    QJsonObject training = job.json["training"].toObject();
    training["epochs"] = 1;
    job.json["training"] = training;
    QVERIFY(runProgram({"run", job.write(folder.path()), "--out", out}).status == 0);
    const auto result = runProgram({"export", out, "--format", "peft", "--out", folder.filePath("peft"), "--json"});
    QCOMPARE(result.status, 2);
    QVERIFY(result.output.contains("export.no-adapter"));
    QVERIFY(!QFile::exists(folder.filePath("peft")));
}

void TestRun::tunedClassifierBeatsChance() {
    QTemporaryDir folder;
    const QString out = folder.filePath("run");
    auto job = support::smallJob("classification", folder.path());
    QJsonObject training = job.json["training"].toObject();
    training["epochs"] = 12;  // its own small model knows nothing at first
    job.json["training"] = training;
    const auto result = runProgram({"run", job.write(folder.path()), "--out", out});
    QVERIFY2(result.status == 0, result.messages.constData());
    QVERIFY(support::readJson(out + "/report.json")["tuned"].toObject()["accuracy"].toObject()["value"].toDouble() > 0.9);

    support::writeText(folder.filePath("ask.csv"), "text\n\"my refund number 900, please look at the payment soon\"\n");
    const auto answer = runProgram({"predict", out + "/export/hf", "--data", folder.filePath("ask.csv"), "--json"});
    QVERIFY2(answer.status == 0, answer.messages.constData());
    QCOMPARE(answer.jsonLines().size(), 1);
    QCOMPARE(answer.jsonLines().first()["label"].toString(), QString("billing"));
}

void TestRun::stopsAtDataThatCannotBeUsed() {
    QTemporaryDir folder;
    auto job = support::smallJob("classification", folder.path());
    support::writeText(folder.filePath(job.data), "name,city\nAda,London\n");
    const auto result = runProgram({"run", job.write(folder.path()), "--out", folder.filePath("run"), "--json"});
    QCOMPARE(result.status, 2);
    const QJsonArray issues = result.jsonLines().last()["issues"].toArray();
    QVERIFY(!issues.isEmpty());
    for (const QJsonValue& issue : issues) {
        QVERIFY(!issue["message"].toString().isEmpty());
        QVERIFY(!issue["remedy"].toString().isEmpty());
    }
    QVERIFY(!QFile::exists(folder.filePath("run/checkpoints")));
}

void TestRun::listsEveryFaultOfAJob() {
    QTemporaryDir folder;
    support::writeText(
        folder.filePath("job.json"),
        R"({"version": 1, "task": "classification", "modle": {}, "training": {"epochs": "three", "batchSize": -4}})");
    const auto result = runProgram({"run", folder.filePath("job.json"), "--json"});
    QCOMPARE(result.status, 2);
    QStringList fields;
    for (const QJsonValue& issue : result.jsonLines().last()["issues"].toArray())
        fields.append(issue["place"]["field"].toString());
    fields.sort();
    QCOMPARE(fields, (QStringList{"modle", "training.batchSize", "training.epochs"}));
}

void TestRun::refusesAFolderThatHoldsARun() {
    QTemporaryDir folder;
    const QString job = support::smallJob("classification", folder.path()).write(folder.path());
    QDir(folder.path()).mkdir("run");
    support::writeText(folder.filePath("run/job.json"), "{}");
    QCOMPARE(runProgram({"run", job, "--out", folder.filePath("run")}).status, 2);
    QCOMPARE(support::readBytes(folder.filePath("run/job.json")), QByteArray("{}"));
}

/// The module that holds SentencePiece and libtorch share one process: a model with nothing but a tokenizer.model trains.
void TestRun::sentencePieceTrainsBesideLibtorch() {
    QTemporaryDir folder;
    const QString model = folder.filePath("model");
    QDir().mkpath(model);
    QVERIFY(QFile::copy(support::fixture("tokenizers/llama2/tokenizer.model"), model + "/tokenizer.model"));
    QJsonObject config = support::readJson(support::fixture("complete/gpt2/config.json"));
    config["vocab_size"] = 2000;
    config["bos_token_id"] = 1;
    config["eos_token_id"] = 2;
    support::writeText(model + "/config.json", QJsonDocument(config).toJson());
    support::writeText(model + "/tokenizer_config.json", R"({"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"})");

    auto job = support::smallJob("causal-lm", folder.path());
    job.json["model"] = QJsonObject{{"path", model}, {"randomWeights", true}};
    const auto result = runProgram({"run", job.write(folder.path()), "--out", folder.filePath("run")});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonObject training = support::readJson(folder.filePath("run/training.json"));
    QVERIFY(training["bestValidationLoss"].toDouble() < training["firstValidationLoss"].toDouble());
}

TUNEWRIGHT_TEST(TestRun)
#include "test_run.moc"
