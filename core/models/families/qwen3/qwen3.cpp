// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen3/qwen3.h"

#include <array>

#include "core/models/families/llama/llama.h"
#include "core/models/families/qwen2/qwen2.h"

// Qwen3 (Yang et al. 2025): Llama whose heads normalize their queries and keys.

namespace core::models {
namespace {

constexpr std::string_view qwen3Type = "qwen3";
constexpr std::array<FamilyHead, 1> qwen3Heads = {{{Head::CausalLm, "Qwen3ForCausalLM"}}};

RotaryDecoderConfig qwen3Settings(Config& config) {
    RotaryDecoderConfig read = readLlama(config, qwen3Type);
    read.queryKeyNorm = RotaryDecoderConfig::QueryKeyNorm::EachHead;
    readQwenWindows(config, read);
    return read;
}

}  // namespace

const Family& qwen3Family() {
    static const Family family = likeLlama<qwen3Type, qwen3Settings>(qwen3Heads);
    return family;
}

}  // namespace core::models
