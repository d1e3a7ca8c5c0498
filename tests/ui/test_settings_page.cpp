// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/field_words.h"
#include "ui/job_runner.h"
#include "ui/pages/settings_page.h"
#include "ui/project_model.h"
#include "ui/rate_dialog.h"
#include "ui/simple_settings.h"
#include "ui/theme.h"
#include "ui/widgets/big_number.h"
#include "ui/widgets/card.h"
#include "ui/widgets/estimate_card.h"
#include "ui/widgets/live_plot_rates.h"

using namespace core::api;
using ui::simple::Answers;
using ui::simple::Care;
using ui::simple::Change;
using ui::simple::Facts;
using ui::simple::Time;

namespace {

/// A project with a goal, a model and data, and the page on it.
struct SettingsDesk {
    QTemporaryDir folder;
    tests::FakeSession session;
    ui::ProjectModel project;
    ui::JobRunner runner{session};
    ui::SettingsPage page{{session, runner, project}, nullptr};

    SettingsDesk() {
        if (!project.create(folder.filePath("p"), "Tickets").ok())
            qFatal("no project");
        project.edit([](Project& edited) {
            edited.job.task = "classification";
            edited.job.model.path = "/models/starter-bert";
            edited.job.data.files = {{"tickets.csv", Part::Auto}};
        });
        project.model = session.models[0];
        project.dataset = session.dataset;
        page.resize(820, 700);
    }
    void show() {
        page.refresh();
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    template <class T> T* field(const char* key) { return page.findChild<T*>(QString::fromLatin1(key)); }
};

double number(const std::vector<ui::simple::Setting>& settings, const std::string& key) {
    for (const auto& setting : settings)
        if (setting.key == key)
            return std::holds_alternative<double>(setting.value) ? std::get<double>(setting.value)
                                                                 : double(std::get<std::int64_t>(setting.value));
    return -1;
}

}  // namespace

class TestSettingsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }

    void everyFieldHasWords() {
        for (const JobField& field : jobFields()) {
            const ui::fields::Words words = ui::fields::words(field.key);
            QVERIFY2(words.label.toStdString() != field.key, field.key.c_str());
            QVERIFY2(!words.term.isEmpty() && words.help.endsWith('.'), field.key.c_str());
            for (const std::string& choice : field.choices)
                QVERIFY2(ui::fields::choice(field.key, choice).toStdString() != choice, choice.c_str());
        }
    }

    void valuesInWords_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("learning rate") << QByteArray("training.learningRate") << FieldValue(5e-5) << "5e-5";
        QTest::newRow("share") << QByteArray("training.warmupShare") << FieldValue(0.1) << "10 %";
        QTest::newRow("no limit") << QByteArray("training.maxMinutes") << FieldValue(0.0) << "no limit";
        QTest::newRow("with unit") << QByteArray("training.maxMinutes") << FieldValue(15.0) << "15 minutes";
        QTest::newRow("yes") << QByteArray("assess.compareUntouched") << FieldValue(true) << "yes";
        QTest::newRow("choice") << QByteArray("training.schedule") << FieldValue(std::string("linear")) << "falls evenly";
    }
    void valuesInWords() {
        QFETCH(QByteArray, key);
        QFETCH(FieldValue, value);
        QTEST(ui::fields::value(*findJobField(key.toStdString()), value), "words");
    }

    void answersPointTheRightWay() {
        const Facts facts{"classification", 7'600'000, 650};
        const auto rate = [&](Answers answers) {
            return number(ui::simple::settings(answers, facts), "training.learningRate");
        };
        QVERIFY(rate({Change::Little}) < rate({Change::Moderate}));
        QVERIFY(rate({Change::Moderate}) < rate({Change::Much}));
        QVERIFY(rate({.care = Care::Careful}) < rate({.care = Care::Relaxed}));
        const auto passes = [&](Time time, std::int64_t rows) {
            return number(ui::simple::settings({.time = time}, {"classification", 7'600'000, rows}), "training.epochs");
        };
        QVERIFY(passes(Time::Quick, 650) < passes(Time::Normal, 650));
        QVERIFY(passes(Time::Normal, 650) < passes(Time::Thorough, 650));
        QVERIFY(passes(Time::Normal, 60) > passes(Time::Normal, 650));  // few rows: more passes
        const Facts large{"classification", 330'000'000, 650};
        QVERIFY(number(ui::simple::settings({}, large), "training.learningRate") < rate({}));
    }

    void everyAnswerGivesAValidJobAndIsRecognised_data() {
        QTest::addColumn<QString>("task");
        QTest::newRow("classification") << "classification";
        QTest::newRow("causal-lm") << "causal-lm";
        QTest::newRow("masked-lm") << "masked-lm";
        QTest::newRow("prompt-answer") << "prompt-answer";
    }
    void everyAnswerGivesAValidJobAndIsRecognised() {
        QFETCH(QString, task);
        const Facts facts{task.toStdString(), 7'600'000, 300};
        for (int i = 0; i < 27; ++i) {
            const Answers answers{Change(i / 9), Time(i / 3 % 3), Care(i % 3)};
            Job job;
            job.task = facts.task;
            job.model.path = "m";
            job.data.files = {{"f.csv", Part::Auto}};
            for (const auto& setting : ui::simple::settings(answers, facts)) {
                QVERIFY(!setting.reason.isEmpty());
                findJobField(setting.key)->set(job, setting.value);
            }
            QVERIFY(validateJob(job).empty());
            QCOMPARE(ui::simple::answersOf(job, facts), std::optional(answers));
        }
        QVERIFY(!ui::simple::answersOf(Job(), facts));
    }

    void aFreshProjectGetsSettingsThatSuitItsModel() {
        SettingsDesk desk;
        desk.show();
        const Facts facts{"classification", 7'600'000, 8};
        QCOMPARE(ui::simple::answersOf(desk.project.job(), facts), std::optional(Answers()));
        // They follow the data as long as nobody changes them by hand.
        desk.project.dataset->trainRows = 900;
        desk.page.refresh();
        QCOMPARE(ui::simple::answersOf(desk.project.job(), {"classification", 7'600'000, 900}), std::optional(Answers()));
        desk.field<QSpinBox>("training.batchSize")->setValue(5);
        desk.project.dataset->trainRows = 90;
        desk.page.refresh();
        QCOMPARE(desk.project.job().training.batchSize, 5);
    }

    void aChangeIsWrittenUndoneAndReset() {
        SettingsDesk desk;
        desk.show();
        const Job before = desk.project.job();
        auto* rate = desk.field<QDoubleSpinBox>("training.learningRate");
        rate->setValue(1e-3);
        QCOMPARE(desk.project.job().training.learningRate, 1e-3);
        rate->setValue(2e-3);
        QTest::keySequence(&desk.page, QKeySequence::Undo);
        QCOMPARE(desk.project.job(), before);
        QCOMPARE(rate->value(), before.training.learningRate);
        QTest::keySequence(&desk.page, QKeySequence::Redo);
        QCOMPARE(desk.project.job().training.learningRate, 2e-3);
        for (auto* button : desk.page.findChildren<QToolButton*>())
            if (button->text() == "Back to standard")
                button->click();
        QCOMPARE(desk.project.job(), before);
    }

    void figuresCanBeTypedAsTheyAreShown() {
        SettingsDesk desk;
        desk.show();
        auto* rate = desk.field<QDoubleSpinBox>("training.learningRate");
        desk.page.findChild<QTabBar*>()->setCurrentIndex(1);
        rate->setFocus();
        rate->selectAll();
        QTest::keyClicks(rate, "3e-5");
        QTest::keyClick(rate, Qt::Key_Return);
        QCOMPARE(desk.project.job().training.learningRate, 3e-5);
        QTest::keyClick(rate, Qt::Key_Up);
        QCOMPARE(desk.project.job().training.learningRate, 5e-5);
        QTest::keyClick(rate, Qt::Key_Down);
        QTest::keyClick(rate, Qt::Key_Down);
        QCOMPARE(desk.project.job().training.learningRate, 1e-5);
        QCOMPARE(desk.field<QComboBox>("training.schedule")->currentText(), QString("falls evenly"));
        auto* share = desk.field<QDoubleSpinBox>("training.warmupShare");
        share->setValue(25);
        QCOMPARE(desk.project.job().training.warmupShare, 0.25);
    }

    void anAnswerSetsTheJob() {
        SettingsDesk desk;
        desk.show();
        const double before = desk.project.job().training.learningRate;
        const auto cards = desk.page.findChildren<ui::ChoiceCard*>();
        QCOMPARE(cards.size(), 9);
        QVERIFY(cards[1]->isChecked());
        cards[2]->click();
        QVERIFY(desk.project.job().training.learningRate > before);
        QVERIFY(cards[2]->isChecked() && !cards[1]->isChecked());
        desk.field<QDoubleSpinBox>("training.weightDecay")->setValue(0.3);
        for (const auto* card : cards)
            QVERIFY(!card->isChecked());  // made by hand: no answer fits
    }

    void theEstimateComesAndFollows() {
        SettingsDesk desk;
        desk.session.estimated.memoryBytes = 9'000'000'000;
        desk.show();
        auto* card = desk.page.findChild<ui::EstimateCard*>();
        QTRY_COMPARE(desk.session.callCount("estimate"), 1);
        const auto remarks = [card] {
            QString all;
            for (const auto* figure : card->findChildren<ui::BigNumber*>())
                all += figure->value() + ' ' + figure->remark() + ';';
            return all;
        };
        QTRY_VERIFY2(remarks().contains("does not fit"), qPrintable(remarks()));
        desk.session.estimated.memoryBytes = 100'000'000;
        desk.field<QSpinBox>("training.batchSize")->setValue(2);
        QTRY_COMPARE(desk.session.callCount("estimate"), 2);
        QTRY_VERIFY2(!remarks().contains("does not fit"), qPrintable(remarks()));
        QCOMPARE(desk.session.lastJob().training.batchSize, 2);
        QVERIFY(desk.page.stateLine().contains("1 min 35 s"));
    }

    void anEstimateThatRefusesStandsAmongTheIssues() {
        SettingsDesk desk;
        desk.session.estimated.issues = {{Severity::Error, "train.memory", {.field = "training.batchSize"}, {}}};
        desk.show();
        QTRY_VERIFY(hasErrors(desk.page.issues()));
        QVERIFY(!desk.page.isDone());
        auto* batch = desk.field<QSpinBox>("training.batchSize");
        bool shown = false;
        for (const auto* label : batch->parentWidget()->parentWidget()->findChildren<QLabel*>())
            shown = shown || (label->property("tone") == "bad" && !label->text().isEmpty());
        QVERIFY(shown);
    }

    void withoutDataThereIsNoEstimate() {
        SettingsDesk desk;
        desk.project.dataset.reset();
        desk.show();
        QVERIFY(desk.page.findChild<ui::EstimateCard*>()->words().contains("dataset"));
        QTest::qWait(600);
        QCOMPARE(desk.session.callCount("estimate"), 0);
    }

    void lockedUntilGoalAndModelAreChosen() {
        SettingsDesk desk;
        QVERIFY(desk.page.lockedReason().isEmpty());
        desk.project.edit([](Project& project) { project.job.model.path.clear(); });
        QVERIFY(!desk.page.lockedReason().isEmpty());
    }

    /// The dialog searches at once; what it suggests is taken by a click, and taken back by Undo.
    void rateIsSearchedAndTaken() {
        SettingsDesk desk;
        desk.show();
        desk.session.rateSearch = {{{1e-5, 3}, {1e-4, 2}, {1e-3, 1}}, 4e-4, false};
        const double before = desk.project.job().training.learningRate;
        QTimer::singleShot(0, &desk.page, [&] {
            auto* dialog = desk.page.findChild<ui::RateDialog*>();
            QVERIFY(dialog);
            auto* take = dialog->findChild<QPushButton*>(QStringLiteral("take-rate"));
            QTRY_VERIFY(take->isVisible());
            QTest::mouseClick(take, Qt::LeftButton);
        });
        QTest::mouseClick(desk.page.findChild<QToolButton*>(QStringLiteral("find-rate")), Qt::LeftButton);
        QCOMPARE(desk.project.job().training.learningRate, 4e-4);
        QCOMPARE(desk.session.lastJob().task, std::string("classification"));
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        QTest::keySequence(&desk.page, QKeySequence::Undo);
        QCOMPARE(desk.project.job().training.learningRate, before);
    }

    void searchThatSaysNothingOffersNothing() {
        SettingsDesk desk;
        desk.show();
        desk.session.rateSearch = {{{1e-5, 3}, {1e-4, 3}}, 0, false};
        QTimer::singleShot(0, &desk.page, [&] {
            auto* dialog = desk.page.findChild<ui::RateDialog*>();
            QVERIFY(dialog);
            auto* plot = dialog->findChild<ui::LivePlotRates*>();
            QTRY_VERIFY(plot->isVisible());
            QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("take-rate"))->isVisible());
            dialog->reject();
        });
        QTest::mouseClick(desk.page.findChild<QToolButton*>(QStringLiteral("find-rate")), Qt::LeftButton);
    }

    void searchNeedsRows() {
        SettingsDesk desk;
        desk.project.dataset.reset();
        desk.show();
        QVERIFY(!desk.page.findChild<QToolButton*>(QStringLiteral("find-rate"))->isEnabled());
    }
};

TUNEWRIGHT_WINDOW_TEST(TestSettingsPage)
#include "test_settings_page.moc"
