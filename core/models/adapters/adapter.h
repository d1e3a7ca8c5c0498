// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/api/cancel_token.h"
#include "core/models/adapters/config.h"
#include "core/models/network.h"

namespace core::models {

/// Puts fresh low-rank matrices on the layers that the configuration names: A drawn as PEFT does (uniform, Kaiming with a =
/// √5), B zero, so that the model answers as before. Only they, the saved modules and the biases that the configuration names
/// learn.
/// @throws Error "adapter.no-target" {targets}
void addAdapter(Network& network, const AdapterConfig& config, std::int64_t seed);

/// Puts the adapter of a folder in PEFT's layout on the network. Every tensor is checked before one is taken.
/// @throws Error "adapter.…", "weights.…", "file.…"
void loadAdapter(Network& network, const std::string& folder);

/// The name here of a tensor of an adapter's file: "h.0.attn.c_attn.lora_A.weight", "classifier.weight".
std::string adapterTensorName(std::string name);

/// PEFT's name of a head's kind ("CAUSAL_LM"); empty: it has none.
const char* peftTaskType(Head head);

/// Writes adapter_config.json and adapter_model.safetensors as PEFT reads them. The model must have an adapter.
void saveAdapter(const Model& model, const std::string& folder, const api::CancelToken& token);

}  // namespace core::models
