// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "core/evaluation/bench.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include "core/api/job_fields.h"
#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/evaluation/machine.h"
#include "core/base/progress.h"
#include "core/models/device.h"
#include "core/models/model.h"
#include "core/tasks/task.h"
#include "core/training/memory.h"
#include "core/training/optimizer.h"

namespace core::evaluation {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t warmUpSteps = 2, timedSteps = 5;

/// What is timed: a published architecture and a batch.
struct Shape {
    const char* name;
    const char* task;
    const char* config;
    std::int64_t vocabulary, rows, length;
};

constexpr Shape gpt2{
    "gpt2-124m",
    "causal-lm",
    R"({"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "vocab_size": 50257, "n_embd": 768, "n_layer": 12,
         "n_head": 12, "n_positions": 1024, "resid_pdrop": 0.1, "embd_pdrop": 0.1, "attn_pdrop": 0.1})",
    50257,
    4,
    512};
constexpr Shape bert{
    "bert-base-classifier",
    "classification",
    R"({"model_type": "bert", "architectures": ["BertForSequenceClassification"], "vocab_size": 30522, "hidden_size": 768,
         "num_hidden_layers": 12, "num_attention_heads": 12, "intermediate_size": 3072, "max_position_embeddings": 512,
         "type_vocab_size": 2, "hidden_dropout_prob": 0.1, "attention_probs_dropout_prob": 0.1})",
    30522,
    16,
    128};

/// How it learns.
struct Way {
    const Shape& shape;
    api::Method method = api::Method::Full;
    api::Optimizer optimizer = api::Optimizer::AdamW;
    bool magnitudes = false;
    api::BaseWeights baseWeights = api::BaseWeights::Full;
};

constexpr Way ways[] = {
    {gpt2},
    {bert},
    {gpt2, api::Method::LowRank},
    {gpt2, api::Method::LowRank, api::Optimizer::AdamW, false, api::BaseWeights::Int8},
    {gpt2, api::Method::LowRank, api::Optimizer::AdamW, false, api::BaseWeights::NormalFloat4},
    {bert, api::Method::LowRank},
    {bert, api::Method::LowRank, api::Optimizer::AdamW, true},
    {bert, api::Method::LastLayers},
    {bert, api::Method::Head},
    {bert, api::Method::Full, api::Optimizer::AdamW8Bit},
    {bert, api::Method::Full, api::Optimizer::Adafactor},
    {bert, api::Method::Full, api::Optimizer::Sgd},
};

std::string nameOf(const Way& way) {
    std::string name = way.shape.name;
    if (way.method != api::Method::Full)
        name += way.magnitudes ? "-dora" : "-" + std::string(api::methodName(way.method));
    if (way.baseWeights != api::BaseWeights::Full)
        name += "-" + std::string(api::baseWeightsName(way.baseWeights));
    if (way.optimizer != api::Optimizer::AdamW)
        name += "-" + std::string(api::optimizerName(way.optimizer));
    return name;
}

/// A folder for as long as the object lives.
class TemporaryFolder {
public:
    TemporaryFolder() : m_path((fs::temp_directory_path() / ("tunewright-bench-" + std::to_string(::getpid()))).string()) {
        base::makeFolder(m_path);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// The model of a way: random weights, in a folder as if somebody had published them.
std::unique_ptr<models::Model> randomModel(const Way& way, const torch::Device& device, api::Precision precision,
                                           const api::CancelToken& token) {
    const TemporaryFolder folder;
    base::writeFile((fs::path(folder.path()) / "config.json").string(), way.shape.config);
    models::LoadOptions options;
    options.head = tasks::findTask(way.shape.task).head();
    options.randomWeights = true;
    options.device = device;
    options.type = models::scalarType(precision);
    if (options.head == models::Head::SequenceClassification)
        options.labels = {"no", "yes"};
    if (way.method == api::Method::Full)
        return models::loadModel(folder.path(), options, token);
    models::saveModel(*models::loadModel(folder.path(), options, token), folder.path(), folder.path(),
                      models::StorageType::Float32, token);
    options.randomWeights = false;
    options.adaptation = {.method = way.method, .lastLayers = 2, .targets = "all-linear"};
    options.adaptation.adapter.dropout = 0.05;
    options.adaptation.adapter.magnitudes = way.magnitudes;
    options.adaptation.baseWeights = way.baseWeights;
    return models::loadModel(folder.path(), options, token);
}

tasks::Batch randomBatch(const Shape& shape, models::Head head, torch::Generator& generator) {
    tasks::Batch batch;
    batch.input.inputIds = torch::randint(0, shape.vocabulary, {shape.rows, shape.length}, generator, torch::kInt64);
    batch.labels = head == models::Head::SequenceClassification ? torch::randint(0, 2, {shape.rows}, generator, torch::kInt64)
                                                                : batch.input.inputIds.clone();
    batch.tokens = shape.rows * shape.length;
    return batch;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// One optimizer step, as the trainer takes it. @returns seconds
double timeStep(const tasks::Task& task, models::Model& model, const tasks::Batch& batch, training::Optimizer& optimizer,
                torch::Generator& generator) {
    const auto started = std::chrono::steady_clock::now();
    const tasks::Loss loss = task.loss(model, batch, generator);
    loss.sum.backward();
    const double mean = 1.0 / static_cast<double>(loss.count);
    optimizer.step(1e-5, mean * training::clipFactor(training::gradientNorm(optimizer.slots()) * mean, 1.0));
    optimizer.clearGradients();
    models::synchronize(model.device());
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

api::BenchRow timeWay(const Way& way, const torch::Device& device, api::Precision precision, base::Progress& progress,
                      const api::CancelToken& token) {
    const Shape& shape = way.shape;
    const tasks::Task& task = tasks::findTask(shape.task);
    const auto model = randomModel(way, device, precision, token);
    const bool ownPeak = restartPeakMemory();
    model->setTraining(true);
    api::Job::Training settings;
    settings.optimizer = way.optimizer;
    const auto optimizer = training::makeOptimizer(models::trainableParameters(*model), settings);
    torch::Generator generator = at::detail::createCPUGenerator(1);
    const tasks::Batch batch = randomBatch(shape, model->head(), generator);
    std::vector<double> seconds;
    for (std::int64_t step = 0; step < warmUpSteps + timedSteps; ++step) {
        base::stopIfCancelled(token);
        const double taken = timeStep(task, *model, batch, *optimizer, generator);
        if (step >= warmUpSteps)
            seconds.push_back(taken);
        progress.add(1);
    }
    api::BenchRow row{nameOf(way), std::string(api::precisionName(precision))};
    row.secondsPerStep = median(seconds);
    row.tokensPerSecond = static_cast<double>(batch.tokens) / row.secondsPerStep;
    row.examplesPerSecond = static_cast<double>(shape.rows) / row.secondsPerStep;
    row.peakMemoryBytes = ownPeak ? training::peakResidentBytes() : 0;
    for (const models::Parameter& parameter : model->parameters())
        row.parameters += parameter.value.numel();
    return row;
}

/// Those that were asked for. @throws base::Error "bench.unknown-row" {name, known}
std::vector<Way> waysOf(const std::vector<std::string>& names) {
    std::string known;
    for (const Way& way : ways)
        known += (known.empty() ? "" : ", ") + nameOf(way);
    std::vector<Way> chosen;
    for (const std::string& name : names) {
        const auto* found = std::find_if(std::begin(ways), std::end(ways), [&](const Way& way) { return nameOf(way) == name; });
        if (found == std::end(ways))
            throw base::Error("bench.unknown-row", {{"name", name}, {"known", known}});
        chosen.push_back(*found);
    }
    return names.empty() ? std::vector<Way>(std::begin(ways), std::end(ways)) : chosen;
}

}  // namespace

api::BenchReport bench(const api::BenchRequest& request, const api::EventSink& sink, const api::CancelToken& token) {
    const std::vector<Way> chosen = waysOf(request.only);
    const api::Device choice = request.device;
    const torch::Device device = models::chooseDevice(choice);
    const api::Precision precision = models::choosePrecision(request.precision, device);
    models::allowTensorFloat32(device);
    api::BenchReport report;
    report.machine = processorName();
    report.blas = blasName();
    report.libtorch = libtorchVersion();
    report.threads = at::get_num_threads();
    report.device = device.is_cuda() ? "cuda" : "cpu";
    base::Progress progress(sink, api::Stage::Training, static_cast<std::int64_t>(chosen.size()) * (warmUpSteps + timedSteps));
    for (const Way& way : chosen)
        report.rows.push_back(timeWay(way, device, precision, progress, token));
    return report;
}

}  // namespace core::evaluation
