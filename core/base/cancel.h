// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/base/error.h"

namespace core::base {

/// @throws CancelledException if the user asked to stop.
inline void stopIfCancelled(const api::CancelToken& token) {
    if (token.isCancelled())
        throw CancelledException();
}

}  // namespace core::base
