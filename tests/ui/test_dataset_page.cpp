// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>

#include "tests/support/fake_session.h"
#include "ui/job_runner.h"
#include "ui/language.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_model.h"
#include "ui/rows_model.h"
#include "ui/template_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/failure_panel.h"
#include "ui/widgets/file_list.h"
#include "ui/widgets/findings_panel.h"
#include "ui/widgets/part_size_box.h"
#include "ui/widgets/preview_pane.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/split_panel.h"
#include "ui/widgets/steps_panel.h"

using namespace ui;
using core::api::Role;
using tests::FakeSession;

namespace {

/// A page with an open project that has a goal and a model.
struct Scene {
    explicit Scene(FakeSession& session, const QString& folder) : runner(session), page({session, runner, project}, nullptr) {
        QVERIFY(project.create(folder, QStringLiteral("Tickets")).ok());
        project.edit([](core::api::Project& p) {
            p.job.task = "classification";
            p.job.model.path = "starter:starter-bert";
        });
        page.resize(900, 700);
        page.show();
        page.retranslate();
        page.refresh();
    }
    Role role(int column) const {
        return static_cast<Role>(page.rows()->headerData(column, Qt::Horizontal, RowsModel::RoleRole).toInt());
    }
    DataTable* table() const { return page.findChild<RowsView*>()->table(); }
    const std::vector<core::api::DataStep>& steps() const { return project.job().data.steps; }
    bool checked() const { return project.dataset.has_value() && !runner.isBusy(); }

    JobRunner runner;
    ProjectModel project;
    DatasetPage page;
};

const QString Tickets = QStringLiteral("/data/tickets.csv");

}  // namespace

class DatasetPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void isLockedUntilAGoalIsChosen();
    void addedFilesAreCheckedAndShown();
    void droppedFilesAreTakenOnceAndFoldersAreNot();
    void aRoleMovesToAnotherColumnAndUndoBringsItBack();
    void partAndRemovalCanBeUndone();
    void theSheetOfAWorkbookCanBeChosen();
    void theSplitIsWrittenToTheJob();
    void partsAreSizedInRowsToo();
    void aFindingShowsItsRows();
    void theSelectedRowIsPreviewed();
    void anErrorFindingKeepsThePageFromBeingDone();
    void aFailureIsShownAndTriedAgain();
    void aChangeDuringTheCheckStartsItAnew();
    void anotherProjectStartsEmpty();
    void tableCopiesAndWritesCsv();
    void aRemedyBecomesAStepThatUndoTakesBack();
    void cellsAreEditedInTheTable();
    void selectedRowsAreLeftOut();
    void theSearchNarrowsTheRows();
    void changesAreListedAndTakenBack();
    void columnsArePutTogether();

private:
    QString folder(const char* name = "project") { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatasetPageTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("TunewrightTests"));
    QCoreApplication::setApplicationName(QStringLiteral("dataset_page"));
    QSettings().clear();
    language::apply(QStringLiteral("en"));
    theme::apply(theme::Mode::Light);
}

void DatasetPageTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void DatasetPageTest::isLockedUntilAGoalIsChosen() {
    FakeSession session;
    Scene scene(session, folder());
    QVERIFY(scene.page.lockedReason().isEmpty());
    scene.project.edit([](core::api::Project& p) { p.job.task.clear(); });
    QVERIFY(!scene.page.lockedReason().isEmpty());
    QVERIFY(!scene.page.takeDropped({QStringLiteral(TUNEWRIGHT_SOURCE) + QStringLiteral("/LICENSE")}));
}

void DatasetPageTest::addedFilesAreCheckedAndShown() {
    FakeSession session;
    Scene scene(session, folder());
    QCOMPARE(scene.page.issues().front().code, std::string("job.no-data"));
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QCOMPARE(session.lastJob().data.files.front().path, Tickets.toStdString());
    QCOMPARE(scene.page.rows()->rowCount(), 12);
    QCOMPARE(scene.page.rows()->columnCount(), RowsModel::FixedColumns + 3);
    QCOMPARE(scene.page.rows()->index(1, 3).data().toString(),
             QStringLiteral("The parcel has not arrived although it was due on Monday."));
    QCOMPARE(scene.role(3), Role::Text);
    QVERIFY(scene.page.issues().empty());
    QVERIFY(scene.page.isDone());
    QVERIFY(scene.page.stateLine().contains(QStringLiteral("12")));
    QCOMPARE(session.callCount("checkDataset"), 1);
}

void DatasetPageTest::droppedFilesAreTakenOnceAndFoldersAreNot() {
    FakeSession session;
    Scene scene(session, folder());
    const QString file = QStringLiteral(TUNEWRIGHT_SOURCE) + QStringLiteral("/CMakeLists.txt");
    QVERIFY(!scene.page.takeDropped({m_folder->path()}));
    QVERIFY(scene.page.takeDropped({file, m_folder->path()}));
    QVERIFY(scene.page.takeDropped({file}));
    QCOMPARE(scene.project.job().data.files.size(), 1U);
}

void DatasetPageTest::aRoleMovesToAnotherColumnAndUndoBringsItBack() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    scene.page.setRole("id", Role::Label);
    QTRY_VERIFY(scene.checked());
    QCOMPARE(session.callCount("checkDataset"), 2);
    QCOMPARE(scene.role(2), Role::Label);
    QCOMPARE(scene.role(4), Role::Ignore);
    QTest::keyClick(&scene.page, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(scene.checked() && scene.role(4) == Role::Label);
    QCOMPARE(scene.role(2), Role::Ignore);
    scene.page.undoStack()->redo();
    QTRY_VERIFY(scene.checked() && scene.role(2) == Role::Label);
}

void DatasetPageTest::partAndRemovalCanBeUndone() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets, QStringLiteral("/data/test.csv")});
    QTRY_VERIFY(scene.checked());
    auto* list = scene.page.findChild<FileList*>();
    Q_EMIT list->partChosen(1, core::api::Part::Test);
    QVERIFY(scene.project.job().data.files[1].part == core::api::Part::Test);
    Q_EMIT list->removeWanted(0);
    QCOMPARE(scene.project.job().data.files.size(), 1U);
    scene.page.undoStack()->undo();
    QCOMPARE(scene.project.job().data.files.size(), 2U);
    scene.page.undoStack()->undo();
    QVERIFY(scene.project.job().data.files[1].part == core::api::Part::Auto);
}

void DatasetPageTest::theSheetOfAWorkbookCanBeChosen() {
    FakeSession session;
    core::api::FileReport workbook;
    workbook.path = Tickets.toStdString();
    workbook.format = "xlsx";
    workbook.details = {{"sheet", "May"}, {"sheets", "May\nJune"}};
    session.dataset.files = {workbook};
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* list = scene.page.findChild<FileList*>();
    const auto box = [&]() -> QComboBox* {
        for (QComboBox* each : list->findChildren<QComboBox*>())
            if (each->accessibleName() == QStringLiteral("Sheet of tickets.csv"))
                return each;
        return nullptr;
    };
    QVERIFY(box());
    QCOMPARE(box()->count(), 3);
    Q_EMIT box()->activated(box()->currentIndex());
    QCOMPARE(scene.page.undoStack()->count(), 1);
    box()->setCurrentIndex(2);
    Q_EMIT box()->activated(2);
    QCOMPARE(scene.project.job().data.files[0].sheet, "June");
    scene.page.undoStack()->undo();
    QVERIFY(scene.project.job().data.files[0].sheet.empty());
}

void DatasetPageTest::theSplitIsWrittenToTheJob() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    core::api::Job::Data data = scene.project.job().data;
    data.testShare = 0.2;
    Q_EMIT scene.page.findChild<SplitPanel*>()->edited(data);
    QCOMPARE(scene.project.job().data.testShare, 0.2);
    QTRY_COMPARE(session.callCount("checkDataset"), 2);
}

void DatasetPageTest::partsAreSizedInRowsToo() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* test = scene.page.findChildren<PartSizeBox*>().at(1);
    auto* unit = test->findChild<QComboBox*>();
    unit->setCurrentIndex(1);
    Q_EMIT unit->activated(1);
    QCOMPARE(scene.project.job().data.testRows, 100);
    test->findChild<QSpinBox*>()->setValue(250);
    QCOMPARE(scene.project.job().data.testRows, 250);
    unit->setCurrentIndex(0);
    Q_EMIT unit->activated(0);
    QCOMPARE(scene.project.job().data.testRows, 0);
    QCOMPARE(scene.project.job().data.testShare, 0.1);
    test->findChild<QSpinBox*>()->setValue(20);
    QCOMPARE(scene.project.job().data.testShare, 0.2);
}

void DatasetPageTest::aFindingShowsItsRows() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({QStringLiteral("tickets.csv")});
    QTRY_VERIFY(scene.checked());
    auto* panel = scene.page.findChild<FindingsPanel*>();
    auto* card = panel->findChild<ChoiceCard*>(QStringLiteral("finding-exact_duplicate"));
    QVERIFY(card);
    QVERIFY(card->accessibleName().contains(QStringLiteral("2 rows repeat")));
    card->click();
    Q_EMIT panel->rowsWanted("exact_duplicate");
    QTRY_VERIFY(scene.page.rows()->isFiltered());
    QCOMPARE(scene.page.rows()->rowCount(), 2);
    QCOMPARE(scene.page.rows()->tableIndex(0), 0);
    QCOMPARE(scene.page.rows()->tableIndex(1), 8);
}

void DatasetPageTest::theSelectedRowIsPreviewed() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* text = scene.page.findChild<PreviewPane*>()->findChild<QTextEdit*>();
    QTRY_COMPARE(text->toPlainText(), QStringLiteral("[CLS] I was charged twice billing and more"));
    // Told apart by more than colour.
    QTextCursor cursor(text->document());
    cursor.setPosition(text->toPlainText().indexOf(QStringLiteral("billing")) + 1);
    QVERIFY(cursor.charFormat().fontUnderline());
    cursor.movePosition(QTextCursor::End);
    QVERIFY(cursor.charFormat().fontStrikeOut());
}

void DatasetPageTest::anErrorFindingKeepsThePageFromBeingDone() {
    FakeSession session;
    session.dataset.verdict = core::api::Verdict::NotReady;
    core::api::Finding missing;
    missing.kind = "role_missing";
    missing.severity = core::api::Severity::Error;
    missing.arguments = {{"role", "label"}, {"columns", "id, message"}};
    session.dataset.findings = {missing};
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QVERIFY(!scene.page.isDone());
    QCOMPARE(scene.page.issues().size(), 1U);
    QCOMPARE(scene.page.issues().front().code, std::string("finding.role_missing"));
}

void DatasetPageTest::aFailureIsShownAndTriedAgain() {
    FakeSession session;
    session.failures["checkDataset"] = tests::failureOf("data.empty-file", {}, {Tickets.toStdString(), 0, ""});
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    auto* failed = scene.page.findChild<FailurePanel*>();
    QTRY_VERIFY(failed->isVisible());
    QVERIFY(failed->accessibleName().contains(QStringLiteral("is empty")));
    QVERIFY(core::api::hasErrors(scene.page.issues()));
    QTest::qWait(20);
    QCOMPARE(session.callCount("checkDataset"), 1);  // not again and again
    session.failures.clear();
    Q_EMIT failed->retry();
    QTRY_VERIFY(scene.checked());
    QVERIFY(!failed->isVisible());
}

void DatasetPageTest::aChangeDuringTheCheckStartsItAnew() {
    FakeSession session;
    session.hold = true;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_COMPARE(session.callCount("checkDataset"), 1);
    scene.page.addFiles({QStringLiteral("/data/more.csv")});
    QTRY_COMPARE(session.callCount("checkDataset"), 2);
    QVERIFY(!scene.project.dataset);
    session.hold = false;
    QTRY_VERIFY(scene.checked());
    QCOMPARE(scene.project.dataset->files.size(), 2U);
}

void DatasetPageTest::anotherProjectStartsEmpty() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QVERIFY(scene.project.create(folder("second"), QStringLiteral("Second")).ok());
    scene.page.refresh();
    QCOMPARE(scene.page.rows()->rowCount(), 0);
    QVERIFY(!scene.page.undoStack()->canUndo());
}

void DatasetPageTest::tableCopiesAndWritesCsv() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    DataTable* table = scene.table();
    table->clearSelection();
    table->selectRow(4);
    QCOMPARE(table->selectionAsText(false), QStringLiteral("5\tvalidation\t5\tMy password link has expired.\taccount"));
    const QByteArray csv = table->toCsv();
    QVERIFY(csv.startsWith("Row,Part,id,message,team\r\n"));
    QCOMPARE(csv.count("\r\n"), 13);
}

void DatasetPageTest::aRemedyBecomesAStepThatUndoTakesBack() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* panel = scene.page.findChild<FindingsPanel*>();
    panel->findChild<ChoiceCard*>(QStringLiteral("finding-exact_duplicate"))->click();
    QVERIFY(panel->findChild<QPushButton*>(QStringLiteral("remedy-keep-exact_duplicate")));
    QVERIFY(!panel->findChild<QPushButton*>(QStringLiteral("remedy-redact-exact_duplicate")));
    panel->findChild<QPushButton*>(QStringLiteral("remedy-drop-exact_duplicate"))->click();
    QCOMPARE(scene.steps().size(), 1U);
    QVERIFY(scene.steps()[0] == (core::api::DataStep{.kind = core::api::StepKind::Drop, .finding = "exact_duplicate"}));
    QTRY_COMPARE(session.callCount("checkDataset"), 2);
    scene.page.undoStack()->undo();
    QVERIFY(scene.steps().empty());
}

void DatasetPageTest::cellsAreEditedInTheTable() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    DataTable* table = scene.table();
    const QModelIndex cell = scene.page.rows()->index(1, 3);
    QVERIFY(!scene.page.rows()->index(1, 0).flags().testFlag(Qt::ItemIsEditable));
    table->setCurrentIndex(cell);
    QTest::keyClick(table, Qt::Key_F2);
    auto* box = table->findChild<QPlainTextEdit*>();
    QVERIFY(box);
    QCOMPARE(box->toPlainText(), cell.data(Qt::EditRole).toString());
    box->setPlainText(QStringLiteral("It came."));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.steps().size(), 1U);
    const core::api::DataStep& step = scene.steps()[0];
    QVERIFY(step.kind == core::api::StepKind::Edit);
    QCOMPARE(step.rows, std::vector<std::int64_t>{2});
    QCOMPARE(step.column, std::string("message"));
    QCOMPARE(step.before, std::string("The parcel has not arrived although it was due on Monday."));
    QCOMPARE(step.after, std::string("It came."));
    QTRY_VERIFY(scene.checked());
    QCOMPARE(scene.page.findChild<RowsView*>()->currentIndex(), 1);  // the place is kept
    table->setCurrentIndex(scene.page.rows()->index(1, 4));
    QTest::keyClick(table, Qt::Key_F2);
    auto* choice = table->findChild<QComboBox*>();
    QVERIFY(choice);
    QVERIFY(choice->findText(QStringLiteral("billing")) >= 0);
}

void DatasetPageTest::selectedRowsAreLeftOut() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    DataTable* table = scene.table();
    table->clearSelection();
    table->selectionModel()->select(scene.page.rows()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->selectionModel()->select(scene.page.rows()->index(7, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    for (QAction* action : table->actions())
        if (action->shortcut() == QKeySequence(QKeySequence::Delete))
            action->trigger();
    QTRY_COMPARE(scene.steps().size(), 1U);
    QCOMPARE(scene.steps()[0].rows, (std::vector<std::int64_t>{3, 8}));
    QVERIFY(!scene.steps()[0].before.empty());
}

void DatasetPageTest::theSearchNarrowsTheRows() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* view = scene.page.findChild<RowsView*>();
    view->search()->setText(QStringLiteral("CHARGED twice"));
    QTRY_COMPARE(scene.page.rows()->rowCount(), 2);
    QCOMPARE(scene.page.rows()->tableIndex(1), 8);
    view->search()->setText(QStringLiteral("no such words"));
    QTRY_COMPARE(scene.page.rows()->rowCount(), 0);
    view->search()->clear();
    QTRY_COMPARE(scene.page.rows()->rowCount(), 12);
}

void DatasetPageTest::changesAreListedAndTakenBack() {
    FakeSession session;
    session.dataset.steps = {{3, true}, {0, false}};
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    scene.page.addStep({.kind = core::api::StepKind::Redact, .finding = "pii_email"});
    scene.page.addStep({.kind = core::api::StepKind::Replace, .column = "team", .before = "a", .after = "b"});
    QTRY_VERIFY(scene.checked());
    auto* panel = scene.page.findChild<StepsPanel*>();
    QStringList words;
    for (const QLabel* label : panel->findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains(QStringLiteral("Redact: e-mail addresses")));
    QVERIFY(words.contains(QStringLiteral("team: “b” in the place of each “a”")));
    QVERIFY(words.contains(QStringLiteral("3 rows")));
    QVERIFY(words.filter(QStringLiteral("does not fit")).size() == 1);
    for (auto* button : panel->findChildren<QPushButton*>())
        if (button->accessibleName().contains(QStringLiteral("Redact"))) {
            button->click();
            break;
        }
    QCOMPARE(scene.steps().size(), 1U);
    QVERIFY(scene.steps()[0].kind == core::api::StepKind::Replace);
    scene.page.undoStack()->undo();
    QCOMPARE(scene.steps().size(), 2U);
}

void DatasetPageTest::columnsArePutTogether() {
    FakeSession session;
    Scene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    Q_EMIT scene.page.findChild<StepsPanel*>()->templateWanted();
    auto* dialog = scene.page.findChild<TemplateDialog*>();
    QVERIFY(dialog);
    auto* pattern = dialog->findChild<QPlainTextEdit*>();
    const auto says = [dialog](const char* words) {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text().contains(QLatin1String(words)); });
    };
    pattern->setPlainText(QStringLiteral("{nowhere}"));
    QVERIFY(says("There is no column nowhere."));
    pattern->setPlainText(QStringLiteral("{team}: {message}"));
    QVERIFY(says("billing: I was charged twice"));
    dialog->accept();
    QCOMPARE(scene.project.job().data.templates.at("together"), std::string("{team}: {message}"));
}

QTEST_MAIN(DatasetPageTest)
#include "test_dataset_page.moc"
