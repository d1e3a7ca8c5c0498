// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QtTest>
#include <set>

#include "core/api/cell_content.h"
#include "core/api/data_edit.h"
#include "core/api/job_fields.h"
#include "core/data/cell_values.h"
#include "core/data/checks/check.h"
#include "core/data/repair/repair.h"
#include "core/data/template_column.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::DataStep;
using core::api::Role;
using core::api::StepKind;

class StepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repairs_data();
    void repairs();
    void dropsWhatACheckFinds_data();
    void dropsWhatACheckFinds();
    void redactsOneKindOrAll();
    void redactsConversations();
    void redactsTheArgumentsOfCalls();
    void answersMoveWithTheirContext();
    void cutsBoilerplate();
    void usesTheUsualLabel();
    void editsAndReplaces();
    void editsLists_data();
    void editsLists();
    void triesCellsBeforeTheyAreTaken_data();
    void triesCellsBeforeTheyAreTaken();
    void stepsSeeWhatThoseBeforeLeft();
    void refusesStepsThatDoNotFit();
    void keptFindingsAreNotes();
    void templatesMakeAColumn();
    void templateColumns();
    void unknownTemplateColumnIsAnError();
    void stepsSurviveTheJobFile();
    void faultyStepsAreNamed();
    void writesCleanedRows();
    void everyFindingOfAStepHasACheck();
};

namespace {

core::data::Dataset loadWith(const std::string& task, const std::string& file, std::vector<DataStep> steps) {
    core::api::Job job = support::jobOf(task, {file});
    job.data.steps = std::move(steps);
    return support::load(job);
}

QStringList texts(const core::data::Dataset& dataset, Role role = Role::Text) {
    QStringList all;
    for (std::int64_t row = 0; row < dataset.report.table->rowCount(); ++row)
        all.append(support::text(dataset, row, role));
    return all;
}

DataStep byFinding(StepKind kind, std::string finding) {
    return {.kind = kind, .finding = std::move(finding)};
}

DataStep edit(std::int64_t row, std::string column, std::string before, std::string after) {
    return {.kind = StepKind::Edit, .rows = {row}, .column = std::move(column), .before = std::move(before), .after = std::move(after)};
}

const QByteArray tickets = "text,label\nWhere is my parcel,delivery\nThe bill is wrong,billing\nWhere is my parcel,delivery\n"
                           "No parcel came,delivery\nYou charged me twice,billing\n";

}  // namespace

void StepsTest::repairs_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("repaired");
    const auto row = [](const char* kind, const char* text, const char* repaired) {
        QTest::addRow("%s: %s", kind, text) << QByteArray(kind) << QByteArray(text) << QByteArray(repaired);
    };
    row("html_leftover", "see <b>this</b> &amp; that", "see this & that");
    row("html_leftover", "one<br/>two<!-- no -->", "one\ntwo");
    row("html_leftover", "caf&#233; &#xE9;t&eacute;", "café ét&eacute;");
    row("html_leftover", "a < b and c > d & e", "a < b and c > d & e");
    row("html_leftover", "&amp;lt;", "&lt;");
    row("mojibake", "cafÃ© schÃ¶n", "café schön");
    row("mojibake", "cafÃƒÂ©", "café");
    row("mojibake", "naïve À la carte", "naïve À la carte");
    row("mojibake", "don’t … â€“ here", "don’t … – here");
    row("control_characters", "a\x01" "b\u200B\u202Ec\td", "abc\td");
}

void StepsTest::repairs() {
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, repaired);
    const support::DataFolder folder;
    const auto dataset = loadWith("classification",
                                  folder.write("rows.csv", "text,label\n\"" + text + "\",a\nnothing to mend here,b\n"),
                                  {byFinding(StepKind::Repair, kind.toStdString())});
    QCOMPARE(texts(dataset), (QStringList{QString::fromUtf8(repaired), "nothing to mend here"}));
    QCOMPARE(dataset.report.steps[0].rows, text == repaired ? 0 : 1);
    // What was written in two layers is left for the next step.
    QCOMPARE(support::finding(dataset, kind.toStdString()) != nullptr, repaired == "&lt;");
}

void StepsTest::dropsWhatACheckFinds_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("copies") << tickets << QByteArray("exact_duplicate")
                            << QStringList{"Where is my parcel", "The bill is wrong", "No parcel came", "You charged me twice"};
    QTest::newRow("contradictions") << QByteArray("text,label\nlate,a\nlate,b\nnever came,a\nbroken,b\n")
                                    << QByteArray("conflicting_label") << QStringList{"never came", "broken"};
    QTest::newRow("personal data") << QByteArray("text,label\nwrite to eva@example.org,a\nlate,a\nbroken,b\n")
                                   << QByteArray("pii_email") << QStringList{"late", "broken"};
    QTest::newRow("nothing there") << QByteArray("text,label\nlate,a\nbroken,b\n") << QByteArray("near_duplicate")
                                   << QStringList{"late", "broken"};
}

void StepsTest::dropsWhatACheckFinds() {
    QFETCH(QByteArray, rows);
    QFETCH(QByteArray, kind);
    QFETCH(QStringList, left);
    const support::DataFolder folder;
    const std::string file = folder.write("rows.csv", rows);
    const auto whole = loadWith("classification", file, {});
    const auto dataset = loadWith("classification", file, {byFinding(StepKind::Drop, kind.toStdString())});
    QCOMPARE(texts(dataset), left);
    QVERIFY(!support::finding(dataset, kind.toStdString()));
    QCOMPARE(dataset.report.steps[0].rows, whole.report.goodRows - dataset.report.goodRows);
    QVERIFY(dataset.report.steps[0].fits);
}

void StepsTest::redactsOneKindOrAll() {
    const support::DataFolder folder;
    const std::string file = folder.write(
        "rows.csv",
        "text,label\nMail eva@example.org or call +49 30 1234567,a\nMail EVA@example.org now,a\nMail bob@example.org,b\n");
    const auto mails = loadWith("classification", file, {byFinding(StepKind::Redact, "pii_email")});
    QCOMPARE(texts(mails), (QStringList{"Mail [EMAIL_1] or call +49 30 1234567", "Mail [EMAIL_1] now", "Mail [EMAIL_2]"}));
    QCOMPARE(mails.report.steps[0].rows, 3);
    const auto all = loadWith("classification", file, {byFinding(StepKind::Redact, "pii")});
    QCOMPARE(texts(all)[0], "Mail [EMAIL_1] or call [PHONE_1]");
}

void StepsTest::redactsConversations() {
    const support::DataFolder folder;
    const std::string file = folder.write(
        "rows.jsonl", "{\"messages\":[{\"role\":\"user\",\"content\":\"I am at eva@example.org\"},{\"role\":\"assistant\","
                      "\"content\":\"Thank you.\"}]}\n{\"messages\":[{\"role\":\"user\",\"content\":\"Hello there\"},"
                      "{\"role\":\"assistant\",\"content\":\"Good day.\"}]}\n");
    const auto dataset = loadWith("chat", file, {byFinding(StepKind::Redact, "pii_email")});
    QCOMPARE(dataset.report.steps[0].rows, 1);
    const auto messages = core::data::conversationOf(dataset.text(0, Role::Conversation)).messages;
    QCOMPARE(QString::fromStdString(messages[0]["content"].get<std::string>()), "I am at [EMAIL_1]");
    QCOMPARE(QString::fromStdString(messages[0]["role"].get<std::string>()), "user");
}

void StepsTest::redactsTheArgumentsOfCalls() {
    const support::DataFolder folder;
    const QByteArray call =
        R"({"id":"call_1","type":"function","function":{"name":"send_mail","arguments":)"
        R"({"to":["eva@example.org","tom@example.org"],"customer_name":"Lena Berger","card":4111111111111111,)"
        R"("copies":2,"urgent":true,"note":"{\"reply\":\"eva@example.org\"}","html":"<b>Hello</b>"}}})";
    const std::string file = folder.write(
        "rows.jsonl", R"({"messages":[{"role":"user","content":"Write to eva@example.org"},{"role":"assistant","content":"","tool_calls":[)" +
                          call + R"(]},{"role":"tool","content":"sent","tool_call_id":"call_1"},{"role":"assistant","content":"Done."}]})" +
                          "\n" + R"({"messages":[{"role":"user","content":"Hello"},{"role":"assistant","content":"Good day."}]})" + "\n");
    const auto found = loadWith("chat", file, {});
    for (const char* kind : {"pii_email", "pii_name", "pii_card"})
        QVERIFY2(support::finding(found, kind), kind);
    const auto dataset = loadWith("chat", file, {byFinding(StepKind::Redact, "pii")});
    QCOMPARE(dataset.report.steps[0].rows, 1);
    for (const char* kind : {"pii_email", "pii_name", "pii_card"})
        QVERIFY2(!support::finding(dataset, kind), kind);
    const auto messages = core::data::conversationOf(dataset.text(0, Role::Conversation)).messages;
    QCOMPARE(messages[0]["content"], "Write to [EMAIL_1]");
    const auto& function = messages[1]["tool_calls"][0]["function"];
    QCOMPARE(function["name"], "send_mail");
    QCOMPARE(messages[1]["tool_calls"][0]["id"], "call_1");
    const auto& arguments = function["arguments"];
    QVERIFY(arguments.is_object());
    QCOMPARE(arguments["to"].dump(), R"(["[EMAIL_1]","[EMAIL_2]"])");  // the same value, the same placeholder
    QCOMPARE(arguments["customer_name"], "[NAME_1]");
    QCOMPARE(arguments["card"], "[CARD_1]");
    QCOMPARE(arguments["copies"], 2);
    QCOMPARE(arguments["urgent"], true);
    QCOMPARE(arguments["note"], R"({"reply":"[EMAIL_1]"})");  // JSON in a text stays JSON
    // Other steps leave what tools are called with as it is.
    const auto repaired = loadWith("chat", file, {byFinding(StepKind::Repair, "html_leftover")});
    const auto same = core::data::conversationOf(repaired.text(0, Role::Conversation)).messages;
    QCOMPARE(same[1]["tool_calls"][0]["function"]["arguments"]["html"], "<b>Hello</b>");
}

void StepsTest::answersMoveWithTheirContext() {
    const support::DataFolder folder;
    const std::string file = folder.write(
        "squad.json",
        "{\"version\":\"1.1\",\"data\":[{\"title\":\"t\",\"paragraphs\":[{\"context\":\"Write to eva@example.org before noon.\","
        "\"qas\":[{\"id\":\"1\",\"question\":\"When?\",\"answers\":[{\"text\":\"before noon\",\"answer_start\":25}]},"
        "{\"id\":\"2\",\"question\":\"Where to?\",\"answers\":[{\"text\":\"eva@example.org\",\"answer_start\":9}]}]}]}]}");
    const auto dataset = loadWith("question-answering", file, {byFinding(StepKind::Redact, "pii_email")});
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(texts(dataset, Role::Context)[0], "Write to [EMAIL_1] before noon.");
    using Spans = std::vector<core::data::AnswerSpan>;
    QCOMPARE(core::data::spansOf(dataset.text(0, Role::AnswerSpans)), (Spans{{"before noon", 19}}));
    QCOMPARE(core::data::spansOf(dataset.text(1, Role::AnswerSpans)), (Spans{{"[EMAIL_1]", 9}}));
}

void StepsTest::cutsBoilerplate() {
    const support::DataFolder folder;
    QByteArray rows = "text,label\n";
    const QByteArray foot = "This message may contain confidential information, delete it if it is not for you";
    for (const char* text : {"The bill is wrong", "No parcel came", "I cannot log in", "You charged me twice", "It is broken again"})
        rows += "\"" + QByteArray(text) + "\n\n" + foot + "\",a\n";
    rows += "Nothing below,b\n";
    const auto dataset = loadWith("classification", folder.write("rows.csv", rows), {byFinding(StepKind::Cut, "boilerplate")});
    QCOMPARE(dataset.report.steps[0].rows, 5);
    QCOMPARE(texts(dataset)[0], "The bill is wrong");
    QVERIFY(!support::finding(dataset, "boilerplate"));
}

void StepsTest::usesTheUsualLabel() {
    const support::DataFolder folder;
    const auto dataset = loadWith("classification",
                                  folder.write("rows.csv", "text,label\none,billing\ntwo,billing\nthree,Billing\nfour,late\n"),
                                  {byFinding(StepKind::Repair, "label_variant")});
    QCOMPARE(texts(dataset, Role::Label), (QStringList{"billing", "billing", "billing", "late"}));
    QVERIFY(!support::finding(dataset, "label_variant"));
    QCOMPARE(dataset.report.steps[0].rows, 1);
}

void StepsTest::editsAndReplaces() {
    const support::DataFolder folder;
    const std::string file = folder.write("rows.csv", "text,label\nlate,a\nbroken,\ngone,c\n");
    const auto dataset = loadWith(
        "classification", file,
        {edit(2, "label", "", "b"), {.kind = StepKind::Replace, .column = "label", .before = "c", .after = "a"}, edit(1, "text", "late", "too late")});
    QCOMPARE(texts(dataset), (QStringList{"too late", "broken", "gone"}));  // the row without a class can be used now
    QCOMPARE(texts(dataset, Role::Label), (QStringList{"a", "b", "a"}));
    QVERIFY(!support::finding(dataset, "empty_label"));
    QVERIFY(!support::finding(dataset, "step_unfit"));
}

void StepsTest::editsLists_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<core::api::Cells>("after");  // of the first row
    using core::api::Cells;
    QTest::newRow("a conversation of another layout")
        << "chat"
        << QByteArray(R"({"conversations":[{"from":"human","value":"Hi"},{"from":"gpt","value":"Good day"}]})"
                      "\n" R"({"conversations":[{"from":"human","value":"Bye"},{"from":"gpt","value":"So long"}]})" "\n")
        << Cells{{"conversations", R"([{"role":"user","content":"Hi"},{"role":"assistant","content":"Good evening"}])"}};
    // The tags of the files are in another form than those that are shown, and one word more needs a tag more.
    QTest::newRow("words and tags together")
        << "token-classification"
        << QByteArray(R"({"tokens":["Ada","is","late"],"tags":["I-PER","O","O"]})"
                      "\n" R"({"tokens":["Bo","is","here"],"tags":["I-PER","O","O"]})" "\n")
        << Cells{{"tokens", R"(["Ada","Stone","is","late"])"}, {"tags", R"(["B-PER","I-PER","O","O"])"}};
    QTest::newRow("answers")
        << "question-answering"
        << QByteArray(R"({"context":"It is late in Linz","question":"Where?","answers":{"text":["late"],"answer_start":[6]}})"
                      "\n" R"({"context":"Ada sings","question":"Who?","answers":{"text":["Ada"],"answer_start":[0]}})" "\n")
        << Cells{{"answers", R"([{"text":"Linz","start":14}])"}};
}

void StepsTest::editsLists() {
    QFETCH(QString, task);
    QFETCH(QByteArray, rows);
    QFETCH(core::api::Cells, after);
    const support::DataFolder folder;
    const std::string file = folder.write("rows.jsonl", rows);
    const auto before = loadWith(task.toStdString(), file, {});
    const auto& table = *before.report.table;
    std::vector<DataStep> steps;
    for (std::int64_t column = 0; column < static_cast<std::int64_t>(table.columns().size()); ++column)
        if (const auto cell = after.find(table.columns()[static_cast<std::size_t>(column)]); cell != after.end())
            steps.push_back(core::api::editCell(table, 0, column, cell->second));
    QCOMPARE(steps.size(), after.size());
    // As a job file keeps them.
    core::api::Job job = support::jobOf(task.toStdString(), {file});
    job.data.steps = steps;
    const auto read = core::api::jobFromJson(core::api::jobToJson(job), "/");
    QVERIFY(read.ok());
    QVERIFY(read.value().data.steps == steps);
    const auto edited = support::load(read.value());
    QCOMPARE(edited.report.goodRows, before.report.goodRows);
    QVERIFY(!support::finding(edited, "step_unfit"));
    const auto columns = edited.report.table->columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const auto at = static_cast<std::int64_t>(column);
        const auto cell = after.find(columns[column]);
        QCOMPARE(edited.report.table->cell(0, at), cell != after.end() ? cell->second : table.cell(0, at));
        QCOMPARE(edited.report.table->cell(1, at), table.cell(1, at));
    }
    job.data.steps.front().before = "[\"something else\"]";
    QVERIFY(support::finding(support::load(job), "step_unfit"));
}

void StepsTest::triesCellsBeforeTheyAreTaken_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<core::api::Cells>("cells");
    QTest::addColumn<QString>("result");  // the first of the cells as it would be read, or the code of what is wrong
    using core::api::Cells;
    const QByteArray chat = R"({"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Good day"}]})";
    const QByteArray tags = R"({"tokens":["Ada","is"],"tags":["B-PER","O"]})";
    const QByteArray answer = R"({"context":"It is late, very late","question":"How?","answers":{"text":["late"],"answer_start":[6]}})";
    const auto row = [](const char* name, const char* task, const QByteArray& text, const Cells& cells, const char* result) {
        QTest::newRow(name) << task << text << cells << result;
    };
    row("another answer", "chat", chat, {{"messages", R"([{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes"}])"}},
        R"([{"role":"user","content":"Hi"},{"role":"assistant","content":"Yes"}])");
    row("nobody answers", "chat", chat, {{"messages", R"([{"role":"user","content":"Hi"}])"}}, "data.row.no-assistant");
    row("no turn left", "chat", chat, {{"messages", "[]"}}, "data.row.no-messages");
    row("an unknown speaker", "chat", chat, {{"messages", R"([{"role":"queen","content":"Hi"}])"}}, "data.row.message-role");
    row("a word more than tags", "token-classification", tags, {{"tokens", R"(["Ada","is","late"])"}}, "data.row.tags-count");
    row("no word left", "token-classification", tags, {{"tokens", "[]"}, {"tags", "[]"}}, "data.row.no-tokens");
    row("an empty word", "token-classification", tags, {{"tokens", R"(["Ada",""])"}}, "data.row.token-empty");
    row("the place is found", "question-answering", answer, {{"answers", R"([{"text":"very"}])"}}, R"([{"text":"very","start":12}])");
    row("not in the text", "question-answering", answer, {{"answers", R"([{"text":"early"}])"}}, "data.row.answer-absent");
    row("twice in the text", "question-answering", answer, {{"answers", R"([{"text":"late"}])"}}, "data.row.answer-twice");
    row("no answer", "question-answering", answer, {{"answers", "[]"}}, "[]");
}

void StepsTest::triesCellsBeforeTheyAreTaken() {
    QFETCH(QString, task);
    QFETCH(QByteArray, row);
    QFETCH(core::api::Cells, cells);
    QFETCH(QString, result);
    const support::DataFolder folder;
    const auto dataset = loadWith(task.toStdString(), folder.write("rows.jsonl", row + "\n"), {});
    QCOMPARE(dataset.report.goodRows, 1);
    const auto tried = core::api::tryCells(task.toStdString(), dataset.report, 0, cells);
    QCOMPARE(tried.ok() ? QString::fromStdString(tried.value().begin()->second) : QString::fromStdString(tried.failure().issues.front().code),
             result);
}

void StepsTest::stepsSeeWhatThoseBeforeLeft() {
    const support::DataFolder folder;
    const std::string file = folder.write("rows.csv", "text,label\nask eva@example.org,a\nask tom@example.com,b\nbroken,b\n");
    const DataStep redact = byFinding(StepKind::Redact, "pii_email"), change = edit(2, "text", "ask [EMAIL_2]", "ask him");
    QCOMPARE(texts(loadWith("classification", file, {redact, change})), (QStringList{"ask [EMAIL_1]", "ask him", "broken"}));
    const auto turned = loadWith("classification", file, {change, redact});
    QVERIFY(!turned.report.steps[0].fits);
    QCOMPARE(texts(turned), (QStringList{"ask [EMAIL_1]", "ask [EMAIL_2]", "broken"}));
}

void StepsTest::refusesStepsThatDoNotFit() {
    const support::DataFolder folder;
    const std::string file = folder.write("rows.csv", tickets);
    const auto before = loadWith("classification", file, {});
    const DataStep drop = core::api::dropRows(*before.report.table, {2, 4});
    const DataStep change = core::api::editCell(*before.report.table, 0, 0, "changed");
    const auto fitting = loadWith("classification", file, {drop, change});
    QCOMPARE(texts(fitting), (QStringList{"changed", "Where is my parcel", "You charged me twice"}));
    folder.write("rows.csv", QByteArray(tickets).replace("The bill", "This bill").replace("Where is my", "Where is the"));
    const auto dataset = loadWith("classification", file, {drop, change, edit(99, "text", "", "x"), edit(1, "nowhere", "", "x")});
    QCOMPARE(dataset.report.goodRows, 5);
    const auto* unfit = support::finding(dataset, "step_unfit");
    QVERIFY(unfit);
    QCOMPARE(unfit->count, 4);
}

void StepsTest::keptFindingsAreNotes() {
    const support::DataFolder folder;
    const auto dataset = loadWith("classification", folder.write("rows.csv", tickets), {byFinding(StepKind::Keep, "exact_duplicate")});
    QCOMPARE(support::finding(dataset, "exact_duplicate")->severity, core::api::Severity::Note);
    QCOMPARE(dataset.report.goodRows, 5);
}

void StepsTest::templatesMakeAColumn() {
    const support::DataFolder folder;
    core::api::Job job = support::jobOf(
        "classification", {folder.write("rows.csv", "title,body,team\nLate,It never came,a\nBill,Too much,b\nLogin,,a\n")});
    job.data.templates = {{"whole", "{title}: {body}"}};
    job.data.roles = {{"team", Role::Label}};
    const auto dataset = support::load(job);
    QCOMPARE(texts(dataset), (QStringList{"Late: It never came", "Bill: Too much", "Login: "}));
}

void StepsTest::templateColumns() {
    using core::data::ColumnTemplate;
    QCOMPARE(ColumnTemplate("{a b}/{c}").columns(), (std::vector<std::string>{"a b", "c"}));
    QCOMPARE(ColumnTemplate("{{no}} {").columns(), std::vector<std::string>());
    const core::data::DatasetTable table;
    QCOMPARE(ColumnTemplate("{{no}} {").text(table, 0), std::string("{no} {"));
    QCOMPARE(core::api::templateText(table, 0, "a {b} c").text, std::string("a  c"));
    QCOMPARE(core::api::templateText(table, 0, "a {b} c").missing, std::vector<std::string>{"b"});
}

void StepsTest::unknownTemplateColumnIsAnError() {
    const support::DataFolder folder;
    core::api::Job job = support::jobOf("classification", {folder.write("rows.csv", tickets)});
    job.data.templates = {{"whole", "{title}: {text}"}};
    const auto dataset = support::load(job);
    QVERIFY(support::finding(dataset, "unknown_column"));
    QCOMPARE(dataset.report.verdict, core::api::Verdict::NotReady);
}

void StepsTest::stepsSurviveTheJobFile() {
    core::api::Job job = support::jobOf("classification", {"/data/rows.xlsx"});
    job.data.files[0].sheet = "2024";
    job.data.templates = {{"whole", "{title}: {body}"}};
    job.data.steps = {byFinding(StepKind::Redact, "pii"), byFinding(StepKind::Keep, "tiny_class"), edit(3, "label", "x", "y"),
                      {.kind = StepKind::Drop, .rows = {1, 7}, .before = "00ff"},
                      {.kind = StepKind::Replace, .column = "label", .before = "a", .after = "b"}};
    job.model.path = "starter:starter-bert";
    const auto read = core::api::jobFromJson(core::api::jobToJson(job), "/");
    QVERIFY2(read.ok(), read.ok() ? "" : read.failure().issues.front().code.c_str());
    QVERIFY(read.value().data == job.data);
}

void StepsTest::faultyStepsAreNamed() {
    const auto read = core::api::jobFromJson(
        R"({"data": {"steps": [{"do": "burn"}, {"do": "drop"}, {"do": "redact", "finding": "outlier"}, {"do": "edit", "column": "a"},
            {"do": "drop", "rows": [0]}, {"do": "keep", "finding": "outlier", "row": 1}, 7]}})", "/");
    QVERIFY(!read.ok());
    QStringList places;
    for (const core::api::Issue& issue : read.failure().issues)
        places.append(QString::fromStdString(issue.code + " " + issue.place.field));
    QCOMPARE(places, (QStringList{"job.unknown-choice data.steps.0.do", "job.step-no-remedy data.steps.0.finding",
                                  "job.step-no-remedy data.steps.1.finding", "job.step-no-remedy data.steps.2.finding",
                                  "job.wrong-type data.steps.3.rows", "job.wrong-type data.steps.4.rows",
                                  "job.step-no-remedy data.steps.4.finding", "job.unknown-key data.steps.5.row",
                                  "job.wrong-type data.steps.6"}));
}

void StepsTest::writesCleanedRows() {
    const support::DataFolder folder;
    QByteArray rows = "text,label\n\"=SUM(A1), now\",a\nlate,b\nlate,b\n\"-5\",a\n\"a \"\"b\"\"\",a\n";
    for (const char* word : {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})
        rows += QByteArray(word) + (word[0] == 't' ? " is here,a\n" : " was there,b\n");
    const auto dataset =
        loadWith("classification", folder.write("rows.csv", rows), {byFinding(StepKind::Drop, "exact_duplicate")});
    const std::string csv = folder.path("clean.csv"), lines = folder.path("clean.jsonl");
    QVERIFY(core::api::writeRows(dataset.report, csv).ok());
    QVERIFY(core::api::writeRows(dataset.report, lines).ok());
    QFile file(QString::fromStdString(csv));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> written = file.readAll().split('\n');
    QCOMPARE(written[0], "text,label,split\r");
    QVERIFY(written[1].startsWith("\"'=SUM(A1), now\",a,"));
    QVERIFY(written[3].startsWith("-5,a,"));
    QVERIFY(written[4].startsWith("\"a \"\"b\"\"\",a,"));
    QCOMPARE(written.size(), 18);
    const auto again = loadWith("classification", lines, {});
    QCOMPARE(texts(again), texts(dataset));
    QCOMPARE(texts(again).mid(0, 4), (QStringList{"=SUM(A1), now", "late", "-5", "a \"b\""}));
    std::set<core::api::Part> parts;
    for (std::int64_t row = 0; row < again.report.goodRows; ++row) {
        QCOMPARE(again.report.table->part(row), dataset.report.table->part(row));
        parts.insert(again.report.table->part(row));
    }
    QVERIFY(parts.size() > 1);
}

void StepsTest::everyFindingOfAStepHasACheck() {
    for (const core::data::Check& check : core::data::checks())
        for (const QByteArray& kind : QByteArray(check.kinds.data(), static_cast<int>(check.kinds.size())).split(' ')) {
            const auto steps = core::api::remediesOf(kind.toStdString());
            QVERIFY(!steps.empty());
            if (steps.size() > 1)
                QVERIFY2(check.when == core::data::Check::When::BeforeTheSplit, kind.constData());
        }
}

TUNEWRIGHT_TEST(StepsTest)
#include "test_steps.moc"
