// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#pragma once

#include <QByteArray>
#include <QTimer>
#include <vector>

#include "ui/widgets/live_plot_data.h"

class QCPAbstractItem;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace ui {

class LivePlot;

/// The part of LivePlot that knows QCustomPlot; nothing else includes it. The functions mean what LivePlot says.
class LivePlotCanvas {
public:
    explicit LivePlotCanvas(LivePlot* owner);

    PlotData data;
    QWidget* widget() const;

    void scheduleRedraw();
    void refillLater();  ///< the points that are drawn no longer hold
    void redraw();       ///< at once
    qint64 redraws() const { return m_redraws; }

    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    void setAxis(PlotAxis axis);
    PlotAxis axis() const { return m_axis; }
    void setMeasuredShown(bool shown);
    void setLearningRateShown(bool shown);
    void showRange(double from, double to);
    std::pair<double, double> shownRange() const;
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    void hideHover();

    void applyColours();
    void applyWords();
    QByteArray png(double scale);
    QByteArray pdf();

private:
    void connectPlot();
    void fill();
    void fitX();
    void fitY();
    void placeBest();
    void placeNotes();
    void hover(const QPointF& at);
    double end() const;

    LivePlot* m_owner;
    QCustomPlot* m_plot;  ///< a child of the owner
    QCPGraph *m_measured, *m_smoothed, *m_validation, *m_best, *m_rate;
    QCPItemText *m_bestLabel, *m_hoverLabel, *m_emptyLabel;
    QCPItemStraightLine* m_hoverLine;
    std::vector<QCPAbstractItem*> m_noteItems;
    QTimer m_timer;
    PlotAxis m_axis = PlotAxis::Steps;
    std::size_t m_drawnTraining = 0, m_drawnEvaluations = 0, m_drawnNotes = 0;
    quint64 m_drawnGeneration = 0;
    qint64 m_redraws = 0;
    bool m_mustRefill = false, m_following = true, m_fitting = false, m_logarithmic = false;
};

}  // namespace ui
