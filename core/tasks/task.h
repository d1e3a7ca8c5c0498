// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/api/catalogue.h"
#include "core/api/event.h"
#include "core/api/job.h"
#include "core/api/reports.h"
#include "core/base/progress.h"
#include "core/data/dataset.h"
#include "core/models/model.h"
#include "core/models/problem_type.h"
#include "core/models/tensor.h"
#include "core/tokenizers/tokenizer.h"

namespace core::tasks {

struct LossShaping;

/// One example as tokens. `labels` has the length of `ids` for language models and marked words (-100: not learned from; not
/// shifted), one of its own for models with an encoder, and is first and last token of an answer in a text; classification
/// uses `classIndex`, numbers and several categories at once use `targets`.
struct Example {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> labels;
    std::vector<std::int64_t> segments;  ///< of a packed window; else empty
    std::vector<std::int64_t> typeIds;   ///< 0 or 1: first or second text of a pair; empty: one text
    std::vector<float> targets;
    std::vector<Example> rejected;  ///< the answer that is liked less, of a preference; else empty
    std::int64_t classIndex = -1;
    std::int64_t row = 0;        ///< record number as in Finding::Hit::row; 0 for windows over several rows
    std::int64_t cutTokens = 0;  ///< lost to the length limit
};

/// Examples padded to one length.
struct Batch {
    models::ModelInput input;
    torch::Tensor labels;                  ///< [B, T], [B, D], [B, 2] or [B], int64, -100 = no target
    torch::Tensor targets;                 ///< [B, C] float32, where examples have targets; else undefined
    std::int64_t tokens = 0;               ///< real tokens, padding not counted
    std::int64_t maskToken = 0;            ///< id that hides a word (masked LM)
    const LossShaping* shaping = nullptr;  ///< of a training batch; null: plain cross entropy
};

/// Sum of the losses over the targets of a batch. The mean is sum / count.
struct Loss {
    torch::Tensor sum;       ///< scalar with gradient
    std::int64_t count = 0;  ///< targets
};

/// A validation batch judged without gradient. `classes` holds (true, predicted) class indices of a classifier. Of others what
/// is to be found, what was answered and what of it is right, counted; of numbers `errorSum`, the sum of the absolute errors;
/// of answers in texts `f1Sum`, the sum of their F1 over words; of preferences `marginSum`, by how much the better answer is
/// likelier than the untouched model made it, in nats.
struct Score {
    double lossSum = 0;
    std::int64_t count = 0;  ///< targets
    std::vector<std::pair<std::int64_t, std::int64_t>> classes;
    std::int64_t expected = 0, answered = 0, right = 0;
    double errorSum = 0, f1Sum = 0, marginSum = 0;
};

/// What a loss compares with: a number for each example that the untouched model is asked for once, before anything learns.
class Comparison {
public:
    virtual ~Comparison() = default;
    /// Of the examples, in their order. The model must be in evaluation mode. @throws base::CancelledException
    virtual std::vector<float> ask(models::Model& untouched, const std::vector<Example>& examples,
                                   const tokenizers::Tokenizer& tokenizer, base::Progress& progress,
                                   const api::CancelToken& token) const = 0;
    virtual void keep(float answer, Example& example) const = 0;
};

/// A goal: how rows become examples, how a batch becomes a loss, how the model answers.
class Task {
public:
    virtual ~Task() = default;

    virtual const api::TaskInfo& info() const = 0;
    virtual models::Head head() const = 0;
    /// Class names of a classifier (sorted), from the training rows; empty for others.
    virtual std::vector<std::string> labels(const data::Dataset& dataset) const = 0;

    /// Rows of one part as examples. Deterministic.
    virtual std::vector<Example> examples(const data::Dataset& dataset, api::Part part, const tokenizers::Tokenizer& tokenizer,
                                          const api::Job& job, const std::vector<std::string>& labels,
                                          const api::CancelToken& token) const = 0;
    /// Null: the loss compares with nothing.
    virtual const Comparison* comparison() const { return nullptr; }
    virtual Batch collate(const std::vector<const Example*>& examples, const tokenizers::Tokenizer& tokenizer) const;
    /// `generator` serves tasks that draw at random (masked LM); its state is part of a checkpoint.
    virtual Loss loss(models::Model& model, const Batch& batch, torch::Generator& generator) const = 0;
    /// What lets rare classes count for more in the loss: [C], or [2, C] for no and yes where each class is a question
    /// of its own. Undefined: the goal has no classes.
    virtual torch::Tensor classWeights(const std::vector<Example>&, std::size_t /*classes*/) const { return {}; }

    /// Loss, and what the metrics need, of a batch. The model must be in evaluation mode.
    virtual Score score(models::Model& model, const Batch& batch, torch::Generator& generator) const;
    /// The same of whole rows (indices into the dataset), where an answer is put together from several windows, so that batches
    /// do not say how good it is; nothing: score() judges. @throws base::CancelledException
    virtual std::optional<Score> scoreRows(models::Model& model, const data::Dataset& dataset,
                                           const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                           const api::Job& job, const api::CancelToken& token) const;
    /// What the scores of a validation pass, added up, say: {metric, value}. Perplexity, unless the task knows better.
    virtual std::map<std::string, double> metrics(const Score& total) const;
    /// What a sequence classification head answers, for config.json.
    virtual models::ProblemType problemType() const { return models::ProblemType::OneLabel; }

    /// Writes what other programs need to ask the trained model as it was trained, where its folder lacks it.
    /// @throws base::Error as base::writeFile
    virtual void addFiles(const std::string& modelFolder, const tokenizers::Tokenizer& tokenizer) const;

    /// What the model sees of one row.
    virtual std::vector<api::PreviewPiece> preview(const data::Dataset& dataset, std::int64_t row,
                                                   const tokenizers::Tokenizer& tokenizer, const api::Job& job) const = 0;
    /// The model's answers to rows of the dataset (row indices), in evaluation mode; also used for live samples.
    virtual std::vector<api::Prediction> predict(models::Model& model, const data::Dataset& dataset,
                                                 const std::vector<std::int64_t>& rows, const tokenizers::Tokenizer& tokenizer,
                                                 const api::Job& job, const api::CancelToken& token) const = 0;
};

/// The length limit of a job for a model: training.maxLength, but never more than the model can see.
std::int64_t usableLength(const api::Job& job, const models::ModelShape& shape);

/// The registry: one line per task in registry.cpp. @throws base::Error "task.unknown" {task}
const Task& findTask(const std::string& id);

}  // namespace core::tasks
