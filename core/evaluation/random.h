// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>

namespace core::evaluation {

/// Random numbers that are the same on every machine and library version, which std::uniform_int_distribution does not
/// promise. xoshiro256** (Blackman and Vigna 2018), seeded through splitmix64. Not for secrets.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// Uniform in [0, bound), without bias. `bound` > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1).
    double unit();

private:
    std::array<std::uint64_t, 4> m_state;
};

}  // namespace core::evaluation
