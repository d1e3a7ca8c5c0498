// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>
#include <memory>

#include "ui/widgets/live_plot_data.h"

namespace ui {

/// Draws the loss curves of a run while it goes on: training (thin as measured, thick smoothed), validation (dashed, with
/// markers), the best point, notes, and, if asked for, the learning rate. Shows everything up to the newest point until the
/// user zooms (wheel, drag, + and -, arrow keys); a double click or 0 shows everything again. Redraws at most 20 times a second,
/// however fast points come, and holds a million of them.
class LivePlot : public QWidget {
    Q_OBJECT
public:
    explicit LivePlot(QWidget* parent = nullptr);
    ~LivePlot() override;

    const PlotData& data() const;
    void clear();
    void add(const core::api::TrainingPoint& point);
    void add(const core::api::EvaluationPoint& point);
    void addNote(qint64 step, const QString& text);

    void setSmoothing(double weight);      ///< as PlotData::setSmoothing
    void setLogarithmic(bool logarithmic); ///< the loss axis
    bool isLogarithmic() const;
    void setAxis(PlotAxis axis);           ///< steps if the points do not know their time
    PlotAxis axis() const;
    void setLearningRateShown(bool shown);

    /// Shows part of the horizontal axis; it no longer follows the newest point.
    void showRange(double from, double to);
    std::pair<double, double> shownRange() const;
    void zoom(double factor);  ///< around the middle; below 1 zooms in
    void resetZoom();
    bool isFollowing() const;

    /// The picture as it is shown, with `scale` image pixels per point of the screen.
    QByteArray png(double scale = 2) const;
    QByteArray pdf() const;
    /// The values nearest to that place of the horizontal axis, in words; empty without points.
    QString valuesAt(double x) const;
    /// How often the picture was drawn, to see that redrawing keeps its pace.
    qint64 redraws() const;

    void retranslate();
    QSize sizeHint() const override { return {720, 400}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void followingChanged(bool following);
    void redrawn();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::unique_ptr<class LivePlotCanvas> m_canvas;
};

}  // namespace ui
