// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QUndoStack>

#include "core/api/cell_content.h"
#include "core/api/split_record.h"
#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/cell_dialog.h"
#include "ui/job_runner.h"
#include "ui/language.h"
#include "ui/messages.h"
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
#include "ui/widgets/text_rows_bar.h"

using namespace ui;
using core::api::Role;
using tests::FakeSession;

namespace {

/// A page with an open project that has a goal and a model.
struct DatasetScene {
    explicit DatasetScene(FakeSession& session, const QString& folder)
        : runner(session), page({session, runner, project}, nullptr) {
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
    void namesTellTheParts();
    void theSheetOfAWorkbookCanBeChosen();
    void oneOfVeryManyColumnsIsFoundByItsName();
    void textsAreCutAsChosen();
    void theSplitIsWrittenToTheJob();
    void partsAreSizedInRowsToo();
    void aFindingShowsItsRows();
    void theSelectedRowIsPreviewed();
    void anErrorFindingKeepsThePageFromBeingDone();
    void aFailureIsShownAndTriedAgain();
    void aChangeDuringTheCheckStartsItAnew();
    void anotherProjectStartsEmpty();
    void tableCopiesAndWritesCsv();
    void longCellsAreCopiedAndWrittenWhole();
    void aRemedyBecomesAStepThatUndoTakesBack();
    void cellsAreEditedInTheTable();
    void selectedRowsAreLeftOut();
    void theSearchNarrowsTheRows();
    void changesAreListedAndTakenBack();
    void columnsArePutTogether();
    void aSplitThatARunUsedIsLocked();
    void theTokensOfAllRowsAreCounted();
    void countingMakesWayAndCanBeStopped();
    void aConversationIsEditedTurnByTurn();
    void aSharedPromptIsChangedInBothAnswers();
    void classesOfARowAreEditedOneByOne();
    void wordsAndTagsAreEditedTogether();

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
    DatasetScene scene(session, folder());
    QVERIFY(scene.page.lockedReason().isEmpty());
    scene.project.edit([](core::api::Project& p) { p.job.task.clear(); });
    QVERIFY(!scene.page.lockedReason().isEmpty());
    QVERIFY(!scene.page.takeDropped({QStringLiteral(TUNEWRIGHT_SOURCE) + QStringLiteral("/LICENSE")}));
}

void DatasetPageTest::addedFilesAreCheckedAndShown() {
    FakeSession session;
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
    const QString file = QStringLiteral(TUNEWRIGHT_SOURCE) + QStringLiteral("/CMakeLists.txt");
    QVERIFY(!scene.page.takeDropped({m_folder->path()}));
    QVERIFY(scene.page.takeDropped({file, m_folder->path()}));
    QVERIFY(scene.page.takeDropped({file}));
    QCOMPARE(scene.project.job().data.files.size(), 1U);
}

void DatasetPageTest::aRoleMovesToAnotherColumnAndUndoBringsItBack() {
    FakeSession session;
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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

void DatasetPageTest::namesTellTheParts() {
    using core::api::Part;
    FakeSession session;
    DatasetScene scene(session, folder());
    const auto partOf = [&](std::size_t file) { return scene.project.job().data.files.at(file).part; };
    scene.page.addFiles({QStringLiteral("/data/mails_train.csv")});
    QVERIFY(partOf(0) == Part::Auto);
    scene.page.addFiles({QStringLiteral("/data/mails_test.csv")});
    QVERIFY(partOf(0) == Part::Train && partOf(1) == Part::Test);
    // Whoever sets a file back is not overruled by the next one that is added.
    Q_EMIT scene.page.findChild<FileList*>()->partChosen(1, Part::Auto);
    scene.page.addFiles({QStringLiteral("/data/more.csv")});
    QVERIFY(partOf(0) == Part::Train && partOf(1) == Part::Auto && partOf(2) == Part::Auto);
}

void DatasetPageTest::theSheetOfAWorkbookCanBeChosen() {
    FakeSession session;
    core::api::FileReport workbook;
    workbook.path = Tickets.toStdString();
    workbook.format = "xlsx";
    workbook.details = {{"sheet", "May"}, {"sheets", "May\nJune"}};
    session.dataset.files = {workbook};
    DatasetScene scene(session, folder());
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

void DatasetPageTest::oneOfVeryManyColumnsIsFoundByItsName() {
    FakeSession session;
    core::api::ColumnReport used;
    used.name = "body";
    used.role = Role::Text;
    session.dataset.columns = {used};
    for (int i = 0; i < 200; ++i) {
        core::api::ColumnReport other;
        other.name = "c" + std::to_string(i);
        session.dataset.columns.push_back(other);
    }
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QMenu* menu = nullptr;
    for (auto* button : scene.page.findChildren<QPushButton*>())
        menu = button->menu() ? button->menu() : menu;
    QVERIFY(menu);
    Q_EMIT menu->aboutToShow();
    const QList<QAction*> actions = menu->actions();
    QVERIFY(actions.size() < 40);
    actions.last()->trigger();
    auto* dialog = scene.page.findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("c177"));
    dialog->accept();
    QMenu* roles = nullptr;
    QTRY_VERIFY((roles = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr);
    for (QAction* action : roles->actions())
        if (action->text() == messages::role(Role::Label))
            action->trigger();
    roles->close();
    QVERIFY(scene.project.job().data.roles.at("c177") == Role::Label);
}

void DatasetPageTest::textsAreCutAsChosen() {
    using core::api::TextRows;
    FakeSession session;
    DatasetScene scene(session, folder());
    auto* bar = scene.page.findChild<TextRowsBar*>();
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QVERIFY(!bar->isVisible());  // a table has rows of its own
    core::api::FileReport book;
    book.path = "/data/book.txt";
    book.format = "text";
    book.details = {{"rows", "paragraphs"}};
    session.dataset.files.push_back(book);
    scene.page.addFiles({QStringLiteral("/data/book.txt")});
    QTRY_VERIFY(scene.checked() && bar->isVisible());
    const auto editor = [&](const char* field) {
        for (auto* each : bar->findChildren<QWidget*>())
            if (each->property("jobField").toString() == QLatin1String(field))
                return each;
        return static_cast<QWidget*>(nullptr);
    };
    const core::api::Job::Data& data = scene.project.job().data;
    auto* rows = editor("data.textRows")->findChild<QComboBox*>();
    auto* tokens = editor("data.windowTokens")->findChild<QSpinBox*>();
    QVERIFY(!tokens->isVisible());
    rows->setCurrentIndex(rows->findData(QStringLiteral("page")));
    QVERIFY(data.textRows == TextRows::Page);
    rows->setCurrentIndex(rows->findData(QStringLiteral("window")));
    QVERIFY(data.textRows == TextRows::Window && tokens->isVisible());
    tokens->setValue(64);
    QCOMPARE(data.windowTokens, 64);
    // Another model has other tokens.
    QTRY_VERIFY(scene.checked());
    scene.project.edit([](core::api::Project& p) { p.job.model.path = "starter:starter-gpt2"; });
    QTRY_COMPARE(session.lastJob().model.path, "starter:starter-gpt2");
    for (int i = 0; i < 3; ++i)
        scene.page.undoStack()->undo();
    QVERIFY(data.textRows == TextRows::Auto);
    QTRY_VERIFY(!tokens->isVisible());
}

void DatasetPageTest::theSplitIsWrittenToTheJob() {
    FakeSession session;
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QVERIFY(!scene.page.isDone());
    QCOMPARE(scene.page.issues().size(), 1U);
    QCOMPARE(scene.page.issues().front().code, std::string("finding.role_missing"));
}

void DatasetPageTest::aFailureIsShownAndTriedAgain() {
    FakeSession session;
    session.failures["checkDataset"] = tests::failureOf("data.empty-file", {}, {Tickets.toStdString(), 0, ""});
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    QVERIFY(scene.project.create(folder("second"), QStringLiteral("Second")).ok());
    scene.page.refresh();
    QCOMPARE(scene.page.rows()->rowCount(), 0);
    QVERIFY(!scene.page.undoStack()->canUndo());
}

/// A table of one row.
class OneRow : public core::api::RowTable {
public:
    OneRow(std::vector<std::string> columns, std::vector<std::string> cells)
        : m_columns(std::move(columns)), m_cells(std::move(cells)) {}
    std::int64_t rowCount() const override { return 1; }
    std::vector<std::string> columns() const override { return m_columns; }
    std::string cell(std::int64_t, std::int64_t column) const override { return m_cells.at(static_cast<std::size_t>(column)); }
    core::api::Place place(std::int64_t) const override { return {"rows.jsonl", 1, ""}; }
    std::int64_t number(std::int64_t) const override { return 1; }
    core::api::Part part(std::int64_t) const override { return core::api::Part::Train; }

private:
    std::vector<std::string> m_columns, m_cells;
};

void DatasetPageTest::tableCopiesAndWritesCsv() {
    FakeSession session;
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    DataTable* table = scene.table();
    table->clearSelection();
    table->selectRow(4);
    QCOMPARE(table->selectionAsText(false), QStringLiteral("5\tvalidation\t5\tMy password link has expired.\taccount"));
    const QByteArray csv = table->toCsv();
    QVERIFY(csv.startsWith("Row,Part,id,message,team\r\n"));
    QCOMPARE(csv.count("\r\n"), 13);
    QStandardItemModel formulas(1, 2);
    formulas.setItem(0, 0, new QStandardItem(QStringLiteral("=HYPERLINK(\"x\")")));
    formulas.setItem(0, 1, new QStandardItem(QStringLiteral("-5")));
    DataTable other;
    other.setModel(&formulas);
    QVERIFY(other.toCsv().endsWith("\r\n\"'=HYPERLINK(\"\"x\"\")\",-5\r\n"));
}

void DatasetPageTest::longCellsAreCopiedAndWrittenWhole() {
    const std::string text(3000, 'x');
    core::api::DatasetReport report;
    report.table = std::make_shared<OneRow>(std::vector<std::string>{"message"}, std::vector<std::string>{text});
    RowsModel model;
    model.setReport(report);
    DataTable table;
    table.setModel(&model);
    QVERIFY(model.index(0, 2).data().toString().size() < 1000);
    QVERIFY(table.toCsv().contains(QByteArray::fromStdString(text) + "\r\n"));
    table.selectRow(0);
    QVERIFY(table.selectionAsText(false).endsWith(QString::fromStdString(text)));
}

void DatasetPageTest::aRemedyBecomesAStepThatUndoTakesBack() {
    FakeSession session;
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
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
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    scene.page.addStep({.kind = core::api::StepKind::Redact, .finding = "pii_email"});
    scene.page.addStep({.kind = core::api::StepKind::Replace, .column = "team", .before = "a", .after = "b"});
    QTRY_VERIFY(scene.checked());
    auto* panel = scene.page.findChild<StepsPanel*>();
    QStringList words;
    for (const QLabel* label : panel->findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains(QStringLiteral("Placeholders in the place of: e-mail addresses")));
    QVERIFY(words.contains(QStringLiteral("In the column \"team\", each \"a\" became \"b\"")));
    QVERIFY(words.contains(QStringLiteral("3 rows")));
    QVERIFY(words.filter(QStringLiteral("does not fit")).size() == 1);
    for (auto* button : panel->findChildren<QPushButton*>())
        if (button->accessibleName().contains(QStringLiteral("Placeholders"))) {
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
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    Q_EMIT scene.page.findChild<StepsPanel*>()->templateWanted();
    auto* dialog = scene.page.findChild<TemplateDialog*>();
    QVERIFY(dialog);
    auto* pattern = dialog->findChild<QPlainTextEdit*>();
    const auto says = [dialog](const char* words) {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(QLatin1String(words)); });
    };
    pattern->setPlainText(QStringLiteral("{nowhere}"));
    QVERIFY(says("There is no column nowhere."));
    pattern->setPlainText(QStringLiteral("{team}: {message}"));
    QVERIFY(says("billing: I was charged twice"));
    dialog->accept();
    QCOMPARE(scene.project.job().data.templates.at("together"), std::string("{team}: {message}"));
}

namespace {

/// A run of the project that used its split as it stands, with that many test rows of its own.
void addRun(ProjectModel& project, const core::api::SplitRecord& split) {
    const auto run = core::api::createRun(project.project());
    QVERIFY(run.ok());
    QVERIFY(core::api::writeFile(core::api::runFolder(project.project(), run.value()) + "/split.json", core::api::toJson(split))
                .ok());
    project.edit([&](core::api::Project& p) { p.currentRun = run.value(); });
}

}  // namespace

void DatasetPageTest::aSplitThatARunUsedIsLocked() {
    FakeSession session;
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* panel = scene.page.findChild<SplitPanel*>();
    auto* size = panel->findChildren<PartSizeBox*>().front();
    auto* part = scene.page.findChild<QComboBox*>(QStringLiteral("part"));
    auto* notice = panel->findChild<QLabel*>(QStringLiteral("split-notice"));
    auto* button = panel->findChild<QPushButton*>(QStringLiteral("unlock-split"));
    QVERIFY(size->isEnabled() && part->isEnabled() && notice->text().isEmpty());
    const auto record = core::api::splitRecordOf(scene.project.job().data, *scene.project.dataset);
    QVERIFY(record.ok());
    addRun(scene.project, record.value());
    QTRY_VERIFY(!size->isEnabled());
    QVERIFY(!part->isEnabled());
    QVERIFY2(notice->text().contains(QStringLiteral("used this split, so it is locked")), qPrintable(notice->text()));
    QTest::qWait(50);  // the rows are looked through meanwhile
    QVERIFY(!notice->text().contains(QStringLiteral("other ones")));
    button->click();
    QVERIFY(scene.project.project().splitUnlocked);
    QVERIFY(size->isEnabled() && part->isEnabled());
    QVERIFY(notice->text().contains(QStringLiteral("cannot be compared")));
    scene.page.undoStack()->undo();
    QVERIFY(!scene.project.project().splitUnlocked);
    QVERIFY(!size->isEnabled());
    scene.page.undoStack()->redo();
    core::api::Job::Data data = scene.project.job().data;
    data.splitSeed = 7;
    Q_EMIT panel->edited(data);
    QTRY_VERIFY(scene.checked());
    // As a training does that begins: this split is used now.
    scene.project.edit([](core::api::Project& p) { p.splitUnlocked = false; });
    QVERIFY(size->isEnabled());  // no run has used the new one
    QVERIFY(notice->text().contains(QStringLiteral("used another split")));
    core::api::SplitRecord other = record.value();
    other.settings = core::api::splitSettings(scene.project.job().data);
    other.fingerprints[2] = "another test";
    addRun(scene.project, other);
    QTRY_VERIFY(!size->isEnabled());
    QTRY_VERIFY2(notice->text().contains(QStringLiteral("The test rows are other ones than in the run")),
                 qPrintable(notice->text()));
    QVERIFY(scene.project.save());
    QVERIFY(!core::api::openProject(scene.project.project().folder).value().splitUnlocked);
}

void DatasetPageTest::theTokensOfAllRowsAreCounted() {
    FakeSession session;
    DatasetScene scene(session, folder());
    auto* text = scene.page.findChild<QLabel*>(QStringLiteral("token-counts"));
    QVERIFY(text->text().isEmpty());
    session.counted = {12, 3, 1500, 2400, 70};
    scene.page.addFiles({Tickets});
    QTRY_COMPARE(text->text(),
                 QStringLiteral("All 12 rows: 1,500 tokens learned from · 2,400 read only · 70 cut off, in 3 rows"));
    session.counted = {12, 0, 0, 2400, 0};
    scene.project.edit([](core::api::Project& p) { p.job.training.maxLength = 99; });
    QTRY_COMPARE(text->text(),
                 QStringLiteral("All 12 rows: 2,400 tokens read; what is learned is the answer of each row · nothing cut off"));
    QCOMPARE(session.lastJob().training.maxLength, 99);
    session.failures["countTokens"] = tests::failureOf("file.not-found", {}, {"/models/none", 0, ""});
    scene.project.edit([](core::api::Project& p) { p.job.model.path = "/models/none"; });
    QTRY_VERIFY2(text->text().startsWith(QStringLiteral("The tokens could not be counted")), qPrintable(text->text()));
    session.failures.clear();
    scene.page.findChild<QPushButton*>(QStringLiteral("count-tokens"))->click();
    QTRY_VERIFY(text->text().startsWith(QStringLiteral("All 12 rows")));
}

void DatasetPageTest::countingMakesWayAndCanBeStopped() {
    FakeSession session;
    session.dataset.rows = session.dataset.goodRows = 50'000;  // as large sets do, it waits to be asked
    DatasetScene scene(session, folder());
    scene.page.addFiles({Tickets});
    QTRY_VERIFY(scene.checked());
    auto* button = scene.page.findChild<QPushButton*>(QStringLiteral("count-tokens"));
    auto* text = scene.page.findChild<QLabel*>(QStringLiteral("token-counts"));
    QTest::qWait(20);
    QCOMPARE(session.callCount("countTokens"), 0);
    session.hold = true;
    button->click();
    QTRY_COMPARE(session.callCount("countTokens"), 1);
    QTRY_COMPARE(text->text(), QStringLiteral("Counting over all rows: 25,000 of 50,000"));
    const int previews = session.callCount("preview");
    scene.table()->setCurrentIndex(scene.page.rows()->index(5, 3));  // a row's preview comes first
    QTRY_COMPARE(session.callCount("preview"), previews + 1);
    session.hold = false;
    QTRY_VERIFY(text->text().startsWith(QStringLiteral("All 12 rows")));
    QCOMPARE(session.callCount("countTokens"), 2);
    session.hold = true;
    scene.project.edit([](core::api::Project& p) { p.job.training.maxLength = 77; });
    button->click();
    QTRY_COMPARE(session.callCount("countTokens"), 3);
    QCOMPARE(button->text(), QStringLiteral("Cancel"));
    button->click();
    QTRY_VERIFY(!scene.runner.isBusy());
    QTest::qWait(20);
    QCOMPARE(session.callCount("countTokens"), 3);
    QCOMPARE(button->text(), QStringLiteral("Count over all rows"));
}

namespace {

/// A page that shows that row.
struct RowScene {
    RowScene(FakeSession& session, const QString& folder, const char* task, std::vector<std::pair<std::string, Role>> columns,
             std::vector<std::string> cells) {
        session.dataset = {};
        session.dataset.rows = session.dataset.goodRows = 1;
        std::vector<std::string> names;
        for (const auto& [name, role] : columns) {
            names.push_back(name);
            core::api::ColumnReport report;
            report.name = name;
            report.role = role;
            session.dataset.columns.push_back(report);
        }
        session.dataset.table = std::make_shared<OneRow>(names, std::move(cells));
        session.dataset.labels = {{"PER", 1}};
        scene = std::make_unique<DatasetScene>(session, folder);
        scene->project.edit([task](core::api::Project& p) { p.job.task = task; });
        scene->page.addFiles({Tickets});
        QTRY_VERIFY(scene->checked());
    }
    /// Opens the editor of the cell in that column of the data.
    CellDialog* open(int column) const {
        const QModelIndex cell = scene->page.rows()->index(0, RowsModel::FixedColumns + column);
        scene->table()->setCurrentIndex(cell);
        Q_EMIT scene->table()->doubleClicked(cell);
        return scene->page.findChild<CellDialog*>();
    }
    std::unique_ptr<DatasetScene> scene;
};

}  // namespace

void DatasetPageTest::aConversationIsEditedTurnByTurn() {
    FakeSession session;
    const std::string before = R"([{"role":"user","content":"Where is it?"},{"role":"assistant","content":"I look.",)"
                               R"("tool_calls":[{"type":"function","function":{"name":"track","arguments":{"id":7}}}]},)"
                               R"({"role":"tool","content":"in Linz"},{"role":"assistant","content":"In Linz."}])";
    const RowScene row(session, folder(), "chat", {{"messages", Role::Conversation}}, {before});
    CellDialog* dialog = row.open(0);
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->rowCount(), 4);
    QCOMPARE(dialog->table()->item(0, 0)->text(), QStringLiteral("user"));
    QCOMPARE(dialog->table()->item(0, 1)->text(), QStringLiteral("Where is it?"));
    QVERIFY(dialog->table()->item(1, 2)->text().contains(QStringLiteral("track")));
    QVERIFY(!dialog->table()->item(1, 2)->flags().testFlag(Qt::ItemIsEditable));
    // What could not be learned from is not taken.
    dialog->table()->item(3, 1)->setText(QString());
    dialog->accept();
    auto* fault = dialog->findChild<QLabel*>(QStringLiteral("fault"));
    QVERIFY(dialog->isVisible() && fault->isVisible());
    QVERIFY(fault->text().startsWith(QStringLiteral("The row could not be used like this")));
    dialog->table()->item(3, 1)->setText(QStringLiteral("In Linz, since Monday."));
    QVERIFY(!fault->isVisible());
    dialog->accept();
    QCOMPARE(row.scene->steps().size(), 1U);
    const core::api::DataStep& step = row.scene->steps()[0];
    QVERIFY(step.kind == core::api::StepKind::Edit);
    QCOMPARE(step.before, before);
    const auto turns = core::api::turnsOf(step.after);
    QVERIFY(turns);
    QCOMPARE((*turns)[3].text, std::string("In Linz, since Monday."));
    QVERIFY((*turns)[1].rest.find(R"("arguments":{"id":7})") != std::string::npos);
    row.scene->page.undoStack()->undo();
    QVERIFY(row.scene->steps().empty());
}

void DatasetPageTest::aSharedPromptIsChangedInBothAnswers() {
    FakeSession session;
    const auto said = [](const char* question, const char* answer) {
        return core::api::turnsCell({{"user", question, {}}, {"assistant", answer, {}}});
    };
    const RowScene row(session, folder(), "preference", {{"chosen", Role::Chosen}, {"rejected", Role::Rejected}},
                       {said("Where is it", "In Linz."), said("Where is it", "No idea.")});
    CellDialog* dialog = row.open(1);
    QVERIFY(dialog);
    dialog->table()->item(0, 1)->setText(QStringLiteral("Where is my parcel?"));
    dialog->table()->item(1, 1)->setText(QStringLiteral("I do not know."));
    dialog->accept();
    QVERIFY(!dialog->isVisible());
    const auto& steps = row.scene->steps();
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps[0].column, "chosen");
    QCOMPARE(steps[0].after, said("Where is my parcel?", "In Linz."));
    QCOMPARE(steps[1].after, said("Where is my parcel?", "I do not know."));
    row.scene->page.undoStack()->undo();
    QVERIFY(row.scene->steps().empty());
}

void DatasetPageTest::classesOfARowAreEditedOneByOne() {
    FakeSession session;
    const RowScene row(session, folder(), "multi-label", {{"text", Role::Text}, {"topics", Role::Label}},
                       {"The train was late and cold.", R"(["delay","comfort"])"});
    CellDialog* dialog = row.open(1);
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->rowCount(), 2);
    QCOMPARE(dialog->table()->item(1, 0)->text(), QStringLiteral("comfort"));
    dialog->table()->item(1, 0)->setText(QStringLiteral("heating"));
    dialog->accept();
    QVERIFY(!dialog->isVisible());
    QCOMPARE(row.scene->steps().size(), 1U);
    QCOMPARE(row.scene->steps()[0].after, std::string(R"(["delay","heating"])"));
}

void DatasetPageTest::wordsAndTagsAreEditedTogether() {
    FakeSession session;
    const RowScene row(session, folder(), "token-classification", {{"tokens", Role::Tokens}, {"tags", Role::Tags}},
                       {R"(["Eva","is","late"])", R"(["O","O","O"])"});
    CellDialog* dialog = row.open(1);
    QVERIFY(dialog);
    QCOMPARE(dialog->table()->rowCount(), 3);
    dialog->table()->item(0, 1)->setText(QStringLiteral("B-PER"));
    dialog->table()->setCurrentCell(0, 0);
    dialog->findChild<QPushButton*>(QStringLiteral("add-row"))->click();
    dialog->table()->item(1, 0)->setText(QStringLiteral("Berger"));
    dialog->table()->item(1, 1)->setText(QStringLiteral("PER"));
    dialog->accept();
    QVERIFY(dialog->isVisible());  // a mark without its beginning
    dialog->table()->item(1, 1)->setText(QStringLiteral("I-PER"));
    dialog->findChild<QPushButton*>(QStringLiteral("take"))->click();
    QCOMPARE(row.scene->steps().size(), 2U);
    QCOMPARE(row.scene->steps()[0].after, std::string(R"(["Eva","Berger","is","late"])"));
    QCOMPARE(row.scene->steps()[1].after, std::string(R"(["B-PER","I-PER","O","O"])"));
    QCOMPARE(row.scene->page.undoStack()->count(), 2);  // adding the file, and both cells at once
    row.scene->page.undoStack()->undo();
    QVERIFY(row.scene->steps().empty());
}

TUNEWRIGHT_WINDOW_TEST(DatasetPageTest)
#include "test_dataset_page.moc"
