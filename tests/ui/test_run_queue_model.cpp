// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/api/project.h"
#include "tests/support/test_program.h"
#include "ui/run_queue_model.h"

using namespace core::api;

namespace {

Job named(const char* name) {
    Job job;
    job.name = name;
    return job;
}

QString namesOf(const ui::RunQueueModel& model) {
    QString names;
    for (const QueuedRun& run : model.runs())
        names += QString::fromStdString(run.job.name);
    return names;
}

}  // namespace

class TestRunQueueModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReorderedAndKept() {
        QTemporaryDir folder;
        {
            ui::RunQueueModel model;
            model.add(named("x"));
            QVERIFY(model.runs().empty());  // no project is open
            model.open(folder.path().toStdString());
            for (const char* name : {"a", "b", "c"})
                model.add(named(name));
            model.move(2, -1);
            QCOMPARE(namesOf(model), QString("acb"));
            model.remove(0);
            model.move(0, -1);
            model.remove(7);
            QCOMPARE(namesOf(model), QString("cb"));
        }
        ui::RunQueueModel again;
        again.open(folder.path().toStdString());
        QCOMPARE(namesOf(again), QString("cb"));
        QCOMPARE(again.waiting(), 2);
    }

    void theRunningOneStaysInItsPlace() {
        QTemporaryDir folder;
        ui::RunQueueModel model;
        model.open(folder.path().toStdString());
        model.add(named("a"));
        model.add(named("b"));
        QCOMPARE(model.take().name, std::string("a"));
        model.setRun("run-1");
        QCOMPARE(model.next(), 1);
        model.remove(0);
        model.move(1, -1);
        QCOMPARE(namesOf(model), QString("ab"));
        model.end(QueueState::Failed);
        QCOMPARE(model.runs().front().state, QueueState::Failed);
        QCOMPARE(model.runs().front().run, std::string("run-1"));
        model.end(QueueState::Finished);  // nothing goes on
        QCOMPARE(model.runs().front().state, QueueState::Failed);
        QCOMPARE(model.take().name, std::string("b"));
        QCOMPARE(model.next(), -1);
    }

    void aDamagedQueueIsTold() {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath("queue.json").toStdString(), "{}").ok());
        ui::RunQueueModel model;
        int told = 0;
        connect(&model, &ui::RunQueueModel::failed, this, [&] { ++told; });
        model.open(folder.path().toStdString());
        QCOMPARE(told, 1);
        QVERIFY(model.isFull());
        model.add(named("a"));
        QVERIFY(model.runs().empty());
    }
};

TUNEWRIGHT_TEST(TestRunQueueModel)
#include "test_run_queue_model.moc"
