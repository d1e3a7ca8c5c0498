// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

#include "core/api/best_model.h"
#include "core/api/event.h"

namespace ui {

/// What the horizontal axis counts.
enum class PlotAxis { Steps, Epochs, Time };

/// The curves of one run: what LivePlot draws, its table shows and its CSV file holds. Points come in the order of their steps; a
/// point at or before a step that is already there replaces everything from that step on, as a resumed run repeats steps.
class PlotData {
public:
    struct Training {
        double step, epoch, seconds, loss, smoothed, learningRate;  ///< seconds are negative where they were not recorded
    };
    struct Evaluation {
        double step, epoch, seconds, loss;
        std::optional<core::api::DecidingScore> score;  ///< what decides instead of the loss, see core/api/best_model.h
        bool best = false;            ///< at its time
    };
    struct Note {
        double step, epoch, seconds;
        QString text;
    };
    /// A step with what is known of it: indices into training() and evaluations(), -1 for none.
    struct Row {
        qint64 training = -1, evaluation = -1;
    };

    void clear();
    void add(const core::api::TrainingPoint& point);
    void add(const core::api::EvaluationPoint& point);
    void addNote(qint64 step, const QString& text);

    /// Weight of the past in the smoothed training loss, from 0 (none) to below 1; corrected for the short past at the start.
    void setSmoothing(double weight);
    double smoothing() const { return m_smoothing; }

    const std::vector<Training>& training() const { return m_training; }
    const std::vector<Evaluation>& evaluations() const { return m_evaluations; }
    const std::vector<Note>& notes() const { return m_notes; }
    const std::vector<Row>& rows() const { return m_rows; }
    bool isEmpty() const { return m_rows.empty(); }
    /// Index of the evaluation whose model is kept, or -1.
    qint64 best() const { return m_best; }
    /// False if some point does not know its time.
    bool hasTimes() const { return m_hasTimes; }
    /// Rises whenever points were taken away; then what was drawn before no longer holds.
    quint64 generation() const { return m_generation; }

    double stepOf(const Row& row) const;
    /// Index of the training point that is nearest to `x` on that axis, or -1.
    qint64 nearestTraining(double x, PlotAxis axis) const;
    /// One line per step with a header, points as decimal mark, empty where nothing was measured.
    QByteArray csv() const;

    /// Place of a point (any of the structs above) on an axis; time is in seconds.
    template <class Point>
    static double position(const Point& point, PlotAxis axis) {
        return axis == PlotAxis::Steps ? point.step : axis == PlotAxis::Epochs ? point.epoch : point.seconds;
    }

private:
    void dropFrom(double step, bool evaluationsOnly);
    void rebuildRows();
    void findBest();
    void smooth(Training& point);
    void place(double step, double& epoch, double& seconds) const;

    std::vector<Training> m_training;
    std::vector<Evaluation> m_evaluations;
    std::vector<Note> m_notes;
    std::vector<Row> m_rows;
    double m_smoothing = 0.9;
    double m_average = 0, m_averageWeight = 0;  ///< running sums of smooth()
    qint64 m_best = -1;
    quint64 m_generation = 0;
    bool m_hasTimes = true;
};

}  // namespace ui
