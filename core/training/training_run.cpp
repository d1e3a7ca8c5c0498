// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "core/training/training_run.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <thread>

#include "core/api/best_model.h"
#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/training/diagnosis.h"
#include "core/training/generator_state.h"
#include "core/training/memory.h"
#include "core/training/schedule.h"
#include "core/training/stopwatch.h"

namespace core::training {
namespace {

constexpr std::int64_t skippedAllowed = 5;
constexpr double longestExtension = 10'000;  // passes

double meanTokens(const std::vector<tasks::Example>& examples) {
    std::size_t tokens = 0;
    for (const tasks::Example& example : examples)
        tokens += example.ids.size();
    return static_cast<double>(tokens) / static_cast<double>(std::max<std::size_t>(examples.size(), 1));
}

std::uint64_t seedOf(const api::Job& job, std::uint64_t purpose) {
    return static_cast<std::uint64_t>(job.training.seed) * 1000003U + purpose;
}

}  // namespace

TrainingRun::TrainingRun(Setup& setup, const RunFolder& folder, Reporter& reporter, const api::RunControl& control,
                         Optimizer& optimizer, TrainingState state)
    : m_setup(setup), m_folder(folder), m_reporter(reporter), m_control(control), m_optimizer(optimizer),
      m_state(std::move(state)), m_store(folder.path()), m_recent(folder.path(), setup.job.training.averageLast), m_feed(setup),
      m_validation(evaluationBatches(setup.validation, setup.job.training.batchSize,
                                     evaluationLimit(setup.task->head(), meanTokens(setup.validation)))),
      m_plan(makePlan(setup.job.training, m_feed.batchesPerEpoch())), m_defaultGenerator(at::detail::getDefaultCPUGenerator()),
      m_taskGenerator(at::detail::createCPUGenerator(seedOf(setup.job, 2))) {
    if (m_state.defaultGenerator.empty()) {
        torch::manual_seed(seedOf(setup.job, 1));
    } else {
        setGeneratorState(m_defaultGenerator, m_state.defaultGenerator);
        setGeneratorState(m_taskGenerator, m_state.taskGenerator);
        m_checkpointedStep = m_state.step;
        m_checkpointedEvaluation = m_state.evaluatedStep;
    }
    m_plan.totalSteps += m_state.extraSteps;
    m_state.fingerprint = setup.fingerprint();
    if (setup.job.training.watchForgetting && !m_validation.empty())
        m_general = GeneralProbe(*setup.task, *setup.tokenizer, setup.job.training.maxLength);
}

api::TrainingReport TrainingRun::run() {
    try {
        return report(loop());
    } catch (const base::CancelledException&) {
        m_optimizer.clearGradients();
        checkpoint();
        throw;
    }
}

api::RunEnd TrainingRun::loop() {
    while (true) {
        base::stopIfCancelled(m_control.token());
        extendIfAsked();
        if (evaluationDue())
            evaluateNow();
        if (m_state.step > 0 && m_state.step % m_plan.checkpointEvery == 0)
            checkpoint();
        serveRequests();
        if (const auto end = reasonToEnd()) {
            if (!m_validation.empty() && m_state.evaluatedStep != m_state.step)
                evaluateNow();
            judgeMean();
            recordNotes();
            checkpoint();
            if (m_state.bestSavedStep < 0) {
                const AveragedWeights averaged(m_optimizer);
                writeBest();  // a run without a model has failed: say why
            }
            return *end;
        }
        waitWhilePaused();
        takeStep();
    }
}

std::optional<api::RunEnd> TrainingRun::reasonToEnd() const {
    const api::Job::Training& training = m_setup.job.training;
    if (m_control.stopRequested())
        return api::RunEnd::StoppedAndKept;
    if (m_state.step >= m_plan.totalSteps)
        return api::RunEnd::Finished;
    if (!m_validation.empty() && m_state.stopping.shouldStop(training.patience))
        return api::RunEnd::EarlyStopped;
    if (training.maxMinutes > 0 && m_state.seconds >= 60 * training.maxMinutes)
        return api::RunEnd::TimeUp;
    return std::nullopt;
}

void TrainingRun::recordNotes() {
    for (std::string& text : m_control.takeNotes())
        m_reporter.send(api::NoteEvent{m_state.step, std::move(text)});
}

void TrainingRun::serveRequests() {
    recordNotes();
    extendIfAsked();
    if (m_control.takeSample())
        sendSamples();
    if (m_control.takeCheckpoint())
        checkpoint();
}

void TrainingRun::extendIfAsked() {
    const double epochs = m_control.takeExtension();
    if (!(epochs > 0))
        return;
    const std::int64_t steps =
        stepsOfEpochs(std::min(epochs, longestExtension), m_setup.job.training, m_feed.batchesPerEpoch());
    m_plan.totalSteps += steps;
    m_state.extraSteps += steps;
    m_checkpointedStep = -1;  // the checkpoint of this step does not know of it yet
    checkpoint();
}

void TrainingRun::waitWhilePaused() {
    if (!m_control.isPaused())
        return;
    m_reporter.send(api::PausedEvent{true});
    while (m_control.isPaused() && !m_control.stopRequested()) {
        base::stopIfCancelled(m_control.token());
        serveRequests();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    m_reporter.send(api::PausedEvent{false});
}

void TrainingRun::takeStep() {
    const Stopwatch watch;
    const StepSums sums = computeGradients();
    const double rate = learningRate();
    double norm = 0;
    if (sums.targets > 0)
        applyGradients(sums, rate, norm);
    m_optimizer.clearGradients();
    const double stepSeconds = watch.seconds();
    ++m_state.step;
    m_state.seconds += stepSeconds;
    m_state.stepSeconds += stepSeconds;
    m_state.tokens += sums.tokens;
    m_meter.addStep(sums.tokens, sums.length, stepSeconds);
    reportStep(sums, rate, norm);
}

StepSums TrainingRun::computeGradients() {
    // A step that is broken off leaves no trace: the checkpoint is of the moment before it.
    const Cursor cursor = m_state.cursor;
    const torch::Tensor defaultState = m_defaultGenerator.get_state();
    const torch::Tensor taskState = m_taskGenerator.get_state();
    try {
        return addGradients(m_setup, m_feed, m_state.cursor, m_taskGenerator, m_control.token());
    } catch (const base::CancelledException&) {
        m_state.cursor = cursor;
        m_defaultGenerator.set_state(defaultState);
        m_taskGenerator.set_state(taskState);
        throw;
    }
}

void TrainingRun::applyGradients(const StepSums& sums, double learningRate, double& norm) {
    const double mean = 1.0 / static_cast<double>(sums.counted());
    norm = gradientNorm(m_optimizer.slots()) * mean;
    if (!std::isfinite(sums.loss) || !std::isfinite(norm)) {
        skipStep();
        return;
    }
    m_state.skippedInRow = 0;
    m_optimizer.step(learningRate, mean * clipFactor(norm, m_setup.job.training.clipNorm));
    m_state.lossSinceEvaluation += sums.loss;
    m_state.targetsSinceEvaluation += sums.targets;
}

void TrainingRun::skipStep() {
    const api::Arguments arguments = {{"step", std::to_string(m_state.step + 1)}, {"count", std::to_string(skippedAllowed)}};
    if (++m_state.skippedInRow >= skippedAllowed)
        throw base::Error("training.not-finite", arguments, {.field = "training.learningRate"}, {}, api::Fault::Program);
    m_reporter.warn({api::Severity::Warning, "training.step-skipped", {}, arguments});
}

double TrainingRun::learningRate() {
    m_state.learningRateFactor *= m_control.takeLearningRateScale();
    const api::Job::Training& training = m_setup.job.training;
    return training.learningRate * m_state.learningRateFactor *
           scheduleFactor(training.schedule, m_state.step, m_plan.totalSteps, m_plan.warmupSteps);
}

void TrainingRun::reportStep(const StepSums& sums, double rate, double norm) {
    const std::int64_t stepsLeft = m_plan.totalSteps - m_state.step;
    api::TrainingPoint point;
    point.step = m_state.step;
    point.totalSteps = m_plan.totalSteps;
    point.epoch = static_cast<double>(m_state.cursor.epoch) +
                  static_cast<double>(m_state.cursor.batch) / static_cast<double>(m_feed.batchesPerEpoch());
    point.learningRate = rate;
    point.gradientNorm = std::isfinite(norm) ? norm : 0.0;
    point.tokensPerSecond = m_meter.tokensPerSecond();
    const double lengthLeft = static_cast<double>(stepsLeft * m_setup.job.training.accumulation) * m_feed.meanLength();
    point.secondsLeft = m_meter.secondsLeft(lengthLeft, stillDue(m_plan.evaluateEvery), stillDue(m_plan.checkpointEvery));
    if (const double limit = 60 * m_setup.job.training.maxMinutes; limit > 0 && point.secondsLeft >= 0)
        point.secondsLeft = std::min(point.secondsLeft, std::max(limit - m_state.seconds, 0.0));
    point.memoryBytes = residentBytes();
    point.seconds = m_state.seconds;
    point.systemLoad = m_load.share();
    const bool counts = m_state.skippedInRow == 0 && sums.targets > 0;
    m_reporter.sendPoint(point, counts ? sums.loss : 0.0, counts ? sums.targets : 0, m_plan.recordEvery, stepsLeft == 0);
}

std::int64_t TrainingRun::stillDue(std::int64_t every) const {
    const std::int64_t atTheEnd = m_plan.totalSteps % every == 0 ? 0 : 1;
    return m_plan.totalSteps / every - (m_state.step - 1) / every + atTheEnd;
}

void TrainingRun::warnNotSaved(const api::Issue& reason) {
    api::Arguments arguments = reason.arguments;
    arguments["step"] = std::to_string(m_state.step);
    arguments["reasonCode"] = reason.code;
    m_reporter.warn({api::Severity::Warning, "checkpoint.not-saved", reason.place, std::move(arguments)});
}

void TrainingRun::checkpoint() {
    if (m_checkpointedStep == m_state.step && m_checkpointedEvaluation == m_state.evaluatedStep)
        return;
    m_state.defaultGenerator = generatorState(m_defaultGenerator);
    m_state.taskGenerator = generatorState(m_taskGenerator);
    m_state.metricsBytes = m_reporter.metricsBytes();
    m_state.eventsBytes = m_reporter.eventsBytes();
    m_state.unrecordedLoss = m_reporter.unrecorded().sum;
    m_state.unrecordedTargets = m_reporter.unrecorded().count;
    const Stopwatch watch;
    try {
        const std::string path = m_store.save(m_state, m_optimizer);
        m_checkpointedStep = m_state.step;
        m_checkpointedEvaluation = m_state.evaluatedStep;
        m_meter.addCheckpoint(watch.seconds());
        m_reporter.send(api::CheckpointSaved{m_state.step, path, false});
    } catch (const base::Error& error) {
        warnNotSaved(error.issues().front());
    }
}

api::TrainingReport TrainingRun::report(api::RunEnd end) const {
    api::TrainingReport report;
    report.end = end;
    report.steps = m_state.step;
    report.bestStep = std::max<std::int64_t>(m_state.bestSavedStep, 0);
    for (const models::Parameter& parameter : m_setup.model->parameters())
        report.parameters += parameter.value.numel();
    for (const models::Parameter& parameter : models::trainableParameters(*m_setup.model))
        report.trainedParameters += parameter.value.numel();
    report.trainExamples = static_cast<std::int64_t>(m_setup.train.size());
    report.bestValidationLoss = m_state.stopping.bestLoss;
    if (!m_state.points.empty())
        report.firstValidationLoss = m_state.points.front().validationLoss;
    if (m_state.stopping.bestScore > 0 && api::decides(m_setup.task->info().mainMetric))
        report.bestF1 = m_state.stopping.bestScore;
    report.precision = m_setup.job.training.precision;
    if (m_setup.job.training.method == api::Method::LowRank)
        report.baseWeights = m_setup.job.training.baseWeights;
    report.seconds = m_state.seconds;
    report.tokensPerSecond = m_state.stepSeconds > 0 ? static_cast<double>(m_state.tokens) / m_state.stepSeconds : 0.0;
    report.peakMemoryBytes = peakResidentBytes();
    report.bestCheckpoint = m_folder.bestFolder();
    const api::DiagnosisEvent diagnosis = diagnose(m_state.points);
    report.diagnosis = diagnosis.code;
    report.diagnosisArguments = diagnosis.arguments;
    report.general = m_state.general;
    return report;
}

}  // namespace core::training
