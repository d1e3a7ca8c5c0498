// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"

using support::runProgram;

/// The smaller commands of the real program: output, --json and exit status.
class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exitStatuses_data();
    void exitStatuses();
    void probeGivesTheReferenceLosses_data();
    void probeGivesTheReferenceLosses();
    void tokenizeGivesTheReferenceIds();
    void checkPrintsItsFindings();
    void modelsListsAFolder();
    void generateContinues();
    void exportsAModelFolder();
};

void TestCommands::exitStatuses_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("help") << QStringList{"--help"} << 0;
    QTest::newRow("version") << QStringList{"--version"} << 0;
    QTest::newRow("no such command") << QStringList{"fly"} << 2;
    QTest::newRow("no such option") << QStringList{"models", "--colour"} << 2;
    QTest::newRow("missing value") << QStringList{"run", "job.json", "--out"} << 2;
    QTest::newRow("missing job") << QStringList{"run", "/nowhere/job.json"} << 2;
    QTest::newRow("missing model") << QStringList{"generate", "/nowhere", "--prompt", "x"} << 2;
    QTest::newRow("no number") << QStringList{"generate", "/nowhere", "--prompt", "x", "--tokens", "many"} << 2;
    QTest::newRow("unknown starter") << QStringList{"generate", "starter:none", "--prompt", "x"} << 2;
    QTest::newRow("data missing") << QStringList{"check", "--data", "/nowhere/rows.csv"} << 2;
}

void TestCommands::exitStatuses() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const auto result = runProgram(arguments);
    QCOMPARE(result.status, status);
    QVERIFY(status == 0 ? !result.output.isEmpty() : !result.messages.isEmpty());
}

void TestCommands::probeGivesTheReferenceLosses_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("GPT-2") << "models/gpt2";
    QTest::newRow("BERT, masked words") << "models/bert-MaskedLM";
    QTest::newRow("BERT, classes") << "models/bert-SequenceClassification";
    QTest::newRow("BERT, words marked") << "models/bert-TokenClassification";
    QTest::newRow("BERT, questions") << "models/bert-QuestionAnswering";
}

/// The reference's inputs begin with "right."; the command reads plain names, so the header's names are shortened.
static QByteArray plainNames(const QByteArray& reference) {
    quint64 length = 0;
    memcpy(&length, reference.constData(), 8);
    const QJsonObject header = QJsonDocument::fromJson(reference.mid(8, length)).object();
    QJsonObject inputs;
    QByteArray data;
    for (const char* name : {"input_ids", "attention_mask", "token_type_ids", "labels", "start_positions", "end_positions"}) {
        QJsonObject entry = header["right." + QString(name)].toObject();
        if (entry.isEmpty())
            continue;
        const QJsonArray span = entry["data_offsets"].toArray();
        const qint64 begin = span[0].toInteger(), end = span[1].toInteger();
        entry["data_offsets"] = QJsonArray{data.size(), data.size() + end - begin};
        data += reference.mid(8 + length + begin, end - begin);
        inputs[name] = entry;
    }
    QByteArray text = QJsonDocument(inputs).toJson(QJsonDocument::Compact);
    text.append(QByteArray((8 - text.size() % 8) % 8, ' '));
    const quint64 size = text.size();
    return QByteArray(reinterpret_cast<const char*>(&size), 8) + text + data;
}

void TestCommands::probeGivesTheReferenceLosses() {
    QFETCH(QString, model);
    QTemporaryDir folder;
    const QString path = support::fixture(model);
    support::writeText(folder.filePath("in.safetensors"), plainNames(support::readBytes(path + "/reference.safetensors")));
    const QJsonObject reference = support::readJson(path + "/reference.json")["training"].toObject();
    const QJsonObject optimizer = reference["optimizer"].toObject();
    const auto result = runProgram({"probe", path, "--inputs", folder.filePath("in.safetensors"), "--outputs", folder.filePath("out.safetensors"),
                                    "--train-steps", "5", "--learning-rate", QString::number(optimizer["lr"].toDouble()),
                                    "--weight-decay", QString::number(optimizer["weight_decay"].toDouble()), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonArray losses = result.jsonLines().last()["losses"].toArray(), expected = reference["losses"].toArray();
    QCOMPARE(losses.size(), expected.size());
    QVERIFY(expected.size() == 6);
    for (int step = 0; step < expected.size(); ++step)
        QVERIFY2(std::abs(losses[step].toDouble() - expected[step].toDouble()) < (step == 0 ? 1e-4 : 5e-4), QByteArray::number(step));
    const QByteArray written = support::readBytes(folder.filePath("out.safetensors"));
    const bool question = path.endsWith("QuestionAnswering");
    for (const char* name : {"\"start_logits\"", "\"end_logits\""})
        QCOMPARE(written.contains(name), question);
    QCOMPARE(written.contains("\"logits\""), !question);
}

void TestCommands::tokenizeGivesTheReferenceIds() {
    QTemporaryDir folder;
    const QJsonArray cases = support::readJson(support::fixture("tokenizers/gpt2/cases.json"))["texts"].toArray();
    QByteArray lines;
    for (const QJsonValue& entry : cases)
        lines += QJsonDocument(QJsonObject{{"text", entry["text"]}}).toJson(QJsonDocument::Compact) + '\n';
    support::writeText(folder.filePath("texts.jsonl"), lines);
    const auto result = runProgram({"tokenize", support::fixture("tokenizers/gpt2"), "--texts", folder.filePath("texts.jsonl"), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    const auto answers = result.jsonLines();
    QCOMPARE(answers.size(), cases.size());
    for (int at = 0; at < cases.size(); ++at)
        QCOMPARE(answers[at]["ids"].toArray(), cases[at]["ids"].toArray());
}

void TestCommands::checkPrintsItsFindings() {
    QTemporaryDir folder;
    QByteArray csv = "text,label\n";
    for (int row = 0; row < 40; ++row)
        csv += QString("the %1th letter about the garden and its %2 trees,%3\n").arg(row).arg(row * 7).arg(row % 2 ? "praise" : "blame").toUtf8();
    csv += "the 3th letter about the garden and its 21 trees,praise\n";  // record 41 repeats record 4
    csv += ",praise\n";                                                   // record 42 is empty
    support::writeText(folder.filePath("rows.csv"), csv);
    const auto result = runProgram({"check", "--data", folder.filePath("rows.csv"), "--task", "classification", "--json", "--findings",
                                    folder.filePath("findings.jsonl")});
    QVERIFY2(result.status == 0, result.messages.constData());
    QCOMPARE(result.jsonLines().size(), 1);
    const QJsonObject report = result.jsonLines().first();
    QCOMPARE(report["verdict"].toString(), QString("ready-with-warnings"));
    QCOMPARE(report["rows"].toInt(), 42);
    QCOMPARE(report["goodRows"].toInt(), 41);
    QMap<QString, QJsonObject> byKind;
    for (const QJsonValue& finding : report["findings"].toArray())
        byKind[finding["kind"].toString()] = finding.toObject();
    QCOMPARE(byKind["exact_duplicate"]["rows"].toArray().last().toInt(), 41);
    QCOMPARE(byKind["empty_text"]["rows"].toArray(), QJsonArray{42});
    for (const QJsonObject& finding : std::as_const(byKind))
        QVERIFY(!finding["message"].toString().isEmpty() && finding["count"].toInt() > 0);
    QVERIFY(support::readBytes(folder.filePath("findings.jsonl")).contains("\"exact_duplicate\""));
}

void TestCommands::modelsListsAFolder() {
    const auto result = runProgram({"models", "--folder", support::fixture("complete"), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    QStringList families;
    for (const QJsonValue& model : result.jsonLines().first()["models"].toArray())
        if (model["path"].toString().contains("fixtures/complete/"))
            families.append(model["family"].toString());
    families.sort();
    QCOMPARE(families, (QStringList{"bert", "gpt2"}));
}

void TestCommands::generateContinues() {
    const QString model = support::fixture("complete/gpt2");
    const QJsonArray cases = support::readJson(model + "/reference.json")["generate"].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue& entry : cases) {
        const auto result = runProgram({"generate", model, "--prompt", entry["prompt"].toString(), "--tokens",
                                        QString::number(entry["new_ids"].toArray().size()), "--json"});
        QVERIFY2(result.status == 0, result.messages.constData());
        QCOMPARE(result.jsonLines().first()["text"].toString(), entry["new_text"].toString());
    }
}

void TestCommands::exportsAModelFolder() {
    QTemporaryDir folder;
    const QString out = folder.filePath("export");
    const auto result = runProgram({"export", support::fixture("complete/bert"), "--format", "hf", "--out", out, "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    QVERIFY(result.jsonLines().first()["identicalAnswers"].toBool());
    QVERIFY(QFile::exists(out + "/model.safetensors") && QFile::exists(out + "/tokenizer.json"));
    QCOMPARE(runProgram({"export", support::fixture("complete/bert"), "--format", "hf", "--out", out}).status, 2);
    QCOMPARE(runProgram({"export", support::fixture("complete/bert"), "--format", "scroll", "--out", out + "2"}).status, 2);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
