// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/step_words.h"

#include <QCoreApplication>

#include "ui/format.h"
#include "ui/messages.h"

namespace ui::steps {
namespace {

using core::api::DataStep;
using core::api::StepKind;

QString say(const char* words) {
    return QCoreApplication::translate("steps", words);
}

QString shown(const std::string& cell) {
    const QString text = QString::fromStdString(cell).simplified();
    return text.size() > 40 ? text.left(39) + QStringLiteral("…") : text;
}

QString ofRows(const DataStep& step) {
    if (step.rows.size() == 1)
        return say(QT_TRANSLATE_NOOP("steps", "Leave out: row %1")).arg(format::number(step.rows.front()));
    return say(QT_TRANSLATE_NOOP("steps", "Leave out: %1 rows from row %2"))
        .arg(format::number(static_cast<std::int64_t>(step.rows.size())), format::number(step.rows.front()));
}

}  // namespace

QString text(const DataStep& step) {
    const QString column = QString::fromStdString(step.column);
    switch (step.kind) {
    case StepKind::Edit:
        return say(QT_TRANSLATE_NOOP("steps", "Row %1, %2: “%3” in the place of “%4”"))
            .arg(format::number(step.rows.front()), column, shown(step.after), shown(step.before));
    case StepKind::Replace:
        return say(QT_TRANSLATE_NOOP("steps", "%1: “%2” in the place of each “%3”"))
            .arg(column, shown(step.after), shown(step.before));
    case StepKind::Drop:
        if (step.finding.empty())
            return ofRows(step);
        break;
    default: break;
    }
    return QStringLiteral("%1: %2").arg(button(step.kind, {}), messages::text("kind." + step.finding));
}

QString button(StepKind kind, const std::string& finding) {
    switch (kind) {
    case StepKind::Drop: return say(QT_TRANSLATE_NOOP("steps", "Leave out"));
    case StepKind::Redact:
        return finding == core::api::allPersonalData ? say(QT_TRANSLATE_NOOP("steps", "Redact all kinds"))
                                                     : say(QT_TRANSLATE_NOOP("steps", "Redact"));
    case StepKind::Cut: return say(QT_TRANSLATE_NOOP("steps", "Cut out"));
    case StepKind::Repair: return say(QT_TRANSLATE_NOOP("steps", "Repair"));
    case StepKind::Keep: return say(QT_TRANSLATE_NOOP("steps", "Keep"));
    case StepKind::Replace:
    case StepKind::Edit: break;
    }
    return say(QT_TRANSLATE_NOOP("steps", "Change"));
}

QString tip(StepKind kind, const std::string& finding) {
    const QString what = messages::text("kind." + finding);
    switch (kind) {
    case StepKind::Drop:
        return say(QT_TRANSLATE_NOOP("steps", "Learn without these rows (%1). Of copies, the first one stays.")).arg(what);
    case StepKind::Redact:
        return say(QT_TRANSLATE_NOOP("steps", "Put placeholders such as [NAME_1] in their place (%1); the same value has the "
                                              "same placeholder everywhere."))
            .arg(what);
    case StepKind::Cut: return say(QT_TRANSLATE_NOOP("steps", "Take these passages out of the texts (%1).")).arg(what);
    case StepKind::Repair: return say(QT_TRANSLATE_NOOP("steps", "Write what was meant (%1).")).arg(what);
    case StepKind::Keep:
        return say(QT_TRANSLATE_NOOP("steps", "It is as it should be (%1): note it, but do not warn of it any more.")).arg(what);
    case StepKind::Replace:
    case StepKind::Edit: break;
    }
    return {};
}

}  // namespace ui::steps
