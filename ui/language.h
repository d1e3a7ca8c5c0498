// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QString>
#include <vector>

/// Languages of the window, switched while it runs. One table in language.cpp; a language is a file translations/*.ts and a
/// line there.
namespace ui::language {

struct Language {
    QString code;  ///< "de"
    QString name;  ///< in the language itself
};

std::vector<Language> available();
/// The one that is meant by a preference: empty means the system's, if there is a translation, else English.
QString resolve(const QString& preference);
/// Installs the translators and the locale for figures. Every widget gets QEvent::LanguageChange.
void apply(const QString& preference);

}  // namespace ui::language
