// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <map>
#include <set>

#include "core/api/data_edit.h"
#include "core/data/split.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Part;

class SplitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsOfNames_data();
    void partsOfNames();
    void sharesAreKept_data();
    void sharesAreKept();
    void sameSeedSameParts();
    void partsAreTheSameEverywhere();
    void leavingRowsOutMovesFewOthers();
    void foldsShareTheRows();
    void everyClassStaysInTraining();
    void equalTextsNeverCross();
    void givenParts_data();
    void givenParts();
    void labelsByPartAddUp();
    void numbersOfRows_data();
    void numbersOfRows();
    void newestRowsAreTheTest();
    void groupsAndCopiesNeverCross();
    void useHasThePartsOfTheCheckUp();
    void rarestLabelIsSpread();
};

namespace {

using core::data::SplitInput;

SplitInput rows(int count, const std::vector<int>& classSizes = {}) {
    SplitInput input;
    input.given.assign(static_cast<std::size_t>(count), Part::Auto);
    for (int row = 0; row < count; ++row)
        input.groups.push_back(static_cast<std::uint64_t>(row));
    for (std::size_t label = 0; label < classSizes.size(); ++label)
        input.labels.insert(input.labels.end(), static_cast<std::size_t>(classSizes[label]), "class " + std::to_string(label));
    return input;
}

std::map<Part, int> count(const std::vector<Part>& parts) {
    std::map<Part, int> counts;
    for (const Part part : parts)
        ++counts[part];
    return counts;
}

}  // namespace

void SplitTest::partsOfNames_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("parts");
    QTest::newRow("three") << QStringList{"sib200_eng_train.tsv", "sib200_eng_dev.tsv", "sib200_eng_test.tsv"} << "train validation test";
    QTest::newRow("capitals") << QStringList{"Tickets-Training.csv", "Tickets (Test).csv"} << "train test";
    QTest::newRow("a test alone") << QStringList{"banking77_test.csv"} << "auto";
    QTest::newRow("no training") << QStringList{"a_dev.csv", "a_test.csv"} << "auto auto";
    QTest::newRow("no other") << QStringList{"train1.csv", "train2.csv"} << "auto auto";
    QTest::newRow("one without") << QStringList{"x/train.csv", "more.csv", "val.csv"} << "train auto validation";
    QTest::newRow("within a word") << QStringList{"trains.csv", "contest.csv", "train.csv"} << "auto auto auto";
}

void SplitTest::partsOfNames() {
    QFETCH(QStringList, names);
    QFETCH(QString, parts);
    std::vector<core::api::DataFile> files;
    for (const QString& name : names)
        files.push_back({"/data/" + name.toStdString()});
    core::api::takePartsOfNames(files);
    QStringList told;
    for (const core::api::DataFile& file : files)
        told << QStringList{"train", "validation", "test", "auto"}.value(file.part == Part::Train        ? 0
                                                                          : file.part == Part::Validation ? 1
                                                                          : file.part == Part::Test       ? 2
                                                                                                          : 3);
    QCOMPARE(told.join(' '), parts);
}

void SplitTest::sharesAreKept_data() {
    QTest::addColumn<int>("total");
    QTest::addColumn<double>("validation");
    QTest::addColumn<double>("test");
    QTest::newRow("a tenth each") << 1000 << 0.1 << 0.1;
    QTest::newRow("uneven") << 997 << 0.15 << 0.2;
    QTest::newRow("no test") << 500 << 0.2 << 0.0;
    QTest::newRow("none") << 500 << 0.0 << 0.0;
}

void SplitTest::sharesAreKept() {
    QFETCH(int, total);
    QFETCH(double, validation);
    QFETCH(double, test);
    core::api::Job::Data settings;
    settings.validationShare = validation;
    settings.testShare = test;
    // 40 classes: what each rounds off must not add up.
    std::vector<int> sizes(40, total / 40);
    sizes[0] += total % 40;
    for (const bool stratified : {true, false}) {
        auto counts = count(core::data::splitRows(rows(total, stratified ? sizes : std::vector<int>()), settings));
        QVERIFY(std::abs(counts[Part::Validation] - total * validation) <= 1);
        QVERIFY(std::abs(counts[Part::Test] - total * test) <= 1);
        QCOMPARE(counts[Part::Train] + counts[Part::Validation] + counts[Part::Test], total);
    }
}

void SplitTest::sameSeedSameParts() {
    core::api::Job::Data settings;
    const auto input = rows(300, {200, 60, 40});
    const auto first = core::data::splitRows(input, settings);
    QVERIFY(first == core::data::splitRows(input, settings));
    settings.splitSeed = 2;
    QVERIFY(first != core::data::splitRows(input, settings));
}

void SplitTest::partsAreTheSameEverywhere() {
    // Worked out once; another compiler or library must give the same, or a resumed run would see other rows.
    core::api::Job::Data settings;
    settings.validationShare = settings.testShare = 0.25;
    QString parts;
    for (const Part part : core::data::splitRows(rows(12), settings))
        parts += QLatin1Char("-tvx"[static_cast<int>(part)]);
    QCOMPARE(parts, "vttttvxxxvtt");
}

void SplitTest::foldsShareTheRows() {
    SplitInput input = rows(200, {100, 60, 40});
    for (std::size_t row = 0; row < 200; row += 10)
        input.groups[row + 1] = input.groups[row];  // pairs that stay together
    input.given[3] = Part::Validation;
    core::api::Job::Data settings;
    settings.folds = 5;
    std::vector<int> tested(200);
    for (settings.fold = 1; settings.fold <= settings.folds; ++settings.fold) {
        const auto parts = core::data::splitRows(input, settings);
        const int size = count(parts)[Part::Test];
        QVERIFY2(size >= 36 && size <= 44, qPrintable(QString::number(size)));
        QCOMPARE(parts[3], Part::Validation);
        for (std::size_t row = 0; row < 200; ++row)
            tested[row] += parts[row] == Part::Test;
        for (std::size_t row = 0; row < 200; row += 10)
            QCOMPARE(parts[row], parts[row + 1]);
    }
    tested[3] = 1;
    QCOMPARE(tested, std::vector<int>(200, 1));  // each row is tested once
}

void SplitTest::leavingRowsOutMovesFewOthers() {
    SplitInput all = rows(1000, {600, 300, 100}), fewer;
    const core::api::Job::Data settings;
    for (std::int64_t number = 1; number <= 1000; ++number)
        all.numbers.push_back(number);
    std::vector<std::size_t> kept;
    for (std::size_t row = 0; row < 1000; ++row)
        if (row % 40 != 7)
            kept.push_back(row);
    for (const std::size_t row : kept) {
        fewer.given.push_back(Part::Auto);
        fewer.groups.push_back(row);
        fewer.labels.push_back(all.labels[row]);
        fewer.numbers.push_back(all.numbers[row]);
    }
    const auto before = core::data::splitRows(all, settings), after = core::data::splitRows(fewer, settings);
    int moved = 0;
    for (std::size_t index = 0; index < kept.size(); ++index)
        moved += before[kept[index]] != after[index];
    QVERIFY2(moved <= 12, qPrintable(QString::number(moved)));
    QVERIFY(count(after)[Part::Test] >= 95);
}

void SplitTest::everyClassStaysInTraining() {
    core::api::Job::Data settings;
    settings.validationShare = settings.testShare = 0.4;
    auto input = rows(25, {20, 3, 2});
    // Both rows of the last class share their texts with rows of the first.
    input.groups[23] = input.groups[0];
    input.groups[24] = input.groups[1];
    for (settings.splitSeed = 1; settings.splitSeed <= 30; ++settings.splitSeed) {
        const auto parts = core::data::splitRows(input, settings);
        std::set<std::string> trained;
        for (std::size_t row = 0; row < parts.size(); ++row)
            if (parts[row] == Part::Train)
                trained.insert(input.labels[row]);
        QCOMPARE(trained.size(), 3U);
    }
}

void SplitTest::equalTextsNeverCross() {
    core::api::Job::Data settings;
    settings.validationShare = settings.testShare = 0.3;
    auto input = rows(400, {300, 100});
    for (std::size_t row = 0; row < input.groups.size(); ++row)
        input.groups[row] %= 130;
    const auto parts = core::data::splitRows(input, settings);
    std::map<std::uint64_t, Part> seen;
    for (std::size_t row = 0; row < parts.size(); ++row)
        QVERIFY(seen.emplace(input.groups[row], parts[row]).first->second == parts[row]);
    QVERIFY(count(parts)[Part::Test] > 80);
}

void SplitTest::givenParts_data() {
    QTest::addColumn<QString>("given");   // a auto, t train, v validation, x test; 100 rows each
    QTest::addColumn<QString>("counts");  // train, validation, test
    QTest::newRow("all automatic") << "aa"
                                   << "160 20 20";
    QTest::newRow("test given") << "ax"
                                << "90 10 100";
    QTest::newRow("training and test given") << "tx"
                                             << "90 10 100";
    QTest::newRow("all given") << "tvx"
                               << "100 100 100";
    QTest::newRow("validation given") << "av"
                                      << "90 100 10";
    QTest::newRow("training beside automatic") << "ta"
                                               << "180 10 10";
    QTest::newRow("training alone") << "t"
                                    << "80 10 10";
}

void SplitTest::givenParts() {
    QFETCH(QString, given);
    auto input = rows(static_cast<int>(given.size()) * 100);
    for (std::size_t row = 0; row < input.given.size(); ++row) {
        const QChar letter = given[static_cast<int>(row / 100)];
        input.given[row] = letter == 'a'   ? Part::Auto
                           : letter == 't' ? Part::Train
                           : letter == 'v' ? Part::Validation
                                           : Part::Test;
    }
    const auto parts = core::data::splitRows(input, {});
    auto counts = count(parts);
    QTEST(QString("%1 %2 %3").arg(counts[Part::Train]).arg(counts[Part::Validation]).arg(counts[Part::Test]), "counts");
    for (std::size_t row = 0; row < parts.size(); ++row)
        QVERIFY(input.given[row] == Part::Auto || input.given[row] == Part::Train || parts[row] == input.given[row]);
}

void SplitTest::labelsByPartAddUp() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label\n";
    for (int row = 0; row < 60; ++row)
        bytes += "message number " + QByteArray::number(row * 17) + (row % 3 == 0 ? ", a \n" : ",b\n");
    const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
    QCOMPARE(dataset.report.labels, (std::map<std::string, std::int64_t>{{"a", 20}, {"b", 40}}));
    QCOMPARE(dataset.report.labelsByPart.at("a"), (std::array<std::int64_t, 3>{16, 2, 2}));
    QCOMPARE(dataset.report.labelsByPart.at("b"), (std::array<std::int64_t, 3>{32, 4, 4}));
    QCOMPARE(dataset.report.trainRows, 48);
    QCOMPARE(static_cast<std::int64_t>(dataset.rows(Part::Test).size()), dataset.report.testRows);
}

void SplitTest::numbersOfRows_data() {
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("taken");
    QTest::newRow("by share") << 0 << 20;
    QTest::newRow("fewer") << 7 << 7;
    QTest::newRow("more") << 60 << 60;
    QTest::newRow("more than may be spared") << 1000 << 80;
}

void SplitTest::numbersOfRows() {
    QFETCH(int, wanted);
    core::api::Job::Data settings;
    settings.testRows = wanted;
    auto counts = count(core::data::splitRows(rows(200), settings));
    QTEST(counts[Part::Test], "taken");
    QCOMPARE(counts[Part::Validation], 20);
}

void SplitTest::newestRowsAreTheTest() {
    auto input = rows(100);
    for (int row = 0; row < 100; ++row) {
        input.dates.push_back(row * 37 % 100);
        input.groups[static_cast<std::size_t>(row)] /= 2;
    }
    const auto parts = core::data::splitRows(input, {});
    std::int64_t newest = 0;
    std::map<std::uint64_t, Part> seen;
    for (std::size_t row = 0; row < parts.size(); ++row) {
        QVERIFY(seen.emplace(input.groups[row], parts[row]).first->second == parts[row]);
        if (parts[row] == Part::Train)
            newest = std::max(newest, input.dates[row]);
    }
    QCOMPARE(count(parts).at(Part::Test), 10);
    for (std::size_t row = 0; row < parts.size(); row += 2)
        if (parts[row] == Part::Test)
            QVERIFY(std::max(input.dates[row], input.dates[row + 1]) > newest);
}

void SplitTest::groupsAndCopiesNeverCross() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label,patient\n";
    for (int row = 0; row < 300; ++row)
        bytes += "the note number " + QByteArray::number(row % 298 * 7919 % 1009) + " of the day" +
                 (row % 2 == 0 ? ",a,P" : ",b,P") + QByteArray::number(500 + row / 3) + "\n";
    const auto dataset = support::load(support::jobOf("classification", {folder.write("rows.csv", bytes)}));
    QCOMPARE(dataset.report.split.groupColumn, "patient");
    QVERIFY(dataset.report.testRows > 20 && dataset.report.testRows < 40);
    std::map<std::string, Part> seen;
    for (std::int64_t row = 0; row < 300; ++row)
        for (const std::int64_t column : {0, 2})
            QVERIFY(seen.emplace(dataset.report.table->cell(row, column), dataset.report.table->part(row)).first->second ==
                    dataset.report.table->part(row));
}

/// Those who only use the data leave most checks out, and must not learn from rows that the check-up kept aside.
void SplitTest::useHasThePartsOfTheCheckUp() {
    const support::DataFolder folder;
    QByteArray bytes = "text,label\n";
    for (int row = 0; row < 200; ++row)
        bytes += "one two three four five six seven eight nine ten of the note number " +
                 QByteArray::number(row / 2 * 7919 % 1009) + " from the north and the south of the old town by the river" +
                 (row % 2 == 0 ? " today"
                  : row == 7   ? " ada.moor@example.org"
                               : " now") +
                 (row % 4 < 2 ? ",a\n" : ",b\n");
    const auto job = support::jobOf("classification", {folder.write("rows.csv", bytes)});
    const auto checkUp = support::load(job), use = core::data::loadDataset(job, {}, {}, core::data::Purpose::Use);
    QVERIFY(checkUp.report.findings.size() > use.report.findings.size());
    for (const Part part : {Part::Train, Part::Validation, Part::Test})
        QCOMPARE(use.rows(part), checkUp.rows(part));
    QCOMPARE(use.report.split.unitRows, checkUp.report.split.unitRows);
}

void SplitTest::rarestLabelIsSpread() {
    const support::DataFolder folder;
    QByteArray bytes = "text,labels\n";
    for (int row = 0; row < 200; ++row)
        bytes += "a message number " + QByteArray::number(row * 7919 % 1009) + (row % 10 == 0 ? ",usual; rare\n" : ",usual\n");
    const auto dataset = support::load(support::jobOf("multi-label", {folder.write("rows.csv", bytes)}));
    QCOMPARE(dataset.report.labelsByPart.at("rare"), (std::array<std::int64_t, 3>{16, 2, 2}));
    QCOMPARE(dataset.report.split.kind, "stratified");
}

TUNEWRIGHT_TEST(SplitTest)
#include "test_split.moc"
