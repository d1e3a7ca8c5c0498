// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/export/source.h"

namespace core::exporting {

// A folder in Hugging Face layout: config.json, model.safetensors, tokenizer files, generation_config.json.

/// Weights as they are, float32.
void writeHuggingFace(const Source& source, const std::string& folder, const api::CancelToken& token);
/// Weights rounded to bfloat16: half the size.
void writeHuggingFaceBf16(const Source& source, const std::string& folder, const api::CancelToken& token);

/// Copies what a folder has of a tokenizer. @returns false if there was nothing
bool copyTokenizerFiles(const std::string& from, const std::string& to);

std::unique_ptr<models::Model> openHuggingFace(const Source& source, const std::string& folder, const api::CancelToken& token);

}  // namespace core::exporting
