// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/api/job.h"
#include "core/training/batches.h"

namespace core::training {

/// General text between the rows, against forgetting: so many batches of it that they make up the wanted share of all. Which
/// ones follow a batch of the job is a function of that batch's place alone, so that a checkpoint need not remember them.
class Replay {
public:
    /// Reads nothing.
    Replay() = default;
    /// Paragraphs of training.replayFile, or the program's own, cut at training.maxLength tokens.
    /// @throws base::Error "training.replay-empty", "file.…", "json.…"
    Replay(const api::Job::Training& training, const tokenizers::Tokenizer& tokenizer);

    /// Batches that come with the `number`-th micro-batch of the job, counted from 0 over all epochs.
    std::vector<std::vector<const tasks::Example*>> with(std::int64_t number);

private:
    double m_perBatch = 0;                                       ///< batches of general text for each of the job's
    std::shared_ptr<const std::vector<tasks::Example>> m_texts;  ///< keeps its place when the replay moves
    std::unique_ptr<BatchOrder> m_order;
};

}  // namespace core::training
