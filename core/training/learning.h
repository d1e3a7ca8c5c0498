// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>

#include "core/api/job.h"
#include "core/api/reports.h"

namespace core::training {

/// What of a model learns, and what a training remembers of it: the part of memory, disk and time that a method decides.
struct Learning {
    std::int64_t parameters = 0;  ///< that learn
    std::int64_t added = 0;       ///< of these, beside the model's own
    double stateBytes = 8;        ///< for each of them: the optimizer's memory, and copies of the value
    double masterBytes = 0;       ///< for each of them: the value in float32 where the model computes in less
    double numberBytes = 4;       ///< of a value, a gradient and what is kept for it
    double widenedBytes = 0;      ///< for each number of a product, where a processor widens them for it
    double layerShare = 1;        ///< of the layers that gradients pass through
    bool embeddings = true;       ///< the tokens' vectors learn, and with them a language model's output
    double besideBytes = 0;       ///< of what is kept beside the model: the untouched one, where it is asked all the time
    double savedBytes = 0;        ///< of the model's weights, by holding some in fewer bits
    bool recomputes = false;      ///< layers are run again in backward in place of being kept
    std::int64_t readings = 1;    ///< of a batch, all of which are kept for its gradients
    double workShare = 1;         ///< of the operations of a training of all weights
};

/// Whether a setting is above 0 and the job's goal has it: one that is left over from another goal does nothing.
bool isUsed(const api::Job& job, const char* field, double value);

/// AdamW on every weight.
Learning learnsAll(const api::ModelReport& model);

/// As the job says. `labels`: outputs of a head that has labels. @throws base::Error as models::loadModel
Learning learningOf(const api::Job& job, const api::ModelReport& model, std::size_t labels);

}  // namespace core::training
