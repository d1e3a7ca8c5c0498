// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/data/light_classifier.h"

namespace core::data {

/// A row whose label is probably wrong.
struct LabelDoubt {
    std::uint32_t row;
    std::uint32_t suggested;  ///< class that it probably belongs to
    float sureness;           ///< probability of that class less that of the one given, -1 to 1
};

struct LabelDoubts {
    std::vector<LabelDoubt> doubts;  ///< in the order of the rows
    double agreement = 0;            ///< share of the rows whose label the classifiers that did not see them give, too
    double chance = 0;               ///< the share that would agree if the texts said nothing (Cohen 1960)
};

/// Suspected label errors by confident learning (Northcutt, Jiang and Chuang 2021): classifiers that did not see a row are
/// surer of another class than they usually are of rows that have it. The suspects are then left out, and all rows judged
/// again. What they say is worth nothing where they hardly agree more often than by chance.
/// @param onShare as of crossPredict()
/// @throws base::CancelledException
LabelDoubts doubtLabels(const TextFeatures& texts, std::span<const std::uint32_t> labels, std::size_t classes,
                        std::int64_t threads, const api::CancelToken& token, const OnShare& onShare = {});

}  // namespace core::data
