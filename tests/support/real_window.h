// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QSettings>
#include <QStandardPaths>
#include <memory>

#include "core/api/session.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/theme.h"

namespace support {

/// The window as a user meets it for the first time, with the real core: English, light, 1280 × 800, settings of its own.
struct RealWindow {
    explicit RealWindow(const char* settings) {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("TunewrightTests"));
        QCoreApplication::setApplicationName(QString::fromLatin1(settings));
        QSettings().clear();
        core::api::prepareProcess();
        ui::language::apply(QStringLiteral("en"));
        ui::theme::apply(ui::theme::Mode::Light);
        session = core::api::makeSession();
        window = std::make_unique<ui::MainWindow>(*session);
        window->resize(1280, 800);
        window->show();
    }

    std::unique_ptr<core::api::Session> session;
    std::unique_ptr<ui::MainWindow> window;
};

}  // namespace support
