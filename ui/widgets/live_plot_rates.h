// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#pragma once

#include <QWidget>

#include "core/api/rate_search.h"

class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace ui {

/// The loss over a rising learning rate, with the suggested one marked. Follows theme and language.
class LivePlotRates : public QWidget {
    Q_OBJECT
public:
    explicit LivePlotRates(QWidget* parent = nullptr);

    void setSearch(const core::api::RateSearch& search);
    QByteArray png(double scale) const;

    QSize sizeHint() const override { return {560, 300}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyLook();
    void showWhatMatters();
    void hover(const QPointF& at);

    core::api::RateSearch m_search;
    QCustomPlot* m_plot;
    QCPGraph* m_losses;
    QCPItemStraightLine* m_mark;
    QCPItemText *m_markLabel, *m_hoverLabel;
};

}  // namespace ui
