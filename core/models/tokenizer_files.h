// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

namespace core::models {

/// Copies the files of a model folder's tokenizer into another folder, under their names in Hugging Face layout.
/// @throws base::Error "file.…", "model.link-outside"
void copyTokenizer(const std::string& sourceFolder, const std::string& folder);

}  // namespace core::models
