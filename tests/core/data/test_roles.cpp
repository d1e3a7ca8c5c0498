// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class RolesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void userDecides();
    void missingRoleNamesTheColumns();
    void unknownColumnIsAnError();
    void instructionAndInputAreOnePrompt();
    void withoutATaskTheColumnsDecide();
};

namespace {

QString rolesOf(const core::data::Dataset& dataset) {
    QStringList roles;
    for (const auto& column : dataset.report.columns)
        roles << (column.role == Role::Ignore ? "-" : QString::fromUtf8(core::api::roleName(column.role).data()));
    return roles.join(' ');
}

/// A table of that header; the cells are made by the names' first letters: t text, l label, n number, i identifier.
QByteArray table(const QByteArray& header, const QByteArray& kinds) {
    static const char* const texts[] = {
        "the parcel came late and the cup inside was broken", "where can I see the bill of last month",
        "my card was charged twice for one order in May", "please close my account at the end of the year"};
    QByteArray bytes = header + "\n";
    for (int row = 0; row < 24; ++row) {
        for (qsizetype column = 0; column < kinds.size(); ++column) {
            const QByteArray number = QByteArray::number(row * 7 + 13);
            const QByteArray cell = kinds[column] == 't'   ? texts[row % 4] + QByteArray(" number ") + number
                                    : kinds[column] == 'l' ? QByteArray(row % 3 == 0 ? "delivery" : "payment")
                                    : kinds[column] == 'd' ? QByteArray::number(row % 3)
                                    : kinds[column] == 'i' ? "case-" + number
                                                           : number + ".5";
            bytes += (column > 0 ? "," : "") + cell;
        }
        bytes += "\n";
    }
    return bytes;
}

}  // namespace

void RolesTest::detects_data() {
    QTest::addColumn<QString>("task");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("kinds");
    QTest::addColumn<QString>("roles");
    const QString sort = "classification", pair = "prompt-answer", read = "causal-lm";
    QTest::newRow("plain names") << sort << QByteArray("text,label") << QByteArray("tl") << "text label";
    QTest::newRow("label first, in two words")
        << sort << QByteArray("condition_label,medical_abstract") << QByteArray("dt") << "label text";
    QTest::newRow("an identifier is no label")
        << sort << QByteArray("index_id,category,text") << QByteArray("ilt") << "id label text";
    QTest::newRow("German") << sort << QByteArray("Nummer,Nachricht,Kategorie") << QByteArray("ntl") << "- text label";
    QTest::newRow("Spanish") << sort << QByteArray("mensaje,categoría") << QByteArray("tl") << "text label";
    QTest::newRow("French") << sort << QByteArray("texte,étiquette") << QByteArray("tl") << "text label";
    QTest::newRow("names that say nothing") << sort << QByteArray("a,b,c") << QByteArray("itl") << "id text label";
    QTest::newRow("capitals and camel case")
        << sort << QByteArray("ticketText,IntentLabel") << QByteArray("tl") << "text label";
    QTest::newRow("two columns of texts") << sort << QByteArray("title,body,topic") << QByteArray("ttl") << "- text label";
    QTest::newRow("prompt and completion") << pair << QByteArray("prompt,completion") << QByteArray("tt") << "prompt answer";
    QTest::newRow("answer first") << pair << QByteArray("Antwort,Frage") << QByteArray("tt") << "answer prompt";
    QTest::newRow("pair by contents") << pair << QByteArray("a,n,b") << QByteArray("tnt") << "prompt - answer";
    QTest::newRow("reading alone") << read << QByteArray("id,content,label") << QByteArray("itl") << "id text -";
    QTest::newRow("reading, no telling name") << read << QByteArray("x,y") << QByteArray("nt") << "- text";
}

void RolesTest::detects() {
    QFETCH(QString, task);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, kinds);
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf(task.toStdString(), {folder.write("rows.csv", table(header, kinds))}));
    QTEST(rolesOf(dataset), "roles");
    for (const auto& column : dataset.report.columns)
        QVERIFY(column.role == Role::Ignore || (column.confidence > 0.25 && column.confidence <= 1));
}

void RolesTest::userDecides() {
    const support::DataFolder folder;
    auto job = support::jobOf("classification", {folder.write("rows.csv", table("text,label,other,kind", "tltl"))});
    job.data.roles = {{"other", Role::Text}, {"kind", Role::Label}};
    const auto dataset = support::load(job);
    QCOMPARE(rolesOf(dataset), "- - text label");
    QVERIFY(!dataset.report.columns[2].detected);
    QCOMPARE(dataset.column(Role::Label), 3);
}

void RolesTest::missingRoleNamesTheColumns() {
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", table("age,weight", "nn"))}));
    QVERIFY(dataset.report.verdict == core::api::Verdict::NotReady);
    const auto* missing = support::finding(dataset, "role_missing");
    QVERIFY(missing != nullptr);
    QCOMPARE(missing->arguments.at("columns"), "age, weight");
    try {
        core::data::requireReady(dataset);
        QFAIL("was ready");
    } catch (const core::base::Error& error) {
        QCOMPARE(error.code(), "data.role-missing");
    }
    QCOMPARE(dataset.report.table->rowCount(), 24);  // the rows can still be shown
}

void RolesTest::unknownColumnIsAnError() {
    const support::DataFolder folder;
    auto job = support::jobOf("classification", {folder.write("rows.csv", table("text,label", "tl"))});
    job.data.roles = {{"txet", Role::Text}};
    const auto dataset = support::load(job);
    QVERIFY(dataset.report.verdict == core::api::Verdict::NotReady);
    QCOMPARE(support::finding(dataset, "unknown_column")->arguments.at("column"), "txet");
}

void RolesTest::instructionAndInputAreOnePrompt() {
    const support::DataFolder folder;
    const auto dataset = support::load(support::jobOf(
        "prompt-answer", {folder.write("rows.json", R"([{"instruction": "Add", "input": "1 and 2", "output": "3"},
            {"instruction": "Say hello", "input": "", "output": "Hello"}, {"instruction": "", "input": " ", "output": "x"}])")}));
    QCOMPARE(rolesOf(dataset), "prompt prompt answer");
    QCOMPARE(dataset.report.goodRows, 2);
    QCOMPARE(support::text(dataset, 0, Role::Prompt), "Add\n1 and 2");
    QCOMPARE(support::text(dataset, 1, Role::Prompt), "Say hello");
    QCOMPARE(support::rowsOf(dataset, "empty_prompt"), "3");
    QCOMPARE(QString::fromStdString(dataset.report.files[0].details.at("prompt")), "instruction + input");
}

void RolesTest::withoutATaskTheColumnsDecide() {
    const support::DataFolder folder;
    const auto roles = [&](const QByteArray& header, const QByteArray& kinds) {
        return rolesOf(support::load(support::jobOf("", {folder.write("rows.csv", table(header, kinds))})));
    };
    QCOMPARE(roles("text,label", "tl"), "text label");
    QCOMPARE(roles("question,answer", "tt"), "prompt answer");
    QCOMPARE(roles("content", "t"), "text");
}

TUNEWRIGHT_TEST(RolesTest)
#include "test_roles.moc"
