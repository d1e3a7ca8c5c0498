// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/training/workload.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <limits>

#include "core/base/cancel.h"
#include "core/data/cell_values.h"
#include "core/models/device.h"
#include "core/models/layers/blas_threads.h"
#include "core/models/tensor.h"
#include "core/tasks/answer_finding.h"
#include "core/tasks/task.h"
#include "core/tasks/word_tagging.h"
#include "core/tokenizers/tokenizer.h"
#include "core/training/evaluate.h"
#include "core/training/plan.h"
#include "core/training/shards.h"

namespace core::training {
namespace {

using api::Role;

std::vector<std::string> textsBefore(const data::Dataset& dataset, std::int64_t row) {
    std::vector<std::string> texts;
    for (const Role role : {Role::Text, Role::System, Role::Prompt, Role::Answer, Role::Question, Role::Context})
        if (dataset.column(role) >= 0)
            texts.push_back(dataset.text(row, role));
    for (const Role role : {Role::Conversation, Role::Tokens})
        if (dataset.column(role) >= 0)
            texts.push_back(data::wordsOfNested(dataset.text(row, role)));
    return texts;
}

/// An answer is a text or messages.
std::string answerOf(const data::Dataset& dataset, std::int64_t row, Role role) {
    const std::string cell = dataset.text(row, role);
    std::string words = data::wordsOfNested(cell);
    return words.empty() ? cell : words;
}

std::int64_t tokensOf(const std::vector<std::string>& texts, const tokenizers::Tokenizer& tokenizer) {
    std::size_t count = 0;
    for (const std::string& text : texts)
        count += tokenizer.encodeIds(text).size();
    return static_cast<std::int64_t>(count) + 1;  // a line break or an end token
}

/// What was said before, and the two answers to it.
TokenCounts countsOfPair(const data::Dataset& dataset, std::int64_t row, const tokenizers::Tokenizer& tokenizer,
                         std::int64_t limit) {
    const std::int64_t before = tokensOf(textsBefore(dataset, row), tokenizer);
    TokenCounts counts{1, 0, 1};
    for (const Role role : {Role::Chosen, Role::Rejected}) {
        const std::int64_t tokens = std::min(before + tokensOf({answerOf(dataset, row, role)}, tokenizer), limit);
        counts.tokens += tokens;
        counts.length = std::max(counts.length, tokens);
    }
    return counts;
}

/// A row as the goal cuts it: most take the start of a text, those that look for something in it take windows.
TokenCounts countsOfRow(const api::Job& job, const data::Dataset& dataset, std::int64_t row,
                        const tokenizers::Tokenizer& tokenizer, std::int64_t limit) {
    if (job.task == "preference")
        return countsOfPair(dataset, row, tokenizer, limit);
    std::vector<tokenizers::Encoding> windows;
    if (job.task == "question-answering")
        windows = tasks::answerWindows(tasks::questionRow(dataset, row), tokenizer, limit);
    else if (job.task == "token-classification")
        windows = tasks::windowsOf(tasks::taggedRow(dataset, row).text, tokenizer, limit).windows;
    TokenCounts counts{static_cast<std::int64_t>(windows.size()), 0, 1};
    for (const tokenizers::Encoding& window : windows) {
        const auto tokens = static_cast<std::int64_t>(window.ids.size());
        counts.tokens += tokens;
        counts.length = std::max(counts.length, tokens);
    }
    if (windows.empty()) {
        const std::int64_t tokens = tokensOf(textsOfRow(dataset, row), tokenizer);
        counts = {1, tokens, std::min(tokens, limit)};
    }
    return counts;
}

std::int64_t batchesOf(std::int64_t examples, const api::Job::Training& training) {
    const std::int64_t batch = std::max<std::int64_t>(training.batchSize, 1);
    return std::max<std::int64_t>((examples + batch - 1) / batch, 1);
}

/// The way forward alone, without gaps and without keeping anything for the way back, takes a sixth of the time; then the state
/// and the best model are written (both measured).
double secondsOfEvaluation(const api::Job::Training& training, const Workload& work, const ProductSpeeds& speeds) {
    Workload judging = work;
    judging.workShare = 1.0 / 6;
    judging.examples = work.judged;
    judging.tokens = work.tokens * work.judged / std::max<std::int64_t>(work.examples, 1);
    constexpr double diskPerSecond = 600e6;
    return (work.judged > 0 ? secondsPerPass(training, judging, speeds) : 0) + static_cast<double>(work.disk) / diskPerSecond;
}

}  // namespace

std::vector<std::string> textsOfRow(const data::Dataset& dataset, std::int64_t row) {
    std::vector<std::string> texts = textsBefore(dataset, row);
    for (const Role role : {Role::Chosen, Role::Rejected})
        if (dataset.column(role) >= 0)
            texts.push_back(answerOf(dataset, row, role));
    return texts;
}

std::int64_t rowsOfExample(const std::string& task) {
    return task == "preference" ? 2 : 1;
}

std::int64_t headOutputs(const std::string& task, std::size_t labels) {
    switch (tasks::findTask(task).head()) {
    case models::Head::SequenceClassification:
    case models::Head::TokenClassification:
    case models::Head::QuestionAnswering:
        return static_cast<std::int64_t>(std::max<std::size_t>(1, labels));
    default:
        return 0;
    }
}

TokenCounts countTokens(const api::Job& job, const data::Dataset& dataset, std::int64_t limit, const api::CancelToken& token) {
    constexpr std::size_t sampleRows = 400;
    const auto tokenizer = tokenizers::openTokenizer(job.model.path);
    const std::vector<std::int64_t> rows = dataset.rows(api::Part::Train);
    const std::size_t taken = std::min(sampleRows, rows.size());
    // Plain text is cut into full windows; everything else is an example a row.
    const bool windows = learnsWindows(job.task);
    double sum = 0, examples = 0;
    TokenCounts counts;
    for (std::size_t i = 0; i < taken; ++i) {
        base::stopIfCancelled(token);
        const TokenCounts row = countsOfRow(job, dataset, rows[i * rows.size() / taken], *tokenizer, limit);
        sum += static_cast<double>(windows ? row.tokens : std::min(row.tokens, row.examples * rowsOfExample(job.task) * limit));
        examples += static_cast<double>(row.examples);
        counts.length = std::max(counts.length, row.length);
    }
    const double mean = taken > 0 ? sum / static_cast<double>(taken) : 0.0;
    counts.tokens = std::llround(mean * static_cast<double>(rows.size()));
    counts.examples = taken > 0 ? std::llround(examples / static_cast<double>(taken) * static_cast<double>(rows.size())) : 0;
    if (windows) {
        counts.length = std::min(limit, std::max<std::int64_t>(counts.tokens, 1));
        counts.examples = (counts.tokens + limit - 1) / limit;
    }
    return counts;
}

std::int64_t validationExamples(const std::string& task, const api::DatasetReport& data, const TokenCounts& learned) {
    const double examples = static_cast<double>(learned.examples);
    const double all =
        examples * static_cast<double>(data.validationRows) / static_cast<double>(std::max<std::int64_t>(data.trainRows, 1));
    const double mean = static_cast<double>(learned.tokens) / std::max(examples, 1.0);
    return std::min<std::int64_t>(std::llround(all), evaluationLimit(tasks::findTask(task).head(), mean));
}

ProductSize productSize(const api::Job::Training& training, const api::ModelReport& model, const Learning& learning,
                        const torch::Device& device, double batchTokens) {
    const auto learned = static_cast<std::int64_t>(static_cast<double>(learning.parameters) * learning.numberBytes);
    const std::int64_t shards = shardCount(training, device, {batchTokens, model.hiddenSize, learned});
    // Beyond the largest of these a product is no faster; below the smallest it says little.
    return {.rows = std::clamp<std::int64_t>(std::llround(batchTokens) / shards, 16, 512),
            .width = std::clamp<std::int64_t>(model.hiddenSize, 64, 768),
            .shards = shards};
}

ProductSpeeds MachineSpeed::of(const ProductSize& size) {
    return {.own = ofKind(size), .large = ofKind({})};
}

double MachineSpeed::ofKind(const ProductSize& size) {
    // Sizes of a kind: a power of two of rows.
    const auto rows = static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(size.rows)));
    const auto [place, fresh] = m_known.try_emplace({rows, size.width, size.shards}, 0.0);
    if (fresh)
        place->second = measure({rows, size.width, size.shards});
    return place->second;
}

double MachineSpeed::measure(const ProductSize& size) const {
    torch::NoGradGuard noGradient;
    models::allowTensorFloat32(m_device);
    // Where bfloat16 is not computed, its products are those of float32.
    const auto type = models::computesBFloat16(m_device) ? models::scalarType(m_precision) : torch::kFloat;
    const torch::Tensor a = torch::rand({size.rows, size.width}, m_device).to(type);
    const torch::Tensor b = torch::rand({size.width, size.width}, m_device).to(type);
    const double operations = 2.0 * static_cast<double>(size.rows * size.width * size.width);
    const std::int64_t products = std::clamp<std::int64_t>(std::llround(2e9 / operations), 3, 100);
    const models::OneBlasThread alone(size.shards > 1);
    const auto multiply = [&] {
        at::parallel_for(0, size.shards, 1, [&](std::int64_t first, std::int64_t last) {
            const torch::NoGradGuard here;
            for (std::int64_t product = 0; product < (last - first) * products; ++product)
                torch::mm(a, b);
        });
        models::synchronize(m_device);
    };
    multiply();
    // The fastest of some: whatever else the machine does for a moment would count many times over in an epoch.
    constexpr int tries = 6;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < tries; ++i) {
        const auto start = std::chrono::steady_clock::now();
        multiply();
        least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return operations * static_cast<double>(products * size.shards) / std::max(least, 1e-6);
}

bool learnsWindows(const std::string& task) {
    return task == "causal-lm" || task == "masked-lm";
}

double secondsPerPass(const api::Job::Training& training, const Workload& work, const ProductSpeeds& speeds) {
    // A table of words is only looked up, unless words are guessed with it. Layers that share their weights (ALBERT) work as
    // often as there are layers.
    const api::ModelReport& model = work.model;
    const std::int64_t lookedUp = work.outputs > 0 ? model.vocabularySize * model.hiddenSize : 0;
    const std::int64_t layers = 12 * model.layers * model.hiddenSize * model.hiddenSize;
    const auto working = static_cast<double>(std::max(model.parameters - lookedUp, layers));
    // The rest follows the speed of memory, which between two precisions of one processor grows like the root of that of
    // products; it never took longer than so many operations of large products.
    constexpr double rest = 0.035, restOperations = 26e3;
    const double restSeconds = std::min(rest / std::sqrt(speeds.large), restOperations / speeds.large);
    constexpr double layerSeconds = 3.2e-3;
    const double token = 6 * working / (0.9 * speeds.own) + restSeconds * static_cast<double>(model.hiddenSize * model.layers);
    const double batches =
        static_cast<double>(batchesOf(work.examples, training)) * layerSeconds * static_cast<double>(model.layers);
    return work.workShare * (static_cast<double>(work.tokens) * token + batches);
}

RunTime runTime(const api::Job::Training& training, const Workload& work, const ProductSpeeds& speeds) {
    const std::int64_t batches = batchesOf(work.examples, training);
    const Plan plan = makePlan(training, batches);
    RunTime run;
    run.passes = static_cast<double>(plan.totalSteps * training.accumulation) / static_cast<double>(batches);
    run.seconds = run.passes * secondsPerPass(training, work, speeds) +
                  static_cast<double>(1 + (plan.totalSteps + plan.evaluateEvery - 1) / plan.evaluateEvery) *
                      secondsOfEvaluation(training, work, speeds);
    const double limit = 60 * training.maxMinutes;
    if (limit > 0 && run.seconds > limit)
        run = {limit, run.passes * limit / run.seconds};
    return run;
}

}  // namespace core::training
