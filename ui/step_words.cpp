// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/step_words.h"

#include <QCoreApplication>

#include "core/api/step_words.h"
#include "ui/messages.h"

namespace ui::steps {
namespace {

using core::api::StepKind;

QString sayStep(const char* words) {
    return QCoreApplication::translate("steps", words);
}

}  // namespace

QString text(const core::api::DataStep& step) {
    return messages::text(core::api::stepWords(step));
}

QString button(StepKind kind, const std::string& finding) {
    switch (kind) {
    case StepKind::Drop:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Leave out"));
    case StepKind::Redact:
        return finding == core::api::allPersonalData ? sayStep(QT_TRANSLATE_NOOP("steps", "Redact all kinds"))
                                                     : sayStep(QT_TRANSLATE_NOOP("steps", "Redact"));
    case StepKind::Cut:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Cut out"));
    case StepKind::Repair:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Repair"));
    case StepKind::Keep:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Keep"));
    case StepKind::Replace:
    case StepKind::Edit:
        break;
    }
    return sayStep(QT_TRANSLATE_NOOP("steps", "Change"));
}

QString tip(StepKind kind, const std::string& finding) {
    const QString what = messages::text("kind." + finding);
    switch (kind) {
    case StepKind::Drop:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Learn without these rows (%1). Of copies, the first one stays.")).arg(what);
    case StepKind::Redact:
        return sayStep(QT_TRANSLATE_NOOP("steps",
                                         "Put placeholders such as [NAME_1] in their place (%1); the same value has the "
                                         "same placeholder everywhere."))
            .arg(what);
    case StepKind::Cut:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Take these passages out of the texts (%1).")).arg(what);
    case StepKind::Repair:
        return sayStep(QT_TRANSLATE_NOOP("steps", "Write what was meant (%1).")).arg(what);
    case StepKind::Keep:
        return sayStep(QT_TRANSLATE_NOOP("steps", "It is as it should be (%1): note it, but do not warn of it any more."))
            .arg(what);
    case StepKind::Replace:
    case StepKind::Edit:
        break;
    }
    return {};
}

}  // namespace ui::steps
