// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/parallel.h"
#include "core/data/cell_values.h"
#include "core/data/checks/check.h"

namespace core::data {

/// Rows that are worked on between two reports of progress.
constexpr std::int64_t rowsAtOnce = 4096;

/// What `look(row)` gives for each row from `begin` to `end`, on several threads.
template <class Look> auto lookAtRows(const CheckInput& input, std::int64_t begin, std::int64_t end, Look look) {
    const api::CancelToken none;  // the progress looks at the one that counts
    return base::mapInParallel(static_cast<std::size_t>(end - begin), input.job.training.threads, none,
                               [&](std::size_t index) { return look(begin + static_cast<std::int64_t>(index)); });
}

/// What `look(row)` gives for each good row where it gives something (a std::optional), in order, with the row; on several
/// threads. Reports each row as done.
template <class Look> auto scanRows(const CheckInput& input, Look look) {
    using Found = typename decltype(look(std::int64_t{}))::value_type;
    std::vector<std::pair<std::int64_t, Found>> all;
    for (std::int64_t begin = 0; begin < input.rows(); begin += rowsAtOnce) {
        const std::int64_t end = std::min(begin + rowsAtOnce, input.rows());
        auto found = lookAtRows(input, begin, end, look);
        for (std::int64_t row = begin; row < end; ++row) {
            if (auto& each = found[static_cast<std::size_t>(row - begin)])
                all.emplace_back(row, std::move(*each));
            input.progress.row();
        }
    }
    return all;
}

/// The text of a cell; `buffer` holds it where it is gathered from a list.
inline std::string_view textOfCell(const CheckInput& input, std::int64_t row, std::size_t column, std::string& buffer) {
    if (input.table.type(row, column) != CellType::Nested)
        return input.table.view(row, column);
    buffer = wordsOfNested(input.table.view(row, column));
    return buffer;
}

/// A place in a row's text: code points of the text that CheckInput gives for it.
inline api::Finding::Hit& addPlace(FindingBuilder& builder, const CheckInput& input, std::int64_t row, std::int64_t start,
                                   std::int64_t end) {
    api::Finding::Hit& hit = builder.add(input.table.hit(row));
    hit.start = start;
    hit.end = end;
    return hit;
}

}  // namespace core::data
