// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/templates/template_folder.h"
#include "core/tokenizers/tokenizer.h"
#include "tests/support/test_program.h"

using namespace core;

namespace {

std::string fixture(const QString& name) {
    return (QStringLiteral(TUNEWRIGHT_FIXTURES "/tokenizers/") + name).toStdString();
}

const base::Json hello = base::Json::parse(R"([{"role": "user", "content": "Hi"}])");

}  // namespace

/// Templates where models have them, and the chats of the reference from messages to ids.
class TestModelFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chatsOfTheReference_data();
    void chatsOfTheReference();
    void findsTheTemplate_data();
    void findsTheTemplate();
    void damagedFolders_data();
    void damagedFolders();
    void specialTokens();

private:
    /// A folder with these files.
    static void fill(const QTemporaryDir& folder, const QMap<QString, QByteArray>& files);
};

void TestModelFolders::fill(const QTemporaryDir& folder, const QMap<QString, QByteArray>& files) {
    for (auto file = files.begin(); file != files.end(); ++file)
        base::writeFile(folder.filePath(file.key()).toStdString(), file.value().toStdString());
}

void TestModelFolders::chatsOfTheReference_data() {
    QTest::addColumn<QString>("folder");
    for (const char* name : {"gemma", "llama2", "llama3", "mistral", "phi3", "qwen2"})
        QTest::newRow(name) << name;
}

void TestModelFolders::chatsOfTheReference() {
    QFETCH(QString, folder);
    const std::string path = fixture(folder);
    const auto own = templates::openChatTemplate(path);
    const auto tokenizer = tokenizers::openTokenizer(path);
    const base::Json cases = base::readJson(path + "/cases.json")["chat"];
    QVERIFY(cases.size() >= 18);
    for (const base::Json& item : cases) {
        const auto name = item["template"].get<std::string>();
        const auto chat =
            name == "tokenizer" ? own.chat : templates::ChatTemplate::parse(base::readFile(path + "/" + name, 1 << 20));
        templates::RenderOptions options;
        options.addGenerationPrompt = item["add_generation_prompt"].get<bool>();
        options.variables = own.specialTokens;
        try {
            const std::string text = chat.render(item["messages"], options);
            QVERIFY(item.contains("text"));
            QCOMPARE(QString::fromStdString(text), QString::fromStdString(item["text"].get<std::string>()));
            QCOMPARE(tokenizer->encodeIds(text, {.specialTokens = tokenizers::SpecialTokens::Leave}),
                     item["ids"].get<std::vector<tokenizers::Id>>());
        } catch (const base::Error& error) {
            QVERIFY2(item.contains("error"), error.what());
            QCOMPARE(error.code(), std::string("template.raised"));
            QCOMPARE(error.issues().front().arguments.at("message"), item["error"].get<std::string>());
        }
    }
}

using Files = QMap<QString, QByteArray>;

void TestModelFolders::findsTheTemplate_data() {
    QTest::addColumn<Files>("files");
    QTest::addColumn<bool>("tools");
    QTest::addColumn<QString>("text");
    const QByteArray inConfig = R"({"chat_template": "config {{ messages[0].content }}", "bos_token": "<s>"})";
    const QByteArray several =
        R"({"chat_template": [{"name": "default", "template": "plain"}, {"name": "tool_use", "template": "tools"}]})";
    QTest::newRow("nothing") << Files{} << false << "none";
    QTest::newRow("no template") << Files{{"tokenizer_config.json", R"({"chat_template": null})"}} << false << "none";
    QTest::newRow("configuration") << Files{{"tokenizer_config.json", inConfig}} << false << "config Hi";
    QTest::newRow("file of its own") << Files{{"tokenizer_config.json", inConfig},
                                              {"chat_template.jinja", "own {{ bos_token }}\n"}}
                                     << false << "own <s>";
    QTest::newRow("JSON file") << Files{{"tokenizer_config.json", inConfig},
                                        {"chat_template.json", R"({"chat_template": "json"})"}}
                               << false << "json";
    QTest::newRow("several") << Files{{"tokenizer_config.json", several}} << false << "plain";
    QTest::newRow("several, with tools") << Files{{"tokenizer_config.json", several}} << true << "tools";
    QTest::newRow("tools, but only a default")
        << Files{{"tokenizer_config.json", R"({"chat_template": [{"name": "default", "template": "d"}]})"}} << true << "d";
}

void TestModelFolders::findsTheTemplate() {
    QFETCH(Files, files);
    QFETCH(bool, tools);
    QFETCH(QString, text);
    QTemporaryDir folder;
    fill(folder, files);
    const auto found = templates::findChatTemplate(folder.path().toStdString(), tools);
    templates::RenderOptions options;
    if (found)
        options.variables = found->specialTokens;
    QCOMPARE(found ? QString::fromStdString(found->chat.render(hello, options)) : "none", text);
}

void TestModelFolders::damagedFolders_data() {
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("code");
    const auto config = [](const char* json) { return Files{{"tokenizer_config.json", json}}; };
    QTest::newRow("missing") << Files{} << "template.missing";
    QTest::newRow("number") << config(R"({"chat_template": 3})") << "template.not-text";
    QTest::newRow("list of texts") << config(R"({"chat_template": ["a"]})") << "template.not-text";
    QTest::newRow("entry without a template") << config(R"({"chat_template": [{"name": "default"}]})") << "template.not-text";
    QTest::newRow("no default") << config(R"({"chat_template": [{"name": "rag", "template": "a"}]})") << "template.no-default";
    QTest::newRow("not JSON") << config("{") << "json.syntax";
    QTest::newRow("not UTF-8") << Files{{"chat_template.jinja", "\xff"}} << "template.syntax";
    QTest::newRow("syntax") << Files{{"chat_template.jinja", "{% if %}"}} << "template.syntax";
}

void TestModelFolders::damagedFolders() {
    QFETCH(Files, files);
    QFETCH(QString, code);
    QTemporaryDir folder;
    fill(folder, files);
    try {
        templates::openChatTemplate(folder.path().toStdString());
        QFAIL("no error");
    } catch (const base::Error& error) {
        QCOMPARE(QString::fromStdString(error.code()), code);
    }
}

void TestModelFolders::specialTokens() {
    QTemporaryDir folder;
    fill(
        folder,
        {{"tokenizer_config.json",
          R"({"chat_template": "x", "bos_token": {"content": "<s>", "lstrip": false}, "eos_token": null, "image_token": "<i>", "add_bos_token": true})"},
         {"special_tokens_map.json", R"({"bos_token": "<other>", "eos_token": "</s>"})"}});
    const auto found = templates::openChatTemplate(folder.path().toStdString());
    QCOMPARE(base::dumpJson(found.specialTokens), std::string(R"({"bos_token":"<s>","image_token":"<i>","eos_token":"</s>"})"));
}

TUNEWRIGHT_TEST(TestModelFolders)
#include "test_model_folders.moc"
