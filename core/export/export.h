// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/event.h"
#include "core/api/reports.h"
#include "core/api/session.h"

namespace core::exporting {

/// Writes a run's best model (or a model folder) in a format, opens the result again and proves that it answers as the
/// model in memory does. Nothing is left at the destination if that fails.
/// @throws base::Error, base::CancelledException
api::ExportReport exportModel(const api::ExportRequest& request, const api::EventSink& sink, const api::CancelToken& token);

}  // namespace core::exporting
