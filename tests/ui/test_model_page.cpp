// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_session.h"
#include "ui/job_runner.h"
#include "ui/language.h"
#include "ui/pages/model_page.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/model_card.h"

using namespace ui;
using tests::FakeSession;

namespace {

/// A page with an open project.
struct Scene {
    explicit Scene(FakeSession& session, const QString& folder) : runner(session), page({session, runner, project}, nullptr) {
        QVERIFY(project.create(folder, QStringLiteral("Tickets")).ok());
        page.resize(900, 700);
        page.show();
        page.retranslate();
        page.refresh();
    }
    ModelCard* card(const char* name) const {
        return page.findChild<ModelCard*>(QStringLiteral("model-") + QLatin1String(name));
    }
    ChoiceCard* goal(const char* id) const { return page.findChild<ChoiceCard*>(QStringLiteral("goal-") + QLatin1String(id)); }

    JobRunner runner;
    ProjectModel project;
    ModelPage page;
};

}  // namespace

class ModelPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aClickOnAGoalIsWrittenToTheJob();
    void onlyModelsThatSuitTheGoalCanBeChosen();
    void aModelThatCannotBeAdaptedSaysWhy();
    void choosingAModelPublishesItsReport();
    void anotherGoalMakesTheChosenModelAnIssue();
    void cardsAnswerTheKeyboard();
    void busyEmptyAndFailedAreShown();
    void droppedModelFolderIsSearchedAndRemembered();
    void modelsAreListedAfterOtherWorkHasEnded();

private:
    QString folder() { return m_folder->filePath(QStringLiteral("project")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ModelPageTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("TunewrightTests"));
    QCoreApplication::setApplicationName(QStringLiteral("model_page"));
    QSettings().clear();
    language::apply(QStringLiteral("en"));
    theme::apply(theme::Mode::Light);
}

void ModelPageTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void ModelPageTest::aClickOnAGoalIsWrittenToTheJob() {
    FakeSession session;
    Scene scene(session, folder());
    QVERIFY(scene.goal("classification") && scene.goal("causal-lm"));
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);
    QCOMPARE(scene.project.job().task, std::string("classification"));
    QTest::mouseClick(scene.goal("causal-lm"), Qt::LeftButton);
    QCOMPARE(scene.project.job().task, std::string("causal-lm"));
    QVERIFY(scene.goal("causal-lm")->isChecked() && !scene.goal("classification")->isChecked());
}

void ModelPageTest::onlyModelsThatSuitTheGoalCanBeChosen() {
    FakeSession session;
    Scene scene(session, folder());
    QTRY_VERIFY(scene.card("starter-bert"));
    QVERIFY(scene.card("starter-bert")->isEnabled() && scene.card("starter-gpt")->isEnabled());  // no goal yet
    scene.project.edit([](core::api::Project& project) { project.job.task = "causal-lm"; });
    QVERIFY(!scene.card("starter-bert")->isEnabled() && scene.card("starter-gpt")->isEnabled());
    QTest::mouseClick(scene.card("starter-bert"), Qt::LeftButton);
    QVERIFY(scene.project.job().model.path.empty());
    // What suits stands first.
    QTRY_VERIFY(scene.card("starter-gpt")->y() < scene.card("starter-bert")->y());
}

void ModelPageTest::aModelThatCannotBeAdaptedSaysWhy() {
    FakeSession session;
    session.models[2].issues = {{core::api::Severity::Error, "model.no-weights", {}, {}}};
    Scene scene(session, folder());
    QTRY_VERIFY(scene.card("my-llama"));
    QVERIFY(!scene.card("my-llama")->isEnabled());
    QVERIFY(scene.card("my-llama")->accessibleDescription().contains(QStringLiteral("no weights")));
}

void ModelPageTest::choosingAModelPublishesItsReport() {
    FakeSession session;
    Scene scene(session, folder());
    scene.project.edit([](core::api::Project& project) { project.job.task = "classification"; });
    QTRY_VERIFY(scene.card("starter-bert"));
    QTest::mouseClick(scene.card("starter-bert"), Qt::LeftButton);
    QCOMPARE(scene.project.job().model.path, std::string("starter:starter-bert"));
    QVERIFY(scene.project.model);
    QCOMPARE(scene.project.model->name, std::string("starter-bert"));
    QVERIFY(scene.page.isDone());
    QVERIFY(scene.page.issues().empty());
    QVERIFY(scene.page.stateLine().contains(QStringLiteral("starter-bert")));
}

void ModelPageTest::anotherGoalMakesTheChosenModelAnIssue() {
    FakeSession session;
    Scene scene(session, folder());
    scene.project.edit([](core::api::Project& project) {
        project.job.task = "classification";
        project.job.model.path = "starter:starter-bert";
    });
    QTRY_VERIFY(scene.page.isDone());
    QTest::mouseClick(scene.goal("prompt-answer"), Qt::LeftButton);
    QVERIFY(!scene.page.isDone());
    QCOMPARE(scene.page.issues().size(), 1U);
    QCOMPARE(scene.page.issues().front().code, std::string("model.head"));
}

void ModelPageTest::cardsAnswerTheKeyboard() {
    FakeSession session;
    Scene scene(session, folder());
    QVERIFY(QTest::qWaitForWindowActive(&scene.page));
    scene.goal("classification")->setFocus();
    QTest::keyClick(scene.goal("classification"), Qt::Key_Space);
    QCOMPARE(scene.project.job().task, std::string("classification"));
    QVERIFY(!scene.goal("classification")->accessibleName().isEmpty());
}

void ModelPageTest::busyEmptyAndFailedAreShown() {
    FakeSession session;
    session.hold = true;
    session.models.clear();
    Scene scene(session, folder());
    QVERIFY(scene.page.findChild<BusyPanel*>()->isVisible());
    session.hold = false;
    QTRY_VERIFY(scene.page.findChild<EmptyState*>()->isVisible());
    QVERIFY(!scene.page.findChild<BusyPanel*>()->isVisible());

    session.failures["listModels"] = tests::failureOf("file.unreadable", {{"reason", "no permission"}}, {"/models", 0, ""});
    scene.page.reload();
    auto* failed = scene.page.findChild<FailurePanel*>();
    QTRY_VERIFY(failed->isVisible());
    QVERIFY(failed->accessibleName().contains(QStringLiteral("no permission")));
    session.failures.clear();
    session.models = FakeSession().models;
    Q_EMIT failed->retry();
    QTRY_VERIFY(scene.card("starter-bert"));
    QVERIFY(!failed->isVisible());
}

void ModelPageTest::droppedModelFolderIsSearchedAndRemembered() {
    FakeSession session;
    Scene scene(session, folder());
    QTRY_COMPARE(session.callCount("listModels"), 1);
    QVERIFY(!scene.page.takeDropped({m_folder->path()}));
    const QString model = m_folder->filePath(QStringLiteral("mine"));
    QVERIFY(QDir().mkpath(model));
    QFile config(model + QStringLiteral("/config.json"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.close();
    QVERIFY(scene.page.takeDropped({model}));
    QTRY_COMPARE(session.callCount("listModels"), 2);
    QCOMPARE(scene.project.project().modelFolders, std::vector<std::string>{m_folder->path().toStdString()});
}

void ModelPageTest::modelsAreListedAfterOtherWorkHasEnded() {
    FakeSession session;
    Scene scene(session, folder());
    QTRY_VERIFY(!scene.runner.isBusy());
    session.hold = true;
    QVERIFY(scene.runner.run<core::api::Generation>(
        JobKind::Generate,
        [](core::api::Session& s, const core::api::EventSink&, const core::api::RunControl& control) {
            return s.generate({}, control.token());
        },
        [](const core::api::Outcome<core::api::Generation>&) {}));
    scene.page.reload();
    QCOMPARE(session.callCount("listModels"), 1);
    session.hold = false;
    QTRY_COMPARE(session.callCount("listModels"), 2);
}

QTEST_MAIN(ModelPageTest)
#include "test_model_page.moc"
