// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/job_fields.h"
#include "core/api/report_json.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/job_runner.h"
#include "ui/pages/training_page.h"
#include "ui/project_model.h"
#include "ui/run_queue_model.h"
#include "ui/run_record.h"
#include "ui/theme.h"
#include "ui/widgets/big_number.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/learning_summary.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/run_log.h"
#include "ui/widgets/run_view.h"
#include "ui/widgets/samples_view.h"

using namespace core::api;
using ui::RunPhase;

namespace {

std::vector<Event> story(int steps) {
    std::vector<Event> events = {StageEvent{Stage::LoadingModel}, StageEvent{Stage::Training}};
    for (int step = 1; step <= steps; ++step) {
        TrainingPoint point;
        point.step = step;
        point.totalSteps = steps;
        point.epoch = step / 10.0;
        point.trainingLoss = 2.0 / step;
        point.learningRate = 1e-4;
        point.tokensPerSecond = 1234;
        point.secondsLeft = steps - step;
        point.memoryBytes = 500'000'000;
        point.seconds = step;
        events.push_back(point);
        if (step % 10 == 0) {
            EvaluationPoint evaluation;
            evaluation.step = step;
            evaluation.validationLoss = 2.5 / step;
            evaluation.best = true;
            evaluation.metrics = {{"accuracy", 0.5 + step / 1000.0}};
            events.push_back(evaluation);
            events.push_back(DiagnosisEvent{"diagnosis.learning", {{"percent", "40"}}});
            events.push_back(SamplesEvent{step,
                                          {{"charged twice", "billing", step < 20 ? "account" : "billing", 0.4, "worst"},
                                           {"box in the rain", "delivery", "delivery", 0.1, "best"}}});
        }
    }
    return events;
}

struct TrainingDesk {
    QTemporaryDir folder;
    tests::FakeSession session;
    ui::ProjectModel project;
    ui::JobRunner runner{session};
    ui::TrainingPage page{{session, runner, project}, nullptr};

    TrainingDesk() {
        if (!project.create(folder.filePath("p"), "Tickets").ok())
            qFatal("no project");
        project.edit([this](Project& edited) {
            edited.job.task = "classification";
            edited.job.model.path = "/models/starter-bert";
            edited.job.data.files = {{folder.filePath("tickets.csv").toStdString(), Part::Auto}};
        });
        session.trainingEvents = story(40);
        session.trained.steps = 40;
        session.trained.bestStep = 30;
        session.trained.bestValidationLoss = 0.0833;
        session.trained.seconds = 65;
        session.trained.diagnosis = "diagnosis.overfitting";
        session.trained.diagnosisArguments = {{"step", "30"}};
        page.resize(900, 640);
        page.refresh();
        page.show();
    }
    void press(const char* name) {
        auto* button = page.findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    bool shown(const char* name) { return page.findChild<QPushButton*>(QString::fromLatin1(name))->isVisible(); }
    const ui::PlotData& data() { return page.findChild<ui::LivePlot*>()->data(); }
};

}  // namespace

class TestTrainingPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }

    void aRunFromStartToEnd() {
        TrainingDesk desk;
        QCOMPARE(desk.page.phase(), RunPhase::NotStarted);
        QCOMPARE(desk.page.primaryText(), QString("Start training"));
        QVERIFY(desk.page.primaryEnabled());
        desk.page.primary();
        QVERIFY(isActive(desk.page.phase()));
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QVERIFY(desk.page.isDone());
        QVERIFY(!desk.project.project().currentRun.empty());
        QVERIFY(QFile::exists(desk.project.currentRunFolder() + "/job.json"));
        QVERIFY(desk.project.training.has_value());
        QCOMPARE(desk.data().training().size(), std::size_t(40));
        QCOMPARE(desk.data().evaluations().size(), std::size_t(4));
        QVERIFY(desk.page.view().diagnosis().contains("step 30"));
        QVERIFY(desk.page.view().stateText().contains("step 30"));
        QVERIFY(desk.shown("startAnew") && !desk.shown("pause") && !desk.shown("cancelRun"));
    }

    void figuresExamplesAndLogAreShown() {
        TrainingDesk desk;
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QString all;
        QTRY_VERIFY(([&] {
            all.clear();
            for (const auto* figure : desk.page.findChildren<ui::BigNumber*>())
                all += figure->value() + ' ' + figure->remark() + ';';
            return all.contains("at step 40") && all.contains("1 min 5 s") && all.contains("54.0 %");
        }()));
        const auto* samples = desk.page.findChild<ui::SamplesModel*>();
        QCOMPARE(samples->rowCount(), 2);
        QCOMPARE(samples->index(0, ui::SamplesModel::Answer).data().toString(), QString("billing"));
        const auto* log = desk.page.findChild<ui::RunLog*>()->model();
        QString lines;
        for (int row = 0; row < log->rowCount(); ++row)
            lines += log->index(row, ui::RunLogModel::What).data().toString() + '\n';
        QCOMPARE(lines.count("the best so far"), 4);
        QCOMPARE(lines.count("It is learning"), 1);  // told once, not at every check
    }

    void anAnswerThatChangedIsMarked() {
        ui::SamplesModel model;
        model.setSamples(1, {{"a", "x", "y", 1, "worst"}, {"b", "x", "x", 1, "best"}});
        QVERIFY(!model.hasChanged(0));
        model.setSamples(2, {{"a", "x", "x", 1, "worst"}, {"b", "x", "x", 1, "best"}});
        QVERIFY(model.hasChanged(0) && !model.hasChanged(1));
        QVERIFY(model.index(0, ui::SamplesModel::Answer).data().toString().contains("new"));
        model.setKind("best");
        QCOMPARE(model.rowCount(), 1);
        ui::SamplesView view;
        view.setSamples({1, {{"a", "x", "y", 1, "worst"}, {"b", "x", "x", 1, "best"}}});
        view.findChild<QComboBox*>()->setCurrentIndex(2);
        QCOMPARE(view.findChild<ui::SamplesModel*>()->rowCount(), 1);
        QCOMPARE(view.findChild<ui::SamplesModel*>()->at(0)->kind, std::string("worst"));
    }

    void pauseAndContinue() {
        TrainingDesk desk;
        desk.session.trainingEvents = story(4000);
        desk.session.eventDelay = std::chrono::milliseconds(1);
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        desk.press("pause");
        QTRY_COMPARE(desk.page.phase(), RunPhase::Paused);
        desk.press("pause");
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        desk.press("halveRate");
        QTRY_COMPARE(desk.data().notes().size(), std::size_t(1));
        QCOMPARE(desk.runner.control().takeLearningRateScale(), 0.5);
        desk.press("stopAndKeep");
        QCOMPARE(desk.page.phase(), RunPhase::Stopping);
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QCOMPARE(desk.project.training->end, RunEnd::StoppedAndKept);
        QVERIFY(desk.page.view().stateText().contains("Stopped"));
    }

    void aRunIsExtendedWhileItGoesOnOrWaits() {
        TrainingDesk desk;
        desk.session.trainingEvents = story(4000);
        desk.session.eventDelay = std::chrono::milliseconds(1);
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        auto* longer = desk.page.findChild<QPushButton*>("trainLonger");
        QVERIFY(longer->isVisible() && longer->isEnabled());
        QVERIFY(longer->menu()->actions().at(0)->text().startsWith("+ 1 pass"));
        longer->menu()->actions().at(0)->trigger();
        QTRY_COMPARE(desk.data().notes().size(), std::size_t(1));
        QVERIFY(desk.data().notes().back().text.startsWith("+ 1 pass"));
        QCOMPARE(desk.runner.control().takeExtension(), 1.0);
        desk.press("pause");
        QTRY_COMPARE(desk.page.phase(), RunPhase::Paused);
        QVERIFY(longer->isVisible() && longer->isEnabled());
        longer->menu()->actions().at(1)->trigger();
        QCOMPARE(desk.runner.control().takeExtension(), 2.0);
        desk.press("stopAndKeep");
        QVERIFY(!longer->isEnabled());
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QVERIFY(!longer->isVisible());
    }

    void loadIsShownBesideMemory() {
        TrainingDesk desk;
        for (Event& event : desk.session.trainingEvents)
            if (auto* point = std::get_if<TrainingPoint>(&event))
                point->systemLoad = 0.75;
        ui::LearningSummary summary;
        for (const Event& event : desk.session.trainingEvents)
            summary.take(event);
        const auto figures = summary.findChildren<ui::BigNumber*>();
        QTRY_VERIFY(figures.back()->remark().contains("75 %"));
    }

    void queuedRunsGoOneAfterAnother() {
        TrainingDesk desk;
        const auto add = [&](double epochs) {
            desk.project.edit([epochs](Project& project) { project.job.training.epochs = epochs; });
            desk.page.addToQueue();
        };
        add(1);
        add(2);
        add(3);
        QCOMPARE(desk.page.phase(), RunPhase::NotStarted);  // they wait until they are let go
        desk.page.queue().move(2, -1);
        desk.page.queue().remove(2);
        QCOMPARE(desk.page.queue().waiting(), 2);
        QVERIFY(desk.shown("runQueue"));
        desk.project.edit([](Project& project) { project.job.training.epochs = 9; });
        desk.press("runQueue");
        QTRY_COMPARE(desk.session.callCount("train"), 2);
        QTRY_VERIFY(!desk.page.queueGoes() && desk.page.phase() == RunPhase::Finished);
        QCOMPARE(desk.session.lastJob().training.epochs, 3.0);
        QCOMPARE(listRuns(desk.project.project()).size(), std::size_t(2));
        const RunQueue& runs = desk.page.queue().runs();
        QCOMPARE(runs.size(), std::size_t(2));
        QVERIFY(runs[0].run != runs[1].run && runs[1].run == desk.project.project().currentRun);
        for (const QueuedRun& run : runs)
            QCOMPARE(run.state, QueueState::Finished);
    }

    void aFailedRunDoesNotStopTheQueue() {
        TrainingDesk desk;
        desk.session.failures["train"] = tests::failureOf("training.not-finite");
        desk.page.addToQueue();
        desk.page.addToQueue();
        desk.page.letQueueGo(true);
        QTRY_COMPARE(desk.session.callCount("train"), 2);
        QTRY_VERIFY(!desk.page.queueGoes());
        for (const QueuedRun& run : desk.page.queue().runs()) {
            QCOMPARE(run.state, QueueState::Failed);
            QCOMPARE(run.reasons.front().code, std::string("training.not-finite"));
        }
    }

    void breakingOffHoldsTheQueue() {
        TrainingDesk desk;
        desk.session.trainingEvents = story(4000);
        desk.session.eventDelay = std::chrono::milliseconds(1);
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        desk.press("addToQueue");
        QVERIFY(desk.page.queueGoes());
        desk.press("cancelRun");
        desk.page.findChild<QMessageBox*>()->findChild<QPushButton*>("confirmCancel")->click();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Interrupted);
        QCoreApplication::processEvents();
        QVERIFY(!desk.page.queueGoes());
        QCOMPARE(desk.page.queue().waiting(), 1);
    }

    void theQueueSurvivesTheProgram() {
        TrainingDesk desk;
        desk.page.addToQueue();
        const QString folder = desk.folder.filePath("p");
        QTRY_VERIFY(QFile::exists(folder + "/queue.json"));
        ui::RunQueueModel again;
        again.open(folder.toStdString());
        QCOMPARE(again.waiting(), 1);
        QCOMPARE(again.runs().front().job.task, std::string("classification"));
        desk.project.close();
        desk.page.refresh();
        QVERIFY(desk.page.queue().runs().empty());
    }

    void cancelAsksFirst() {
        TrainingDesk desk;
        desk.session.trainingEvents = story(4000);
        desk.session.eventDelay = std::chrono::milliseconds(1);
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        desk.press("cancelRun");
        auto* box = desk.page.findChild<QMessageBox*>();
        QVERIFY(box && desk.page.phase() == RunPhase::Running);
        box->findChild<QPushButton*>("confirmCancel")->click();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Interrupted);
        QVERIFY(!desk.project.training);
        QVERIFY(desk.shown("startAnew"));
    }

    void aFailureIsToldWithItsRemedy() {
        TrainingDesk desk;
        desk.session.failures["train"] = tests::failureOf("training.not-finite", {{"step", "7"}, {"count", "5"}});
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Failed);
        const auto* panel = desk.page.findChild<ui::FailurePanel*>();
        QVERIFY(panel->isVisible());
        QVERIFY(!desk.page.isDone());
        desk.session.failures.clear();
        for (auto* button : panel->findChildren<QPushButton*>())
            if (button->text() == "Try again")
                button->click();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QVERIFY(!panel->isVisible());
    }

    void waitsForTheRunnerToBeFree() {
        TrainingDesk desk;
        desk.session.hold = true;
        QVERIFY(desk.runner.run<ModelReport>(
            ui::JobKind::Inspect,
            [](Session& session, const EventSink&, const RunControl& control) {
                return session.inspectModel("/models/starter-bert", control.token());
            },
            [](const Outcome<ModelReport>&) {}));
        desk.page.start();
        QTest::qWait(50);
        QCOMPARE(desk.page.phase(), RunPhase::Starting);
        QCOMPARE(desk.session.callCount("train"), 0);
        desk.session.hold = false;
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
    }

    void anEarlierRunIsReadFromItsFolder_data() {
        QTest::addColumn<bool>("finished");
        QTest::newRow("finished") << true;
        QTest::newRow("interrupted") << false;
    }
    void anEarlierRunIsReadFromItsFolder() {
        QFETCH(bool, finished);
        TrainingDesk desk;
        const auto run = createRun(desk.project.project());
        QVERIFY(run.ok());
        const std::string folder = runFolder(desk.project.project(), run.value());
        std::string metrics, events;
        for (const Event& event : story(30)) {
            const bool point = std::holds_alternative<TrainingPoint>(event) || std::holds_alternative<EvaluationPoint>(event);
            (point ? metrics : events) += toJson(event) + "\n";
        }
        metrics += "{\"broken";  // what a power cut leaves
        QVERIFY(writeFile(folder + "/metrics.jsonl", metrics).ok());
        QVERIFY(writeFile(folder + "/events.log", events).ok());
        if (finished)
            QVERIFY(writeFile(folder + "/training.json", toJson(desk.session.trained)).ok());
        else
            QVERIFY(QDir().mkpath(QString::fromStdString(folder) + "/checkpoints/step-20"));
        desk.project.edit([&](Project& project) { project.currentRun = run.value(); });
        desk.page.refresh();
        QTRY_COMPARE(desk.page.phase(), finished ? RunPhase::Finished : RunPhase::Interrupted);
        QCOMPARE(desk.data().training().size(), std::size_t(30));
        QCOMPARE(desk.data().evaluations().size(), std::size_t(3));
        QCOMPARE(desk.page.findChild<ui::SamplesModel*>()->rowCount(), 2);
        QCOMPARE(desk.project.training.has_value(), finished);
        QCOMPARE(desk.page.isResumable(), !finished);
        if (finished)
            return;
        QCOMPARE(desk.page.primaryText(), QString("Resume"));
        // The run's own job is used, though the project's has changed.
        desk.project.edit([](Project& project) { project.job.training.batchSize = 3; });
        desk.page.primary();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Finished);
        QCOMPARE(desk.session.lastJob().training.batchSize, Job().training.batchSize);
        QCOMPARE(desk.project.project().currentRun, run.value());
    }

    void anotherRunChosenMeanwhileIsOpenedAtTheEnd() {
        TrainingDesk desk;
        const auto other = createRun(desk.project.project());
        QVERIFY(other.ok());
        desk.session.eventDelay = std::chrono::milliseconds(2);
        desk.page.start();
        QTRY_COMPARE(desk.page.phase(), RunPhase::Running);
        desk.project.selectRun(other.value());
        desk.page.refresh();
        QCOMPARE(desk.page.phase(), RunPhase::Running);
        QTRY_COMPARE(desk.page.phase(), RunPhase::Interrupted);  // the other one, which never began
        QVERIFY(!desk.project.training);
        QVERIFY(desk.data().isEmpty());
    }

    void lockedWithoutData() {
        TrainingDesk desk;
        QVERIFY(desk.page.lockedReason().isEmpty());
        desk.project.edit([](Project& project) { project.job.data.files.clear(); });
        QVERIFY(!desk.page.lockedReason().isEmpty());
        QVERIFY(hasErrors(desk.page.issues()));
        QVERIFY(!desk.page.primaryEnabled());
        desk.page.start();
        QCOMPARE(desk.page.phase(), RunPhase::NotStarted);
    }
};

TUNEWRIGHT_WINDOW_TEST(TestTrainingPage)
#include "test_training_page.moc"
