// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QAbstractButton>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/job_fields.h"
#include "tests/support/real_window.h"
#include "tests/support/small_jobs.h"
#include "tests/support/test_program.h"
#include "ui/cell_dialog.h"
#include "ui/pages/dataset_page.h"
#include "ui/project_actions.h"
#include "ui/rows_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/part_size_box.h"
#include "ui/widgets/rows_view.h"

using namespace ui;

/// A user drops a faulty file on the real window with the real core, mends what is found, and thinks better of it.
class TestDataset : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void dropsAFile();
    void redactsPersonalData();
    void leavesCopiesOut();
    void editsACell();
    void undoesEverything();
    void keepsTheStepsInTheProject();
    void editsAConversation();
    void locksTheSplitThatARunUsed();

private:
    static constexpr int patience = 30'000;  // milliseconds

    DatasetPage* page() { return static_cast<DatasetPage*>(m_window->page(QStringLiteral("dataset"))); }
    std::int64_t goodRows() { return m_window->project().dataset ? m_window->project().dataset->goodRows : -1; }
    bool found(const char* kind) {
        for (const auto& finding : m_window->project().dataset->findings)
            if (finding.kind == kind)
                return true;
        return false;
    }
    QString cell(int row) { return page()->rows()->index(row, RowsModel::FixedColumns).data(Qt::EditRole).toString(); }
    /// Chooses the finding and presses the button of the remedy.
    void mend(const char* kind, const char* remedy) {
        auto* card = m_window->findChild<QAbstractButton*>(QStringLiteral("finding-%1").arg(QLatin1String(kind)));
        QVERIFY(card);
        card->click();
        auto* button = m_window->findChild<QAbstractButton*>(QString::fromLatin1(remedy));
        QVERIFY(button);
        button->click();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<support::RealWindow> m_real;
    MainWindow* m_window = nullptr;
};

void TestDataset::initTestCase() {
    m_real = std::make_unique<support::RealWindow>("dataset");
    m_window = m_real->window.get();
    QVERIFY(m_window->actions().create(m_folder.filePath(QStringLiteral("project")), QStringLiteral("Letters")));
    m_window->project().edit([](core::api::Project& project) {
        project.job.task = "classification";
        project.job.model.path = "starter:starter-bert";
    });
    m_window->showPage(QStringLiteral("dataset"));
}

void TestDataset::dropsAFile() {
    QFile file(m_folder.filePath(QStringLiteral("letters.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text,team\nMail eva@example.org about it,billing\nThe parcel never came,delivery\nThe parcel never came,delivery\n"
               "I was charged twice,billing\nNobody rang the bell,delivery\nThe invoice is wrong,billing\n");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window, &drop);
    QTRY_COMPARE_WITH_TIMEOUT(goodRows(), 6, patience);
    QVERIFY(found("exact_duplicate") && found("pii_email"));
}

void TestDataset::redactsPersonalData() {
    mend("pii_email", "remedy-redact-pii_email");
    QTRY_COMPARE_WITH_TIMEOUT(cell(0), QStringLiteral("Mail [EMAIL_1] about it"), patience);
    QVERIFY(!found("pii_email"));
}

void TestDataset::leavesCopiesOut() {
    mend("exact_duplicate", "remedy-drop-exact_duplicate");
    QTRY_COMPARE_WITH_TIMEOUT(goodRows(), 5, patience);
    QCOMPARE(cell(2), QStringLiteral("I was charged twice"));
    QVERIFY(!found("exact_duplicate"));
}

void TestDataset::editsACell() {
    auto* table = page()->findChild<RowsView*>()->table();
    table->setCurrentIndex(page()->rows()->index(2, RowsModel::FixedColumns));
    table->edit(table->currentIndex());
    auto* box = table->findChild<QPlainTextEdit*>();
    QVERIFY(box);
    box->setPlainText(QStringLiteral("I was charged\nthree times"));
    QTest::keyClick(box, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(cell(2), QStringLiteral("I was charged\nthree times"), patience);
}

void TestDataset::undoesEverything() {
    for (const int rows : {5, 6, 6}) {
        QTest::keyClick(page(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->runner().isBusy() && goodRows() == rows, patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(cell(0), QStringLiteral("Mail eva@example.org about it"), patience);
    QVERIFY(m_window->project().job().data.steps.empty());
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(page(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(goodRows(), 5, patience);
    QTRY_COMPARE_WITH_TIMEOUT(cell(0), QStringLiteral("Mail [EMAIL_1] about it"), patience);
}

void TestDataset::keepsTheStepsInTheProject() {
    QVERIFY(m_window->project().save());
    const auto project = core::api::openProject(m_folder.filePath(QStringLiteral("project")).toStdString());
    QVERIFY(project.ok());
    QCOMPARE(project.value().job.data.steps.size(), std::size_t(3));
    QVERIFY(project.value().job.data == m_window->project().job().data);
    QFile file(m_folder.filePath(QStringLiteral("letters.csv")));  // the user's file is as it was
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("eva@example.org"));
}

void TestDataset::editsAConversation() {
    QVERIFY(m_window->actions().create(m_folder.filePath(QStringLiteral("talks")), QStringLiteral("Talks")));
    m_window->project().edit([](core::api::Project& project) {
        project.job.task = "chat";
        project.job.model.path = "starter:starter-gpt";
    });
    m_window->showPage(QStringLiteral("dataset"));
    QFile file(m_folder.filePath(QStringLiteral("talks.jsonl")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"conversations":[{"from":"human","value":"Where is it"},{"from":"gpt","value":"On its way"}]})"
               "\n" R"({"conversations":[{"from":"human","value":"Is the shop open"},{"from":"gpt","value":"Until six"}]})" "\n");
    file.close();
    page()->addFiles({file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(goodRows(), 2, patience);
    // The tokens of all rows are counted without being asked.
    auto* counts = page()->findChild<QLabel*>(QStringLiteral("token-counts"));
    QTRY_VERIFY_WITH_TIMEOUT(counts->text().startsWith(QStringLiteral("All 2 rows")), patience);
    auto* table = page()->findChild<RowsView*>()->table();
    QTest::qWait(50);
    const QModelIndex cell = page()->rows()->index(1, RowsModel::FixedColumns);
    table->scrollTo(cell);
    const QPoint middle = table->visualRect(cell).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, middle);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, middle);
    auto* dialog = page()->findChild<CellDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QTableWidgetItem* answer = dialog->table()->item(1, 1);
    QCOMPARE(answer->text(), QStringLiteral("Until six"));
    dialog->table()->setCurrentItem(answer);
    dialog->table()->editItem(answer);
    auto* box = dialog->table()->findChild<QPlainTextEdit*>();
    QVERIFY(box);
    box->setPlainText(QStringLiteral("Until seven"));
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("take")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(cell.data(Qt::EditRole).toString().contains(QStringLiteral("Until seven")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runner().isBusy(), patience);
    QCOMPARE(goodRows(), 2);
    QVERIFY(!found("step_unfit"));
    QCOMPARE(m_window->project().job().data.steps.size(), std::size_t(1));
}

void TestDataset::locksTheSplitThatARunUsed() {
    QVERIFY(m_window->actions().create(m_folder.filePath(QStringLiteral("locked")), QStringLiteral("Locked")));
    const auto job = support::smallJob(QStringLiteral("classification"), m_folder.path());
    const auto read = core::api::jobFromJson(QJsonDocument(job.json).toJson().toStdString(), m_folder.path().toStdString());
    QVERIFY(read.ok());
    m_window->project().edit([&](core::api::Project& project) {
        const std::string store = project.job.data.store;
        project.job = read.value();
        project.job.data.store = store;
        project.job.training.maxSteps = 4;
    });
    m_window->showPage(QStringLiteral("dataset"));
    QTRY_VERIFY_WITH_TIMEOUT(goodRows() > 0 && !m_window->runner().isBusy(), patience);
    auto* size = page()->findChild<PartSizeBox*>();
    QVERIFY(size->isEnabled());
    m_window->showPage(QStringLiteral("training"));
    m_window->page(QStringLiteral("training"))->primary();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->project().training.has_value(), 4 * patience);
    m_window->showPage(QStringLiteral("dataset"));
    QTRY_VERIFY_WITH_TIMEOUT(!size->isEnabled(), patience);
    auto* notice = page()->findChild<QLabel*>(QStringLiteral("split-notice"));
    QVERIFY(notice->text().contains(QStringLiteral("used this split")));
    QTest::qWait(300);  // the rows as they are have the fingerprint that the run kept
    QVERIFY2(!notice->text().contains(QStringLiteral("other ones")), qPrintable(notice->text()));
    QTest::mouseClick(page()->findChild<QPushButton*>(QStringLiteral("unlock-split")), Qt::LeftButton);
    QVERIFY(size->isEnabled());
    for (auto* button : page()->findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("Undo"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!size->isEnabled());
}

TUNEWRIGHT_WINDOW_TEST(TestDataset)
#include "test_dataset.moc"
