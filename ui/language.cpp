// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <memory>

/// The translations lie in a static library: without this the linker leaves them out. The macro needs the global namespace.
static void loadResources() {
    Q_INIT_RESOURCE(translations);
}

namespace ui::language {
namespace {

/// The system's locale as it was before we set our own.
const QLocale& systemLocale() {
    static const QLocale locale = QLocale::system();
    return locale;
}

std::unique_ptr<QTranslator> load(const QString& file, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

}  // namespace

std::vector<Language> available() {
    return {{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString resolve(const QString& preference) {
    const QString wanted = preference.isEmpty() ? systemLocale().name().section(QLatin1Char('_'), 0, 0) : preference;
    const auto all = available();
    const bool known = std::any_of(all.begin(), all.end(), [&](const Language& language) { return language.code == wanted; });
    return known ? wanted : QStringLiteral("en");
}

void apply(const QString& preference) {
    static std::unique_ptr<QTranslator> own, qt;
    loadResources();
    const QString code = resolve(preference);
    const QLocale system = systemLocale();
    QLocale::setDefault(preference.isEmpty() && system.name().startsWith(code) ? system : QLocale(code));
    own.reset();
    qt = load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    own = load(QStringLiteral("tunewright_") + code, QStringLiteral(":/translations"));
}

}  // namespace ui::language
