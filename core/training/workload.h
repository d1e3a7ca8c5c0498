// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <torch/types.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/api/cancel_token.h"
#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/data/dataset.h"
#include "core/training/learning.h"

namespace core::training {

/// Tokens of the training rows.
struct TokenCounts {
    std::int64_t examples = 0, tokens = 0, length = 1;  ///< length: of the longest example
};

/// What of a row becomes tokens, for those who only count: the cells of all roles that a model reads or learns.
std::vector<std::string> textsOfRow(const data::Dataset& dataset, std::int64_t row);

/// Rows of a batch that one example makes: two where answers are compared.
std::int64_t rowsOfExample(const std::string& task);

/// Outputs of the head that a goal puts on a model: its categories, at least one; 0 for those that write or guess tokens.
std::int64_t headOutputs(const std::string& task, std::size_t labels);

/// From a sample of the rows; texts are cut at `limit` tokens. @throws base::Error if the tokenizer cannot be read;
/// base::CancelledException
TokenCounts countTokens(const api::Job& job, const data::Dataset& dataset, std::int64_t limit, const api::CancelToken& token);

/// Validation examples of an evaluation, if they are like those that are learned.
std::int64_t validationExamples(const std::string& task, const api::DatasetReport& data, const TokenCounts& learned);

/// What training multiplies matrices with: the tokens of a micro-batch, as vectors of so many numbers, in shards (see
/// shards.h).
struct ProductSize {
    std::int64_t rows = 512, width = 768, shards = 1;
};
/// @param batchTokens of a micro-batch
ProductSize productSize(const api::Job::Training& training, const api::ModelReport& model, const Learning& learning,
                        const torch::Device& device, double batchTokens);

/// Floating-point operations a second of the products of a training, and of large ones.
struct ProductSpeeds {
    double own = 0, large = 0;
};

/// How fast this machine multiplies matrices of the sizes that training has.
class MachineSpeed {
public:
    MachineSpeed(const torch::Device& device, api::Precision precision) : m_device(device), m_precision(precision) {}

    /// Takes some hundredths of a second, for each size of its kind once.
    ProductSpeeds of(const ProductSize& size);

private:
    double ofKind(const ProductSize& size);
    double measure(const ProductSize& size) const;

    torch::Device m_device;
    api::Precision m_precision;
    std::map<std::array<std::int64_t, 3>, double> m_known;
};

/// True for goals that learn plain text, which is cut into full windows; elsewhere a row is an example or more.
bool learnsWindows(const std::string& task);

/// A model and what it goes through.
struct Workload {
    const api::ModelReport& model;
    std::int64_t outputs = 0;               ///< of the head; 0: it guesses tokens
    std::int64_t examples = 0, tokens = 0;  ///< of a pass
    std::int64_t judged = 0;                ///< validation examples of an evaluation
    double workShare = 1;                   ///< Learning::workShare
    std::int64_t disk = 0;                  ///< bytes, as checkpointDisk() says
};

/// Seconds to train on all examples once: six operations a token and parameter that is multiplied with (forward and backward;
/// Kaplan et al. 2020), at nine tenths of the speed of bare products of their size; the rest of each token's way (attention,
/// norms, activations), measured for each layer and number of its vector; and 3.2 ms a layer and micro-batch, whatever its
/// size. docs/performance.md says how near that comes.
double secondsPerPass(const api::Job::Training& training, const Workload& work, const ProductSpeeds& speeds);

/// How long a training as it is set takes with its evaluations and what is saved then, and how often it sees the data, within its limits of steps and
/// minutes.
struct RunTime {
    double seconds = 0, passes = 0;
};
RunTime runTime(const api::Job::Training& training, const Workload& work, const ProductSpeeds& speeds);

}  // namespace core::training
