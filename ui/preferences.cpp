// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/preferences.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace ui {
namespace {

constexpr int RecentLimit = 12;

QVariant read(const char* key, const QVariant& standard = {}) {
    return QSettings().value(QLatin1String(key), standard);
}

void write(const char* key, const QVariant& value) {
    QSettings().setValue(QLatin1String(key), value);
}

}  // namespace

theme::Mode Preferences::theme() const {
    const QString name = read("theme").toString();
    if (name == QLatin1String("light"))
        return theme::Mode::Light;
    return name == QLatin1String("dark") ? theme::Mode::Dark : theme::Mode::System;
}

void Preferences::setTheme(theme::Mode mode) {
    const char* names[] = {"system", "light", "dark"};
    write("theme", QString::fromLatin1(names[static_cast<int>(mode)]));
}

QString Preferences::language() const {
    return read("language").toString();
}

void Preferences::setLanguage(const QString& code) {
    write("language", code);
}

QStringList Preferences::modelFolders() const {
    return read("modelFolders").toStringList();
}

void Preferences::setModelFolders(const QStringList& folders) {
    write("modelFolders", folders);
}

QString Preferences::hubAddress() const {
    return read("hubAddress").toString();
}

void Preferences::setHubAddress(const QString& address) {
    write("hubAddress", address.trimmed());
}

QString Preferences::textLanguage() const {
    return read("textLanguage").toString();
}

void Preferences::setTextLanguage(const QString& code) {
    write("textLanguage", code);
}

core::api::Wish Preferences::wish() const {
    return static_cast<core::api::Wish>(qBound(0, read("wish", 0).toInt(), 2));
}

void Preferences::setWish(core::api::Wish wish) {
    write("wish", static_cast<int>(wish));
}

int Preferences::threads() const {
    return qBound(0, read("threads", 0).toInt(), 1024);
}

void Preferences::setThreads(int threads) {
    write("threads", threads);
}

QStringList Preferences::recentProjects() const {
    return read("recentProjects").toStringList();
}

void Preferences::addRecentProject(const QString& folder) {
    QStringList recent = recentProjects();
    recent.removeAll(folder);
    recent.prepend(folder);
    write("recentProjects", recent.mid(0, RecentLimit));
}

void Preferences::removeRecentProject(const QString& folder) {
    QStringList recent = recentProjects();
    recent.removeAll(folder);
    write("recentProjects", recent);
}

QString Preferences::projectsFolder() const {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return read("projectsFolder", QDir(documents).filePath(QStringLiteral("Tunewright"))).toString();
}

void Preferences::setProjectsFolder(const QString& folder) {
    write("projectsFolder", folder);
}

QByteArray Preferences::windowGeometry() const {
    return read("windowGeometry").toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray& geometry) {
    write("windowGeometry", geometry);
}

bool Preferences::helpVisible() const {
    return read("helpVisible", true).toBool();
}

void Preferences::setHelpVisible(bool visible) {
    write("helpVisible", visible);
}

}  // namespace ui
