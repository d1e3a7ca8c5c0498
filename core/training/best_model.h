// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <functional>
#include <string>

#include "core/models/problem_type.h"

namespace core::training {

/// Where an adapter stands by itself within the folder of the best model, in PEFT's layout.
inline constexpr const char* adapterFolder = "adapter";

/// Puts the model as a folder in Hugging Face layout (float32) in the place of `folder`; what stood there stays until the new
/// one is complete. An adapter is merged
/// into the weights, and written beside them. `addFiles` may add to the new folder. @throws base::Error "file.…"
void saveBestModel(const models::Model& model, models::ProblemType problem, const std::string& sourceFolder,
                   const std::string& folder, const std::function<void(const std::string&)>& addFiles);

/// Puts the older folder back if a replacement was broken off half-way.
void mendBestModel(const std::string& folder);

}  // namespace core::training
