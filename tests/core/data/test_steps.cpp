// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QtTest>
#include <set>

#include "core/api/data_edit.h"
#include "core/api/job_fields.h"
#include "core/data/cell_values.h"
#include "core/data/checks/check.h"
#include "core/data/repair/repair.h"
#include "core/data/template_column.h"
#include "data_files.h"

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
    void answersMoveWithTheirContext();
    void cutsBoilerplate();
    void usesTheUsualLabel();
    void editsAndReplaces();
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

QTEST_GUILESS_MAIN(StepsTest)
#include "test_steps.moc"
