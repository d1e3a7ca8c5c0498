// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/training/optimizer.h"

namespace core::training {

/// The weights of the last evaluations, RUN/checkpoints/recent/step-N.safetensors, whose mean often generalises better than any
/// of them (checkpoint averaging; Vaswani et al. 2017, Izmailov et al. 2018).
class RecentWeights {
public:
    /// Keeps `count` of them; 0: none.
    RecentWeights(const std::string& runFolder, std::int64_t count);

    /// Writes what learns as it is now, and removes the oldest. @throws base::Error "file.…"
    void keep(std::int64_t step, const Optimizer& optimizer) const;
    /// Steps that are kept, oldest first, none later than `step`.
    std::vector<std::int64_t> steps(std::int64_t step) const;
    std::string path(std::int64_t step) const;
    /// Removes them all.
    void clear() const;

private:
    std::string m_folder;
    std::int64_t m_count;
};

/// While it lives, what learns holds the mean of the kept weights up to a step.
class MeanOfRecentWeights {
public:
    /// @throws base::Error "weights.…", "checkpoint.other-model", "file.…"; everything is then as before
    MeanOfRecentWeights(const RecentWeights& recent, std::int64_t step, Optimizer& optimizer);
    ~MeanOfRecentWeights();
    MeanOfRecentWeights(const MeanOfRecentWeights&) = delete;
    MeanOfRecentWeights& operator=(const MeanOfRecentWeights&) = delete;

private:
    Optimizer& m_optimizer;
    std::vector<torch::Tensor> m_own;  ///< by slot
};

}  // namespace core::training
