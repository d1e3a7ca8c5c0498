// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/data/cell_values.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;
using core::base::Json;

/// Conversations of all layouts become messages as chat templates take them.
class ConversationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layouts_data();
    void layouts();
    void toolsAreKept();
    void columnsBesideAreTakenIn();
    void ratedAnswers_data();
    void ratedAnswers();
    void preferences_data();
    void preferences();
    void thumbsUpAndDown();
    void historyStandsBesidePromptAndAnswer();
    void rolesThatAreGuessedAreTold();
    void faults_data();
    void faults();
};

namespace {

core::data::Dataset loadRows(const QByteArray& lines) {
    const support::DataFolder folder;
    return support::load(support::jobOf("", {folder.write("rows.jsonl", lines)}));
}

/// "role: content | role: content".
QString said(const core::data::Dataset& dataset, std::int64_t row, Role role = Role::Conversation) {
    QStringList messages;
    for (const Json& message : core::data::conversationOf(dataset.text(row, role)).messages)
        messages << QString::fromStdString(message.at("role").get<std::string>() + ": " +
                                           message.at("content").get<std::string>());
    return messages.join(" | ");
}

const QByteArray plain = R"({"messages": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi."}]})";

}  // namespace

void ConversationsTest::layouts_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("role and content") << plain << "user: Hello | assistant: Hi.";
    QTest::newRow("from and value")
        << QByteArray(R"({"conversations": [{"from": "system", "value": "Be kind."}, {"from": "human", "value": "Hello"},)"
                      R"( {"from": "gpt", "value": "Hi."}]})")
        << "system: Be kind. | user: Hello | assistant: Hi.";
    QTest::newRow("contents in parts")
        << QByteArray(
               R"({"messages": [{"role": "user", "content": [{"type": "text", "text": "Hel"}, {"type": "text", "value": "lo"}]},)"
               R"( {"role": "assistant", "content": ["Hi."]}]})")
        << "user: Hel\nlo | assistant: Hi.";
    QTest::newRow("an odd name of the column")
        << QByteArray(R"({"talk": [{"role": "developer", "content": "Be kind."}, {"role": "user", "content": "Hello"},)"
                      R"( {"role": "model", "content": "Hi."}]})")
        << "system: Be kind. | user: Hello | assistant: Hi.";
    QTest::newRow("an empty content that calls")
        << QByteArray(R"({"messages": [{"role": "user", "content": "Go"}, {"role": "assistant", "content": null, "tool_calls":)"
                      R"( [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{\"n\": 7}"}}]}]})")
        << "user: Go | assistant: ";
}

void ConversationsTest::layouts() {
    QFETCH(QByteArray, row);
    const auto dataset = loadRows(row + "\n" + row + "\n");
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(dataset.column(Role::Conversation), 0);
    QTEST(said(dataset, 1), "expected");
}

void ConversationsTest::toolsAreKept() {
    const QByteArray row =
        R"({"conversations": [{"from": "human", "value": "Where is parcel 7?"},)"
        R"( {"from": "function_call", "value": "{\"name\": \"find\", \"arguments\": {\"number\": 7}}"},)"
        R"( {"from": "observation", "value": "{\"place\": \"Rome\"}"}, {"from": "gpt", "value": "In Rome."}],)"
        R"( "tools": "[{\"name\": \"find\", \"description\": \"finds\", \"parameters\": {}}]"})";
    const auto dataset = loadRows(row + "\n" + row + "\n");
    QCOMPARE(dataset.report.goodRows, 2);
    QVERIFY(support::finding(dataset, "orphan_tool") == nullptr);
    QVERIFY(support::finding(dataset, "tool_turn") != nullptr);
    const auto conversation = core::data::conversationOf(dataset.text(0, Role::Conversation));
    QCOMPARE(conversation.tools.at(0).at("function").at("name").get<std::string>(), "find");
    QVERIFY(!conversation.messages.at(0).contains("tools"));
    const Json& call = conversation.messages.at(1).at("tool_calls").at(0);
    QCOMPARE(call.at("type").get<std::string>(), "function");
    QCOMPARE(call.at("function").at("arguments").at("number").get<int>(), 7);
    QCOMPARE(said(dataset, 0), "user: Where is parcel 7? | assistant:  | tool: {\"place\": \"Rome\"} | assistant: In Rome.");
}

void ConversationsTest::columnsBesideAreTakenIn() {
    const QByteArray row = R"({"system": "Be kind.", "conversations": [{"from": "human", "value": "Hello"},)"
                           R"( {"from": "gpt", "value": "Hi.", "weight": 0}]})";
    const auto dataset = loadRows(row + "\n" + row + "\n");
    QCOMPARE(said(dataset, 0), "system: Be kind. | user: Hello | assistant: Hi.");
    QCOMPARE(core::data::conversationOf(dataset.text(0, Role::Conversation)).messages.at(2).at("weight").get<int>(), 0);
}

void ConversationsTest::ratedAnswers_data() {
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("rows");
    QTest::newRow("true and false") << "true"
                                    << "false"
                                    << "chat"
                                    << "2 4";
    QTest::newRow("words") << "\"good\""
                           << "\"bad\""
                           << "chat"
                           << "2 4";
    QTest::newRow("other words") << "\"sport\""
                                 << "\"politics\""
                                 << "chat"
                                 << "none";
    QTest::newRow("no pairs") << "true"
                              << "false"
                              << "preference"
                              << "none";
}

void ConversationsTest::ratedAnswers() {
    QFETCH(QString, good);
    QFETCH(QString, bad);
    QFETCH(QString, task);
    QFETCH(QString, rows);
    const support::DataFolder folder;
    QString text;
    for (int row = 0; row < 5; ++row)
        text +=
            QStringLiteral(
                R"({"messages": [{"role": "user", "content": "Question %1?"}, {"role": "assistant", "content": "It is %1."}], "label": %2})")
                .arg(row)
                .arg(row % 2 == 1 ? bad : good) +
            '\n';
    const auto dataset = support::load(support::jobOf(task.toStdString(), {folder.write("rows.jsonl", text.toUtf8())}));
    QCOMPARE(support::rowsOf(dataset, "bad_answer"), rows);
    QCOMPARE(support::finding(dataset, "ratings_not_pairs") != nullptr, task == "preference");
    QVERIFY(support::finding(dataset, "role_missing") == nullptr);
}

void ConversationsTest::preferences_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("prompt");
    QTest::newRow("texts") << QByteArray(R"({"prompt": "Help?", "chosen": "Gladly.", "rejected": "No."})")
                           << "assistant: Gladly."
                           << "Help?";
    QTest::newRow("one message each")
        << QByteArray(
               R"({"conversations": [{"from": "human", "value": "Help?"}], "chosen": {"from": "gpt", "value": "Gladly."},)"
               R"( "rejected": {"from": "gpt", "value": "No."}})")
        << "assistant: Gladly."
        << "user: Help?";
    QTest::newRow("whole conversations")
        << QByteArray(R"({"chosen": [{"role": "user", "content": "Help?"}, {"role": "assistant", "content": "Gladly."}],)"
                      R"( "rejected": [{"role": "user", "content": "Help?"}, {"role": "assistant", "content": "No."}]})")
        << "user: Help? | assistant: Gladly."
        << "";
}

void ConversationsTest::preferences() {
    QFETCH(QByteArray, row);
    QFETCH(QString, prompt);
    const auto dataset = loadRows(row + "\n" + row + "\n");
    QCOMPARE(dataset.report.goodRows, 2);
    QTEST(said(dataset, 0, Role::Chosen), "chosen");
    if (dataset.column(Role::Prompt) >= 0)
        QCOMPARE(support::text(dataset, 0, Role::Prompt), prompt);
    else if (dataset.column(Role::Conversation) >= 0)
        QCOMPARE(said(dataset, 0), prompt);
    else
        QVERIFY(prompt.isEmpty());
}

void ConversationsTest::thumbsUpAndDown() {
    const QByteArray row = plain.chopped(1) + R"(, "label": true})";
    const auto dataset = loadRows(row + "\n" + row + "\n");
    QCOMPARE(support::text(dataset, 0, Role::Label), "true");
    QCOMPARE(said(dataset, 0), "user: Hello | assistant: Hi.");
}

void ConversationsTest::historyStandsBesidePromptAndAnswer() {
    const auto dataset = loadRows(
        "{\"instruction\": \"And now?\", \"input\": \"\", \"output\": \"Later.\", \"system\": \"Be brief.\", \"history\": "
        "[[\"Now?\", \"No.\"]]}\n{\"instruction\": \"Now?\", \"input\": \"\", \"output\": \"No.\", \"system\": \"\", "
        "\"history\": []}\n");
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(support::text(dataset, 0, Role::Prompt), "And now?");
    QCOMPARE(support::text(dataset, 0, Role::System), "Be brief.");
    QCOMPARE(said(dataset, 0), "system: Be brief. | user: Now? | assistant: No.");
    QCOMPARE(support::text(dataset, 1, Role::Answer), "No.");
}

void ConversationsTest::rolesThatAreGuessedAreTold() {
    const QByteArray bot = R"({"messages": [{"role": "user", "content": "Hello"}, {"role": "bot", "content": "Hi."},)"
                           R"( {"role": "user", "content": "Bye"}, {"role": "Bot ", "content": "Good bye."}]})";
    QByteArray mostly, always;
    for (int row = 1; row <= 20; ++row) {
        mostly += (row == 7 ? bot : plain) + "\n";
        always += QByteArray(bot).replace("Bot ", "bot") + "\n";
    }
    const auto dataset = loadRows(mostly);
    QCOMPARE(dataset.report.goodRows, 20);
    QCOMPARE(support::rowsOf(dataset, "unknown_role"), "7");
    QCOMPARE(support::reason(support::finding(dataset, "unknown_role")->hits[0]),
             "the role \"bot\" of message 2 is read as assistant");
    QCOMPARE(said(dataset, 6), "user: Hello | assistant: Hi. | user: Bye | assistant: Good bye.");
    QCOMPARE(support::rowsOf(loadRows(always), "unknown_role"), "none");
}

void ConversationsTest::faults_data() {
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QString>("code");
    QTest::newRow("a call that cannot be read")
        << QByteArray(R"([{"from": "human", "value": "Go"}, {"from": "function_call", "value": "do it"}])")
        << "data.row.message-call";
    QTest::newRow("sound")
        << QByteArray(R"([{"role": "user", "content": [{"type": "input_audio"}]}, {"role": "assistant", "content": "a"}])")
        << "data.row.message-sound";
    QTest::newRow("unknown part")
        << QByteArray(R"([{"role": "user", "content": [{"type": "spell"}]}, {"role": "assistant", "content": "a"}])")
        << "data.row.message-part";
    QTest::newRow("field twice") << QByteArray(R"([{"role": "user", "role": "user", "content": "a"}])")
                                 << "data.row.json-duplicate";
    QTest::newRow("an object") << QByteArray(R"({"role": "user"})") << "data.row.message-no-content";
    QTest::newRow("a list in a text") << QByteArray(R"("[1, 2]")") << "data.row.messages-expected";
    QTest::newRow("a number") << QByteArray("7") << "data.row.messages-expected";
}

void ConversationsTest::faults() {
    QFETCH(QByteArray, messages);
    const auto dataset = loadRows(plain + "\n{\"messages\": " + messages + "}\n" + plain + "\n");
    QCOMPARE(dataset.report.goodRows, 2);
    const auto* broken = support::finding(dataset, "broken_row");
    QVERIFY(broken != nullptr);
    QTEST(QString::fromStdString(broken->hits[0].code), "code");
}

TUNEWRIGHT_TEST(ConversationsTest)
#include "test_conversations.moc"
