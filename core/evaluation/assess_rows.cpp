// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/cancel.h"
#include "core/evaluation/measures.h"
#include "core/evaluation/row_goal.h"

namespace core::evaluation {
namespace {

constexpr std::size_t portionRows = 128;

/// Every figure of a report in one list, so that all come from the same draws: those of the tuned model, of the untouched one,
/// their differences, the baseline and the difference to it, then three of each class.
class Figures {
public:
    Figures(const RowGoal& goal, std::size_t main, const RowAnswers& tuned, const RowAnswers& untouched)
        : m_goal(goal), m_main(main), m_tuned(tuned), m_untouched(untouched) {}

    std::size_t count() const { return classes() + 3 * m_goal.classes.size(); }
    std::size_t tuned() const { return 0; }
    std::size_t untouched() const { return m_goal.metrics.size(); }
    std::size_t difference() const { return 2 * m_goal.metrics.size(); }
    std::size_t baseline() const { return 3 * m_goal.metrics.size(); }
    std::size_t classes() const { return baseline() + 2; }

    void operator()(std::span<const std::int32_t> times, std::span<double> values) const {
        std::fill(values.begin(), values.end(), std::numeric_limits<double>::quiet_NaN());
        const std::size_t metrics = m_goal.metrics.size();
        m_tuned.figures(times, values.subspan(tuned(), metrics));
        if (m_untouched.figures)
            m_untouched.figures(times, values.subspan(untouched(), metrics));
        for (std::size_t metric = 0; metric < metrics; ++metric)
            values[difference() + metric] = values[tuned() + metric] - values[untouched() + metric];
        if (m_goal.baseline) {
            values[baseline()] = m_goal.baseline->figure(times);
            values[baseline() + 1] = values[tuned() + m_main] - values[baseline()];
        }
        if (m_goal.classes.empty())
            return;
        std::size_t at = classes();
        for (const ClassCount& count : summedCounts(m_tuned.counts, m_goal.classes.size(), times)) {
            const ClassFigures figures = figuresOf(count);
            for (const double value : {figures.precision, figures.recall, figures.f1})
                values[at++] = value;
        }
    }

private:
    const RowGoal& m_goal;
    std::size_t m_main;
    const RowAnswers &m_tuned, &m_untouched;
};

/// Computes all figures and puts them into the report.
class Writer {
public:
    Writer(const Examination& examination, const RowGoal& goal, const Figures& figures, api::AssessmentReport& report,
           const api::CancelToken& token)
        : m_goal(goal), m_figures(figures), m_report(report), m_values(figures.count()) {
        const auto& job = examination.run.job;
        figures(std::vector<std::int32_t>(static_cast<std::size_t>(report.testRows), 1), m_values);
        m_intervals = bootstrap(report.testRows, job.assess.bootstrapSamples, static_cast<std::uint64_t>(job.training.seed),
                                static_cast<std::int64_t>(figures.count()), figures, token);
    }

    void metrics(bool compared) {
        for (std::size_t metric = 0; metric < m_goal.metrics.size(); ++metric) {
            const auto& [name, isShare] = m_goal.metrics[metric];
            m_report.tuned[name] = at(m_figures.tuned() + metric, isShare);
            if (!compared)
                continue;
            m_report.untouched[name] = at(m_figures.untouched() + metric, isShare);
            m_report.difference[name] = at(m_figures.difference() + metric, false);
        }
        if (!m_goal.baseline)
            return;
        m_report.untouched[m_goal.baseline->name] = at(m_figures.baseline(), false);
        m_report.difference[m_goal.baseline->name] = at(m_figures.baseline() + 1, false);
    }

    void classes(const RowAnswers& tuned) {
        const auto counts = summedCounts(tuned.counts, m_goal.classes.size());
        for (std::size_t index = 0; index < counts.size(); ++index) {
            const std::size_t first = m_figures.classes() + 3 * index;
            const auto figure = [&](std::size_t which, std::int64_t count) {
                return classMeasure(m_values[first + which], m_intervals[first + which], count);
            };
            const auto& [right, expected, answered] = counts[index];
            m_report.classes.push_back(
                {m_goal.classes[index], figure(0, answered), figure(1, expected), figure(2, expected), expected});
        }
    }

private:
    api::Measure at(std::size_t figure, bool isShare) const {
        return isShare ? shareMeasure(m_values[figure], m_intervals[figure], m_report.testRows)
                       : measure(m_values[figure], m_intervals[figure], m_report.testRows);
    }

    const RowGoal& m_goal;
    const Figures& m_figures;
    api::AssessmentReport& m_report;
    std::vector<double> m_values;
    std::vector<Interval> m_intervals;
};

/// Judged against the untouched model, or against the baseline where that is the higher bar.
std::string conclude(const api::AssessmentReport& report, const api::TaskInfo& task, const RowGoal& goal) {
    const auto untouched = report.untouched.find(task.mainMetric);
    if (untouched == report.untouched.end())
        return "not-compared";
    if (!goal.baseline)
        return conclusionOf(report.difference.at(task.mainMetric), task.higherIsBetter);
    const double gain = report.untouched.at(goal.baseline->name).value - untouched->second.value;
    const bool higherBar = report.untouchedFreshHead || (task.higherIsBetter ? gain > 0 : gain < 0);
    return conclusionOf(report.difference.at(higherBar ? goal.baseline->name : task.mainMetric), task.higherIsBetter);
}

}  // namespace

void forEachPortion(const std::vector<std::int64_t>& rows, base::Progress& progress, const api::CancelToken& token,
                    const std::function<void(const std::vector<std::int64_t>& portion)>& use) {
    for (std::size_t start = 0; start < rows.size(); start += portionRows) {
        base::stopIfCancelled(token);
        const std::size_t end = std::min(start + portionRows, rows.size());
        use({rows.begin() + static_cast<std::ptrdiff_t>(start), rows.begin() + static_cast<std::ptrdiff_t>(end)});
        progress.add(static_cast<std::int64_t>(end - start));
    }
}

double weightedMean(std::span<const double> values, std::span<const std::int32_t> times) {
    double sum = 0, count = 0;
    for (std::size_t row = 0; row < values.size(); ++row) {
        sum += times[row] * values[row];
        count += times[row];
    }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

void assessRows(const Examination& examination, const RowGoal& goal, api::AssessmentReport& report, const api::EventSink& sink,
                const api::CancelToken& token) {
    const bool compare = examination.run.job.assess.compareUntouched;
    base::Progress progress(sink, api::Stage::Assessing, report.testRows * (compare || goal.untouchedFirst ? 2 : 1));
    const auto askUntouched = [&](const std::vector<std::string>& labels) {
        const auto model = loadUntouched(examination.run, labels, report.untouchedFreshHead, token);
        model->setTraining(false);
        return goal.answer(*model, progress);
    };
    RowAnswers untouched = goal.untouchedFirst ? askUntouched({}) : RowAnswers();
    auto model = loadBest(examination.run, token);
    model->setTraining(false);
    const std::vector<std::string> labels = model->labels();
    RowAnswers tuned = goal.answer(*model, progress);
    model.reset();
    report.predictions = std::move(tuned.predictions);
    report.labels = goal.classes;
    if (!compare)
        untouched = {};
    if (compare) {
        if (!goal.untouchedFirst)
            untouched = askUntouched(labels);
        for (std::size_t row = 0; row < report.predictions.size(); ++row)
            report.predictions[row].untouchedAnswer = untouched.predictions[row].answer;
    }
    const api::TaskInfo& task = examination.task.info();
    const auto main = std::find_if(goal.metrics.begin(), goal.metrics.end(),
                                   [&](const RowGoal::Metric& metric) { return task.mainMetric == metric.name; });
    const Figures figures(goal, static_cast<std::size_t>(main - goal.metrics.begin()), tuned, untouched);
    Writer writer(examination, goal, figures, report, token);
    writer.metrics(compare);
    writer.classes(tuned);
    report.conclusion = conclude(report, task, goal);
}

}  // namespace core::evaluation
