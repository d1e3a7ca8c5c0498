// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/models/layers/linear.h"

namespace core::models {

/// Several linear maps of one input, stored as a matrix each or stacked in one.
class Projections {
public:
    using Named = std::pair<std::string_view, std::int64_t>;  ///< name and size of an output

    Projections(const Scope& scope, std::initializer_list<Named> parts, std::int64_t in, Bias bias) {
        for (const auto& [name, out] : parts)
            m_linears.emplace_back(scope / name, in, out, bias);
    }
    Projections(const Scope& scope, std::string_view stacked, std::vector<std::int64_t> sizes, std::int64_t in, Bias bias)
        : m_sizes(std::move(sizes)) {
        std::int64_t all = 0;
        for (const std::int64_t size : m_sizes)
            all += size;
        m_linears.emplace_back(scope / stacked, in, all, bias);
    }

    void setDeviation(double deviation) {
        for (Linear& linear : m_linears)
            linear.weight().deviation = deviation;
    }

    /// [..., in] → [..., size] for each output
    std::vector<torch::Tensor> operator()(const torch::Tensor& x) const {
        if (!m_sizes.empty())
            return m_linears.front()(x).split_with_sizes(m_sizes, -1);
        std::vector<torch::Tensor> outputs;
        for (const Linear& linear : m_linears)
            outputs.push_back(linear(x));
        return outputs;
    }

private:
    std::vector<Linear> m_linears;
    std::vector<std::int64_t> m_sizes;  ///< empty: a matrix each
};

}  // namespace core::models
