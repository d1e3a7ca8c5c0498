// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/export/source.h"

namespace core::exporting {

/// The adapter of a run alone, in PEFT's layout, with the tokenizer. @throws base::Error "export.no-adapter"
void writePeft(const Source& source, const std::string& folder, const api::CancelToken& token);
/// What the run started from, held as the run held it, with the adapter of that folder.
std::unique_ptr<models::Model> openPeft(const Source& source, const std::string& folder, const api::CancelToken& token);

}  // namespace core::exporting
