// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/api/event.h"
#include "core/api/session.h"
#include "core/hub/settings.h"

namespace core::hub {

/// Fetches a model from a hub into the cache, or says what it would fetch. Files that are there already are not fetched again;
/// what an interrupted download left is gone on with.
/// @throws base::Error "hub.…", "file.…", "model.shard-…"; base::CancelledException
api::DownloadReport download(const api::DownloadRequest& request, const Settings& settings, const api::EventSink& sink,
                             const api::CancelToken& token);

}  // namespace core::hub
