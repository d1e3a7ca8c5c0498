// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/secret_store.h"

#include <qt6keychain/keychain.h>

namespace ui::secrets {
namespace {

const QString Service = QStringLiteral("org.tunewright.Tunewright");

}  // namespace

void read(const QString& name, QObject* context, const std::function<void(const QString&)>& done) {
    auto* job = new QKeychain::ReadPasswordJob(Service, context);
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, done] { done(job->error() ? QString() : job->textData()); });
    job->start();
}

void write(const QString& name, const QString& secret, QObject* context, const std::function<void(bool)>& done) {
    QKeychain::Job* job = nullptr;
    if (secret.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(Service, context);
    } else {
        auto* writing = new QKeychain::WritePasswordJob(Service, context);
        writing->setTextData(secret);
        job = writing;
    }
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, context, [job, done] { done(!job->error()); });
    job->start();
}

}  // namespace ui::secrets
