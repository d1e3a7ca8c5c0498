// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/split_lock.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/format.h"

namespace ui {
namespace {

using core::api::RunSplit;

QString say(const char* words) {
    return QCoreApplication::translate("split", words);
}

QString startOf(const RunSplit& run) {
    return format::moment(QString::fromStdString(run.created));
}

QString lockedText(const std::vector<RunSplit>& users) {
    const QString who =
        users.size() == 1
            ? say(QT_TRANSLATE_NOOP("split", "The run of %1 used this split, so it is locked.")).arg(startOf(users.front()))
            : say(QT_TRANSLATE_NOOP("split", "%1 runs used this split, the latest that of %2, so it is locked."))
                  .arg(format::number(static_cast<qint64>(users.size())), startOf(users.front()));
    return who + QLatin1Char(' ') +
           say(QT_TRANSLATE_NOOP("split",
                                 "With another one, later runs would be tested on other rows, and nobody could say whether "
                                 "they are better or had easier rows."));
}

}  // namespace

SplitLock splitLock(const core::api::Project& project, const std::vector<RunSplit>& runs) {
    SplitLock lock;
    if (runs.empty())
        return lock;
    const core::api::SplitSettings now = core::api::splitSettings(project.job.data);
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(lock.users),
                 [&](const RunSplit& run) { return run.split.settings == now; });
    lock.state = project.splitUnlocked ? SplitLock::State::Unlocked
                 : lock.users.empty()  ? SplitLock::State::Other
                                       : SplitLock::State::Locked;
    return lock;
}

QString splitLockText(const SplitLock& lock, const std::optional<core::api::SplitRecord>& now) {
    QString text;
    switch (lock.state) {
    case SplitLock::State::Free:
        return {};
    case SplitLock::State::Locked:
        text = lockedText(lock.users);
        break;
    case SplitLock::State::Unlocked:
        text = say(QT_TRANSLATE_NOOP("split",
                                     "The split is unlocked. If you change it, the figures of the next run cannot be compared "
                                     "with those of the runs before it. It is locked again when a run begins."));
        break;
    case SplitLock::State::Other:
        text = say(QT_TRANSLATE_NOOP("split",
                                     "The runs so far used another split: their figures cannot be compared with those of the "
                                     "next run."));
        break;
    }
    if (now && !lock.users.empty() && !lock.users.front().split.sameTest(*now))
        text += QLatin1Char(' ') +
                say(QT_TRANSLATE_NOOP(
                        "split", "The test rows are other ones than in the run of %1 all the same, because files, columns or "
                                 "rows have changed since: its figures cannot be compared with those of the next run."))
                    .arg(startOf(lock.users.front()));
    return text;
}

QString otherTestsText(const std::string& run, const std::vector<RunSplit>& runs) {
    const auto own = std::find_if(runs.begin(), runs.end(), [&](const RunSplit& each) { return each.id == run; });
    if (own == runs.end())
        return {};
    std::vector<RunSplit> others;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(others),
                 [&](const RunSplit& each) { return !each.split.sameTest(own->split); });
    if (others.empty())
        return {};
    if (others.size() == 1)
        return say(QT_TRANSLATE_NOOP("split",
                                     "The run of %1 was tested on other rows: its figures cannot be compared with these."))
            .arg(startOf(others.front()));
    return say(QT_TRANSLATE_NOOP("split",
                                 "%1 runs, the latest that of %2, were tested on other rows: their figures cannot be compared "
                                 "with these."))
        .arg(format::number(static_cast<qint64>(others.size())), startOf(others.front()));
}

}  // namespace ui
