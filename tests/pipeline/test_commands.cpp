// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/support/program.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"

using support::runProgram;

/// The smaller commands of the real program: output, --json and exit status.
class TestCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exitStatuses_data();
    void exitStatuses();
    void aListOfRowsIsDataAndNoJob();
    void probeGivesTheReferenceLosses_data();
    void probeGivesTheReferenceLosses();
    void tokenizeGivesTheReferenceIds();
    void tokenizeWritesChatsAsTheTemplateSays();
    void checkPrintsItsFindings();
    void checkNeedsNoModel();
    void benchReadsFilesOfData();
    void modelsListsAFolder();
    void generateContinues();
    void generateAnswersChats();
    void badChatsAreExplained_data();
    void badChatsAreExplained();
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
    QTest::newRow("no beams") << QStringList{"generate", "starter:starter-gpt", "--prompt", "x", "--beams", "0"} << 2;
    QTest::newRow("unknown starter") << QStringList{"generate", "starter:none", "--prompt", "x"} << 2;
    QTest::newRow("data without --data") << QStringList{"check", support::fixture("data/formats/rows.csv")} << 0;
    QTest::newRow("data missing") << QStringList{"check", "--data", "/nowhere/rows.csv"} << 2;
}

void TestCommands::exitStatuses() {
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const auto result = runProgram(arguments);
    QCOMPARE(result.status, status);
    QVERIFY(status == 0 ? !result.output.isEmpty() : !result.messages.isEmpty());
}

void TestCommands::aListOfRowsIsDataAndNoJob() {
    const QTemporaryDir folder;
    QFile file(folder.filePath("rows.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\n[{\"text\": \"One river\"}, {\"text\": \"Two mills\"}, {\"text\": \"Three roads\"}]");
    file.close();
    const auto result = runProgram({"check", file.fileName(), "--json"});
    QCOMPARE(result.status, 0);
    QVERIFY(result.output.contains("\"goodRows\":3"));
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

void TestCommands::tokenizeWritesChatsAsTheTemplateSays() {
    QTemporaryDir folder;
    QByteArray lines;
    QList<QJsonObject> expected;
    for (const QJsonValue& entry : support::readJson(support::fixture("tokenizers/llama3/cases.json"))["chat"].toArray()) {
        if (!entry.toObject().contains("text"))
            continue;
        const QJsonObject line{{"messages", entry["messages"]}, {"add_generation_prompt", entry["add_generation_prompt"]}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        expected.append(entry.toObject());
    }
    support::writeText(folder.filePath("chats.jsonl"), lines);
    const auto result = runProgram({"tokenize", support::fixture("tokenizers/llama3"), "--texts", folder.filePath("chats.jsonl"), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    const auto answers = result.jsonLines();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(answers.size(), expected.size());
    for (int at = 0; at < expected.size(); ++at) {
        QCOMPARE(answers[at]["text"].toString(), expected[at]["text"].toString());
        QCOMPARE(answers[at]["ids"].toArray(), expected[at]["ids"].toArray());
    }
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
                                    folder.filePath("findings.jsonl"), "--report", folder.filePath("report.html")});
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
    QVERIFY(support::readBytes(folder.filePath("report.html")).contains("<svg"));
}

void TestCommands::checkNeedsNoModel() {
    QTemporaryDir folder;
    support::writeText(folder.filePath("job.json"), "{\"version\": 1, \"task\": \"classification\", \"data\": {\"files\": [\"" +
                                                        support::fixture("data/formats/rows.csv").toUtf8() + "\"]}}");
    const auto result = runProgram({"check", folder.filePath("job.json"), "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    QVERIFY(runProgram({"run", folder.filePath("job.json")}).messages.contains("model"));
}

void TestCommands::benchReadsFilesOfData() {
    const QString path = support::fixture("data/formats/rows.csv");
    const auto result = runProgram({"bench", "--import", path, "--json"});
    QVERIFY2(result.status == 0, result.messages.constData());
    const QJsonArray rows = result.jsonLines().first()["imports"].toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].toObject()["name"].toString(), "rows.csv");
    QCOMPARE(rows[0].toObject()["rows"].toInt(), 200);
    QVERIFY(rows[0].toObject()["megabytesPerSecond"].toDouble() > 0);
    QCOMPARE(runProgram({"bench", "--import", "no-such.csv", "--json"}).status, 2);
    QCOMPARE(runProgram({"bench", "--precision", "half"}).status, 2);
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

/// A copy of a tiny model with a chat template of the test's own.
static QString modelWithTemplate(const QTemporaryDir& folder, const QByteArray& source) {
    const QString path = folder.filePath("model");
    QDir().mkpath(path);
    const QDir model(support::fixture("complete/gpt2"));
    for (const QString& file : model.entryList(QDir::Files))
        QFile::copy(model.filePath(file), path + "/" + file);
    support::writeText(path + "/chat_template.jinja", source);
    return path;
}

void TestCommands::generateAnswersChats() {
    QTemporaryDir folder;
    const QString model = modelWithTemplate(folder, "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}{% if add_generation_prompt %}assistant:{% endif %}");
    support::writeText(folder.filePath("chat.json"), R"([{"role": "system", "content": "Be kind."}, {"role": "user", "content": "The order?"}])");
    const QByteArray prompt = "system: Be kind.\nuser: The order?\nassistant:";
    const auto text = [&](const QStringList& arguments) {
        const auto result = runProgram(QStringList{"generate", model, "--tokens", "8", "--json"} + arguments);
        return result.status == 0 ? result.jsonLines().first()["text"].toString() : QString::fromUtf8(result.messages);
    };
    const QString expected = text({"--prompt", prompt});
    QVERIFY(!expected.isEmpty());
    QCOMPARE(text({"--chat", folder.filePath("chat.json")}), expected);
    QCOMPARE(text({"--ask", "The order?", "--system", "Be kind."}), expected);
}

void TestCommands::badChatsAreExplained_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no template") << QStringList{support::fixture("complete/gpt2"), "--ask", "x"} << QByteArray("has no chat template");
    QTest::newRow("refused by the template") << QStringList{"MODEL", "--ask", "x"} << QByteArray("only assistants here");
    QTest::newRow("no list") << QStringList{"MODEL", "--chat", "FILE"} << QByteArray("is not a JSON list of messages");
    QTest::newRow("two beginnings") << QStringList{"MODEL", "--chat", "FILE", "--prompt", "x"} << QByteArray("one of --prompt, --ask and --chat");
    QTest::newRow("instructions alone") << QStringList{"MODEL", "--prompt", "x", "--system", "y"} << QByteArray("--system goes with --ask");
}

void TestCommands::badChatsAreExplained() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    QTemporaryDir folder;
    arguments.replaceInStrings("MODEL", modelWithTemplate(folder, "{{ raise_exception('only assistants here') }}"));
    arguments.replaceInStrings("FILE", folder.filePath("chat.json"));
    support::writeText(folder.filePath("chat.json"), "{\"role\": \"user\"}");
    const auto result = runProgram(QStringList{"generate"} + arguments);
    QCOMPARE(result.status, 2);
    QVERIFY2(result.messages.contains(words), result.messages.constData());
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

TUNEWRIGHT_TEST(TestCommands)
#include "test_commands.moc"
