// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include "ui/widgets/learning_summary.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

#include "core/api/best_model.h"
#include "ui/format.h"
#include "ui/messages.h"
#include "ui/theme.h"
#include "ui/widgets/big_number.h"

namespace ui {

namespace {

constexpr int UpdateMilliseconds = 500;

/// The metric that says most beside the loss, as "accuracy 91.2 %"; empty if there is none.
QString metricWords(const core::api::EvaluationPoint& point) {
    if (const auto found = point.metrics.find("accuracy"); found != point.metrics.end())
        return LearningSummary::tr("%1 right").arg(format::percent(found->second));
    if (const auto found = point.metrics.find("perplexity"); found != point.metrics.end())
        return LearningSummary::tr("perplexity %1").arg(format::real(found->second, 1));
    for (const char* metric : {"f1", "microF1", "exactMatch", "meanAbsoluteError", "preferenceAccuracy"})
        if (const auto found = point.metrics.find(metric); found != point.metrics.end())
            return QStringLiteral("%1 %2").arg(messages::metric(metric), messages::metricValue(metric, found->second));
    return {};
}

}  // namespace

LearningSummary::LearningSummary(QWidget* parent)
    : Card(parent), m_timer(new QTimer(this)), m_loss(new BigNumber), m_bestAt(new BigNumber), m_general(new BigNumber), m_time(new BigNumber),
      m_speed(new BigNumber), m_memory(new BigNumber) {
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * theme::Grid);
    for (BigNumber* figure : {m_loss, m_bestAt, m_general, m_time, m_speed, m_memory})
        row->addWidget(figure, figure == m_loss || figure == m_bestAt || figure == m_general ? 4 : 5);
    content()->setContentsMargins(2 * theme::Grid, theme::Grid, 2 * theme::Grid, theme::Grid);
    content()->addLayout(row);
    m_timer->setSingleShot(true);
    m_timer->setInterval(UpdateMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &LearningSummary::update);
    retranslate();
}

void LearningSummary::clear() {
    m_point.reset();
    m_evaluation.reset();
    m_best.reset();
    m_first.reset();
    m_report.reset();
    m_idle = false;
    update();
}

void LearningSummary::schedule() {
    if (!m_timer->isActive())
        m_timer->start();
}

void LearningSummary::take(const core::api::Event& event) {
    if (const auto* point = std::get_if<core::api::TrainingPoint>(&event)) {
        m_point = *point;
    } else if (const auto* evaluation = std::get_if<core::api::EvaluationPoint>(&event)) {
        m_evaluation = *evaluation;
        if (!m_first)
            m_first = *evaluation;
        if (evaluation->best)
            m_best = *evaluation;
    } else {
        return;
    }
    schedule();
}

void LearningSummary::setReport(const core::api::TrainingReport& report) {
    m_report = report;
    update();
}

void LearningSummary::setIdle(bool idle) {
    m_idle = idle;
    update();
}

QString LearningSummary::progressWords() const {
    if (!m_point)
        return {};
    return tr("Step %1 of %2, pass %3")
        .arg(format::number(m_point->step), format::number(m_point->totalSteps), format::real(m_point->epoch, 1));
}

double LearningSummary::progress() const {
    return m_point && m_point->totalSteps > 0 ? double(m_point->step) / double(m_point->totalSteps) : 0;
}

/// The meter shows by how many percent the model is more surprised by general text than it was.
void LearningSummary::updateGeneral() {
    constexpr double little = 0.05, much = 0.25;
    const auto lossOf = [](const std::optional<core::api::EvaluationPoint>& point) {
        const auto found = point ? point->metrics.find("generalLoss") : std::map<std::string, double>::const_iterator();
        return point && found != point->metrics.end() ? std::optional(found->second) : std::nullopt;
    };
    const std::optional<double> before = lossOf(m_first), now = lossOf(m_evaluation);
    m_general->setVisible(before && now);
    if (!before || !now)
        return;
    const double worse = std::exp(*now - *before) - 1;
    const QString verdict = worse > much ? tr("forgets much") : worse > little ? tr("forgets a little") : tr("keeps it");
    const QString sign = worse > 0 ? QStringLiteral("+") : QString();
    m_general->setValue(sign + format::percent(worse, 0), verdict, worse > much ? "bad" : "secondary");
    m_general->setToolTip(tr("Perplexity of the general text: %1, before the training %2.")
                              .arg(format::real(std::exp(*now), 1), format::real(std::exp(*before), 1)));
}

void LearningSummary::updateBest() {
    if (!m_best) {
        m_bestAt->setValue(QStringLiteral("–"));
        return;
    }
    const QString step = format::number(m_best->step);
    const auto score = core::api::decidingScore(*m_best);
    if (score)
        m_bestAt->setValue(messages::metricValue(score->metric, score->value), tr("%1, at step %2").arg(messages::metric(score->metric), step));
    else
        m_bestAt->setValue(format::real(m_best->validationLoss, 3), tr("at step %1").arg(step));
    m_bestAt->setCaption(tr("Best so far"), score ? tr("The highest validation F1; the model of that moment is kept.")
                                                  : tr("The lowest validation loss; the model of that moment is kept."));
}

void LearningSummary::update() {
    updateGeneral();
    updateBest();
    const QString none = QStringLiteral("–");
    if (m_evaluation)
        m_loss->setValue(format::real(m_evaluation->validationLoss, 3), metricWords(*m_evaluation));
    else
        m_loss->setValue(none, tr("after the first check"));
    if (m_report) {
        m_time->setCaption(tr("Time spent"));
        m_time->setValue(format::duration(m_report->seconds), tr("%1 steps").arg(format::number(m_report->steps)));
    } else {
        m_time->setCaption(tr("Time left"), tr("Until the last planned step; the run may stop earlier when nothing more is gained."));
        m_time->setValue(secondsLeft() >= 0 ? format::duration(secondsLeft()) : none, m_idle ? tr("not running") : QString());
    }
    const double speed = m_report ? m_report->tokensPerSecond : m_point ? m_point->tokensPerSecond : 0;
    m_speed->setValue(speed > 0 ? format::number(qRound64(speed)) : none, tr("tokens per second"));
    const std::int64_t memory = m_report ? m_report->peakMemoryBytes : m_point ? m_point->memoryBytes : 0;
    QString remark = m_report ? tr("at the peak") : tr("in use now");
    if (!m_report && m_point && m_point->systemLoad >= 0)
        remark = tr("processor %1 busy").arg(format::percent(m_point->systemLoad, 0));
    m_memory->setValue(memory > 0 ? format::bytes(memory) : none, remark);
}

void LearningSummary::retranslate() {
    m_loss->setCaption(tr("Validation loss"), tr("How wrong the model is on rows that it does not learn from; lower is better."));
    m_bestAt->setCaption(tr("Best so far"), tr("The lowest validation loss; the model of that moment is kept."));
    m_general->setCaption(tr("General text"), tr("How much more the model is surprised by general English text than before the training: what it "
                                                 "forgets. The text has nothing to do with your data."));
    m_speed->setCaption(tr("Speed"), tr("Pieces of text (tokens) that the model reads in a second while learning."));
    m_memory->setCaption(tr("Memory"), tr("Memory that the program uses, and how busy all cores of the machine are, with whatever program."));
    update();
}

}  // namespace ui
