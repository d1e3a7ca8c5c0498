// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/estimate.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/job/paths.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "core/training/memory.h"
#include "core/training/plan.h"
#include "core/training/setup.h"
#include "core/training/trainer.h"
#include "core/training/workload.h"

namespace core::training {
namespace {

constexpr std::int64_t mebibyte = 1 << 20;
constexpr std::int64_t floatBytes = 4;

std::int64_t diskAvailable(const std::string& runFolder) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::path path = runFolder.empty() ? fs::current_path(error) : fs::absolute(runFolder, error);
    while (!path.empty() && !fs::exists(path, error) && path != path.root_path())
        path = path.parent_path();
    const fs::space_info space = fs::space(path, error);
    return error ? -1 : static_cast<std::int64_t>(space.available);
}

std::string mebibytes(std::int64_t bytes) {
    return std::to_string((bytes + mebibyte - 1) / mebibyte);
}

void judge(api::Estimate& estimate, const api::Job::Training& training) {
    const auto add = [&](api::Severity severity, const char* code, const char* field, std::int64_t needed,
                         std::int64_t available) {
        estimate.issues.push_back(
            {severity, code, {.field = field}, {{"needed", mebibytes(needed)}, {"available", mebibytes(available)}}});
    };
    if (estimate.memoryAvailableBytes > 0 && estimate.memoryBytes > estimate.memoryAvailableBytes)
        add(api::Severity::Error, "training.memory-short", "training.batchSize", estimate.memoryBytes,
            estimate.memoryAvailableBytes);
    else if (estimate.memoryAvailableBytes > 0 && 10 * estimate.memoryBytes > 8 * estimate.memoryAvailableBytes)
        add(api::Severity::Warning, "training.memory-tight", "training.batchSize", estimate.memoryBytes,
            estimate.memoryAvailableBytes);
    if (estimate.diskAvailableBytes >= 0 && estimate.diskBytes > estimate.diskAvailableBytes)
        add(api::Severity::Error, "training.disk-short", "", estimate.diskBytes, estimate.diskAvailableBytes);
    constexpr double matricesNeed = 1e-4;
    if (training.method == api::Method::LowRank && training.optimizer != api::Optimizer::Sgd &&
        training.learningRate < matricesNeed)
        estimate.issues.push_back({api::Severity::Note, "training.slow-matrices", {.field = "training.learningRate"}, {}});
    constexpr std::int64_t fewSteps = 20;
    if (estimate.steps < fewSteps)
        estimate.issues.push_back({api::Severity::Warning,
                                   "training.few-steps",
                                   {.field = "training.epochs"},
                                   {{"steps", std::to_string(estimate.steps)}}});
}

}  // namespace

std::int64_t trainingMemory(const api::ModelReport& model, const Learning& learning, std::int64_t batchSize,
                            std::int64_t length, std::int64_t classes) {
    // Kept for backward in each layer and token: what two norms gave (in bfloat16 also what went into them), queries, keys and
    // values, attention's output and what went into the activation: 10 (12) times the width, and the scores of attention once.
    const std::int64_t rows = batchSize * learning.readings, tokens = rows * length;
    const std::int64_t perToken = (learning.numberBytes < floatBytes ? 12 : 10) * model.hiddenSize + model.heads * length;
    const auto passed = static_cast<std::int64_t>(learning.layerShare * static_cast<double>(model.layers) + 0.5);
    // Where layers are run again, each keeps what went into it, and one at a time all the rest.
    const std::int64_t kept = learning.recomputes && passed > 1 ? passed * model.hiddenSize + perToken : passed * perToken;
    const std::int64_t activations = tokens * kept + 4 * tokens * model.hiddenSize;
    // Logits exist for 256 tokens, or 160 MiB (48 MiB where the output stands still), or all tokens where these are fewer, at a
    // time; the output's own gradient, where it learns, twice (measured).
    constexpr std::int64_t chunk = 256;
    const std::int64_t most = tokens * model.vocabularySize;
    const auto chunkNumbers = static_cast<std::int64_t>((learning.embeddings ? 160.0 : 48.0) * mebibyte / learning.numberBytes);
    const std::int64_t atATime = std::min(most, std::max<std::int64_t>(chunkNumbers, chunk * model.vocabularySize));
    const std::int64_t logits = classes > 0            ? 4 * rows * classes
                                : !learning.embeddings ? atATime
                                                       : atATime + 2 * model.vocabularySize * model.hiddenSize;
    // The largest product: that of the logits, with their gradients; else that of a feed-forward part.
    const std::int64_t product = classes > 0 ? 4 * model.hiddenSize * model.hiddenSize + 8 * tokens * model.hiddenSize
                                             : model.vocabularySize * model.hiddenSize + 4 * chunk * model.vocabularySize;
    const double beside =
        learning.numberBytes * static_cast<double>(activations + logits) + learning.widenedBytes * static_cast<double>(product);
    const double learned =
        static_cast<double>(learning.parameters) * (learning.numberBytes + learning.masterBytes + learning.stateBytes);
    const double weights = learning.numberBytes * static_cast<double>(model.parameters + learning.added) - learning.savedBytes;
    return static_cast<std::int64_t>(weights + learned + beside + learning.besideBytes) + programBytes;
}

std::int64_t shardMemory(const Learning& learning, std::int64_t shards) {
    return shards > 1 ? std::llround(static_cast<double>(shards * learning.parameters) * learning.numberBytes) : 0;
}

std::int64_t checkpointDisk(const api::ModelReport& model, const Learning& learning) {
    constexpr std::int64_t resumable = 3;  // two kept, one being written
    constexpr std::int64_t best = 2;
    const double learned = static_cast<double>(learning.parameters) * (floatBytes + learning.stateBytes);
    return resumable * static_cast<std::int64_t>(learned) + best * floatBytes * (model.parameters + learning.added);
}

api::Estimate estimateRun(const api::Job& wanted, const data::Dataset& dataset, const api::CancelToken& token,
                          const std::string& runFolder) {
    api::Job job = wanted;
    job.model.path = job::resolveModelPath(wanted.model.path);
    prepareWorker(job.training.threads);
    const api::ModelReport model = models::inspectModel(job.model.path);
    api::Estimate estimate;
    estimate.issues = model.issues;
    if (api::hasErrors(estimate.issues))
        return estimate;
    job.model.path = models::configFolder(job.model.path);
    const std::int64_t limit =
        model.contextLength > 0 ? std::min(job.training.maxLength, model.contextLength) : job.training.maxLength;
    const TokenCounts counts = countTokens(job, dataset, limit, token);
    const std::int64_t batch = std::clamp<std::int64_t>(job.training.batchSize, 1, std::max<std::int64_t>(counts.examples, 1));
    const std::int64_t batches = (counts.examples + batch - 1) / batch;
    estimate.trainExamples = counts.examples;
    estimate.tokensPerEpoch = counts.tokens;
    estimate.steps = makePlan(job.training, batches).totalSteps;
    const std::int64_t outputs = headOutputs(job.task, dataset.report.labels.size());
    const Learning learning = learningOf(job, model, static_cast<std::size_t>(outputs));
    const torch::Device device = models::chooseDevice(job.training.device);
    const double batchTokens =
        static_cast<double>(batch * counts.tokens) / static_cast<double>(std::max<std::int64_t>(counts.examples, 1));
    const ProductSize product = productSize(job.training, model, learning, device, batchTokens);
    estimate.memoryBytes = trainingMemory(model, learning, batch * rowsOfExample(job.task), counts.length, outputs) +
                           shardMemory(learning, product.shards) + heldBeyondProgram();
    estimate.memoryAvailableBytes = availableBytes();
    estimate.diskBytes = checkpointDisk(model, learning);
    estimate.diskAvailableBytes = diskAvailable(runFolder);
    const api::Precision precision = models::choosePrecision(job.training.precision, device);
    if (const auto note = precisionNote(precision, device))
        estimate.issues.push_back(*note);
    const ProductSpeeds speeds = MachineSpeed(device, precision).of(product);
    const std::int64_t validation = validationExamples(job.task, dataset.report, counts);
    estimate.seconds =
        runTime(job.training,
                {model, outputs, counts.examples, counts.tokens, validation, learning.workShare, estimate.diskBytes}, speeds)
            .seconds;
    judge(estimate, job.training);
    return estimate;
}

}  // namespace core::training
