// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/catalogue.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/export_history.h"
#include "ui/export_words.h"
#include "ui/job_runner.h"
#include "ui/pages/export_page.h"
#include "ui/project_model.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/failure_panel.h"

using namespace core::api;

namespace {

struct ExportDesk {
    QTemporaryDir folder;
    tests::FakeSession session;
    ui::ProjectModel project;
    ui::JobRunner runner{session};
    ui::ExportPage page{{session, runner, project}, nullptr};

    ExportDesk() {
        if (!project.create(folder.filePath("p"), "Tickets").ok())
            qFatal("no project");
        const auto run = createRun(project.project());
        project.edit([&](Project& edited) { edited.currentRun = run.value(); });
        project.training = TrainingReport();
        project.training->parameters = 7'600'000;
        session.exported.bytes = 30'000'000;
        session.exported.files = {"config.json", "model.safetensors"};
        session.exported.verifiedRows = 80;
        session.exported.identicalAnswers = true;
        page.resize(860, 640);
        page.refresh();
        page.show();
    }
    bool says(const QString& words) {
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
};

}  // namespace

class TestExportPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }

    void everyFormatHasWords() {
        QVERIFY(!exportFormats().empty());
        for (const ExportInfo& info : exportFormats()) {
            QVERIFY2(ui::exports::formatName(info.id).toStdString() != info.id, info.id.c_str());
            QVERIFY2(ui::exports::formatSentence(info.id).endsWith('.'), info.id.c_str());
        }
    }

    void theProofInWords() {
        ExportReport report;
        report.verifiedRows = 80;
        report.identicalAnswers = true;
        QString words = ui::exports::proof(report);
        QVERIFY2(words.contains("80 rows") && words.contains("every answer is the same") && words.contains("score 0."),
                 qPrintable(words));
        report.identicalAnswers = false;
        report.largestDifference = 0.002;
        words = ui::exports::proof(report);
        QVERIFY2(words.contains("some answers differ") && words.contains("0.002"), qPrintable(words));
    }

    void anExportWithItsProof() {
        ExportDesk desk;
        const QString destination = desk.page.destination();
        QVERIFY(destination.startsWith(desk.folder.filePath("p")));
        QVERIFY(desk.page.primaryEnabled());
        QVERIFY(desk.says("30.4 MB"));  // four bytes a parameter
        desk.page.primary();
        QTRY_VERIFY(desk.page.isDone());
        QVERIFY(desk.says("every answer is the same"));
        QVERIFY(desk.says(destination));
        QVERIFY(desk.says("model.safetensors"));
        QCOMPARE(desk.page.stateLine(), QString("30.0 MB · checked"));
        QTRY_COMPARE(ui::exports::read(desk.project.currentRunFolder().toStdString()).size(), std::size_t(1));
        QTRY_VERIFY(desk.says("no longer there"));  // nothing was really written by the fake
    }

    void theChosenFormatIsWritten() {
        ExportDesk desk;
        const auto cards = desk.page.findChildren<ui::ChoiceCard*>();
        QCOMPARE(cards.size(), qsizetype(exportFormats().size()));
        cards.last()->click();
        QVERIFY(desk.page.destination().endsWith(QString::fromStdString(exportFormats().back().id)));
        desk.page.primary();
        QTRY_VERIFY(desk.page.isDone());
        QCOMPARE(desk.project.exported->format, exportFormats().back().id);
    }

    void aFolderThatIsNotEmptyIsRefused() {
        ExportDesk desk;
        desk.page.setDestination(desk.folder.path());
        QVERIFY(!desk.page.primaryEnabled());
        QVERIFY(hasErrors(desk.page.issues()));
        QVERIFY(desk.says("not empty"));
        QDir().mkpath(desk.folder.filePath("new"));
        desk.page.setDestination(desk.folder.filePath("new"));
        QVERIFY(desk.page.primaryEnabled());
        QVERIFY(desk.page.issues().empty());
    }

    void failureAndCancelLeaveNoResult() {
        ExportDesk desk;
        desk.session.failures["exportModel"] =
            tests::failureOf("export.not-identical", {{"different", "3"}, {"texts", "80"}, {"difference", "0.5"}});
        desk.page.primary();
        QTRY_VERIFY(desk.page.findChild<ui::FailurePanel*>()->isVisible());
        QVERIFY(!desk.page.isDone());
        desk.session.failures.clear();
        desk.session.hold = true;
        desk.page.primary();
        QVERIFY(desk.page.stateLine().contains("exporting"));
        desk.runner.cancel();
        QTRY_VERIFY(!desk.runner.isBusy());
        QVERIFY(!desk.page.isDone());
        QVERIFY(desk.page.primaryEnabled());
    }
};

TUNEWRIGHT_WINDOW_TEST(TestExportPage)
#include "test_export_page.moc"
