// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include "core/models/layers/embedding.h"

namespace core::models {

/// Relative position bias in buckets (Raffel et al. 2020): a number for each head and distance, exact for short distances,
/// shared by ever more of the long ones.
class RelativeBias {
public:
    /// @param bothSides keys behind the query have buckets of their own; else they fall into that of distance 0
    RelativeBias(const Scope& scope, std::int64_t heads, std::int64_t buckets, std::int64_t maximum, bool bothSides)
        : m_table(scope, buckets, heads), m_buckets(buckets), m_maximum(maximum), m_bothSides(bothSides) {}

    /// Of queries `past` … `past + queries - 1` and keys 0 … `keys - 1`: [1, heads, queries, keys]
    torch::Tensor operator()(std::int64_t past, std::int64_t queries, std::int64_t keys) const;

private:
    torch::Tensor bucketsOf(const torch::Tensor& distances) const;

    Embedding m_table;
    std::int64_t m_buckets, m_maximum;
    bool m_bothSides;
};

}  // namespace core::models
