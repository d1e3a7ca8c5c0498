// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/desktop_services.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include "core/api/best_model.h"
#include "ui/format.h"
#include "ui/job_runner.h"
#include "ui/messages.h"

namespace ui {

namespace {

constexpr int ProgressMilliseconds = 1000;

/// An address that is not set would make the library start a bus of its own.
QDBusConnection sessionBus() {
    return qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ? QDBusConnection(QStringLiteral("none"))
                                                                   : QDBusConnection::sessionBus();
}

}  // namespace

DesktopServices::DesktopServices(JobRunner& runner, QObject* parent) : QObject(parent) {
    connect(&runner, &JobRunner::started, this, &DesktopServices::begin);
    connect(&runner, &JobRunner::eventArrived, this, &DesktopServices::take);
    connect(&runner, &JobRunner::finished, this, &DesktopServices::end);
}

DesktopServices::DesktopServices(JobRunner& runner, const QDBusConnection& session, const QDBusConnection& system,
                                 QObject* parent)
    : DesktopServices(runner, parent) {
    m_session = session;
    m_system = system;
}

void DesktopServices::begin(JobKind kind) {
    if (kind != JobKind::Train)
        return;
    // Not with the window: it is to be seen at once.
    if (!m_session) {
        m_session = sessionBus();
        m_system = QDBusConnection::systemBus();
    }
    m_training = true;
    m_result.clear();
    m_shown.invalidate();
    keepAwake();
}

void DesktopServices::keepAwake() {
    if (!m_system->isConnected())
        return;
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                                       QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QApplication::applicationDisplayName() << tr("A model is being trained.")
         << QStringLiteral("block");
    auto* watcher = new QDBusPendingCallWatcher(m_system->asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answered;
        if (reply.isValid() && m_training)
            m_awake = reply.value();
        answered->deleteLater();
    });
}

void DesktopServices::take(const core::api::Event& event) {
    if (!m_training)
        return;
    if (const auto* evaluation = std::get_if<core::api::EvaluationPoint>(&event); evaluation && evaluation->best)
        m_result = tr("Best: %1, at step %2.")
                       .arg(messages::keptBy(evaluation->validationLoss, core::api::decidingScore(*evaluation)),
                            format::number(evaluation->step));
    const auto* point = std::get_if<core::api::TrainingPoint>(&event);
    if (!point || point->totalSteps <= 0 || (m_shown.isValid() && m_shown.elapsed() < ProgressMilliseconds))
        return;
    m_shown.start();
    showProgress(double(point->step) / double(point->totalSteps), true);
}

void DesktopServices::showProgress(double share, bool visible) {
    if (!m_session->isConnected())
        return;
    QDBusMessage signal =
        QDBusMessage::createSignal(QStringLiteral("/org/tunewright/Tunewright"),
                                   QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
    signal << QStringLiteral("application://org.tunewright.Tunewright.desktop")
           << QVariantMap{{QStringLiteral("progress"), share}, {QStringLiteral("progress-visible"), visible}};
    m_session->send(signal);
}

void DesktopServices::end(JobKind kind, JobEnd end) {
    if (kind != JobKind::Train || !m_training)
        return;
    m_training = false;
    m_awake = {};
    showProgress(1, false);
    if (!QApplication::activeWindow())
        notify(end);
}

void DesktopServices::notify(JobEnd end) {
    if (!m_session->isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const bool failed = end == JobEnd::Failed;
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("org.tunewright.Tunewright")}};
    call << QApplication::applicationDisplayName() << uint(0) << QStringLiteral("org.tunewright.Tunewright")
         << (failed ? tr("The training has failed") : tr("The training has ended"))
         << (failed ? tr("The window says why, and what to do.") : m_result) << QStringList() << hints << -1;
    m_session->asyncCall(call);
}

}  // namespace ui
