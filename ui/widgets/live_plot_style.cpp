// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <QLocale>

#include "ui/theme.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_canvas.h"
#include "ui/widgets/live_plot_library.h"

namespace ui {

using theme::Token;

namespace {

QPen pen(Token token, double width, Qt::PenStyle style = Qt::SolidLine, double opacity = 1) {
    QColor color = theme::color(token);
    color.setAlphaF(float(opacity));
    return QPen(color, width, style, Qt::RoundCap, Qt::RoundJoin);
}

}  // namespace

void LivePlotCanvas::applyColours() {
    m_plot->setBackground(theme::color(Token::Surface));
    m_measured->setPen(pen(Token::Training, 1, Qt::SolidLine, 0.4));
    m_smoothed->setPen(pen(Token::Training, 2.2));
    m_validation->setPen(pen(Token::Validation, 2, Qt::DashLine));
    m_validation->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, pen(Token::Validation, 1.6), theme::color(Token::Surface), 7));
    m_best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, pen(Token::Best, 2), theme::color(Token::Best), 11));
    m_rate->setPen(pen(Token::Secondary, 1.4, Qt::DashDotLine));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis, m_plot->yAxis2}) {
        axis->setBasePen(pen(Token::Border, 1));
        axis->setTickPen(pen(Token::Border, 1));
        axis->setSubTickPen(pen(Token::Divider, 1));
        axis->setTickLabelColor(theme::color(Token::Secondary));
        axis->setLabelColor(theme::color(Token::Secondary));
        axis->setTickLabelFont(m_owner->font());
        axis->setLabelFont(m_owner->font());
        axis->grid()->setPen(pen(Token::Divider, 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    QColor behind = theme::color(Token::Surface);
    behind.setAlphaF(0.88F);
    m_plot->legend->setBrush(behind);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setTextColor(theme::color(Token::Text));
    m_plot->legend->setFont(m_owner->font());
    m_bestLabel->setColor(theme::color(Token::Best));
    m_bestLabel->setBrush(behind);
    m_hoverLabel->setColor(theme::color(Token::Text));
    m_hoverLabel->setBrush(theme::color(Token::Raised));
    m_hoverLabel->setPen(pen(Token::Border, 1));
    m_emptyLabel->setColor(theme::color(Token::Secondary));
    for (QCPItemText* label : {m_bestLabel, m_hoverLabel, m_emptyLabel})
        label->setFont(m_owner->font());
    m_hoverLine->setPen(pen(Token::Secondary, 1, Qt::DashLine));
    refillLater();
}

void LivePlotCanvas::applyWords() {
    m_measured->setName(LivePlot::tr("Training, as measured"));
    m_smoothed->setName(LivePlot::tr("Training, smoothed"));
    m_validation->setName(LivePlot::tr("Validation"));
    m_best->setName(LivePlot::tr("Best so far"));
    m_rate->setName(LivePlot::tr("Learning rate"));
    m_emptyLabel->setText(LivePlot::tr("The curves appear here after the first steps."));
    m_plot->yAxis->setLabel(LivePlot::tr("Loss (lower is better)"));
    m_plot->yAxis2->setLabel(LivePlot::tr("Learning rate"));
    m_plot->xAxis->setLabel(m_axis == PlotAxis::Steps    ? LivePlot::tr("Steps")
                          : m_axis == PlotAxis::Epochs ? LivePlot::tr("Passes over the data (epochs)")
                                                     : LivePlot::tr("Time spent (hours:minutes:seconds)"));
    m_plot->setLocale(QLocale());
    scheduleRedraw();
}

}  // namespace ui
