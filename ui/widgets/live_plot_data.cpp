// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/live_plot_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/api/best_model.h"
#include "core/api/run_curves.h"

namespace ui {

void PlotData::clear() {
    const double smoothing = m_smoothing;
    const quint64 generation = m_generation;
    *this = PlotData();
    m_smoothing = smoothing;
    m_generation = generation + 1;
}

void PlotData::add(const core::api::TrainingPoint& point) {
    const auto step = double(point.step);
    if (!m_training.empty() && m_training.back().step >= step)
        dropFrom(step, false);
    Training added{step, point.epoch, point.seconds, point.trainingLoss, 0, point.learningRate};
    smooth(added);
    m_training.push_back(added);
    m_hasTimes = m_hasTimes && point.seconds >= 0;
    const qint64 index = qint64(m_training.size()) - 1;
    if (!m_rows.empty() && stepOf(m_rows.back()) == step)
        m_rows.back().training = index;
    else
        m_rows.push_back({index, -1});
}

void PlotData::add(const core::api::EvaluationPoint& point) {
    Evaluation added{double(point.step), 0, 0, point.validationLoss, core::api::decidingScore(point), point.best};
    if (!m_evaluations.empty() && m_evaluations.back().step >= added.step)
        dropFrom(added.step, true);
    place(added.step, added.epoch, added.seconds);
    m_evaluations.push_back(added);
    const qint64 index = qint64(m_evaluations.size()) - 1;
    if (added.best)
        m_best = index;
    if (!m_rows.empty() && stepOf(m_rows.back()) == added.step)
        m_rows.back().evaluation = index;
    else if (m_rows.empty() || stepOf(m_rows.back()) < added.step)
        m_rows.push_back({-1, index});
    else
        rebuildRows();
}

void PlotData::addNote(qint64 step, const QString& text) {
    Note note{double(step), 0, 0, text};
    place(note.step, note.epoch, note.seconds);
    m_notes.push_back(note);
}

void PlotData::setSmoothing(double weight) {
    m_smoothing = std::clamp(weight, 0.0, 0.999);
    m_average = m_averageWeight = 0;
    for (Training& point : m_training)
        smooth(point);
}

void PlotData::smooth(Training& point) {
    if (!std::isfinite(point.loss)) {
        point.smoothed = point.loss;  // a gap in the line, and the average goes on after it
        return;
    }
    m_average = m_smoothing * m_average + (1 - m_smoothing) * point.loss;
    m_averageWeight = m_smoothing * m_averageWeight + (1 - m_smoothing);
    point.smoothed = m_average / m_averageWeight;
}

void PlotData::place(double step, double& epoch, double& seconds) const {
    const auto after = std::upper_bound(m_training.begin(), m_training.end(), step,
                                        [](double value, const Training& point) { return value < point.step; });
    if (after == m_training.begin()) {
        epoch = seconds = 0;  // before the first point
        return;
    }
    const Training& last = *std::prev(after);
    epoch = last.epoch;
    seconds = last.seconds;
}

void PlotData::dropFrom(double step, bool evaluationsOnly) {
    const auto later = [step](const auto& point) { return point.step >= step; };
    std::erase_if(m_evaluations, later);
    if (!evaluationsOnly) {
        std::erase_if(m_training, later);
        std::erase_if(m_notes, later);
        setSmoothing(m_smoothing);
    }
    findBest();
    rebuildRows();
    ++m_generation;
}

void PlotData::findBest() {
    m_best = -1;
    for (std::size_t i = 0; i < m_evaluations.size(); ++i)
        if (m_evaluations[i].best)
            m_best = qint64(i);
}

void PlotData::rebuildRows() {
    m_rows.clear();
    std::size_t training = 0, evaluation = 0;
    while (training < m_training.size() || evaluation < m_evaluations.size()) {
        const double nextTraining = training < m_training.size() ? m_training[training].step : INFINITY;
        const double nextEvaluation = evaluation < m_evaluations.size() ? m_evaluations[evaluation].step : INFINITY;
        Row row;
        if (nextTraining <= nextEvaluation)
            row.training = qint64(training++);
        if (nextEvaluation <= nextTraining)
            row.evaluation = qint64(evaluation++);
        m_rows.push_back(row);
    }
    ++m_generation;
}

double PlotData::stepOf(const Row& row) const {
    return row.training >= 0 ? m_training[row.training].step : m_evaluations[row.evaluation].step;
}

qint64 PlotData::nearestTraining(double x, PlotAxis axis) const {
    if (m_training.empty())
        return -1;
    const auto before = [axis](const Training& point, double value) { return position(point, axis) < value; };
    auto found = std::lower_bound(m_training.begin(), m_training.end(), x, before);
    if (found == m_training.end())
        return qint64(m_training.size()) - 1;
    if (found != m_training.begin() && x - position(*std::prev(found), axis) < position(*found, axis) - x)
        --found;
    return found - m_training.begin();
}

QByteArray PlotData::csv() const {
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    core::api::CurveTable table{
        {"epoch", "seconds", "training_loss", "smoothed_training_loss", "learning_rate", "validation_loss"}, {}};
    for (const Row& row : m_rows) {
        double epoch = 0, seconds = 0;
        place(stepOf(row), epoch, seconds);
        const Training unknown{0, 0, 0, nothing, nothing, nothing};
        const Training& point = row.training >= 0 ? m_training[row.training] : unknown;
        const double validation = row.evaluation >= 0 ? m_evaluations[row.evaluation].loss : nothing;
        table.rows.push_back({std::int64_t(stepOf(row)),
                              {epoch, seconds < 0 ? nothing : seconds, point.loss, point.smoothed, point.learningRate, validation}});
    }
    return QByteArray::fromStdString(core::api::curvesToCsv(table));
}

}  // namespace ui
