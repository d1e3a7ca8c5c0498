// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/application.h"

#include <QApplication>
#include <QDir>

#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/preferences.h"
#include "ui/project_actions.h"

namespace ui {

int runWindow(int argc, char** argv, core::api::Session& session) {
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Tunewright"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("tunewright.org"));
    QCoreApplication::setApplicationName(QStringLiteral("Tunewright"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.tunewright.Tunewright"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/tunewright.svg")));
    theme::apply(Preferences().theme());
    language::apply(Preferences().language());

    MainWindow window(session);
    QStringList paths;
    for (const QString& argument : application.arguments().mid(1))
        if (!argument.startsWith(QLatin1Char('-')))
            paths << QDir().absoluteFilePath(argument);
    window.takeFiles(paths);
    window.show();
    return application.exec();
}

}  // namespace ui
