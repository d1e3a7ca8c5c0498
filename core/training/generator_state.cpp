// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/generator_state.h"

#include <charconv>
#include <mutex>

#include "core/base/error.h"

namespace core::training {

std::string generatorState(const torch::Generator& generator) {
    const torch::Generator handle = generator;
    std::lock_guard lock(const_cast<torch::Generator&>(generator).mutex());
    const torch::Tensor state = handle.get_state();
    const auto* bytes = state.data_ptr<std::uint8_t>();
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(static_cast<std::size_t>(state.numel()) * 2);
    for (std::int64_t i = 0; i < state.numel(); ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

void setGeneratorState(torch::Generator generator, const std::string& hexadecimal) {
    std::lock_guard lock(generator.mutex());
    torch::Tensor state = generator.get_state();
    if (hexadecimal.size() != static_cast<std::size_t>(state.numel()) * 2)
        throw base::Error("checkpoint.damaged", {}, {});
    auto* bytes = state.data_ptr<std::uint8_t>();
    for (std::int64_t i = 0; i < state.numel(); ++i) {
        const char* pair = hexadecimal.data() + 2 * i;
        if (std::from_chars(pair, pair + 2, bytes[i], 16).ptr != pair + 2)
            throw base::Error("checkpoint.damaged", {}, {});
    }
    generator.set_state(state);
}

}  // namespace core::training
