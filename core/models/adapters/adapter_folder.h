// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <memory>
#include <string>

#include "core/api/cancel_token.h"
#include "core/api/reports.h"
#include "core/tokenizers/tokenizer.h"

namespace core::models {

/// True for a folder with an adapter in PEFT's layout and no weights of a whole model.
bool isAdapterFolder(const std::string& folder);

/// The figures of the model that an adapter belongs to, under the adapter's path and name. A note names that model; an error
/// says why the adapter is of no use here.
api::ModelReport inspectAdapter(const std::string& folder);

/// The folder that has the configuration, and the one that has the tokenizer: for an adapter those of its model where it has
/// none itself; for any other folder that folder.
/// @throws base::Error "adapter.base-missing" {base}, "adapter.…"
std::string configFolder(const std::string& folder);
std::string tokenizerFolder(const std::string& folder);

/// The tokenizer of a model, by a path as jobs write it.
/// @throws base::Error "job.unknown-starter"; as tokenizerFolder and tokenizers::openTokenizer
std::shared_ptr<const tokenizers::Tokenizer> openModelTokenizer(const std::string& path);

/// A folder with a whole model for a path as jobs write it. An adapter is put into its model once, and that kept in the user's
/// cache for as long as it is used now and then.
/// @throws base::Error "job.unknown-starter", "adapter.…", "weights.…", "file.…"; cancelled
std::string wholeModelFolder(const std::string& path, const api::CancelToken& token);

}  // namespace core::models
