// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/live_plot_canvas.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/live_plot.h"
#include "ui/widgets/live_plot_library.h"

namespace ui {

using theme::Token;

namespace {

constexpr int RedrawMilliseconds = 50;
/// Notes take turns on that many lines, so that two a few steps apart can both be read.
constexpr std::size_t NoteRows = 3;

/// The range of y that shows what matters: every smoothed and validation value, and the training values but for rare spikes.
struct Span {
    double low = INFINITY, high = -INFINITY;
    void include(double value, bool positiveOnly) {
        if (!std::isfinite(value) || (positiveOnly && value <= 0))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    bool isEmpty() const { return low > high; }
};

}  // namespace

LivePlotCanvas::LivePlotCanvas(LivePlot* owner) : m_owner(owner), m_plot(new QCustomPlot(owner)) {
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setNoAntialiasingOnDrag(true);  // a million points must follow the hand
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setMinimumMargins(QMargins(8, 4, 12, 4));
    m_measured = m_plot->addGraph();
    m_smoothed = m_plot->addGraph();
    m_validation = m_plot->addGraph();
    m_best = m_plot->addGraph();
    m_rate = m_plot->addGraph(m_plot->xAxis, m_plot->yAxis2);
    m_rate->setVisible(false);
    m_best->setLineStyle(QCPGraph::lsNone);
    m_plot->legend->setVisible(true);
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_plot->legend->setMargins(QMargins(4, 0, 4, 0));
    m_plot->legend->setIconSize(24, 14);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, m_plot->legend);  // above the curves, where it hides none
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->legend->removeItem(m_plot->legend->itemCount() - 1);  // the learning rate comes when it is shown
    for (auto** label : {&m_bestLabel, &m_hoverLabel, &m_emptyLabel}) {
        *label = new QCPItemText(m_plot);
        (*label)->setPadding(QMargins(6, 4, 6, 4));
        (*label)->setVisible(false);
    }
    m_emptyLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_emptyLabel->position->setCoords(0.5, 0.5);
    m_hoverLabel->setTextAlignment(Qt::AlignLeft);
    m_hoverLine = new QCPItemStraightLine(m_plot);
    m_hoverLine->setVisible(false);

    m_timer.setInterval(RedrawMilliseconds);
    m_timer.setSingleShot(true);
    connectPlot();
}

void LivePlotCanvas::connectPlot() {
    QObject::connect(&m_timer, &QTimer::timeout, m_owner, [this] { redraw(); });
    QObject::connect(m_plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), m_owner, [this](const QCPRange& range) {
        if (m_fitting)
            return;
        setFollowing(range.lower <= 0 && range.upper >= end());
        scheduleRedraw();
    });
    QObject::connect(m_plot, &QCustomPlot::mouseDoubleClick, m_owner, [this] { m_owner->resetZoom(); });
    QObject::connect(m_plot, &QCustomPlot::mouseMove, m_owner, [this](QMouseEvent* event) { hover(event->position()); });
    QObject::connect(m_plot, &QCustomPlot::mousePress, m_owner, [this] { hideHover(); });
}

QWidget* LivePlotCanvas::widget() const {
    return m_plot;
}

double LivePlotCanvas::end() const {
    double last = 0;
    if (!data.training().empty())
        last = PlotData::position(data.training().back(), m_axis);
    if (!data.evaluations().empty())
        last = std::max(last, PlotData::position(data.evaluations().back(), m_axis));
    return last;
}

void LivePlotCanvas::setFollowing(bool following) {
    if (m_following == following)
        return;
    m_following = following;
    Q_EMIT m_owner->followingChanged(following);
}

void LivePlotCanvas::scheduleRedraw() {
    if (!m_timer.isActive())
        m_timer.start();
}

void LivePlotCanvas::refillLater() {
    m_mustRefill = true;
    scheduleRedraw();
}

void LivePlotCanvas::redraw() {
    fill();
    m_fitting = true;
    if (m_following)
        fitX();
    fitY();
    m_fitting = false;
    placeBest();
    placeNotes();
    m_emptyLabel->setVisible(data.isEmpty());
    m_plot->legend->setVisible(!data.isEmpty());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    ++m_redraws;
    Q_EMIT m_owner->redrawn();
}

void LivePlotCanvas::fill() {
    if (m_mustRefill || m_drawnGeneration != data.generation()) {
        for (QCPGraph* graph : {m_measured, m_smoothed, m_validation, m_rate})
            graph->data()->clear();
        m_drawnTraining = m_drawnEvaluations = m_drawnNotes = 0;
        for (QCPAbstractItem* item : m_noteItems)
            m_plot->removeItem(item);
        m_noteItems.clear();
        m_drawnGeneration = data.generation();
        m_mustRefill = false;
    }
    const auto& points = data.training();
    QVector<QCPGraphData> losses, averages, rates;
    for (; m_drawnTraining < points.size(); ++m_drawnTraining) {
        const PlotData::Training& point = points[m_drawnTraining];
        const double x = PlotData::position(point, m_axis);
        losses.append({x, point.loss});
        averages.append({x, point.smoothed});
        rates.append({x, point.learningRate});
    }
    m_measured->data()->add(losses, true);
    m_smoothed->data()->add(averages, true);
    m_rate->data()->add(rates, true);
    for (; m_drawnEvaluations < data.evaluations().size(); ++m_drawnEvaluations) {
        const PlotData::Evaluation& point = data.evaluations()[m_drawnEvaluations];
        m_validation->data()->add({PlotData::position(point, m_axis), point.loss});
    }
}

void LivePlotCanvas::fitX() {
    const double last = end();
    m_plot->xAxis->setRange(0, last > 0 ? last * 1.02 : 1);
}

void LivePlotCanvas::fitY() {
    const QCPRange shown = m_plot->xAxis->range();
    const auto inside = [&](double x) { return x >= shown.lower && x <= shown.upper; };
    Span span;
    double largestRate = 0;
    const qint64 first = data.nearestTraining(shown.lower, m_axis), last = data.nearestTraining(shown.upper, m_axis);
    std::vector<double> losses;
    const qint64 stride = std::max<qint64>(1, (last - first) / 2000);
    for (qint64 i = std::max<qint64>(first, 0); i <= last; i += stride) {
        const PlotData::Training& point = data.training()[i];
        span.include(point.smoothed, m_logarithmic);
        largestRate = std::max(largestRate, point.learningRate);
        if (std::isfinite(point.loss) && (!m_logarithmic || point.loss > 0))
            losses.push_back(point.loss);
    }
    std::sort(losses.begin(), losses.end());
    if (!losses.empty()) {
        span.include(losses[losses.size() / 100], m_logarithmic);
        span.include(losses[losses.size() - 1 - losses.size() / 100], m_logarithmic);
    }
    for (const PlotData::Evaluation& point : data.evaluations())
        if (inside(PlotData::position(point, m_axis)))
            span.include(point.loss, m_logarithmic);
    if (span.isEmpty())
        span = {m_logarithmic ? 0.1 : 0.0, 1};
    if (m_logarithmic) {
        m_plot->yAxis->setRange(span.low / 1.15, span.high * 1.15);
    } else {
        const double margin = std::max((span.high - span.low) * 0.08, 1e-6);
        m_plot->yAxis->setRange(std::max(0.0, span.low - margin), span.high + margin);
    }
    m_plot->yAxis2->setRange(0, largestRate > 0 ? largestRate * 1.08 : 1);
}

void LivePlotCanvas::placeBest() {
    m_best->data()->clear();
    const qint64 index = data.best();
    m_bestLabel->setVisible(false);
    if (index < 0)
        return;
    const PlotData::Evaluation& point = data.evaluations()[index];
    const double x = PlotData::position(point, m_axis);
    m_best->data()->add({x, point.loss});
    if (!m_plot->xAxis->range().contains(x) || !m_plot->yAxis->range().contains(point.loss))
        return;
    const QString kept = messages::keptBy(point.loss, point.score);
    const double across = (x - m_plot->xAxis->range().lower) / m_plot->xAxis->range().size();
    m_bestLabel->setText(LivePlot::tr("best: %1").arg(kept));
    m_bestLabel->setPositionAlignment((across > 0.85 ? Qt::AlignRight : across < 0.08 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignBottom);
    m_bestLabel->position->setPixelPosition({m_plot->xAxis->coordToPixel(x), m_plot->yAxis->coordToPixel(point.loss) - 10});
    m_bestLabel->setVisible(true);
    m_owner->setAccessibleDescription(LivePlot::tr("Best: %1, at step %2.").arg(kept, QLocale().toString(qint64(point.step))));
}

void LivePlotCanvas::placeNotes() {
    for (; m_drawnNotes < data.notes().size(); ++m_drawnNotes) {
        const PlotData::Note& note = data.notes()[m_drawnNotes];
        auto* line = new QCPItemStraightLine(m_plot);
        line->point1->setCoords(PlotData::position(note, m_axis), 0.1);
        line->point2->setCoords(PlotData::position(note, m_axis), 1);
        line->setPen(QPen(theme::color(Token::Secondary), 1, Qt::DotLine));
        auto* label = new QCPItemText(m_plot);
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        label->position->setCoords(PlotData::position(note, m_axis), 0.99);
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        label->setPadding(QMargins(4, 2, 4, 2 + int(m_drawnNotes % NoteRows) * QFontMetrics(m_owner->font()).height()));
        label->setText(note.text);
        label->setColor(theme::color(Token::Secondary));
        label->setFont(m_owner->font());
        m_noteItems.insert(m_noteItems.end(), {line, label});
    }
}

void LivePlotCanvas::hover(const QPointF& at) {
    const QString words = m_plot->axisRect()->rect().contains(at.toPoint()) ? m_owner->valuesAt(m_plot->xAxis->pixelToCoord(at.x())) : QString();
    if (words.isEmpty()) {
        hideHover();
        return;
    }
    const PlotData::Training& point = data.training()[data.nearestTraining(m_plot->xAxis->pixelToCoord(at.x()), m_axis)];
    const double x = PlotData::position(point, m_axis);
    const bool right = at.x() > m_plot->axisRect()->center().x();
    m_hoverLine->point1->setCoords(x, m_plot->yAxis->range().lower);
    m_hoverLine->point2->setCoords(x, m_plot->yAxis->range().upper);
    m_hoverLabel->setText(words);
    m_hoverLabel->setPositionAlignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_hoverLabel->position->setPixelPosition({at.x() + (right ? -12 : 12), at.y()});
    m_hoverLine->setVisible(true);
    m_hoverLabel->setVisible(true);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LivePlotCanvas::hideHover() {
    if (!m_hoverLine->visible())
        return;
    m_hoverLine->setVisible(false);
    m_hoverLabel->setVisible(false);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void LivePlotCanvas::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    m_plot->yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    m_plot->yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                         : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    scheduleRedraw();
}

void LivePlotCanvas::setAxis(PlotAxis axis) {
    m_axis = axis;
    QSharedPointer<QCPAxisTicker> ticker(new QCPAxisTicker);
    if (axis == PlotAxis::Time) {
        auto* time = new QCPAxisTickerTime;
        time->setTimeFormat(QStringLiteral("%h:%m:%s"));
        ticker.reset(time);
    }
    m_plot->xAxis->setTicker(ticker);
    applyWords();
    refillLater();
}

void LivePlotCanvas::setMeasuredShown(bool shown) {
    m_measured->setVisible(shown);
}

void LivePlotCanvas::setLearningRateShown(bool shown) {
    m_rate->setVisible(shown);
    shown ? m_rate->addToLegend() : m_rate->removeFromLegend();
    m_plot->yAxis2->setVisible(shown);
    scheduleRedraw();
}

void LivePlotCanvas::showRange(double from, double to) {
    m_plot->xAxis->setRange(from, to);
}

std::pair<double, double> LivePlotCanvas::shownRange() const {
    const QCPRange range = m_plot->xAxis->range();
    return {range.lower, range.upper};
}

QByteArray LivePlotCanvas::png(double scale) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    redraw();
    m_plot->toPixmap(0, 0, scale).save(&buffer, "PNG");
    return bytes;
}

QByteArray LivePlotCanvas::pdf() {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSize size = m_plot->size();
    const int resolution = m_owner->logicalDpiX();
    writer.setResolution(resolution);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size) * 72.0 / resolution, QPageSize::Point));
    writer.setTitle(LivePlot::tr("Loss curves"));
    redraw();
    QCPPainter painter(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    return bytes;
}

}  // namespace ui
