// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/setup.h"

#include "core/api/job_fields.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/data/text_tools.h"
#include "core/models/adapters/adapter_folder.h"
#include "core/models/device.h"
#include "core/training/learning.h"
#include "core/training/untouched_answers.h"

namespace core::training {

std::string Setup::fingerprint() const {
    const api::Job::Training& t = job.training;
    base::Json parts = {job.task,    job.model.randomWeights, labels,      train.size(), validation.size(),
                        t.batchSize, t.accumulation,          t.maxLength, t.seed};
    if (t.method != api::Method::Full)
        parts.push_back({methodName(t.method), t.lastLayers, t.loraRank, t.loraAlpha, t.loraTargets, t.loraRankStabilised,
                         t.loraMagnitudes});
    if (t.method == api::Method::LowRank && t.baseWeights != api::BaseWeights::Full)
        parts.push_back(baseWeightsName(t.baseWeights));
    if (t.optimizer != api::Optimizer::AdamW)
        parts.push_back(optimizerName(t.optimizer));
    if (t.precision != api::Precision::Float32)
        parts.push_back(precisionName(t.precision));
    for (const api::FileReport& file : dataset.report.files)
        parts.push_back(file.hash);
    return data::hashText(parts.dump());
}

std::optional<api::Issue> precisionNote(api::Precision precision, const torch::Device& device) {
    if (precision != api::Precision::BFloat16)
        return std::nullopt;
    const char* const code = models::computesBFloat16(device) ? "training.bfloat16" : "training.bfloat16-slow";
    return api::Issue{api::Severity::Note, code, {.field = "training.precision"}, {}};
}

models::Adaptation adaptationOf(const api::Job& job) {
    const api::Job::Training& t = job.training;
    models::Adaptation adaptation{.method = t.method, .lastLayers = t.lastLayers, .targets = t.loraTargets, .seed = t.seed};
    adaptation.adapter.rank = t.loraRank;
    adaptation.adapter.alpha = t.loraAlpha;
    adaptation.adapter.dropout = t.loraDropout;
    adaptation.adapter.rankStabilised = t.loraRankStabilised;
    adaptation.adapter.magnitudes = t.loraMagnitudes;
    adaptation.adapter.base = job.model.path;
    if (t.method == api::Method::LowRank)
        adaptation.baseWeights = t.baseWeights;
    return adaptation;
}

namespace {

tasks::LossShaping shapingOf(const Setup& setup) {
    const api::Job::Training& t = setup.job.training;
    tasks::LossShaping shaping{.untouchedPull = t.untouchedPull};
    if (isUsed(setup.job, "training.untouchedPull", t.untouchedPull))
        shaping.untouched = setup.untouched ? setup.untouched.get() : setup.model.get();
    const auto used = [&](const char* field, double value) { return isUsed(setup.job, field, value) ? value : 0; };
    shaping.labelSmoothing = used("training.labelSmoothing", t.labelSmoothing);
    shaping.focalGamma = used("training.focalGamma", t.focalGamma);
    shaping.consistency = used("training.consistency", t.consistency);
    shaping.mixup = used("training.mixup", t.mixup);
    if (isUsed(setup.job, "training.balancedClasses", t.balancedClasses ? 1 : 0))
        shaping.classWeights = setup.task->classWeights(setup.train, setup.labels.size());
    return shaping;
}

/// What guards general knowledge: text in between, and the model as it was. Beside an adapter that is the model itself.
void prepareGuards(Setup& setup, const api::CancelToken& token) {
    const api::Job::Training& t = setup.job.training;
    if (isUsed(setup.job, "training.replayShare", t.replayShare))
        setup.replay = Replay(t, *setup.tokenizer);
    if (!isUsed(setup.job, "training.untouchedPull", t.untouchedPull) || models::adapterAloneLearns(*setup.model))
        return;
    setup.untouched = models::loadModel(setup.job.model.path,
                                        {.head = setup.task->head(),
                                         .randomWeights = setup.job.model.randomWeights,
                                         .seed = t.seed,
                                         .labels = setup.labels,
                                         .device = setup.model->device(),
                                         .type = models::scalarType(t.precision),
                                         .adaptation = {.baseWeights = adaptationOf(setup.job).baseWeights},
                                         .frozen = true},
                                        token);
}

}  // namespace

Setup prepareSetup(const api::Job& job, const api::EventSink& sink, const api::CancelToken& token) {
    const auto enter = [&](api::Stage stage) {
        if (sink)
            sink(api::StageEvent{stage});
    };
    Setup setup;
    setup.job = job;
    setup.job.model.path = models::wholeModelFolder(job.model.path, token);
    setup.task = &tasks::findTask(job.task);
    enter(api::Stage::ReadingData);
    setup.dataset = data::loadDataset(job, sink, token, data::Purpose::Use, models::openModelTokenizer);
    data::requireReady(setup.dataset);
    setup.labels = setup.task->labels(setup.dataset);
    enter(api::Stage::LoadingModel);
    setup.tokenizer = tokenizers::openTokenizer(setup.job.model.path);
    const torch::Device device = models::chooseDevice(job.training.device);
    setup.job.training.precision = models::choosePrecision(job.training.precision, device);
    models::LoadNotes notes;
    setup.model = models::loadModel(setup.job.model.path,
                                    {.head = setup.task->head(),
                                     .randomWeights = job.model.randomWeights,
                                     .seed = job.training.seed,
                                     .labels = setup.labels,
                                     .device = device,
                                     .type = models::scalarType(setup.job.training.precision),
                                     .adaptation = adaptationOf(setup.job)},
                                    token, &notes);
    setup.beginsByChance = !notes.freshParameters.empty();
    models::allowTensorFloat32(setup.model->device());
    if (job.training.dropout >= 0)
        setup.model->setDropout(job.training.dropout);
    setup.model->setRecompute(job.training.recompute);
    setup.model->setEmbeddingNoise(job.training.embeddingNoise);
    setup.job.training.maxLength = tasks::usableLength(job, setup.model->shape());
    if (setup.job.training.maxLength < job.training.maxLength)
        setup.issues.push_back({api::Severity::Note,
                                "training.length-reduced",
                                {.field = "training.maxLength"},
                                {{"length", std::to_string(setup.job.training.maxLength)}}});
    if (const auto note = precisionNote(setup.job.training.precision, device))
        setup.issues.push_back(*note);
    enter(api::Stage::Tokenizing);
    const auto examples = [&](api::Part part) {
        return setup.task->examples(setup.dataset, part, *setup.tokenizer, setup.job, setup.labels, token);
    };
    setup.train = examples(api::Part::Train);
    setup.validation = examples(api::Part::Validation);
    if (setup.train.empty())
        throw base::Error("training.no-examples", {}, {.field = "data.files"});
    compareWithUntouched(setup, sink, token);
    prepareGuards(setup, token);
    setup.shaping = shapingOf(setup);
    if (setup.validation.empty())
        setup.issues.push_back({api::Severity::Warning, "training.no-validation", {.field = "data.validationShare"}, {}});
    return setup;
}

}  // namespace core::training
