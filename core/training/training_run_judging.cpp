// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
// The part of TrainingRun that judges the model and keeps the best one.

#include <cstdio>

#include "core/api/best_model.h"
#include "core/base/error.h"
#include "core/training/best_model.h"
#include "core/training/diagnosis.h"
#include "core/training/samples.h"
#include "core/training/stopwatch.h"
#include "core/training/training_run.h"

namespace core::training {
namespace {

std::string shortNumber(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

}  // namespace

bool TrainingRun::evaluationDue() const {
    const bool due = m_state.step % m_plan.evaluateEvery == 0 || m_state.step == m_plan.totalSteps;
    return due && !m_validation.empty() && m_state.evaluatedStep != m_state.step;
}

/// The model as its weights are now.
api::EvaluationPoint TrainingRun::judged() {
    api::EvaluationPoint point = evaluate(m_setup, m_validation, m_control.token());
    point.metrics.merge(m_general.measure(*m_setup.model, m_control.token()));
    point.step = m_state.step;
    // Before a made-up head learned anything, what it finds it finds by chance.
    const bool chance = m_state.step == 0 && m_setup.beginsByChance;
    const double score = chance ? 0 : api::decidingScore(point).value_or(api::DecidingScore{}).value;
    point.best = m_state.stopping.record(m_state.step, point.validationLoss, m_setup.job.training.minimumGain, score);
    return point;
}

void TrainingRun::evaluateNow() {
    const Stopwatch watch;
    api::EvaluationPoint point;
    {
        const AveragedWeights averaged(m_optimizer);
        point = judged();
        keepRecent();
    }
    const double pass = watch.seconds();
    m_state.seconds += pass;
    const double trainingLoss = m_state.targetsSinceEvaluation > 0
                                    ? m_state.lossSinceEvaluation / static_cast<double>(m_state.targetsSinceEvaluation)
                                    : -1.0;
    recordGeneral(point);
    m_state.points.push_back({m_state.step, trainingLoss, point.validationLoss});
    m_state.evaluatedStep = m_state.step;
    m_state.lossSinceEvaluation = 0;
    m_state.targetsSinceEvaluation = 0;
    if (point.best) {
        const AveragedWeights averaged(m_optimizer);
        saveBest();
    }
    m_reporter.send(point);
    m_reporter.send(diagnose(m_state.points));
    sendSamples();
    m_meter.addEvaluation(pass, watch.seconds());
}

void TrainingRun::keepRecent() {
    try {
        m_recent.keep(m_state.step, m_optimizer);
    } catch (const base::Error& error) {
        warnNotSaved(error.issues().front());
    }
}

/// Judges the mean of the last evaluations' weights like one of them; it is kept if it is the best.
void TrainingRun::judgeMean() {
    const auto count = static_cast<std::int64_t>(m_recent.steps(m_state.step).size());
    if (count < 2)
        return m_recent.clear();
    try {
        const MeanOfRecentWeights mean(m_recent, m_state.step, m_optimizer);
        api::EvaluationPoint point = judged();
        const api::Arguments arguments = {{"count", std::to_string(count)}, {"loss", shortNumber(point.validationLoss)}};
        m_reporter.warn({api::Severity::Note, point.best ? "training.mean-kept" : "training.mean-no-better", {}, arguments});
        if (point.best) {
            recordGeneral(point);
            saveBest();
            m_reporter.send(point);
        }
    } catch (const base::Error& error) {
        m_reporter.warn(error.issues().front());
    }
    m_recent.clear();
}

void TrainingRun::recordGeneral(const api::EvaluationPoint& point) {
    if (m_general.empty())
        return;
    const auto value = [&](const char* name) {
        const auto found = point.metrics.find(name);
        return found == point.metrics.end() ? 0.0 : found->second;
    };
    api::GeneralKnowledge& general = m_state.general;
    if (general.texts == 0)
        general = {m_general.texts(), m_general.sentences(), value("generalLoss"), 0, value("generalAnswers"), 0};
    if (point.best || m_state.points.empty()) {
        general.lossAfter = value("generalLoss");
        general.answersAfter = value("generalAnswers");
    }
}

void TrainingRun::sendSamples() {
    const AveragedWeights averaged(m_optimizer);
    if (!m_validation.empty())
        m_reporter.send(takeSamples(m_setup, m_state.step, m_control.token()));
}

void TrainingRun::writeBest() {
    saveBestModel(*m_setup.model, m_setup.task->problemType(), m_setup.job.model.path, m_folder.bestFolder(),
                  [this](const std::string& folder) { m_setup.task->addFiles(folder, *m_setup.tokenizer); });
    m_state.bestSavedStep = m_state.step;
    m_reporter.send(api::CheckpointSaved{m_state.step, m_folder.bestFolder(), true});
}

void TrainingRun::saveBest() {
    try {
        writeBest();
    } catch (const base::Error& error) {
        warnNotSaved(error.issues().front());
    }
}

}  // namespace core::training
