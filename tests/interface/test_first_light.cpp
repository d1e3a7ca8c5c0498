// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/real_window.h"
#include "tests/support/test_program.h"
#include "ui/project_actions.h"
#include "ui/widgets/footer.h"
#include "ui/widgets/rail.h"

using namespace ui;

/// The whole way of a user through the real window with the real core: from a new project to an exported model.
class TestFirstLight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void makesAProject();
    void choosesGoalAndModel();
    void importsTicketsAndSeesTheirFaults();
    void keepsTheSettings();
    void trains();
    void assesses();
    void exports();
    void opensTheProjectAgain();

private:
    static constexpr int patience = 300'000;  // milliseconds

    Page* page() { return m_window->page(m_window->currentId()); }
    Footer* footer() { return m_window->findChild<Footer*>(); }
    void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    template <class T>
    T* named(const QString& name) { return m_window->findChild<T*>(name); }
    bool pageShows(const QString& text) {
        for (QLabel* label : page()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<support::RealWindow> m_real;
    MainWindow* m_window = nullptr;
};

void TestFirstLight::initTestCase() {
    m_real = std::make_unique<support::RealWindow>("first_light");
    m_window = m_real->window.get();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestFirstLight::makesAProject() {
    QCOMPARE(m_window->currentId(), QStringLiteral("home"));
    QVERIFY(m_window->actions().create(m_folder.filePath("tickets"), QStringLiteral("Tickets")));
    QCOMPARE(m_window->currentId(), QStringLiteral("model"));
    QVERIFY(QFile::exists(m_folder.filePath("tickets/project.json")));
}

void TestFirstLight::choosesGoalAndModel() {
    click(named<QWidget>("goal-classification"));
    QTRY_COMPARE(m_window->project().job().task, std::string("classification"));
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>("model-starter-bert"), patience);
    QTRY_VERIFY(named<QWidget>("model-starter-bert")->isVisible());
    click(named<QWidget>("model-starter-bert"));
    QTRY_COMPARE(m_window->project().job().model.path, std::string("starter:starter-bert"));
    QTRY_VERIFY_WITH_TIMEOUT(footer()->nextButton()->isEnabled(), patience);
    click(footer()->nextButton());
    QCOMPARE(m_window->currentId(), QStringLiteral("dataset"));
}

void TestFirstLight::importsTicketsAndSeesTheirFaults() {
    const QString tickets = QString(TUNEWRIGHT_RESOURCES) + "/samples/support-tickets/tickets.csv";
    QVERIFY(m_window->takeFiles({tickets}));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().dataset.has_value(), patience);
    const auto& dataset = *m_window->project().dataset;
    QVERIFY(dataset.goodRows >= 800);
    QCOMPARE(dataset.labels.size(), std::size_t(8));
    QCOMPARE(dataset.verdict, core::api::Verdict::ReadyWithWarnings);
    for (const char* finding : {"finding-broken_row", "finding-empty_text", "finding-exact_duplicate", "finding-conflicting_label"})
        QTRY_VERIFY2(named<QWidget>(finding), finding);
    bool rowsShown = false;
    for (QTableView* table : page()->findChildren<QTableView*>())
        rowsShown |= table->model() && table->model()->rowCount() == dataset.table->rowCount();
    QVERIFY(rowsShown);
    QTRY_VERIFY_WITH_TIMEOUT(footer()->nextButton()->isEnabled(), patience);
    click(footer()->nextButton());
    QCOMPARE(m_window->currentId(), QStringLiteral("settings"));
}

void TestFirstLight::keepsTheSettings() {
    m_window->project().edit([](core::api::Project& project) {
        project.job.training.epochs = 2;
        project.job.training.learningRate = 5e-4;
        project.job.training.maxLength = 64;
    });
    QVERIFY(m_window->project().save());
    QTRY_VERIFY_WITH_TIMEOUT(footer()->nextButton()->isEnabled(), patience);
    // Back and forth loses nothing.
    click(footer()->backButton());
    QCOMPARE(m_window->currentId(), QStringLiteral("dataset"));
    click(footer()->nextButton());
    QCOMPARE(m_window->project().job().training.epochs, 2.0);
    QTRY_VERIFY_WITH_TIMEOUT(footer()->nextButton()->isEnabled(), patience);
    click(footer()->nextButton());
    QCOMPARE(m_window->currentId(), QStringLiteral("training"));
}

void TestFirstLight::trains() {
    QTRY_VERIFY_WITH_TIMEOUT(footer()->primaryButton()->isVisible() && footer()->primaryButton()->isEnabled(), patience);
    click(footer()->primaryButton());
    QTRY_VERIFY(m_window->runner().isBusy());
    // Pausing and going on, as a user would while it runs.
    auto* pause = named<QPushButton>("pause");
    QVERIFY(pause);
    QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible() && pause->isEnabled(), patience);
    click(pause);
    QTRY_VERIFY_WITH_TIMEOUT(pause->isEnabled() && m_window->runner().control().isPaused(), patience);
    click(pause);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runner().isBusy(), patience);
    QVERIFY(m_window->project().training.has_value());
    const QString run = m_window->project().currentRunFolder();
    for (const char* file : {"job.json", "metrics.jsonl", "training.json", "checkpoints/best/model.safetensors"})
        QVERIFY2(QFile::exists(run + '/' + file), file);
    QVERIFY(m_window->project().training->bestValidationLoss < m_window->project().training->firstValidationLoss);
    QVERIFY(m_window->showPage(QStringLiteral("assess")));
}

void TestFirstLight::assesses() {
    QTRY_VERIFY_WITH_TIMEOUT(footer()->primaryButton()->isVisible() && footer()->primaryButton()->isEnabled(), patience);
    click(footer()->primaryButton());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().assessment.has_value(), patience);
    const auto& report = *m_window->project().assessment;
    QVERIFY(report.testRows > 50);
    QCOMPARE(report.confusion.size(), std::size_t(8));
    QVERIFY(report.tuned.at("accuracy").value > report.untouched.at("accuracy").value);
    QVERIFY(QFile::exists(m_window->project().currentRunFolder() + "/report.json"));
    QTRY_VERIFY(pageShows(QString::number(report.testRows)));
    QVERIFY(m_window->showPage(QStringLiteral("export")));
}

void TestFirstLight::exports() {
    const QString out = m_folder.filePath("exported");
    auto* destination = named<QLineEdit>("destination");
    QVERIFY(destination);
    destination->setFocus();
    destination->selectAll();
    QTest::keyClicks(destination, out);
    QTRY_VERIFY(footer()->primaryButton()->isEnabled());
    click(footer()->primaryButton());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().exported.has_value(), patience);
    QVERIFY(m_window->project().exported->identicalAnswers);
    for (const char* file : {"config.json", "model.safetensors", "tokenizer.json", "README.md"})
        QVERIFY2(QFile::exists(out + '/' + file), file);

    // What was exported answers in the command line, too.
    support::writeText(m_folder.filePath("ask.csv"), "text\n\"I was charged twice, please send the money back\"\n");
    const auto answer = support::runProgram({"predict", out, "--data", m_folder.filePath("ask.csv"), "--json"});
    QVERIFY2(answer.status == 0, answer.messages.constData());
    const QString label = answer.jsonLines().first()["label"].toString();
    QVERIFY(m_window->project().dataset->labels.contains(label.toStdString()));
}

void TestFirstLight::opensTheProjectAgain() {
    QVERIFY(m_window->project().save());
    m_real->window = std::make_unique<MainWindow>(*m_real->session);
    m_window = m_real->window.get();
    m_window->show();
    QVERIFY(m_window->actions().open(m_folder.filePath("tickets")));
    QCOMPARE(m_window->project().job().model.path, std::string("starter:starter-bert"));
    for (const char* id : {"training", "assess"})
        QTRY_VERIFY_WITH_TIMEOUT(m_window->showPage(QString::fromLatin1(id)), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().training.has_value(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().assessment.has_value(), patience);
}

TUNEWRIGHT_WINDOW_TEST(TestFirstLight)
#include "test_first_light.moc"
