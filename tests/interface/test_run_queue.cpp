// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/api/run_queue.h"
#include "tests/support/real_window.h"
#include "tests/support/test_program.h"
#include "ui/messages.h"
#include "ui/project_actions.h"
#include "ui/widgets/empty_state.h"

using namespace ui;

/// Two runs queued by clicks in the real window with the real core: one fails, the other one has its turn all the same.
class TestRunQueue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoRunsAreQueued();
    void theFirstFailsAndTheSecondEnds();
    void theReasonIsShownAndCopied();
    void theReasonIsKept();

private:
    static constexpr int patience = 300'000;  // milliseconds

    /// The newest of that name: rows are made anew with every change.
    template <class T> T* newest(const QString& name) {
        const auto found = m_window->findChildren<T*>(name);
        return found.isEmpty() ? nullptr : found.last();
    }
    QString textOf(const QString& label) {
        const auto* found = newest<QLabel>(label);
        return found ? found->text() : QString();
    }
    void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    void edit(const std::function<void(core::api::Job&)>& change) {
        m_window->project().edit([&](core::api::Project& project) { change(project.job); });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<support::RealWindow> m_real;
    MainWindow* m_window = nullptr;
};

void TestRunQueue::initTestCase() {
    m_real = std::make_unique<support::RealWindow>("run_queue");
    m_window = m_real->window.get();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QVERIFY(m_window->actions().create(m_folder.filePath("tickets"), QStringLiteral("Tickets")));
    edit([](core::api::Job& job) {
        job.task = "classification";
        job.model.path = "starter:starter-bert";
        job.data.files = {{TUNEWRIGHT_RESOURCES "/samples/support-tickets/tickets.csv"}};
        job.data.roles = {{"text", core::api::Role::Text}, {"category", core::api::Role::Label}};
        job.training.maxSteps = 4;
        job.training.maxLength = 32;
    });
    QVERIFY(m_window->showPage(QStringLiteral("training")));
}

void TestRunQueue::twoRunsAreQueued() {
    edit([](core::api::Job& job) {
        job.training.method = core::api::Method::LowRank;
        job.training.loraTargets = "no_such_layer";
    });
    auto* empty = m_window->page(QStringLiteral("training"))->findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible() && empty->secondButton()->isEnabled());
    click(empty->secondButton());
    QTRY_COMPARE(textOf("queueState1"), QStringLiteral("waits"));
    edit([](core::api::Job& job) { job.training.method = core::api::Method::Full; });
    auto* add = m_window->findChild<QPushButton*>(QStringLiteral("addToQueue"));
    QTRY_VERIFY(add->isVisible() && add->isEnabled());
    click(add);
    QTRY_COMPARE(textOf("queueState2"), QStringLiteral("waits"));
    QVERIFY(!newest<QLabel>("queueReason1") && !newest<QToolButton>("copyReason1"));
}

void TestRunQueue::theFirstFailsAndTheSecondEnds() {
    auto* go = m_window->findChild<QPushButton*>(QStringLiteral("runQueue"));
    QTRY_VERIFY(go->isVisible() && go->isEnabled());
    click(go);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("queueState1"), QStringLiteral("failed"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("queueState2"), QStringLiteral("is learning"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(textOf("queueState2"), QStringLiteral("finished"), patience);
    QCOMPARE(textOf("queueState1"), QStringLiteral("failed"));
    QVERIFY(!newest<QLabel>("queueReason2"));
    QVERIFY(m_window->project().training.has_value());
    QCOMPARE(m_window->project().training->steps, 4);
}

void TestRunQueue::theReasonIsShownAndCopied() {
    const QString why = messages::text("adapter.no-target", {{"targets", "no_such_layer"}});
    QVERIFY(m_window->showPage(QStringLiteral("training")));
    // A row that was made anew is shown by the next turn of the event loop.
    QTRY_VERIFY(newest<QLabel>("queueReason1") && newest<QLabel>("queueReason1")->isVisible());
    auto* reason = newest<QLabel>("queueReason1");
    QCOMPARE(reason->text(), why);
    QVERIFY(reason->toolTip().contains(why) && reason->toolTip().length() > why.length());  // and what to do
    QApplication::clipboard()->clear();
    click(newest<QToolButton>("copyReason1"));
    QCOMPARE(QApplication::clipboard()->text(), reason->toolTip());
}

void TestRunQueue::theReasonIsKept() {
    QVERIFY(m_window->project().save());
    m_real->window.reset();
    const auto queue = core::api::readQueue(m_folder.filePath("tickets").toStdString());
    QVERIFY(queue.ok());
    QCOMPARE(queue.value().size(), std::size_t(2));
    QCOMPARE(queue.value().front().reasons.front().code, std::string("adapter.no-target"));
    QVERIFY(queue.value().back().reasons.empty());
}

TUNEWRIGHT_WINDOW_TEST(TestRunQueue)
#include "test_run_queue.moc"
