// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/download_dialog.h"
#include "ui/job_runner.h"
#include "ui/language.h"
#include "ui/pages/model_page.h"
#include "ui/preferences.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/busy_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/model_card.h"
#include "ui/widgets/model_list.h"

using namespace ui;
using tests::FakeSession;

namespace {

/// A page with an open project.
struct ModelScene {
    explicit ModelScene(FakeSession& session, const QString& folder)
        : runner(session), page({session, runner, project}, nullptr) {
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
    /// As a user does: asks for the other goals where they are put away.
    void chooseGoal(const char* id) const {
        if (!goal(id)->isVisible())
            QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("other-goals")), Qt::LeftButton);
        QTest::mouseClick(goal(id), Qt::LeftButton);
    }

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
    void theAdvisedModelStandsFirstWithItsReasons();
    void otherAnswersAskForOtherAdvice();
    void otherSettingsAskForOtherAdviceWhenThePageIsSeen();
    void ofManyModelsFewCardsAreMade();
    void whileManyModelsAreFoundTheWindowLives();
    void theWeightsAreCheckedOnAClick();
    void aModelIsDownloadedAndChosen();
    void aDownloadThatFailsSaysWhyAndCanBeTriedAgain();
    void closingTheDialogCancelsTheDownload();

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
    ModelScene scene(session, folder());
    QVERIFY(scene.goal("classification") && scene.goal("causal-lm"));
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);
    QCOMPARE(scene.project.job().task, std::string("classification"));
    QVERIFY(!scene.goal("causal-lm")->isVisible());
    scene.chooseGoal("causal-lm");
    QCOMPARE(scene.project.job().task, std::string("causal-lm"));
    QVERIFY(scene.goal("causal-lm")->isVisible() && !scene.goal("classification")->isVisible());
    QVERIFY(scene.goal("causal-lm")->isChecked() && !scene.goal("classification")->isChecked());
}

void ModelPageTest::onlyModelsThatSuitTheGoalCanBeChosen() {
    FakeSession session;
    ModelScene scene(session, folder());
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
    ModelScene scene(session, folder());
    QTRY_VERIFY(scene.card("my-llama"));
    QVERIFY(!scene.card("my-llama")->isEnabled());
    QVERIFY(scene.card("my-llama")->accessibleDescription().contains(QStringLiteral("no weights")));
}

void ModelPageTest::choosingAModelPublishesItsReport() {
    FakeSession session;
    ModelScene scene(session, folder());
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
    ModelScene scene(session, folder());
    scene.project.edit([](core::api::Project& project) {
        project.job.task = "classification";
        project.job.model.path = "starter:starter-bert";
    });
    QTRY_VERIFY(scene.page.isDone());
    scene.chooseGoal("prompt-answer");
    QVERIFY(!scene.page.isDone());
    QCOMPARE(scene.page.issues().size(), 1U);
    QCOMPARE(scene.page.issues().front().code, std::string("model.head"));
}

void ModelPageTest::cardsAnswerTheKeyboard() {
    FakeSession session;
    ModelScene scene(session, folder());
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
    ModelScene scene(session, folder());
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
    ModelScene scene(session, folder());
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
    ModelScene scene(session, folder());
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

namespace {

core::api::ModelReport manyModel(int number) {
    core::api::ModelReport report = FakeSession().models[0];
    report.name = "model-" + std::to_string(number);
    report.path = "/models/" + report.name;
    report.starter = false;
    return report;
}

/// The dialog that a click on Download opens.
DownloadDialog* openDownload(ModelScene& scene) {
    QTest::mouseClick(scene.page.findChild<QPushButton*>(QStringLiteral("download-model")), Qt::LeftButton);
    return scene.page.findChild<DownloadDialog*>();
}

QPushButton* button(const QWidget& parent, const char* name) {
    return parent.findChild<QPushButton*>(QLatin1String(name));
}

void lookUp(DownloadDialog& dialog, const QString& name) {
    dialog.findChild<QLineEdit*>(QStringLiteral("download-name"))->setText(name);
    QTest::mouseClick(button(dialog, "download-look"), Qt::LeftButton);
}

}  // namespace

void ModelPageTest::theAdvisedModelStandsFirstWithItsReasons() {
    FakeSession session;
    session.models = {manyModel(1), manyModel(2)};
    core::api::ModelAdvice first, second;
    first.path = session.models[1].path;
    first.tokensPerWord = 1.4;
    first.memoryBytes = 1'200'000'000;
    first.reasons = {{core::api::Severity::Note, "advice.language-match", {}, {}}};
    second.path = session.models[0].path;
    second.memory = core::api::ModelAdvice::Memory::DoesNotFit;
    session.advised.models = {first, second};
    session.advised.doubts = {{core::api::Severity::Warning, "advice.few-rows", {}, {{"rows", "12"}}}};
    ModelScene scene(session, folder());
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);
    QTRY_COMPARE(session.callCount("advise"), 1);
    QTRY_VERIFY(scene.card("model-2") && scene.card("model-2")->accessibleDescription().contains(QStringLiteral("1.2 GB")));
    QTRY_VERIFY(scene.card("model-2")->y() < scene.card("model-1")->y());
    QVERIFY(scene.card("model-2")->accessibleDescription().contains(QStringLiteral("your language")));
    QVERIFY(scene.card("model-2")->accessibleDescription().contains(QStringLiteral("1.4 tokens")));
    bool doubted = false;
    for (const QLabel* label : scene.page.findChildren<QLabel*>())
        doubted = doubted || label->text().contains(QStringLiteral("12 training rows"));
    QVERIFY(doubted);
}

void ModelPageTest::otherAnswersAskForOtherAdvice() {
    FakeSession session;
    ModelScene scene(session, folder());
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);
    QTRY_COMPARE(session.callCount("advise"), 1);
    auto* wish = scene.page.findChild<QComboBox*>(QStringLiteral("advice-wish"));
    QTRY_VERIFY(!scene.runner.isBusy());
    wish->setFocus();
    wish->setCurrentIndex(1);
    Q_EMIT wish->activated(1);
    QTRY_COMPARE(session.callCount("advise"), 2);
    QVERIFY(Preferences().wish() == core::api::Wish::Speed);
    Preferences().setWish(core::api::Wish::Quality);
}

void ModelPageTest::otherSettingsAskForOtherAdviceWhenThePageIsSeen() {
    FakeSession session;
    ModelScene scene(session, folder());
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);
    QTRY_COMPARE(session.callCount("advise"), 1);
    QTRY_VERIFY(!scene.runner.isBusy());
    scene.page.hide();
    scene.project.edit([](core::api::Project& project) { project.job.training.batchSize = 4; });
    scene.project.edit([](core::api::Project& project) { project.job.training.method = core::api::Method::LowRank; });
    QVERIFY(!scene.runner.isBusy());
    QCOMPARE(session.callCount("advise"), 1);
    scene.page.show();
    QTRY_COMPARE(session.callCount("advise"), 2);
    QTRY_VERIFY(!scene.runner.isBusy());
    scene.page.hide();
    scene.page.show();
    QVERIFY(!scene.runner.isBusy());
    QCOMPARE(session.callCount("advise"), 2);
}

void ModelPageTest::ofManyModelsFewCardsAreMade() {
    FakeSession session;
    session.models.clear();
    for (int number = 0; number < 500; ++number)
        session.models.push_back(manyModel(number));
    ModelScene scene(session, folder());
    const auto* list = scene.page.findChild<ModelList*>();
    QTRY_VERIFY(list->cardCount() > 0);
    QVERIFY(list->cardCount() < 50);
    auto* more = button(scene.page, "more-models");
    QVERIFY(more->isVisible());
    const int before = list->cardCount();
    QTest::mouseClick(more, Qt::LeftButton);
    QVERIFY(list->cardCount() > before);
    auto* search = scene.page.findChild<QLineEdit*>(QStringLiteral("model-search"));
    search->setText(QStringLiteral("model-437"));
    QCOMPARE(list->cardCount(), 1);
    QVERIFY(scene.card("model-437"));
    QTest::mouseClick(scene.card("model-437"), Qt::LeftButton);
    QCOMPARE(scene.project.job().model.path, std::string("/models/model-437"));
    search->clear();
    QTRY_VERIFY(scene.card("model-437") && scene.card("model-437")->isChecked());  // what is chosen is always there
}

/// What the window does meanwhile, in its order: a slow disk must keep it from nothing.
void ModelPageTest::whileManyModelsAreFoundTheWindowLives() {
    FakeSession session;
    session.models.clear();
    for (int number = 0; number < 500; ++number)
        session.models.push_back(manyModel(number));
    session.eventDelay = std::chrono::milliseconds(1);
    ModelScene scene(session, folder());
    const auto* list = scene.page.findChild<ModelList*>();
    const auto* busy = scene.page.findChild<BusyPanel*>();
    QStringList seen;
    QElapsedTimer sinceTurn;
    qint64 longest = 0;
    sinceTurn.start();
    QTimer turns;
    connect(&turns, &QTimer::timeout, &scene.page, [&] {
        longest = qMax(longest, sinceTurn.restart());
        const QString now = list->cardCount() == 0             ? QStringLiteral("looking")
                            : session.callCount("advise") == 0 ? QStringLiteral("listed")
                                                               : QStringLiteral("advised");
        if (now == QLatin1String("looking") && !busy->isVisible())
            return;
        if (seen.isEmpty() || seen.last() != now)
            seen << now;
    });
    turns.start(0);
    QTest::mouseClick(scene.goal("classification"), Qt::LeftButton);  // is taken while the models are looked for
    QCOMPARE(scene.project.job().task, std::string("classification"));
    QCOMPARE(list->cardCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(session.callCount("advise"), 1, 60'000);
    QTRY_VERIFY(!scene.runner.isBusy() && list->cardCount() > 0);
    turns.stop();
    QCOMPARE(seen.first(), QStringLiteral("looking"));
    QVERIFY(list->cardCount() < 50);
    qInfo("the longest that the window waited: %lld ms", longest);
}

void ModelPageTest::theWeightsAreCheckedOnAClick() {
    FakeSession session;
    session.verified.values = 1234;
    ModelScene scene(session, folder());
    QTRY_VERIFY(scene.card("starter-bert"));
    QTest::mouseClick(scene.card("starter-bert"), Qt::LeftButton);
    auto* verify = button(scene.page, "verify-model");
    QTRY_VERIFY(verify->isVisible() && verify->isEnabled());
    QTest::mouseClick(verify, Qt::LeftButton);
    auto* result = scene.page.findChild<QLabel*>(QStringLiteral("verify-result"));
    QTRY_VERIFY(result->text().contains(QStringLiteral("1,234")));
    session.verified.issues = {{core::api::Severity::Error, "model.checksum", {"model.safetensors", 0, ""}, {}}};
    QTRY_VERIFY(verify->isEnabled());
    QTest::mouseClick(verify, Qt::LeftButton);
    QTRY_VERIFY(result->text().contains(QStringLiteral("damaged")));
}

void ModelPageTest::aModelIsDownloadedAndChosen() {
    FakeSession session;
    session.downloaded.bytes = session.downloaded.missingBytes = 5'000'000;
    session.downloaded.files = {{"model.safetensors", 5'000'000, false}};
    ModelScene scene(session, folder());
    QTRY_VERIFY(!scene.runner.isBusy());
    Preferences().setHubAddress(QStringLiteral("https://hub.example.org"));
    QPointer<DownloadDialog> dialog = openDownload(scene);
    QVERIFY(dialog);
    QVERIFY(!button(*dialog, "download-start")->isEnabled());
    lookUp(*dialog, QStringLiteral("somebody/new-model"));
    QTRY_VERIFY(button(*dialog, "download-start")->isEnabled());
    QVERIFY(session.lastDownload().listOnly);
    QCOMPARE(session.lastDownload().hub, std::string("https://hub.example.org"));
    QCOMPARE(dialog->findChild<QTableWidget*>()->rowCount(), 1);
    core::api::ModelReport fetched = manyModel(7);
    fetched.path = session.downloaded.folder = "/cache/models--somebody--new-model/snapshots/abc";
    session.models.push_back(fetched);
    QTest::mouseClick(button(*dialog, "download-start"), Qt::LeftButton);
    QTRY_VERIFY(!dialog);
    QVERIFY(!session.lastDownload().listOnly);
    QCOMPARE(scene.project.job().model.path, fetched.path);
    QTRY_VERIFY(scene.card("model-7") && scene.card("model-7")->isChecked());
    Preferences().setHubAddress({});
}

void ModelPageTest::aDownloadThatFailsSaysWhyAndCanBeTriedAgain() {
    FakeSession session;
    session.failures["download"] = tests::failureOf("hub.not-found", {{"host", "hub.example.org"}});
    ModelScene scene(session, folder());
    QTRY_VERIFY(!scene.runner.isBusy());
    DownloadDialog* dialog = openDownload(scene);
    lookUp(*dialog, QStringLiteral("nobody/nothing"));
    auto* failed = dialog->findChild<FailurePanel*>();
    QTRY_VERIFY(failed->isVisible());
    QVERIFY(failed->accessibleName().contains(QStringLiteral("hub.example.org")));
    QVERIFY(!button(*dialog, "download-start")->isEnabled());
    session.failures.clear();
    Q_EMIT failed->retry();
    QTRY_VERIFY(button(*dialog, "download-start")->isEnabled());
    dialog->reject();
}

void ModelPageTest::closingTheDialogCancelsTheDownload() {
    FakeSession session;
    ModelScene scene(session, folder());
    QTRY_VERIFY(!scene.runner.isBusy());
    session.hold = true;
    QPointer<DownloadDialog> dialog = openDownload(scene);
    lookUp(*dialog, QStringLiteral("somebody/new-model"));
    QTRY_COMPARE(session.callCount("download"), 1);
    dialog->reject();
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(!scene.runner.isBusy());
    QVERIFY(scene.project.job().model.path.empty());
}

TUNEWRIGHT_WINDOW_TEST(ModelPageTest)
#include "test_model_page.moc"
