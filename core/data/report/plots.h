// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/api/reports.h"

namespace core::data {

/// A picture as SVG 1.1, in pixels.
struct Plot {
    std::string svg;
    int width = 0, height = 0;
};

/// Rows of training, validation and test that share a value.
struct Bar {
    std::string name;
    std::array<std::int64_t, 3> rows{};

    std::int64_t total() const { return rows[0] + rows[1] + rows[2]; }
};

/// Lying bars, one below the other, each cut into its parts. `parts` names these; with empty names there is one part only.
Plot barPlot(const std::string& title, const std::vector<Bar>& bars, const std::array<std::string, 3>& parts);

/// How many texts are how long.
struct Histogram {
    std::int64_t width = 1;            ///< characters (code points) of each bin
    std::vector<std::int64_t> counts;  ///< the first bin begins at 0
    std::int64_t longer = 0;           ///< texts beyond the last bin
};

/// Lengths of the texts in a column of a table. Long tails (the last hundredth) lie beyond the last bin.
Histogram lengthsOf(const api::RowTable& table, std::int64_t column);

/// Standing bars; `axis` says what is counted, `longer` what the last bar stands for.
Plot histogramPlot(const std::string& title, const Histogram& histogram, const std::string& axis, const std::string& longer);

}  // namespace core::data
