// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core::data {

/// True if two texts say the same in nearly the same words: at most 15 of 100 words were put in, left out or exchanged. Short
/// texts of which one word changed often ask for something else: they must be equal word for word.
bool nearlyEqual(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// The most words of a text of that many that may be put in, left out or exchanged.
std::size_t mostChanges(std::size_t words);

/// Words to put in, leave out or exchange to turn one text into the other; `limit` + 1 if more than `limit`.
std::size_t wordDistance(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t limit);

}  // namespace core::data
