// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QObject>
#include <functional>

/// The user's secrets in the desktop's keyring (Secret Service, KWallet), through QtKeychain. Nothing is written where there is
/// no keyring.
namespace ui::secrets {

/// Asks for the secret of that name; `done` is called later with it, or with nothing. Not called once `context` is gone.
void read(const QString& name, QObject* context, const std::function<void(const QString&)>& done);
/// Keeps it; an empty one is deleted. `done` hears whether that worked.
void write(const QString& name, const QString& secret, QObject* context, const std::function<void(bool)>& done);

}  // namespace ui::secrets
