// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <optional>

#include "core/api/event.h"

namespace ui {

enum class JobEnd;
enum class JobKind;
class JobRunner;

/// What the desktop does for a training, over D-Bus: the machine does not sleep meanwhile (logind), the task bar shows how far
/// it is (LauncherEntry), and a notification tells of its end where nobody looks at the window. Does nothing where there is no
/// bus; nothing waits for an answer.
class DesktopServices : public QObject {
    Q_OBJECT
public:
    DesktopServices(JobRunner& runner, QObject* parent);
    /// With buses of one's own, for tests.
    DesktopServices(JobRunner& runner, const QDBusConnection& session, const QDBusConnection& system, QObject* parent);

    bool isKeptAwake() const { return m_awake.isValid(); }

private:
    void begin(ui::JobKind kind);
    void take(const core::api::Event& event);
    void end(ui::JobKind kind, ui::JobEnd end);
    void keepAwake();
    void showProgress(double share, bool visible);
    void notify(ui::JobEnd end);

    std::optional<QDBusConnection> m_session, m_system;  ///< none before the first training, where nobody gave them
    QDBusUnixFileDescriptor m_awake;  ///< the machine stays awake while it is open
    bool m_training = false;
    QElapsedTimer m_shown;  ///< since the task bar was told
    QString m_result;
};

}  // namespace ui
