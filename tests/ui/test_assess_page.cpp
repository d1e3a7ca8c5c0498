// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/assessment_words.h"
#include "ui/job_runner.h"
#include "ui/pages/assess_page.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/confusion_matrix.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/playground.h"
#include "ui/widgets/predictions_view.h"
#include "ui/widgets/scores_table.h"

using namespace core::api;

namespace {

AssessmentReport ticketsReport() {
    AssessmentReport report;
    report.task = "classification";
    report.testRows = 4;
    report.tuned = {{"accuracy", {0.75, 0.5, 0.9, 4}}, {"macroF1", {0.7, 0.4, 0.9, 4}}, {"loss", {0.8, 0.5, 1.1, 4}}};
    report.untouched = {{"accuracy", {0.25, 0.1, 0.4, 4}}, {"majorityAccuracy", {0.5, 0.3, 0.7, 4}}};
    report.difference = {{"accuracy", {0.5, 0.3, 0.7, 4}}, {"majorityAccuracy", {0.25, 0.1, 0.4, 4}}};
    report.untouchedFreshHead = true;
    report.conclusion = "better";
    report.labels = {"billing", "delivery"};
    report.classes = {{"billing", {1, 1, 1, 2}, {0.5, 0.1, 0.9, 2}, {0.67, 0.2, 0.9, 2}, 2},
                      {"delivery", {0.67, 0.2, 0.9, 3}, {1, 1, 1, 2}, {0.8, 0.4, 0.9, 2}, 2}};
    report.confusion = {{1, 1}, {0, 2}};
    report.predictions = {
        {1, "charged twice", "billing", "billing", "delivery", 0.9, 0.1, {{"billing", 0.9}, {"delivery", 0.1}}},
        {2, "invoice address", "billing", "delivery", "delivery", 0.6, 1.9, {}},
        {3, "box in the rain", "delivery", "delivery", "delivery", 0.8, 0.2, {}},
        {4, "parcel late", "delivery", "delivery", "billing", 0.7, 0.4, {}}};
    return report;
}

AssessmentReport textReport() {
    AssessmentReport report;
    report.task = "causal-lm";
    report.testRows = 80;
    report.tuned = {{"loss", {3.0, 2.9, 3.1, 80}}, {"perplexity", {20.1, 18.2, 22.2, 80}}};
    report.untouched = {{"loss", {3.6, 3.5, 3.7, 80}}, {"perplexity", {36.6, 33.1, 40.4, 80}}};
    report.difference = {{"loss", {-0.6, -0.7, -0.5, 80}}, {"perplexity", {-16.5, -18.0, -15.0, 80}}};
    report.conclusion = "better";
    report.predictions = {{0, "To be", "or not", "or so", "and", 0.4, 3.1, {}}};
    return report;
}

AssessmentReport namesReport() {
    AssessmentReport report;
    report.task = "token-classification";
    report.testRows = 3;
    report.tuned = {{"f1", {0.8, 0.6, 0.9, 3}},
                    {"precision", {0.75, 0.5, 0.9, 3}},
                    {"recall", {0.86, 0.6, 1, 3}},
                    {"loss", {0.2, 0.1, 0.3, 3}}};
    report.untouched = {{"f1", {0.1, 0, 0.2, 3}}};
    report.difference = {{"f1", {0.7, 0.5, 0.8, 3}}};
    report.untouchedFreshHead = true;
    report.conclusion = "better";
    report.labels = {"PER", "LOC"};
    report.classes = {{"PER", {0.5, 0, 1, 2}, {1, 0, 1, 2}, {0.67, 0, 1, 2}, 2},
                      {"LOC", {1, 0, 1, 1}, {1, 0, 1, 1}, {1, 0, 1, 1}, 1}};
    report.predictions = {
        {1, "Ada lives in Lima", "Ada [PER]; Lima [LOC]", "Ada [PER]; Lima [LOC]", "–", 0.9, 0.1, {{"Ada [PER]", 0.9}}},
        {2, "PER diem", "–", "PER [LOC]", "–", 0.6, 1.9, {}},
        {3, "Boris slept", "Boris [PER]", "–", "–", 0.8, 0.7, {}}};
    return report;
}

AssessmentReport numbersReport() {
    AssessmentReport report;
    report.task = "regression";
    report.testRows = 50;
    report.tuned = {{"meanAbsoluteError", {0.4, 0.3, 0.5, 50}}, {"r2", {0.7, 0.5, 0.8, 50}}, {"spearman", {0.8, 0.7, 0.9, 50}}};
    report.untouched = {{"meanAbsoluteError", {3.1, 2.9, 3.4, 50}}, {"constantError", {1.2, 1.1, 1.4, 50}}};
    report.difference = {{"meanAbsoluteError", {-2.7, -3, -2.4, 50}}, {"constantError", {-0.8, -1, -0.6, 50}}};
    report.untouchedFreshHead = true;
    report.conclusion = "better";
    report.predictions = {{1, "late again", "4", "3.6", "0.1", 0, 0.16, {}}};
    return report;
}

struct AssessDesk {
    QTemporaryDir folder;
    tests::FakeSession session;
    ui::ProjectModel project;
    ui::JobRunner runner{session};
    ui::AssessPage page{{session, runner, project}, nullptr};

    explicit AssessDesk(const AssessmentReport& report = ticketsReport()) {
        if (!project.create(folder.filePath("p"), "Tickets").ok())
            qFatal("no project");
        project.edit([&](Project& edited) {
            edited.job.task = report.task;
            edited.job.model.path = "/models/starter-bert";
        });
        const auto run = createRun(project.project());
        project.edit([&](Project& edited) { edited.currentRun = run.value(); });
        project.training = TrainingReport();
        project.training->bestCheckpoint = "/best";
        session.assessed = report;
        page.resize(860, 640);
        page.refresh();
        page.show();
    }
    void assess() {
        page.primary();
        QTRY_VERIFY(project.assessment.has_value());
    }
};

}  // namespace

class TestAssessPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }

    void howItLearnedIsTold() {
        AssessDesk desk;
        desk.assess();
        const auto* learned = desk.page.findChild<QLabel*>("learned");
        QVERIFY(!learned->isVisible());  // an older run did not record it
        AssessDesk precise(namesReport());
        precise.project.training->precision = Precision::BFloat16;
        precise.project.training->baseWeights = BaseWeights::NormalFloat4;
        precise.project.training->bestF1 = 0.813;
        precise.assess();
        learned = precise.page.findChild<QLabel*>("learned");
        QVERIFY(learned->isVisible());
        for (const char* words : {"bfloat16", "in 4 bits", "validation F1, 81.3"})
            QVERIFY2(learned->text().contains(words), qPrintable(learned->text()));
    }

    void whatIsEasilyOverlookedIsTold() {
        AssessDesk desk;
        desk.assess();
        const auto* issues = desk.page.findChild<QLabel*>("issues");
        QVERIFY(!issues->isVisible());
        AssessmentReport report = ticketsReport();
        report.issues = {{Severity::Warning, "assess.never-answered", {}, {{"count", "1"}, {"classes", "refund (12)"}}}};
        AssessDesk lacking(report);
        lacking.assess();
        issues = lacking.page.findChild<QLabel*>("issues");
        QVERIFY(issues->isVisible());
        QVERIFY2(issues->text().contains("category is never given") && issues->text().contains("refund (12)"),
                 qPrintable(issues->text()));
    }

    void conclusionsInWords_data() {
        QTest::addColumn<QString>("conclusion");
        QTest::addColumn<bool>("freshHead");
        QTest::addColumn<QString>("part");
        QTest::newRow("better than the untouched model") << "better" << false << "better than the untouched";
        QTest::newRow("better than the commonest answer") << "better" << true << "most common answer";
        QTest::newRow("worse") << "worse" << false << "worse than the untouched";
        QTest::newRow("no difference") << "no-difference" << false << "No difference";
        QTest::newRow("too few rows") << "too-few-rows" << false << "not enough test rows";
        QTest::newRow("alone") << "not-compared" << false << "by itself";
    }
    void conclusionsInWords() {
        QFETCH(QString, conclusion);
        QFETCH(bool, freshHead);
        QFETCH(QString, part);
        AssessmentReport report = ticketsReport();
        report.untouched["majorityAccuracy"].value = freshHead ? 0.5 : 0.1;
        report.untouchedFreshHead = freshHead;
        report.conclusion = conclusion.toStdString();
        const QString words = ui::assessment::headline(report);
        QVERIFY2(words.contains(part), qPrintable(words));
    }

    void nothingFoundIsNotComparedWithChance() {
        AssessmentReport report = namesReport();
        report.conclusion = "worse";
        QVERIFY(ui::assessment::headline(report).contains("worse than the untouched"));
        report.tuned["f1"] = {0, 0, 0.1, 3};
        QVERIFY(ui::assessment::headline(report).contains("finds nothing yet"));
        report.untouchedFreshHead = false;  // it had learned the goal
        QVERIFY(ui::assessment::headline(report).contains("worse than the untouched"));
    }

    void aShareOfNothingIsNoFigure() {
        AssessmentReport report = namesReport();
        report.classes[1].precision = {0, 0, 0, 0};
        AssessDesk desk(report);
        desk.assess();
        const auto* classes = desk.page.findChildren<ui::ScoresTable*>().at(1);
        const QAbstractItemModel* model = classes->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QCOMPARE(model->index(row, 3).data().toString() == "–", model->index(row, 0).data().toString() == "LOC");
    }

    void evidenceNamesTheFiguresThatWereCompared() {
        AssessmentReport report = ticketsReport();
        QString words = ui::assessment::evidence(report);
        for (const char* part : {"75.0 %", "instead of 50.0 %", "+25.0 points", "+10.0 points to +40.0 points", "4 test row"})
            QVERIFY2(words.contains(part), qPrintable(words));
        words = ui::assessment::evidence(textReport());
        for (const char* part : {"20.1", "36.6", "−16.5", "−18.0 to −15.0", "80 test row"})
            QVERIFY2(words.contains(part), qPrintable(words));
    }

    void emptyThenBusyThenResults() {
        AssessDesk desk;
        QCOMPARE(desk.page.primaryText(), QString("Assess now"));
        desk.session.hold = true;
        desk.page.primary();
        QVERIFY(desk.page.stateLine().contains("assessing"));
        QVERIFY(desk.page.primaryText().isEmpty());
        desk.session.hold = false;
        QTRY_VERIFY(desk.page.isDone());
        QCOMPARE(desk.page.stateLine(), QString("75.0 % right"));
        auto* scores = desk.page.findChildren<ui::ScoresTable*>().at(0);
        QCOMPARE(scores->model()->rowCount(), 4);  // three measures and the commonest answer
        QVERIFY(scores->model()->index(0, 1).data().toString().contains("50.0 % to 90.0 %"));
        const auto* classes = desk.page.findChildren<ui::ScoresTable*>().at(1)->model();
        QCOMPARE(classes->index(0, 0).data().toString(), QString("billing"));  // the weakest first
    }

    void aCellShowsItsRows() {
        AssessDesk desk;
        desk.assess();
        auto* matrix = desk.page.findChild<ui::ConfusionMatrix*>();
        auto* rows = desk.page.findChild<ui::PredictionsView*>();
        auto* tabs = desk.page.findChild<QTabWidget*>();
        QCOMPARE(rows->shownCount(), 4);
        tabs->setCurrentIndex(1);
        const QModelIndex cell = matrix->model()->index(0, 1);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains("1 of 2 rows of \"billing\" were answered \"delivery\""));
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(cell).center());
        QCOMPARE(tabs->currentWidget(), rows);
        QCOMPARE(rows->shownCount(), 1);
        // By keyboard.
        tabs->setCurrentIndex(1);
        matrix->setCurrentIndex(matrix->model()->index(1, 1));
        QTest::keyClick(matrix, Qt::Key_Return);
        QCOMPARE(tabs->currentWidget(), rows);
        QCOMPARE(rows->shownCount(), 2);
        rows->showCategories({}, {});
        QCOMPARE(rows->shownCount(), 4);
    }

    void searchAndFilterOfTheAnswers() {
        AssessDesk desk;
        desk.assess();
        auto* rows = desk.page.findChild<ui::PredictionsView*>();
        auto* model = rows->findChild<ui::DataTable*>()->model();
        QCOMPARE(model->index(0, 1).data().toString(), QString("invoice address"));  // the worst first
        rows->findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(rows->shownCount(), 1);
        rows->findChild<QCheckBox*>()->setChecked(false);
        rows->findChild<QLineEdit*>()->setText("RAIN");
        QCOMPARE(rows->shownCount(), 1);
        QCOMPARE(model->index(0, 1).data().toString(), QString("box in the rain"));
    }

    void aTypeOfNameShowsItsRows() {
        AssessDesk desk(namesReport());
        desk.assess();
        auto* tabs = desk.page.findChild<QTabWidget*>();
        auto* rows = desk.page.findChild<ui::PredictionsView*>();
        QVERIFY(!tabs->isTabVisible(1));
        QCOMPARE(desk.page.stateLine(), QString("F1 80.0 %"));
        auto* classes = desk.page.findChildren<ui::ScoresTable*>().at(1);
        QCOMPARE(classes->model()->index(0, 0).data().toString(), QString("PER"));  // the weakest first
        Q_EMIT classes->classChosen("PER");
        QCOMPARE(tabs->currentWidget(), rows);
        QCOMPARE(rows->shownCount(), 2);
        rows->searchFor({});
        rows->findChild<QCheckBox*>()->setChecked(true);
        QCOMPARE(rows->shownCount(), 2);
    }

    void numbersAreComparedWithTheMean() {
        AssessDesk desk(numbersReport());
        desk.assess();
        QVERIFY(ui::assessment::headline(numbersReport()).contains("always answering the mean"));
        const QString words = ui::assessment::evidence(numbersReport());
        for (const char* part : {"0.400", "instead of 1.200", "−0.800"})
            QVERIFY2(words.contains(part), qPrintable(words));
        auto* table = desk.page.findChild<ui::PredictionsView*>()->findChild<ui::DataTable*>();
        QVERIFY(table->isColumnHidden(5));                                                   // a number has no probability
        QCOMPARE(desk.page.findChildren<ui::ScoresTable*>().at(0)->model()->rowCount(), 4);  // three measures and the mean
    }

    void aLanguageModelHasNoMixUps() {
        AssessDesk desk(textReport());
        desk.assess();
        auto* tabs = desk.page.findChild<QTabWidget*>();
        QVERIFY(!tabs->isTabVisible(1));
        QCOMPARE(desk.page.stateLine(), QString("perplexity 20.1"));
    }

    void failureAndCancel() {
        AssessDesk desk;
        desk.session.failures["assess"] = tests::failureOf("file.not-found", {}, {"/best", 0, ""});
        desk.page.primary();
        QTRY_VERIFY(desk.page.findChild<ui::FailurePanel*>()->isVisible());
        desk.session.failures.clear();
        desk.session.hold = true;
        desk.page.assess();
        desk.runner.cancel();
        QTRY_VERIFY(!desk.runner.isBusy());
        QVERIFY(!desk.page.isDone());
        QCOMPARE(desk.page.primaryText(), QString("Assess now"));
    }

    void thePlaygroundAnswers() {
        AssessDesk desk(textReport());
        desk.assess();
        desk.session.generated.text = " or not to be";
        auto* playground = desk.page.findChild<ui::Playground*>();
        QTRY_VERIFY(playground->isEnabled());
        QTest::qWait(50);  // the run's own job is read
        playground->ask("To be");
        QTRY_COMPARE(playground->tunedAnswer(), QString(" or not to be"));
        QTRY_COMPARE(playground->untouchedAnswer(), QString(" or not to be"));
        QCOMPARE(desk.session.callCount("generate"), 2);
    }

    void runsWithOtherTestRowsAreNamed() {
        core::api::RunSplit own{"own", "2026-01-03T10:00:00Z", {}}, same{"same", "2026-01-02T10:00:00Z", {}},
            other{"other", "2026-01-01T10:00:00Z", {}};
        other.split.fingerprints[2] = "other rows";
        QVERIFY(ui::otherTestsText("own", {own, same}).isEmpty());
        QVERIFY(ui::otherTestsText("unknown", {own, other}).isEmpty());
        QVERIFY(ui::otherTestsText("own", {own, same, other}).contains("was tested on other rows"));
        QVERIFY(ui::otherTestsText("other", {own, same, other}).startsWith("2 runs"));
        // Beside the figures of the run that is shown.
        AssessDesk desk;
        const auto write = [&](const std::string& run, const core::api::SplitRecord& split) {
            QVERIFY(writeFile(runFolder(desk.project.project(), run) + "/split.json", core::api::toJson(split)).ok());
        };
        write(desk.project.project().currentRun, own.split);
        const auto second = createRun(desk.project.project());
        write(second.value(), other.split);
        desk.project.edit([&](Project& edited) { edited.currentRun = second.value(); });
        desk.page.refresh();
        desk.assess();
        const auto told = [&] {
            for (const QLabel* label : desk.page.findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains("was tested on other rows"))
                    return true;
            return false;
        };
        QTRY_VERIFY(told());
    }

    void lockedUntilTrained() {
        AssessDesk desk;
        QVERIFY(desk.page.lockedReason().isEmpty());
        desk.project.training.reset();
        QVERIFY(!desk.page.lockedReason().isEmpty());
    }
};

TUNEWRIGHT_WINDOW_TEST(TestAssessPage)
#include "test_assess_page.moc"
