// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/models/families/qwen3/qwen3.h"

#include <array>

#include "core/models/families/llama/llama.h"
#include "core/models/families/qwen2/qwen2.h"

// Qwen3 (Yang et al. 2025): Llama whose heads normalize their queries and keys.

namespace core::models {
namespace {

constexpr std::string_view modelType = "qwen3";
constexpr std::array<FamilyHead, 1> heads = {{{Head::CausalLm, "Qwen3ForCausalLM"}}};

ModelShape shapeOf(Config& config) {
    return readShape(config, modelType);
}

std::unique_ptr<Network> build(Config& config, Head, std::vector<std::string>) {
    RotaryDecoderConfig read = readLlama(config, modelType);
    read.queryKeyNorm = RotaryDecoderConfig::QueryKeyNorm::EachHead;
    readQwenWindows(config, read);
    return finishLlama(config, std::move(read));
}

}  // namespace

const Family& qwen3Family() {
    static const Family family{modelType, heads, decoderTasks, shapeOf, build, llamaName};
    return family;
}

}  // namespace core::models
