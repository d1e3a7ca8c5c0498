// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/pages/pages.h"
#include "ui/preferences.h"
#include "ui/project_actions.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/rail.h"

using namespace ui;
using tests::FakeSession;

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyPageHasItsPlace();
    void pagesAreLockedWithAReasonUntilAProjectIsOpen();
    void projectOpensOnTheModelPageAndIsRemembered();
    void aPageThatOpensLaterIsShownThen();
    void nextWaitsForWhatIsMissingAndAClickJumpsThere();
    void keysChangePages();
    void stagesCanBeReachedByTabInTheirOrder();
    void helpIsShownAndHiddenAndRemembered();
    void languageChangesWhileOpen();
    void themeChangesWhileOpen();
    void closingDuringTrainingAsks();
    void closingDuringOtherWorkCancelsIt();
    void changesAreSavedByThemselves();

private:
    QString projectFolder() { return m_folder->filePath(QStringLiteral("project")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MainWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("TunewrightTests"));
    QCoreApplication::setApplicationName(QStringLiteral("main_window"));
    language::apply(QStringLiteral("en"));
    theme::apply(theme::Mode::Light);
}

void MainWindowTest::init() {
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void MainWindowTest::everyPageHasItsPlace() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QCOMPARE(window.currentId(), QStringLiteral("home"));
    for (const PageEntry& entry : pages()) {
        Page* page = window.page(QString::fromLatin1(entry.id));
        QVERIFY(page);
        QVERIFY2(!page->title().isEmpty() && !page->subtitle().isEmpty() && !page->help().isEmpty(), entry.id);
        QVERIFY(window.findChild<Rail*>()->stage(QString::fromLatin1(entry.id)));
    }
}

void MainWindowTest::pagesAreLockedWithAReasonUntilAProjectIsOpen() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    StageButton* model = window.findChild<Rail*>()->stage(QStringLiteral("model"));
    QTRY_VERIFY(model->isLocked());
    QVERIFY(!model->toolTip().isEmpty());
    QTest::mouseClick(model, Qt::LeftButton);
    QCOMPARE(window.currentId(), QStringLiteral("home"));
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    QTRY_VERIFY(!model->isLocked());
    QTRY_VERIFY(window.findChild<Rail*>()->stage(QStringLiteral("dataset"))->isLocked());  // no goal yet
}

void MainWindowTest::projectOpensOnTheModelPageAndIsRemembered() {
    FakeSession session;
    {
        MainWindow window(session);
        QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
        QCOMPARE(window.currentId(), QStringLiteral("model"));
        QTRY_VERIFY(window.windowTitle().contains(QStringLiteral("Tickets")));
        window.project().edit([](core::api::Project& project) { project.job.task = "classification"; });
        QVERIFY(window.showPage(QStringLiteral("dataset")));
        QVERIFY(window.project().save());
    }
    QCOMPARE(Preferences().recentProjects(), QStringList{projectFolder()});
    MainWindow window(session);
    QVERIFY(window.actions().open(projectFolder()));
    QCOMPARE(window.currentId(), QStringLiteral("dataset"));
    QCOMPARE(window.project().job().task, std::string("classification"));
}

/// The results of a run are read in the background; until they are there, its page is locked.
void MainWindowTest::aPageThatOpensLaterIsShownThen() {
    FakeSession session;
    MainWindow window(session);
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    window.project().edit([](core::api::Project& project) { project.lastPage = "assess"; });
    QVERIFY(window.project().save());
    QVERIFY(window.actions().open(projectFolder()));
    QCOMPARE(window.currentId(), QStringLiteral("model"));
    window.project().training = core::api::TrainingReport();
    Q_EMIT window.project().resultsChanged();
    QCOMPARE(window.currentId(), QStringLiteral("assess"));
    QCOMPARE(window.project().project().lastPage, std::string("assess"));
    QVERIFY(window.findChild<Rail*>()->stage(QStringLiteral("assess"))->isCurrent());
}

void MainWindowTest::nextWaitsForWhatIsMissingAndAClickJumpsThere() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    auto* footer = window.findChild<Footer*>();
    QTRY_VERIFY(footer->missingButton()->isVisible());
    QVERIFY(!footer->nextButton()->isEnabled());
    window.project().edit([](core::api::Project& project) { project.job.task = "classification"; });
    QTRY_COMPARE(footer->missingButton()->accessibleName(), QStringLiteral("No model is chosen yet."));
    QTest::mouseClick(footer->missingButton(), Qt::LeftButton);
    QVERIFY(window.focusWidget());
    QCOMPARE(window.focusWidget()->property("jobField").toString(), QStringLiteral("model.path"));
    window.project().edit([](core::api::Project& project) { project.job.model.path = "starter:starter-bert"; });
    QTRY_VERIFY(footer->nextButton()->isEnabled());
    QTRY_VERIFY(!footer->missingButton()->isVisible());
    QTest::mouseClick(footer->nextButton(), Qt::LeftButton);
    QCOMPARE(window.currentId(), QStringLiteral("dataset"));
    QTest::mouseClick(footer->backButton(), Qt::LeftButton);
    QCOMPARE(window.currentId(), QStringLiteral("model"));
}

void MainWindowTest::keysChangePages() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.currentId(), QStringLiteral("home"));  // locked
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(window.currentId(), QStringLiteral("home"));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(window.currentId(), QStringLiteral("model"));
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.currentId(), QStringLiteral("home"));
}

void MainWindowTest::stagesCanBeReachedByTabInTheirOrder() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* rail = window.findChild<Rail*>();
    for (const PageEntry& entry : pages()) {
        QCOMPARE(window.focusWidget(), rail->stage(QString::fromLatin1(entry.id)));
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    }
}

void MainWindowTest::helpIsShownAndHiddenAndRemembered() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const bool before = Preferences().helpVisible();
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(Preferences().helpVisible(), !before);
    QTest::keyClick(&window, Qt::Key_F1);
    QCOMPARE(Preferences().helpVisible(), before);
}

void MainWindowTest::languageChangesWhileOpen() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    auto* next = window.findChild<Footer*>()->backButton();
    QCOMPARE(next->text(), QStringLiteral("Back"));
    language::apply(QStringLiteral("de"));
    QTRY_COMPARE(next->text(), QStringLiteral("Zurück"));
    QTRY_COMPARE(window.page(QStringLiteral("dataset"))->title(), QStringLiteral("Daten"));
    language::apply(QStringLiteral("en"));
    QTRY_COMPARE(next->text(), QStringLiteral("Back"));
}

void MainWindowTest::themeChangesWhileOpen() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    const QColor light = window.palette().color(QPalette::Window);
    theme::apply(theme::Mode::Dark);
    QVERIFY(window.palette().color(QPalette::Window).lightness() < light.lightness());
    theme::apply(theme::Mode::Light);
    QCOMPARE(window.palette().color(QPalette::Window), light);
    // Widgets that vanish while the style sheet goes through all of them are met in an order that differs each time.
    for (int i = 0; i < 6; ++i) {
        theme::apply(i % 2 == 0 ? theme::Mode::Dark : theme::Mode::Light);
        QCoreApplication::processEvents();
    }
    QCOMPARE(window.palette().color(QPalette::Window), light);
}

void MainWindowTest::closingDuringTrainingAsks() {
    FakeSession session;
    session.hold = true;
    MainWindow window(session);
    window.show();
    QTRY_VERIFY(!window.runner().isBusy());
    bool cancelled = false;
    QVERIFY(window.runner().run<core::api::TrainingReport>(
        JobKind::Train,
        [](core::api::Session& s, const core::api::EventSink& sink, const core::api::RunControl& control) {
            return s.train({}, "", false, sink, control);
        },
        [&](const core::api::Outcome<core::api::TrainingReport>& outcome) { cancelled = outcome.cancelled(); }));
    window.close();
    QVERIFY(window.isVisible());
    auto* question = window.findChild<QMessageBox*>(QStringLiteral("closeQuestion"));
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("stay")), Qt::LeftButton);
    QTRY_VERIFY(!window.findChild<QMessageBox*>(QStringLiteral("closeQuestion")));
    QVERIFY(window.isVisible() && window.runner().isBusy());

    window.close();
    question = window.findChild<QMessageBox*>(QStringLiteral("closeQuestion"));
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("leave")), Qt::LeftButton);
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(cancelled);
}

void MainWindowTest::closingDuringOtherWorkCancelsIt() {
    FakeSession session;
    MainWindow window(session);
    window.show();
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    QTRY_VERIFY(!window.runner().isBusy());
    session.hold = true;
    QVERIFY(window.runner().run<core::api::Generation>(
        JobKind::Generate,
        [](core::api::Session& s, const core::api::EventSink&, const core::api::RunControl& control) {
            return s.generate({}, control.token());
        },
        [](const core::api::Outcome<core::api::Generation>&) {}));
    window.close();
    QTRY_VERIFY(!window.isVisible());
}

void MainWindowTest::changesAreSavedByThemselves() {
    FakeSession session;
    MainWindow window(session);
    QVERIFY(window.actions().create(projectFolder(), QStringLiteral("Tickets")));
    window.project().edit([](core::api::Project& project) { project.job.training.epochs = 7; });
    const auto saved = [&] {
        const auto project = core::api::openProject(projectFolder().toStdString());
        return project.ok() ? project.value().job.training.epochs : -1;
    };
    QTRY_COMPARE(saved(), 7.0);
}

TUNEWRIGHT_WINDOW_TEST(MainWindowTest)
#include "test_main_window.moc"
