// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/base/error.h"
#include "data_files.h"
#include "tests/support/test_program.h"

using core::api::Role;

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sidesAreFound_data();
    void sidesAreFound();
    void theFirstFileIsTheSource();
    void aThirdLanguageHasNoPartner();
    void partsStayTogether();
};

void ParallelTest::sidesAreFound_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("pair");
    QTest::newRow("three letters") << "a.eng"
                                   << "a.deu" << true;
    QTest::newRow("two letters") << "a.en"
                                 << "a.fr" << true;
    QTest::newRow("capitals") << "a.EN"
                              << "a.De" << true;
    QTest::newRow("sides") << "train.src"
                           << "train.tgt" << true;
    QTest::newRow("other names") << "a.eng"
                                 << "b.deu" << false;
    QTest::newRow("formats are no languages") << "a.txt"
                                              << "a.md" << false;
}

void ParallelTest::sidesAreFound() {
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, pair);
    const support::DataFolder folder;
    const auto job = support::jobOf("text-to-text", {folder.write(first.toUtf8().constData(), "one house\ntwo trees\n"),
                                                     folder.write(second.toUtf8().constData(), "ein Haus\nzwei Bäume\n")});
    try {
        const auto dataset = support::load(job);
        QCOMPARE(dataset.report.files.size(), pair ? 1U : 2U);
        QCOMPARE(dataset.report.goodRows == 2, pair);
    } catch (const core::base::Error& error) {
        QVERIFY(!pair);
        QCOMPARE(error.code(), "data.parallel-alone");
        QCOMPARE(error.issues().size(), 2U);
    }
}

void ParallelTest::theFirstFileIsTheSource() {
    const support::DataFolder folder;
    const std::string english = folder.write("a.eng", "one house\ntwo trees\n"),
                      german = folder.write("a.deu", "ein Haus\nzwei Bäume");
    for (const bool turned : {false, true}) {
        const auto files = turned ? std::vector{german, english} : std::vector{english, german};
        const auto dataset = support::load(support::jobOf("", files));
        QCOMPARE(support::text(dataset, 1, turned ? Role::Answer : Role::Prompt), "two trees");
        QCOMPARE(support::text(dataset, 1, turned ? Role::Prompt : Role::Answer), "zwei Bäume");
    }
}

void ParallelTest::aThirdLanguageHasNoPartner() {
    const support::DataFolder folder;
    const auto job = support::jobOf("text-to-text", {folder.write("a.eng", "one\ntwo\n"), folder.write("a.deu", "eins\nzwei\n"),
                                                     folder.write("a.fra", "un\ndeux\n")});
    QVERIFY_THROWS_EXCEPTION(core::base::Error, support::load(job));
}

void ParallelTest::partsStayTogether() {
    const support::DataFolder folder;
    auto job = support::jobOf(
        "text-to-text", {folder.write("a.eng", "one house\ntwo trees\n"), folder.write("a.deu", "ein Haus\nzwei Bäume\n"),
                         folder.write("b.eng", "three cars\nfour cats\n"), folder.write("b.deu", "drei Autos\nvier Katzen\n")});
    job.data.files[2].part = job.data.files[3].part = core::api::Part::Test;
    const auto dataset = support::load(job);
    QCOMPARE(dataset.report.goodRows, 4);
    QCOMPARE(dataset.report.testRows, 2);
    QCOMPARE(support::text(dataset, 3, Role::Answer), "vier Katzen");
}

TUNEWRIGHT_TEST(ParallelTest)
#include "test_parallel.moc"
