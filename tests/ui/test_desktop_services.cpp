// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <fcntl.h>
#include <unistd.h>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>
#include <atomic>

#include "tests/support/fake_session.h"
#include "tests/support/test_program.h"
#include "ui/desktop_services.h"
#include "ui/job_runner.h"

using namespace ui;

namespace {

/// Plays logind: gives out the writing end of a pipe, whose other end tells when it is closed.
class FakeLogin : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    int asked = 0;
    int reading = -1;
    QString what, mode;
public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& kind, const QString&, const QString&, const QString& how) {
        ++asked;
        what = kind;
        mode = how;
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return {};
        reading = ends[0];
        fcntl(reading, F_SETFL, O_NONBLOCK);
        const QDBusUnixFileDescriptor given(ends[1]);
        close(ends[1]);
        return given;
    }
};

/// Plays the desktop's notifications.
class FakeNotifications : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList told;
public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& summary, const QString& body, const QStringList&,
                const QVariantMap&, int) {
        told << summary + QLatin1Char('|') + body;
        return 1;
    }
};

}  // namespace

/// A bus of its own, with the test in the place of the desktop.
class TestDesktopServices : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void progressed(const QString& application, const QVariantMap& properties) {
        QCOMPARE(application, QString("application://org.tunewright.Tunewright.desktop"));
        m_progress << properties.value("progress-visible").toBool();
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void trainingKeepsTheMachineAwake();
    void otherJobsDoNot();
    void nothingHappensWithoutABus();

private:
    static void run(JobRunner& runner, JobKind kind, const std::function<void(const core::api::EventSink&)>& work);

    QProcess m_daemon;
    QString m_address;
    QList<bool> m_progress;
};

void TestDesktopServices::initTestCase() {
    m_daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address"});
    QVERIFY2(m_daemon.waitForStarted() && m_daemon.waitForReadyRead(), "dbus-daemon is needed (packaging/dependencies.txt)");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QVERIFY(QDBusConnection::connectToBus(m_address, "desktop").isConnected());
    QVERIFY(QDBusConnection::connectToBus(m_address, "program").isConnected());
    QVERIFY(QDBusConnection("desktop").connect({}, "/org/tunewright/Tunewright", "com.canonical.Unity.LauncherEntry", "Update",
                                               this, SLOT(progressed(QString, QVariantMap))));
}

void TestDesktopServices::cleanupTestCase() {
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void TestDesktopServices::run(JobRunner& runner, JobKind kind, const std::function<void(const core::api::EventSink&)>& work) {
    QSignalSpy ended(&runner, &JobRunner::finished);
    QVERIFY(runner.run<int>(
        kind,
        [work](core::api::Session&, const core::api::EventSink& sink, const core::api::RunControl&) {
            work(sink);
            return core::api::Outcome<int>(1);
        },
        [](const core::api::Outcome<int>&) {}));
    QVERIFY(ended.wait());
}

void TestDesktopServices::trainingKeepsTheMachineAwake() {
    QDBusConnection desktop("desktop");
    FakeLogin login;
    FakeNotifications notifications;
    QVERIFY(desktop.registerService("org.freedesktop.login1") && desktop.registerService("org.freedesktop.Notifications"));
    desktop.registerObject("/org/freedesktop/login1", &login, QDBusConnection::ExportAllSlots);
    desktop.registerObject("/org/freedesktop/Notifications", &notifications, QDBusConnection::ExportAllSlots);
    tests::FakeSession session;
    JobRunner runner(session);
    const QDBusConnection program("program");
    DesktopServices services(runner, program, program, nullptr);
    std::atomic<bool> goOn = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] { goOn = goOn || services.isKeptAwake(); });
    watch.start(5);
    run(runner, JobKind::Train, [&](const core::api::EventSink& sink) {
        core::api::EvaluationPoint best;
        best.step = 20;
        best.validationLoss = 0.25;
        best.best = true;
        sink(best);
        core::api::TrainingPoint point;
        point.step = 20;
        point.totalSteps = 40;
        sink(point);
        for (int i = 0; i < 1000 && !goOn; ++i)
            QThread::msleep(10);
    });
    QVERIFY(goOn);
    QCOMPARE(login.asked, 1);
    QCOMPARE(login.what, QString("sleep"));
    QCOMPARE(login.mode, QString("block"));
    // Its own end is closed, so that the machine may sleep again: the pipe ends.
    char byte = 0;
    QTRY_COMPARE(read(login.reading, &byte, 1), ssize_t(0));
    close(login.reading);
    QTRY_COMPARE(notifications.told.size(), 1);
    QVERIFY2(notifications.told.first().contains("20"), qPrintable(notifications.told.first()));
    QTRY_COMPARE(m_progress, (QList<bool>{true, false}));
    // One that failed is not told as if all were well.
    QSignalSpy ended(&runner, &JobRunner::finished);
    QVERIFY(runner.run<int>(
        JobKind::Train,
        [](core::api::Session&, const core::api::EventSink&, const core::api::RunControl&) {
            return core::api::Outcome<int>(tests::failureOf("training.not-finite"));
        },
        [](const core::api::Outcome<int>&) {}));
    QVERIFY(ended.wait());
    QTRY_COMPARE(notifications.told.size(), 2);
    QVERIFY2(notifications.told.last().contains("failed"), qPrintable(notifications.told.last()));
    desktop.unregisterObject("/org/freedesktop/login1");
    desktop.unregisterObject("/org/freedesktop/Notifications");
}

void TestDesktopServices::otherJobsDoNot() {
    QDBusConnection desktop("desktop");
    FakeLogin login;
    FakeNotifications notifications;
    desktop.registerObject("/org/freedesktop/login1", &login, QDBusConnection::ExportAllSlots);
    desktop.registerObject("/org/freedesktop/Notifications", &notifications, QDBusConnection::ExportAllSlots);
    tests::FakeSession session;
    JobRunner runner(session);
    const QDBusConnection program("program");
    const DesktopServices services(runner, program, program, nullptr);
    run(runner, JobKind::Check, [](const core::api::EventSink&) {});
    // An answer to this call comes behind whatever the services would have sent.
    QDBusConnection(program).call(QDBusMessage::createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"));
    QCoreApplication::processEvents();
    QCOMPARE(login.asked, 0);
    QVERIFY(notifications.told.isEmpty());
    desktop.unregisterObject("/org/freedesktop/login1");
    desktop.unregisterObject("/org/freedesktop/Notifications");
}

void TestDesktopServices::nothingHappensWithoutABus() {
    tests::FakeSession session;
    JobRunner runner(session);
    const QDBusConnection none("no such bus");
    const DesktopServices services(runner, none, none, nullptr);
    run(runner, JobKind::Train, [](const core::api::EventSink&) {});
    QVERIFY(!services.isKeptAwake());
}

TUNEWRIGHT_WINDOW_TEST(TestDesktopServices)
#include "test_desktop_services.moc"
