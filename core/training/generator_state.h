// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string>

#include "core/models/tensor.h"

namespace core::training {

/// A CPU generator's state as hexadecimal text, and back. @throws base::Error "checkpoint.damaged" for text of another kind
std::string generatorState(const torch::Generator& generator);
void setGeneratorState(torch::Generator generator, const std::string& hexadecimal);

}  // namespace core::training
