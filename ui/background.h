// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <memory>

namespace ui {

/// Runs file work that is no session call on a pool thread and then `done` on the thread of `context`, unless that is gone.
/// `work` must not touch objects of the window.
template <class Work, class Done>
void inBackground(QObject* context, Work work, Done done) {
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
        auto result = std::make_shared<decltype(work())>(work());
        // Posted through the application, which outlives every page; the guard is only read on the window's thread.
        QMetaObject::invokeMethod(qApp, [guard, done, result] {
            if (guard)
                done(*result);
        }, Qt::QueuedConnection);
    });
}

}  // namespace ui
