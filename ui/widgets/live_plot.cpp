// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/live_plot.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme.h"
#include "ui/widgets/live_plot_canvas.h"

namespace ui {

constexpr double ZoomStep = 0.7;

LivePlot::LivePlot(QWidget* parent) : QWidget(parent), m_canvas(std::make_unique<LivePlotCanvas>(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);  // room for the focus ring
    layout->addWidget(m_canvas->widget());
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->applyColours();
    retranslate();
}

LivePlot::~LivePlot() = default;

const PlotData& LivePlot::data() const {
    return m_canvas->data;
}

void LivePlot::clear() {
    m_canvas->data.clear();
    m_canvas->setFollowing(true);
    m_canvas->hideHover();
    setAccessibleDescription({});
    m_canvas->scheduleRedraw();
}

void LivePlot::add(const core::api::TrainingPoint& point) {
    m_canvas->data.add(point);
    if (axis() == PlotAxis::Time && !m_canvas->data.hasTimes())
        setAxis(PlotAxis::Steps);
    m_canvas->scheduleRedraw();
}

void LivePlot::add(const core::api::EvaluationPoint& point) {
    m_canvas->data.add(point);
    m_canvas->scheduleRedraw();
}

void LivePlot::addNote(qint64 step, const QString& text) {
    m_canvas->data.addNote(step, text);
    m_canvas->scheduleRedraw();
}

void LivePlot::setSmoothing(double weight) {
    m_canvas->data.setSmoothing(weight);
    m_canvas->setMeasuredShown(weight > 0);  // without smoothing both lines are the same
    m_canvas->refillLater();
}

void LivePlot::setLogarithmic(bool logarithmic) {
    m_canvas->setLogarithmic(logarithmic);
}

bool LivePlot::isLogarithmic() const {
    return m_canvas->isLogarithmic();
}

void LivePlot::setAxis(PlotAxis axis) {
    m_canvas->setAxis(axis == PlotAxis::Time && !data().hasTimes() ? PlotAxis::Steps : axis);
    resetZoom();
}

PlotAxis LivePlot::axis() const {
    return m_canvas->axis();
}

void LivePlot::setLearningRateShown(bool shown) {
    m_canvas->setLearningRateShown(shown);
}

void LivePlot::showRange(double from, double to) {
    m_canvas->showRange(from, to);
}

std::pair<double, double> LivePlot::shownRange() const {
    return m_canvas->shownRange();
}

void LivePlot::zoom(double factor) {
    const auto [from, to] = shownRange();
    const double middle = (from + to) / 2, half = (to - from) / 2 * factor;
    showRange(middle - half, middle + half);
}

void LivePlot::resetZoom() {
    m_canvas->setFollowing(true);
    m_canvas->scheduleRedraw();
}

bool LivePlot::isFollowing() const {
    return m_canvas->isFollowing();
}

QByteArray LivePlot::png(double scale) const {
    return m_canvas->png(scale);
}

QByteArray LivePlot::pdf() const {
    return m_canvas->pdf();
}

QString LivePlot::valuesAt(double x) const {
    const qint64 index = data().nearestTraining(x, axis());
    if (index < 0)
        return {};
    const QLocale locale;
    const PlotData::Training& point = data().training()[index];
    QStringList lines = {tr("Step %1 · epoch %2").arg(locale.toString(qint64(point.step)), locale.toString(point.epoch, 'f', 2)),
                         tr("Training %1 · smoothed %2").arg(locale.toString(point.loss, 'g', 4), locale.toString(point.smoothed, 'g', 4))};
    const auto& evaluations = data().evaluations();
    const auto after = std::upper_bound(evaluations.begin(), evaluations.end(), point.step,
                                        [](double step, const PlotData::Evaluation& one) { return step < one.step; });
    if (after != evaluations.begin())
        lines << tr("Validation %1 (step %2)").arg(locale.toString(std::prev(after)->loss, 'g', 4), locale.toString(qint64(std::prev(after)->step)));
    lines << tr("Learning rate %1").arg(locale.toString(point.learningRate, 'g', 3));
    return lines.join(QLatin1Char('\n'));
}

qint64 LivePlot::redraws() const {
    return m_canvas->redraws();
}

void LivePlot::retranslate() {
    setAccessibleName(tr("Loss curves of the training run"));
    m_canvas->applyWords();
}

void LivePlot::keyPressEvent(QKeyEvent* event) {
    const double width = shownRange().second - shownRange().first;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(ZoomStep); break;
    case Qt::Key_Minus: zoom(1 / ZoomStep); break;
    case Qt::Key_0: resetZoom(); break;
    case Qt::Key_Left: showRange(shownRange().first - width / 10, shownRange().second - width / 10); break;
    case Qt::Key_Right: showRange(shownRange().first + width / 10, shownRange().second + width / 10); break;
    default: QWidget::keyPressEvent(event);
    }
}

void LivePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_canvas->applyColours();
}

void LivePlot::paintEvent(QPaintEvent*) {
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(theme::color(theme::Token::Accent), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

}  // namespace ui
