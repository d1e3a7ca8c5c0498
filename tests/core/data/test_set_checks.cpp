// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Part;
using core::api::Role;
using Cell = QByteArray (*)(int row);
Q_DECLARE_METATYPE(Cell)
Q_DECLARE_METATYPE(Role)

/// Checks about the whole set: its columns, groups, labels and parts.
class SetChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keyColumns_data();
    void keyColumns();
    void splitColumnGivesTheParts();
    void identifierAsText();
    void targetLeakage_data();
    void targetLeakage();
    void groupLeakage();
    void labelNoise();
    void labelsByChance();
    void groups_data();
    void groups();
    void coverageOfGivenParts();
    void splitByDateNeedsDates();
    void manyColumns();
    void conversationsOfCallsAlone();
};

namespace {

/// A text of class a or b; texts of a class differ from row to row.
QByteArray text(int row, bool b) {
    static const char *const first[] = {"the invoice shows a wrong sum of", "my card was charged twice for",
                                        "please send the receipt over"},
                             *const second[] = {"the courier left my parcel at door", "the delivery never came to house",
                                                "the box arrived broken at gate"};
    static const char* const tails[] = {"since the weekend", "although I called", "and nobody answers", "as the mail says"};
    QByteArray text = QByteArray(b ? second[row % 3] : first[row % 3]) + " " + tails[row / 3 % 4];
    for (const int factor : {7919, 5557, 3571})  // as many other words as keep two texts from being nearly the same
        text += " " + QByteArray::number(row * factor % 10007);
    return text;
}

/// Rows of text, label and one more column, half of each class.
core::data::Dataset loaded(const support::DataFolder& folder, const QByteArray& column, Cell cell, int rows = 400,
                           const char* task = "classification") {
    QByteArray bytes = "text,label," + column + "\n";
    for (int row = 0; row < rows; ++row)
        bytes += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b," : ",a,") + cell(row) + "\n";
    return support::load(support::jobOf(task, {folder.write("rows.csv", bytes)}));
}

}  // namespace

void SetChecksTest::keyColumns_data() {
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<Role>("role");
    const Cell counted = [](int row) { return QByteArray::number(70000 + row); },
               shuffled = [](int row) { return QByteArray::number(70000 + row * 7919 % 400); },
               amount = [](int row) { return QByteArray::number(row * 37 % 90); },
               patient = [](int row) { return "P" + QByteArray::number(1000 + row / 3); },
               few = [](int row) { return QByteArray(row % 3 == 0 ? "north" : "south"); },
               day = [](int row) { return QByteArray("2024-0") + QByteArray::number(1 + row % 9) + "-17"; },
               part = [](int row) { return QByteArray(row % 5 == 0 ? "test" : "train"); };
    QTest::newRow("record number") << QByteArray("record_no") << shuffled << Role::Id;
    QTest::newRow("counted without a telling name") << QByteArray("x") << counted << Role::Id;
    QTest::newRow("numbers in no order") << QByteArray("x") << shuffled << Role::Ignore;
    QTest::newRow("patients") << QByteArray("patient_id") << patient << Role::Group;
    QTest::newRow("codes that come back") << QByteArray("x") << patient << Role::Group;
    QTest::newRow("amounts") << QByteArray("waiting_minutes") << amount << Role::Ignore;
    QTest::newRow("a category") << QByteArray("site") << few << Role::Ignore;
    QTest::newRow("dates") << QByteArray("visit") << day << Role::Date;
    QTest::newRow("parts") << QByteArray("split") << part << Role::Split;
}

void SetChecksTest::keyColumns() {
    QFETCH(QByteArray, column);
    QFETCH(Cell, cell);
    QFETCH(Role, role);
    const support::DataFolder folder;
    const auto dataset = loaded(folder, column, cell);
    QVERIFY(dataset.report.columns[2].role == role);
    QCOMPARE(support::finding(dataset, "id_column") != nullptr, role == Role::Id);
    QCOMPARE(support::finding(dataset, "group_column") != nullptr, role == Role::Group);
    QCOMPARE(support::finding(dataset, "date_column") != nullptr, role == Role::Date);
    QVERIFY(role == Role::Group ? dataset.report.split.groupColumn == column.toStdString()
                                : dataset.report.split.groupColumn.empty());
}

void SetChecksTest::splitColumnGivesTheParts() {
    const support::DataFolder folder;
    const auto dataset = loaded(folder, "subset", [](int row) {
        return QByteArray(row % 10 == 0 ? "test" : row % 10 == 1 ? "dev" : "train");
    });
    QCOMPARE(dataset.report.testRows, 40);
    QCOMPARE(dataset.report.validationRows, 40);
    QVERIFY(dataset.report.table->part(10) == Part::Test);
    QCOMPARE(dataset.report.split.kind, "given");
}

void SetChecksTest::identifierAsText() {
    const support::DataFolder folder;
    auto job = support::jobOf("classification", {});
    QByteArray bytes = "case_no,label\n";
    for (int row = 0; row < 60; ++row)
        bytes += QByteArray::number(5000 + row) + (row % 2 == 0 ? ",a\n" : ",b\n");
    job.data.files.push_back({folder.write("rows.csv", bytes), Part::Auto});
    job.data.roles = {{"case_no", Role::Text}};
    const auto dataset = support::load(job);
    QVERIFY(support::finding(dataset, "identifier_read") != nullptr);
}

void SetChecksTest::targetLeakage_data() {
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<bool>("leak");
    const Cell exact = [](int row) { return QByteArray(row % 2 == 1 ? row % 4 == 1 ? "B09" : "B10" : "A11"); },
               nearly = [](int row) { return QByteArray((row % 2 == 1) != (row % 33 == 0) ? "gut unit" : "lung unit"); },
               number = [](int row) { return QByteArray::number(row % 2 == 1 ? 500 + row : 400 - row) + ".5"; },
               unrelated = [](int row) { return QByteArray(row % 3 == 0 ? "north" : "south"); },
               often = [](int row) { return QByteArray((row % 2 == 1) != (row % 9 == 0) ? "gut" : "lung"); };
    QTest::newRow("codes of one class each") << exact << true;
    QTest::newRow("97 of 100 rows") << nearly << true;
    QTest::newRow("numbers above and below") << number << true;
    QTest::newRow("nothing to do with it") << unrelated << false;
    QTest::newRow("89 of 100 rows") << often << false;
}

void SetChecksTest::targetLeakage() {
    QFETCH(Cell, cell);
    QFETCH(bool, leak);
    const support::DataFolder folder;
    const auto dataset = loaded(folder, "referral", cell);
    const auto* found = support::finding(dataset, "target_leakage");
    QCOMPARE(found != nullptr, leak);
    if (leak) {
        QCOMPARE(found->hits.size(), 1U);
        QCOMPARE(found->hits[0].column, "referral");
    }
}

void SetChecksTest::groupLeakage() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label,patient,split\n";
    for (int row = 0; row < 120; ++row)
        bytes += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b,P" : ",a,P") + QByteArray::number(100 + row / 3) +
                 (row >= 90 || row == 1 || row == 2 ? ",test\n" : ",train\n");
    const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
    QCOMPARE(support::rowsOf(dataset, "group_leakage"), "2 3");
    QCOMPARE(support::finding(dataset, "group_leakage")->hits[0].value, "P100");
    QCOMPARE(support::finding(dataset, "group_leakage")->hits[0].partner, 1);
}

void SetChecksTest::labelNoise() {
    const support::DataFolder folder;
    for (const bool wrong : {true, false}) {
        QByteArray bytes = "text,label\n";
        for (int row = 0; row < 300; ++row)
            bytes += text(row, row % 2 == 1) + ((row % 2 == 1) != (wrong && row % 60 == 7) ? ",b\n" : ",a\n");
        const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
        QCOMPARE(support::rowsOf(dataset, "label_noise"), wrong ? "8 68 128 188 248" : "none");
        if (wrong)
            QCOMPARE(support::finding(dataset, "label_noise")->hits[0].value, "b");
    }
}

void SetChecksTest::labelsByChance() {
    const support::DataFolder folder;
    for (const int rows : {1500, 120}) {
        QByteArray bytes = "text,label\n";
        std::uint32_t state = 7;
        for (int row = 0; row < rows; ++row) {
            state = state * 1664525u + 1013904223u;
            bytes += text(row, row % 2 == 1) + (state >> 31 ? ",b\n" : ",a\n");
        }
        const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
        QCOMPARE(support::rowsOf(dataset, "label_noise"), "none");
        const auto* found = support::finding(dataset, "labels_untold");
        QCOMPARE(found != nullptr, rows == 1500);  // 120 rows do not show it
        if (found != nullptr)
            QCOMPARE(found->hits[0].column, "label");
    }
}

void SetChecksTest::groups_data() {
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("kind");
    const Cell even = [](int row) { return QByteArray(row / 2 % 2 == 0 ? "web" : "desk"); },
               rare = [](int row) { return QByteArray(row < 12           ? "islands"
                                                      : row / 2 % 2 == 0 ? "north"
                                                                         : "south"); },
               rate = [](int row) { return QByteArray(row % 8 < 2 || row % 8 == 3 || row % 8 == 5 ? "old" : "young"); };
    QTest::newRow("even") << even << "none";
    QTest::newRow("few rows of one") << rare << "group_underrepresented";
    QTest::newRow("another share of classes") << rate << "group_label_rate";
}

void SetChecksTest::groups() {
    QFETCH(Cell, cell);
    QFETCH(QString, kind);
    const support::DataFolder folder;
    const auto dataset = loaded(folder, "band", cell);
    QStringList found;
    for (const auto& finding : dataset.report.findings)
        if (finding.kind.starts_with("group_"))
            found << QString::fromStdString(finding.kind);
    QCOMPARE(found.isEmpty() ? QString("none") : found.join(' '), kind);
    QCOMPARE(dataset.report.split.groups.at("band").size(), kind == "group_underrepresented" ? 3U : 2U);
}

void SetChecksTest::coverageOfGivenParts() {
    const support::DataFolder folder;
    QByteArray train = "text,label\n", test = train;
    for (int row = 0; row < 100; ++row)
        train += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b\n" : row < 24 ? ",c\n" : ",a\n");
    for (int row = 200; row < 240; ++row)
        test += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b\n" : row < 210 ? ",d\n" : ",a\n");
    auto job = support::jobOf("classification", {folder.write("train.csv", train), folder.write("test.csv", test)});
    job.data.files[0].part = Part::Train;
    job.data.files[1].part = Part::Test;
    job.data.validationShare = 0;
    const auto dataset = support::load(job);
    const auto *fresh = support::finding(dataset, "coverage"), *missing = support::finding(dataset, "missing_class");
    QVERIFY(fresh != nullptr && missing != nullptr);
    QCOMPARE(fresh->hits.size(), 1U);
    QCOMPARE(fresh->hits[0].value, "d");
    QCOMPARE(missing->hits.size(), 1U);
    QCOMPARE(missing->hits[0].value, "c");
}

void SetChecksTest::splitByDateNeedsDates() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label,sent\n";
    for (int row = 0; row < 100; ++row)
        bytes += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b,20" : ",a,20") + QByteArray::number(10 + row * 37 % 100 / 10) +
                 "-0" + QByteArray::number(1 + row * 37 % 10 * 8 / 10) + "-01\n";
    auto job = support::jobOf("classification", {folder.write("rows.csv", bytes)});
    job.data.splitBy = core::api::SplitBy::Date;
    const auto dataset = support::load(job);
    QCOMPARE(dataset.report.split.kind, "date");
    QCOMPARE(dataset.report.testRows, 10);
    for (std::int64_t row = 0; row < 100; ++row)
        QCOMPARE(dataset.report.table->part(row) == Part::Test, dataset.report.table->cell(row, 2).starts_with("2019"));
    job.data.roles = {{"sent", Role::Ignore}};
    QVERIFY(support::finding(support::load(job), "no_dates") != nullptr);
}

void SetChecksTest::manyColumns() {
    const support::DataFolder folder;
    for (const int more : {90, 99}) {
        QByteArray names, cells;
        for (int i = 0; i < more; ++i) {
            names += ",c" + QByteArray::number(i);
            cells += ",x";
        }
        QByteArray bytes = "text,label" + names + "\n";
        for (int row = 0; row < 20; ++row)
            bytes += text(row, row % 2 == 1) + (row % 2 == 1 ? ",b" : ",a") + cells + "\n";
        const auto dataset = support::load(support::jobOf("classification", {folder.write("wide.csv", bytes)}));
        const auto* found = support::finding(dataset, "many_columns");
        QCOMPARE(found != nullptr, more == 99);
        if (found) {
            QCOMPARE(found->arguments.at("columns"), "101");
            QCOMPARE(found->arguments.at("used"), "2");
        }
    }
}

void SetChecksTest::conversationsOfCallsAlone() {
    const support::DataFolder folder;
    const QByteArray call = R"({"role": "assistant", "content": null, "tool_calls": [{"type": "function", "function": )"
                            R"({"name": "look", "arguments": {"place": "Ulm"}}}]})";
    const QByteArray alone = R"({"messages": [{"role": "user", "content": "Weather?"}, )" + call + "]}\n";
    const QByteArray answered = R"({"messages": [{"role": "user", "content": "Weather, now?"}, )" + call +
                                R"(, {"role": "tool", "content": "wet"}, {"role": "assistant", "content": "Rain."}]})" + "\n";
    auto job = support::jobOf("chat", {folder.write("calls.jsonl", answered + alone + answered)});
    const auto shown = support::load(job);
    const auto* found = support::finding(shown, "only_tool_calls");
    QVERIFY(found != nullptr);
    QCOMPARE(found->count, 1);
    QCOMPARE(found->hits[0].row, 2);
    job.training.toolTurns = core::api::ToolTurns::Calls;
    QVERIFY(support::finding(support::load(job), "only_tool_calls") == nullptr);
}

TUNEWRIGHT_TEST(SetChecksTest)
#include "test_set_checks.moc"
