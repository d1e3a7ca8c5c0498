// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/widgets/live_plot_rates.h"

#include <QBuffer>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/live_plot_library.h"

namespace ui {

using Point = core::api::RateSearch::Point;
using theme::Token;

LivePlotRates::LivePlotRates(QWidget* parent) : QWidget(parent), m_plot(new QCustomPlot(this)), m_losses(m_plot->addGraph()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog));
    m_plot->xAxis->setNumberFormat(QStringLiteral("eb"));
    m_plot->xAxis->setNumberPrecision(0);
    m_plot->axisRect()->setMinimumMargins(QMargins(8, 8, 16, 4));
    m_mark = new QCPItemStraightLine(m_plot);
    m_markLabel = new QCPItemText(m_plot);
    m_hoverLabel = new QCPItemText(m_plot);
    for (QCPItemText* label : {m_markLabel, m_hoverLabel}) {
        label->setPadding(QMargins(6, 4, 6, 4));
        label->setVisible(false);
    }
    m_mark->setVisible(false);
    m_markLabel->position->setTypeX(QCPItemPosition::ptPlotCoords);
    m_markLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { hover(event->position()); });
    applyLook();
}

void LivePlotRates::setSearch(const core::api::RateSearch& search) {
    m_search = search;
    QVector<double> rates, losses;
    for (const Point& point : search.points) {
        rates.push_back(point.learningRate);
        losses.push_back(point.loss);
    }
    m_losses->setData(rates, losses, true);
    m_plot->rescaleAxes();
    showWhatMatters();
    const bool marked = search.suggested > 0;
    m_mark->setVisible(marked);
    m_markLabel->setVisible(marked);
    if (marked) {
        m_mark->point1->setCoords(search.suggested, 0);
        m_mark->point2->setCoords(search.suggested, 1);
        const bool right = std::log10(search.suggested) <
                           (std::log10(m_plot->xAxis->range().lower) + std::log10(m_plot->xAxis->range().upper)) / 2;
        m_markLabel->setPositionAlignment((right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
        m_markLabel->position->setCoords(search.suggested, 0.04);
    }
    applyLook();
}

/// What the loss climbs to behind the turn would make the fall before it flat.
void LivePlotRates::showWhatMatters() {
    if (m_search.points.empty())
        return;
    const double first = m_search.points.front().loss;
    const double least = std::ranges::min_element(m_search.points, {}, &Point::loss)->loss;
    const double upper = first + std::max(first - least, 0.02 * std::abs(first));
    m_plot->yAxis->setRange(least, std::min(m_plot->yAxis->range().upper, upper));
    m_plot->yAxis->scaleRange(1.15);
}

void LivePlotRates::hover(const QPointF& at) {
    const double rate = m_plot->xAxis->pixelToCoord(at.x());
    const auto nearest = std::ranges::min_element(
        m_search.points, {}, [rate](const Point& point) { return std::abs(std::log(point.learningRate / rate)); });
    const bool inside = nearest != m_search.points.end() && m_plot->axisRect()->rect().contains(at.toPoint());
    m_hoverLabel->setVisible(inside);
    if (inside) {
        m_hoverLabel->position->setCoords(nearest->learningRate, nearest->loss);
        m_hoverLabel->setPositionAlignment((at.x() > width() / 2.0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
        m_hoverLabel->setText(tr("%1: loss %2").arg(format::scientific(nearest->learningRate), format::real(nearest->loss, 3)));
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LivePlotRates::applyLook() {
    m_plot->setBackground(theme::color(Token::Surface));
    m_losses->setPen(QPen(theme::color(Token::Training), 2.2));
    m_mark->setPen(QPen(theme::color(Token::Best), 1.6, Qt::DashLine));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme::color(Token::Border)));
        axis->setTickPen(QPen(theme::color(Token::Border)));
        axis->setSubTickPen(QPen(theme::color(Token::Divider)));
        axis->setTickLabelColor(theme::color(Token::Secondary));
        axis->setLabelColor(theme::color(Token::Secondary));
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(theme::color(Token::Divider)));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->setLabel(tr("How fast it learns · learning rate"));
    m_plot->yAxis->setLabel(tr("How wrong it is · loss"));
    m_markLabel->setText(tr("suggested: %1").arg(format::scientific(m_search.suggested)));
    m_markLabel->setColor(theme::color(Token::Best));
    m_hoverLabel->setColor(theme::color(Token::Text));
    m_hoverLabel->setPen(QPen(theme::color(Token::Border)));
    m_hoverLabel->setBrush(theme::color(Token::Raised));
    m_markLabel->setBrush(theme::color(Token::Surface));
    for (QCPItemText* label : {m_markLabel, m_hoverLabel})
        label->setFont(font());
    setAccessibleName(tr("Loss over the learning rate"));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QByteArray LivePlotRates::png(double scale) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    m_plot->toPixmap(m_plot->width(), m_plot->height(), scale).save(&buffer, "PNG");
    return bytes;
}

void LivePlotRates::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        applyLook();
}

}  // namespace ui
